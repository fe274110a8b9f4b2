import { describe, expect, it } from 'vitest';
import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { threadIndex } from './thread-index.ts';

function message(id: string, more: Partial<Notification> = {}): Notification {
  return {
    id,
    pattern: 'other',
    generation: '1.0',
    activities: [],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...more,
  };
}

function row(name: string, notification: Notification): NotificationRow {
  return {
    url: `https://alice.example/inbox/${name}`,
    receivedAt: '',
    version: '',
    raw: '',
    truncated: false,
    activityId: notification.id ?? '',
    notification,
    findings: [],
    standing: 'known',
    remarks: [],
  };
}

const offer: EventRow = {
  url: 'https://alice.example/events/offer.jsonld',
  writtenAt: '',
  version: '',
  activityId: 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a0a',
  notification: message('urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a0a', { pattern: 'request-review' }),
  raw: '',
};
const accept = row(
  'accept',
  message('urn:uuid:b', { pattern: 'accept', inReplyTo: 'urn:uuid:7F1C2A52-6A0E-4F7E-9A1B-0D7C4E5F6A0A' }),
);
const review = row('review', message('urn:uuid:c', { pattern: 'announce-review', inReplyTo: 'urn:uuid:b' }));
const stray = row('stray', message('urn:uuid:d', { inReplyTo: 'urn:uuid:x' }));
const index = threadIndex([accept, review, stray], [offer]);

describe('The thread of a notification', () => {
  it('leads to the request in the event log, whatever the case of its UUID.', () => {
    expect(index.answeredBy(accept)).toMatchObject([{ place: 'log', url: offer.url }]);
    expect(index.answered(accept)?.pattern).toBe('request-review');
  });

  it('leads to what answers it.', () => {
    expect(index.answersTo(accept)).toMatchObject([{ place: 'inbox', url: review.url }]);
    expect(index.answersTo(review)).toEqual([]);
  });

  it('names what it answers even when that is not known.', () => {
    expect(index.answeredBy(stray)).toEqual([{ place: 'unknown', url: 'urn:uuid:x' }]);
    expect(index.answered(stray)).toBeUndefined();
  });

  it('names a message once that lies in the inbox and in the log.', () => {
    const logged: EventRow = {
      ...offer,
      url: 'https://alice.example/events/c.jsonld',
      activityId: 'urn:uuid:c',
      notification: review.notification,
    };
    expect(threadIndex([accept, review], [offer, logged]).answersTo(accept)).toHaveLength(1);
  });
});
