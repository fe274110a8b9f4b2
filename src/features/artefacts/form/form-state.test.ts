import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { conflictsOf } from './edit-conflict.ts';
import { type Editing, formerBase, initialState, keptOf } from './form-state.ts';

const url = 'https://alice.example/artefacts/orbits/';
const pod = { webId: 'https://alice.example/#me' };

function editing(title: string, etag?: string): Editing {
  const artefact: Artefact = {
    url,
    metadata: `${url}meta.ttl`,
    title,
    type: 'preprint',
    types: [],
    authors: [],
    files: [],
    links: [],
  };
  return { opened: { artefact, quads: [], ...(etag !== undefined && { etag }) }, visibility: 'public' };
}

/** What a reload leaves of a form in which the abstract was typed. */
function keptOver(begun: Editing) {
  const state = initialState(pod, begun, undefined);
  const kept = keptOf({ ...state, draft: { ...state.draft, abstract: 'Typed.' } }, begun);
  return JSON.parse(JSON.stringify(kept)) as typeof kept;
}

describe('A kept draft of an artefact that another writer has changed meanwhile', () => {
  it.each([
    ['by its ETag', editing('On orbits', '"1"'), editing('On wide orbits', '"2"')],
    ['by its content, where there is no ETag', editing('On orbits'), editing('On wide orbits')],
  ])('is told apart %s, and is about what it began with.', (_, begun, now) => {
    const kept = keptOver(begun);
    const former = formerBase(now, kept);
    expect(former?.opened.artefact.title).toBe('On orbits');
    // A save without looking is refused by the server.
    expect(former?.opened.etag).toBe(begun.opened.etag);
    const fields = conflictsOf(begun.opened.artefact, initialState(pod, now, kept), now.opened.artefact);
    expect(fields.map(({ field, suggested }) => [field, suggested])).toEqual([
      ['title', 'theirs'],
      ['abstract', 'mine'],
    ]);
  });

  it('goes on as it was where nobody changed anything.', () => {
    const begun = editing('On orbits', '"1"');
    expect(formerBase(editing('On orbits', '"1"'), keptOver(begun))).toBeUndefined();
    expect(formerBase(editing('On orbits'), keptOver(editing('On orbits')))).toBeUndefined();
    expect(formerBase(undefined, keptOver(begun))).toBeUndefined();
  });
});
