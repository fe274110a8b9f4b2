import { describe, expect, it } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Notification, Party } from '../../domain/notification/model.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { Service } from '../../domain/service/service.ts';
import { reasonsOf, refusal, replyTarget, wantsRefusal } from './unprocessable.ts';

const finding = (severity: 'must' | 'should', path: string, message: string) => ({
  rule: 'r',
  severity,
  path,
  message,
  spec: 's',
});

function row(origin: Party | undefined, more: Partial<Notification> = {}): NotificationRow {
  return {
    url: 'https://alice.example/inbox/1',
    receivedAt: '2026-03-01T10:00:00Z',
    version: '1',
    raw: '{}',
    truncated: false,
    activityId: 'urn:uuid:1',
    notification: {
      id: 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01',
      pattern: 'announce-review',
      generation: '1.0',
      activities: ['Announce'],
      types: [],
      origin,
      cc: [],
      threadKeys: [],
      normalisations: [],
      ...more,
    },
    findings: [
      finding('must', 'context', 'The message does not say what it is about.'),
      finding('should', 'actor', 'The message names no actor.'),
    ],
    standing: 'unknown',
    remarks: [],
  };
}

const origin: Party = { id: 'https://review.example/', types: [], inbox: 'https://review.example/inbox' };
const pod = {
  webId: 'https://alice.example/card#me',
  name: 'Alice Liddell',
  issuers: [],
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
};

describe('An answer that a message cannot be processed', () => {
  it('goes to the inbox that the message names.', () => {
    expect(replyTarget(row(origin), [])).toMatchObject({ kind: 'to', inbox: 'https://review.example/inbox' });
  });

  it('goes rather to the inbox that the register knows.', () => {
    const known: Service = {
      id: 'https://review.example',
      name: 'Review',
      aliases: [],
      inbox: 'https://review.example/ldn',
      kinds: [],
      takes: [],
      trust: 'known',
    };
    expect(replyTarget(row(origin), [known])).toMatchObject({ inbox: 'https://review.example/ldn' });
  });

  it.each(['javascript:alert(1)', 'hop', undefined])('has nowhere to go with the inbox %s.', (inbox) => {
    expect(replyTarget(row({ ...origin, inbox }), [])).toEqual({ kind: 'none', because: 'no-inbox' });
  });

  it('cannot refer to a message without an id.', () => {
    expect(replyTarget(row(origin, { id: undefined }), [])).toEqual({ kind: 'none', because: 'no-id' });
  });

  it('names the requirements that are not met, and leaves recommendations out.', () => {
    expect(reasonsOf(row(origin))).toBe('context: The message does not say what it is about.');
  });

  it('is offered for faulty messages only.', () => {
    expect(wantsRefusal(row(origin))).toBe(true);
    expect(wantsRefusal({ ...row(origin), findings: [finding('should', 'actor', 'm')] })).toBe(false);
  });

  it('is itself a valid message.', () => {
    const target = replyTarget(row(origin), []);
    if (target.kind === 'none') throw new Error('There should be a target.');
    const document = refusal(
      target,
      pod,
      'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a02',
      'context is missing',
    );
    expect(validateNotification(document)).toEqual([]);
  });
});
