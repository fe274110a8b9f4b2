import { describe, expect, it } from 'vitest';
import { readDraft } from './drafts.ts';

describe('The draft of a policy', () => {
  it('is read as it was stored, without what does not belong to it.', () => {
    const draft = { id: 'mine', text: '{ }', base: 'a1' };
    expect(readDraft({ ...draft, more: 1 })).toEqual(draft);
    expect(readDraft({ id: 'mine', text: '', base: 7 })).toEqual({ id: 'mine', text: '' });
  });

  it.each([7, null, { id: 1, text: '' }, { id: 'mine' }])('is none when what is stored is %j.', (stored) => {
    expect(readDraft(stored)).toBeUndefined();
  });
});
