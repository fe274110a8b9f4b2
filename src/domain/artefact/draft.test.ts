import { describe, expect, it } from 'vitest';
import { readAuthorId } from './author-id.ts';
import { canSave, checkDraft } from './check-draft.ts';
import { type ArtefactDraft, draftOf, emptyDraft } from './draft.ts';
import { artefactOfDraft } from './from-draft.ts';
import { normaliseIdentifier } from './identifier.ts';
import { COMMON_LICENCES, licenceId, licenceLabel, licenceUrl, loadLicences } from './licence.ts';

const url = 'https://alice.example/artefacts/moons/';
const now = '2026-11-22T02:00:00Z';

const complete: ArtefactDraft = {
  ...emptyDraft({ id: 'https://alice.example/card#me', name: 'Alice' }),
  title: 'Slow Moons',
  abstract: 'They turn.',
  licence: 'CC-BY-4.0',
  published: '2026-03-01',
  files: [{ name: 'moons.pdf', title: '', mediaType: 'application/pdf', size: 10 }],
};

/** `field.severity` of all findings. */
function found(more: Partial<ArtefactDraft>): string[] {
  return checkDraft({ ...complete, ...more }).map(
    ({ field, index, severity }) => `${field}${index ?? ''} ${severity}`,
  );
}

describe('A draft', () => {
  it('that is complete has nothing said about it.', () => {
    expect(checkDraft(complete)).toEqual([]);
  });

  it.each<[string, Partial<ArtefactDraft>, string[]]>([
    ['without a title', { title: '  ' }, ['title must']],
    ['with an endless title', { title: 'x'.repeat(501) }, ['title must']],
    ['without anybody who made it', { authors: [{ id: '', name: ' ' }] }, ['authors must']],
    [
      'with a slip in an ORCID iD',
      { authors: [{ id: '0000-0002-1825-0098', name: 'A' }] },
      ['authors0 must'],
    ],
    ['with an author who is a word', { authors: [{ id: 'alice', name: 'A' }] }, ['authors0 must']],
    [
      'with one author twice',
      {
        authors: [
          { id: '0000-0002-1825-0097', name: 'A' },
          { id: 'https://orcid.org/0000000218250097', name: 'B' },
        ],
      },
      ['authors1 must'],
    ],
    [
      'with an author without a name',
      { authors: [{ id: 'https://a.example/#me', name: '' }] },
      ['authors0 should'],
    ],
    ['without a licence', { licence: '' }, ['licence should']],
    ['with a licence in words', { licence: 'do what you like' }, ['licence must']],
    ['with another licence', { licence: 'https://licences.example/x' }, []],
    ['with an identifier that is none', { identifiers: ['10.5555/x', 'ask me'] }, ['identifiers1 must']],
    ['with a language in words', { language: 'German' }, ['language must']],
    ['in Serbian in Latin letters', { language: 'sr-Latn-RS' }, []],
    ['of a day that does not exist', { published: '2026-02-29' }, ['published must']],
    ['of a leap day', { published: '2028-02-29' }, []],
    ['of a year', { published: '2026' }, []],
    ['of last spring', { published: 'spring' }, ['published must']],
    ['of a review of nothing', { type: 'review' }, ['reviewOf should']],
    ['of a review of a word', { type: 'review', reviewOf: 'that paper' }, ['reviewOf must']],
    ['of an article with a remark on a review', { reviewOf: 'that paper' }, []],
    ['without files', { files: [] }, ['files should']],
    [
      'with the name of our own page',
      { files: [{ ...complete.files[0]!, name: 'Index.HTML' }] },
      ['files0 must'],
    ],
    ['with an ACL as a file', { files: [{ ...complete.files[0]!, name: 'x.acl' }] }, ['files0 must']],
    ['with a path as a name', { files: [{ ...complete.files[0]!, name: '../x.pdf' }] }, ['files0 must']],
    [
      'with two files of one name',
      { files: [complete.files[0]!, { ...complete.files[0]!, name: 'Moons.pdf' }] },
      ['files1 must'],
    ],
    ['with a type that is none', { files: [{ ...complete.files[0]!, mediaType: 'pdf' }] }, ['files0 must']],
    ['with an empty file', { files: [{ ...complete.files[0]!, size: 0 }] }, ['files0 should']],
  ])('%s is told so.', (_what, more, findings) => {
    expect(found(more)).toEqual(findings);
    expect(canSave(checkDraft({ ...complete, ...more }))).toBe(
      !findings.some((each) => each.endsWith('must')),
    );
  });

  it('becomes an artefact in normal form.', () => {
    const artefact = artefactOfDraft(
      {
        ...complete,
        type: 'review',
        title: '  On \n moons ',
        authors: [
          { id: '0000000218250097', name: '' },
          { id: '', name: ' Bob ' },
          { id: '', name: '' },
        ],
        identifiers: ['doi:10.5555/ABC', ' https://x.example/1 ', 'https://doi.org/10.5555/abc'],
        keywords: [' tides ', '', 'tides'],
        reviewOf: '10.1234/Reviewed',
      },
      { url, inbox: 'https://alice.example/inbox/', eventLogs: ['https://alice.example/events/'] },
      now,
    );
    expect(artefact).toMatchObject({
      title: 'On moons',
      authors: [
        { id: 'https://orcid.org/0000-0002-1825-0097', name: 'https://orcid.org/0000-0002-1825-0097' },
        { name: 'Bob' },
      ],
      citeAs: 'https://doi.org/10.5555/abc',
      identifiers: ['https://x.example/1'],
      keywords: ['tides'],
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      reviewOf: 'https://doi.org/10.1234/reviewed',
      files: [{ url: `${url}moons.pdf`, name: 'moons.pdf' }],
      created: now,
    });
  });

  it('of an artefact gives the same artefact again, with files that lie elsewhere and their own spelling.', () => {
    const files = [
      { url: `${url}a%2Bb.csv`, name: 'a+b.csv', mediaType: 'text/csv', size: 3 },
      { url: 'https://other.example/big.zip', name: 'big.zip' },
    ];
    const before = { ...artefactOfDraft(complete, { url, eventLogs: [] }, now), files };
    const draft = draftOf(before, 'public');
    expect(draft.files.map(({ name }) => name)).toEqual(['a+b.csv']);
    expect(draft.licence).toBe('CC-BY-4.0');
    expect(artefactOfDraft(draft, { url, eventLogs: [] }, now, before)).toEqual(before);
  });
});

describe('An author', () => {
  it.each([
    ['', { kind: 'none' }],
    ['0000-0002-1694-233x', { kind: 'orcid', iri: 'https://orcid.org/0000-0002-1694-233X' }],
    [
      'http://orcid.org/0000-0002-1825-0097/',
      { kind: 'orcid', iri: 'https://orcid.org/0000-0002-1825-0097' },
    ],
    ['0000-0002-1694-2338', { kind: 'wrong-checksum' }],
    ['https://alice.example/card#me', { kind: 'web', iri: 'https://alice.example/card#me' }],
    ['https://a.example/"><script>', { kind: 'web', iri: 'https://a.example/%22%3E%3Cscript%3E' }],
    ['mailto:alice@example.org', { kind: 'unreadable' }],
    ['https://alice:secret@alice.example/', { kind: 'unreadable' }],
  ])('"%s" is read.', (typed, read) => {
    expect(readAuthorId(typed)).toEqual(read);
  });
});

describe('An identifier', () => {
  it.each([
    ['10.5555/A.b', 'https://doi.org/10.5555/a.b'],
    ['doi: 10.5555/a', 'https://doi.org/10.5555/a'],
    ['http://dx.doi.org/10.5555/a', 'https://doi.org/10.5555/a'],
    ['arXiv:2603.00001v2', 'https://arxiv.org/abs/2603.00001v2'],
    ['hdl:2117/1', 'https://hdl.handle.net/2117/1'],
    ['https://x.example/a b', 'https://x.example/a%20b'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s is %s.', (typed, normal) => {
    expect(normaliseIdentifier(typed)).toBe(normal);
  });
});

describe('Licences', () => {
  it.each([
    ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
    ['CC-BY-NC-SA-3.0-DE', 'https://creativecommons.org/licenses/by-nc-sa/3.0/de/', 'CC BY-NC-SA 3.0 DE'],
    ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
    ['GPL-3.0-or-later', 'https://spdx.org/licenses/GPL-3.0-or-later', 'GPL-3.0-or-later'],
  ])('%s have a URL and a name, and come back from them.', (id, address, label) => {
    expect(licenceUrl(id)).toBe(address);
    expect(licenceId(address)).toBe(id);
    expect(licenceId(address.replace('https://creative', 'http://www.creative'))).toBe(id);
    expect(licenceLabel(address)).toBe(label);
  });

  it('of the list all have a URL that leads back to them.', async () => {
    const list = await loadLicences();
    expect(list.length).toBeGreaterThan(500);
    expect(list.filter(({ id }) => licenceId(licenceUrl(id) ?? '') !== id)).toEqual([]);
    expect(COMMON_LICENCES.filter((id) => !list.some((licence) => licence.id === id))).toEqual([]);
  });

  it('that are no licences are not taken for one.', () => {
    expect(licenceUrl('see the file')).toBeUndefined();
    expect(licenceId('https://licences.example/MIT')).toBeUndefined();
  });
});
