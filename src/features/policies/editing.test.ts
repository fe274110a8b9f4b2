import { describe, expect, it, vi } from 'vitest';
import { bookVersion } from '../../domain/policy/own-book.ts';
import type { Draft } from './drafts.ts';
import { editingOf } from './editing.ts';
import { bookView, policyViews } from './policy-views.ts';
import type { BookChanges, BookToSave } from './use-book-changes.ts';
import type { Drafts } from './use-drafts.ts';

const reading = { owner: { webId: 'https://alice.example/card#me' } };
const SAVED = '<> <http://purl.org/dc/terms/title> "Saved" .';
const MINE = '<> <http://purl.org/dc/terms/title> "Mine" .';

/** A policy whose pod has `text` (or nothing), with what is being written. */
function writing(text: string | undefined, draft: Draft | undefined, isWritten = true) {
  const view =
    text === undefined
      ? bookView({ id: 'mine', text: draft?.text ?? '' }, 'draft', reading)
      : bookView({ id: 'mine', text }, 'own', reading);
  const kept = new Map(draft ? [[draft.id, draft]] : []);
  const drafts: Drafts = {
    all: kept,
    keep: (each) => void kept.set(each.id, each),
    forget: (id) => void kept.delete(id),
  };
  const save = vi.fn(async (_book: BookToSave) => isWritten);
  const changes: BookChanges = {
    canWrite: true,
    hasPlace: true,
    busy: false,
    save,
    remove: async () => true,
    forget: () => {},
  };
  const sources = { settings: [], suggestions: [], open: [], problems: [], drafts: kept };
  return { kept, save, editing: editingOf(policyViews([view], sources)[0]!, drafts, changes) };
}

const base = bookVersion(SAVED);

describe('Changing the text of a policy', () => {
  it('keeps what is written with what it began from, and forgets it where it is what the pod has.', () => {
    const { editing, kept } = writing(SAVED, undefined);
    expect(editing).toMatchObject({ text: SAVED, isChanged: false });
    editing.change(MINE);
    expect(kept.get('mine')).toEqual({ id: 'mine', text: MINE, base });
    editing.change(SAVED);
    expect(kept.size).toBe(0);
  });

  it('saves over the text that it began from, and nothing is left to be saved.', async () => {
    const { editing, kept, save } = writing(SAVED, { id: 'mine', text: MINE, base });
    expect(editing.clash).toBeUndefined();
    expect(await editing.save()).toBe(true);
    expect(save).toHaveBeenCalledWith({ id: 'mine', title: 'Mine', text: MINE, before: base });
    expect(kept.size).toBe(0);
  });

  it('keeps what was written where it could not be saved.', async () => {
    const { editing, kept } = writing(SAVED, { id: 'mine', text: MINE, base }, false);
    expect(await editing.save()).toBe(false);
    expect(kept.get('mine')?.text).toBe(MINE);
  });

  it('sees that another device was faster, and saves over its text only when told to.', async () => {
    const { editing, save } = writing('<urn:a> <urn:b> "theirs" .', { id: 'mine', text: MINE, base });
    expect(editing.clash).toBe('changed');
    await editing.save();
    expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ before: base }));
    await editing.save(true);
    expect(save).toHaveBeenLastCalledWith(
      expect.objectContaining({ before: bookVersion('<urn:a> <urn:b> "theirs" .') }),
    );
  });

  it('sees that another device has deleted it, and makes it anew when told to.', async () => {
    const { editing, save } = writing(undefined, { id: 'mine', text: MINE, base });
    expect(editing.clash).toBe('deleted');
    await editing.save(true);
    expect(save).toHaveBeenCalledWith({ id: 'mine', title: 'Mine', text: MINE });
  });

  it('makes a new one where there is none yet.', async () => {
    const { editing, save } = writing(undefined, { id: 'mine', text: MINE });
    expect(editing).toMatchObject({ isChanged: true, text: MINE });
    expect(editing.clash).toBeUndefined();
    await editing.save();
    expect(save).toHaveBeenCalledWith({ id: 'mine', title: 'Mine', text: MINE });
  });
});
