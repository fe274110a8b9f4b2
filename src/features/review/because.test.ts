import { describe, expect, it } from 'vitest';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { becauseOf } from './because.ts';

const suggestion = (pattern: Pattern) =>
  ({ pattern, policy: { name: 'Record answers' } }) as unknown as Suggestion;
const message = (more: Partial<Notification> = {}) => ({ ...more }) as Notification;
const row = (more: Partial<Notification> = {}, remarks: string[] = []) => ({
  notification: message(more),
  remarks,
});

describe('The reason of a suggestion in half a line', () => {
  it('names the request that was answered, with its day where that is known.', () => {
    expect(
      becauseOf(suggestion('announce-review'), row(), message({ published: '2026-03-03T09:00:00Z' })),
    ).toMatch(/^answers your request of .*2026$/);
    expect(becauseOf(suggestion('announce-review'), row(), message({ published: 'last spring' }))).toBe(
      'answers your request',
    );
  });

  it('says that an announcement came unasked.', () => {
    expect(becauseOf(suggestion('announce-review'), row(), undefined)).toBe('unasked');
  });

  it('does not call unasked what says that it answers something.', () => {
    const answering = row({ inReplyTo: 'urn:uuid:1' });
    expect(becauseOf(suggestion('announce-review'), answering, undefined)).toBe(
      'by the rule “Record answers”',
    );
    expect(becauseOf(suggestion('accept'), row({}, ['unknown-offer']), undefined)).toBe(
      'answers a request that is not known here',
    );
  });

  it('falls back to the rule when the message is not on this device.', () => {
    expect(becauseOf(suggestion('announce-review'), undefined, undefined)).toContain('Record answers');
    expect(becauseOf(suggestion('request-review'), undefined, undefined)).toBe('an invitation to you');
  });
});
