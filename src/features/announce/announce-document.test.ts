import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { readNotification } from '../../domain/notification/read.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { announceDocument } from './announce-document.ts';
import { type AnnounceDraft, newDraft, readDraft } from './announce-draft.ts';
import { announceFindings } from './announce-findings.ts';
import { announceKinds, fittingKind } from './announce-kind.ts';

const root = 'https://alice.example/';
const pod: PodProfile = {
  webId: `${root}card#me`,
  name: 'Alice',
  issuers: [root],
  storages: [root],
  inbox: `${root}inbox/`,
};
const artefact: Artefact = {
  url: `${root}artefacts/moons/`,
  metadata: `${root}artefacts/moons/meta.ttl`,
  title: 'Moons',
  type: 'dataset',
  types: ['http://schema.org/Dataset', 'http://purl.org/spar/fabio/Dataset'],
  citeAs: 'https://doi.org/10.5555/moons',
  authors: [],
  files: [],
  links: [],
};
const other = 'https://journal.example/works/1';

let ids = 0;
const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;

function draft(more: Partial<AnnounceDraft> = {}): AnnounceDraft {
  return { ...newDraft(artefact, {}, undefined, newId), about: other, ...more };
}

describe('An announcement', () => {
  it.each(announceKinds)('of a %s follows COAR Notify 1.0.1, to the own inbox and as an answer.', (kind) => {
    const own = announceDocument(draft({ kind }), artefact, pod);
    expect(validateNotification(own)).toEqual([]);
    expect(own).toMatchObject({ origin: { inbox: pod.inbox }, target: { inbox: pod.inbox } });
    if (kind === 'relationship') return;
    const sender = { id: 'https://journal.example/', inbox: 'https://journal.example/inbox/' };
    const offer = 'urn:uuid:00000000-0000-4000-9000-000000000001';
    const answer = announceDocument(draft({ kind }), artefact, pod, { id: offer, sender });
    expect(validateNotification(answer)).toEqual([]);
    expect(answer).toMatchObject({ inReplyTo: offer, target: sender });
  });

  it.each([
    ['work', 'announce-resource', artefact.url],
    ['review', 'announce-review', other],
    ['endorsement', 'announce-endorsement', other],
    ['result', 'announce-resource', other],
    ['relationship', 'announce-relationship', other],
  ] as const)('of a %s is understood as %s, about %s.', (kind, pattern, about) => {
    const read = readNotification(announceDocument(draft({ kind }), artefact, pod));
    expect(read.ok && [read.value.pattern, read.value.about?.id]).toEqual([pattern, about]);
  });

  it('states the relation with the own work first, and takes a bare DOI for the other.', () => {
    const document = announceDocument(
      draft({ kind: 'relationship', about: '10.5555/paper', relation: 'supplements' }),
      artefact,
      pod,
    );
    expect(document.object).toMatchObject({
      type: 'Relationship',
      'as:subject': artefact.url,
      'as:relationship': 'http://purl.org/vocab/frbr/core#supplement',
      'as:object': 'https://doi.org/10.5555/paper',
    });
  });

  it('says beside each field what is wrong with it.', () => {
    const faulty = draft({ kind: 'review', page: 'moons', citeAs: 'x', about: '' });
    const { byField, faults, rest } = announceFindings(announceDocument(faulty, artefact, pod), faulty);
    expect(Object.keys(byField).sort()).toEqual(['about', 'citeAs', 'page']);
    expect(faults).toBeGreaterThanOrEqual(3);
    expect(rest).toEqual([]);
    const unrelated = draft({ kind: 'relationship', about: '' });
    expect(
      announceFindings(announceDocument(unrelated, artefact, pod), unrelated).byField.about,
    ).toBeDefined();
  });
});

describe('A draft', () => {
  it('begins as what fits the work, or what was asked for.', () => {
    expect(fittingKind({ type: 'dataset' })).toBe('work');
    expect(fittingKind({ type: 'review' })).toBe('review');
    expect(fittingKind({ type: 'review' }, 'request-endorsement')).toBe('endorsement');
    expect(fittingKind({ type: 'dataset' }, 'request-review')).toBe('review');
    expect(fittingKind({ type: 'dataset' }, 'request-ingest')).toBe('result');
    const review = { ...artefact, type: 'review', reviewOf: other } as const;
    expect(newDraft(review, {}, undefined, newId)).toMatchObject({ kind: 'review', about: other });
  });

  it('is read back as it was kept, and anything else is none.', () => {
    const kept = draft();
    expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const wrong of [
      null,
      'x',
      {},
      { ...kept, kind: 'song' },
      { ...kept, relation: 'x' },
      { ...kept, about: 1 },
    ])
      expect(readDraft(wrong)).toBeUndefined();
  });
});
