import { describe, expect, it } from 'vitest';
import { countingIds, draftOf, orbits, pci, tides } from './fixtures/orbits.ts';
import { withWork } from './offer-draft.ts';
import { keptDraft, newDraft } from './open-draft.ts';

const one = { ...draftOf(orbits), key: 'one' };
const two = { ...draftOf(orbits, tides), key: 'two' };
const again = { ...one, key: 'again', inReplyTo: 'urn:uuid:9' };
const drafts = new Map([one, two, again].map((draft) => [draft.key, draft]));

describe('The draft that an address leads to', () => {
  it('is the one that it names, or none when that is gone.', () => {
    expect(keptDraft(drafts, { draft: 'two' }, [])).toBe(two);
    expect(keptDraft(drafts, { draft: 'gone' }, [orbits.url])).toBeUndefined();
  });

  it('is the one of the same works, in any order, and of the same round.', () => {
    expect(keptDraft(drafts, {}, [orbits.url])).toBe(one);
    expect(keptDraft(drafts, {}, [tides.url, orbits.url])).toBe(two);
    expect(keptDraft(drafts, { replyTo: 'urn:uuid:9' }, [orbits.url])).toBe(again);
    expect(keptDraft(drafts, {}, [tides.url])).toBeUndefined();
  });

  it('is none for another service, nor one that was sent.', () => {
    expect(keptDraft(drafts, { service: pci.id }, [orbits.url])).toBe(one);
    expect(keptDraft(drafts, { service: 'https://other.example/' }, [orbits.url])).toBeUndefined();
    const sent = withWork(one, one.works[0]!.id, { handedOver: '2026-03-01T10:00:00Z' });
    expect(keptDraft(new Map([['one', sent]]), {}, [orbits.url])).toBeUndefined();
  });
});

describe('A new draft', () => {
  it('is as the address asks for it, with an id for each Offer.', () => {
    const search = { service: pci.id, pattern: 'request-endorsement', replyTo: 'urn:uuid:9' } as const;
    const draft = newDraft(search, [orbits, tides], [pci], countingIds());
    expect(draft).toMatchObject({ service: pci.id, pattern: 'request-endorsement', inReplyTo: 'urn:uuid:9' });
    const ids = draft.works.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('asks a named service for what it takes.', () => {
    const endorser = { ...pci, takes: ['request-endorsement'] };
    const asked = (pattern?: 'request-review') =>
      newDraft({ service: pci.id, ...(pattern && { pattern }) }, [orbits], [endorser], countingIds()).pattern;
    expect(asked()).toBe('request-endorsement');
    expect(asked('request-review')).toBe('request-review');
  });
});
