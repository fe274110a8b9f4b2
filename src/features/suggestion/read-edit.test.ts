import { describe, expect, it } from 'vitest';
import { readEdit } from './read-edit.ts';

const before = { id: 'urn:uuid:1', type: 'Announce' };

describe('A changed message', () => {
  it('is told from one that says the same in other spacing.', () => {
    expect(readEdit('{"id":"urn:uuid:1","type":["Announce"]}', before).kind).toBe('changed');
    expect(readEdit(JSON.stringify(before, null, 4), before).kind).toBe('same');
  });

  it.each(['', 'null', '[]', '"text"', '{"id":'])('is not "%s".', (text) => {
    expect(readEdit(text, before)).toEqual({ kind: 'unreadable', reason: 'json' });
  });

  it.each(['{}', '{"id":"urn:uuid:2"}'])('keeps its id, unlike %s.', (text) => {
    expect(readEdit(text, before)).toEqual({ kind: 'unreadable', reason: 'id' });
  });
});
