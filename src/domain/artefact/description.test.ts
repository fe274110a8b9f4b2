import { Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft } from './draft.ts';
import { artefactOfDraft } from './from-draft.ts';
import { artefactFrom } from './read-description.ts';
import { describeArtefact, redescribeArtefact } from './write-description.ts';

const url = 'https://alice.example/artefacts/moons/';
const metadata = `${url}meta.ttl`;
const now = '2026-11-22T02:00:00Z';

const made = artefactOfDraft(
  {
    ...emptyDraft({ id: 'https://alice.example/card#me', name: 'Alice' }),
    type: 'preprint',
    title: 'Slow "Moons"',
    abstract: 'They turn.\nSlowly.',
    authors: [
      { id: 'https://alice.example/card#me', name: 'Alice' },
      { id: '0000-0002-1825-0097', name: 'Bob' },
      { id: '', name: 'Cleo' },
    ],
    licence: 'CC0-1.0',
    identifiers: ['10.5555/moons', 'https://x.example/1'],
    language: 'en',
    keywords: ['a', 'b'],
    published: '2026-03',
    files: [{ name: 'moons one.pdf', title: 'The article', mediaType: 'application/pdf', size: 12 }],
  },
  {
    url,
    inbox: 'https://alice.example/inbox/',
    eventLogs: [`${url}eventlog.jsonld`, 'https://alice.example/events/'],
  },
  now,
);

function parse(turtle: string) {
  return new Parser({ baseIRI: metadata }).parse(turtle);
}

function lines(quads: Parameters<Writer['addQuads']>[0]): string[] {
  return new Writer({ format: 'N-Triples' }).quadsToString(quads).trim().split('\n').sort();
}

const foreign = `@prefix dct: <http://purl.org/dc/terms/>. @prefix schema: <http://schema.org/>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
<./> a schema:ScholarlyArticle, <https://x.example/Type>; dct:title "Alt"@de, "Old"@en; dct:rights "mine";
  dct:creator [ foaf:name "Zed"; schema:affiliation "ETH" ], <https://alice.example/card#me>;
  schema:review <https://pci.example/9>; <https://x.example/p> [ <https://x.example/q> 1 ].
<https://alice.example/card#me> foaf:name "Alice"; foaf:mbox <mailto:a@x.example>.
<moons.pdf> dct:format "application/pdf"; dct:rights "mine too".
<./> <http://www.iana.org/assignments/relation/item> <moons.pdf>.`;

describe('The description of an artefact', () => {
  it('is read back as what was written.', () => {
    expect(artefactFrom(url, metadata, describeArtefact(made))).toEqual(made);
  });

  it('types dates as exact as they are, and names other identifiers as such.', () => {
    const written = lines(describeArtefact(made)).join('\n');
    expect(written).toContain('"2026-03"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>');
    expect(written).toContain('identifier> "https://x.example/1"^^<http://www.w3.org/2001/XMLSchema#anyURI>');
    expect(written).toContain(`link-template> "${url}eventlog.jsonld"`);
  });

  it('stays as it stands, to the last triple, where nothing is changed.', () => {
    const quads = parse(foreign);
    const before = artefactFrom(url, metadata, quads);
    expect(lines(redescribeArtefact(quads, before))).toEqual(lines(quads));
  });

  it('keeps what others stated where something is changed, and all of the parts that are not.', () => {
    const quads = parse(foreign);
    const before = artefactFrom(url, metadata, quads);
    const draft = { ...draftOf(before, 'public'), type: 'dataset' as const, abstract: 'New.' };
    const after = redescribeArtefact(quads, artefactOfDraft(draft, { url, eventLogs: [] }, now, before));
    const written = lines(after).join('\n');
    for (const kept of [
      '"Alt"@de',
      '"mine"',
      '"mine too"',
      '"ETH"',
      '<mailto:a@x.example>',
      'https://x.example/Type',
      'https://x.example/q',
      'https://pci.example/9',
    ])
      expect(written).toContain(kept);
    expect(written).toContain('schema.org/Dataset');
    expect(written).not.toContain('ScholarlyArticle');
    expect(written).toContain('abstract> "New."');
  });

  it('loses a former author whole, and nobody else.', () => {
    const quads = parse(foreign);
    const before = artefactFrom(url, metadata, quads);
    const authors = [{ id: 'https://alice.example/card#me', name: 'Alice M.' }];
    const written = lines(redescribeArtefact(quads, { ...before, authors })).join('\n');
    expect(written).not.toMatch(/Zed|ETH/);
    expect(written).toContain('"Alice M."');
    expect(written).not.toContain('"Alice"');
    expect(written).toContain('<mailto:a@x.example>');
  });
});
