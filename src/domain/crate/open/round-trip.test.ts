import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { ROCrate } from 'ro-crate';
import { describe, expect, it } from 'vitest';
import { checkCrate } from '../check.ts';
import type { CrateDocument } from '../document.ts';
import { isRecord } from '../json.ts';
import { toMetadata } from '../to-metadata.ts';
import { bundledContexts } from './bundled-contexts.ts';
import { openCrate } from './open-crate.ts';

const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';

/** The RDF of a document in its canonical form; `undefined` where it is no JSON-LD at all. */
async function rdfOf(document: unknown): Promise<string | undefined> {
  const options = { base: 'https://crate.example/c/', documentLoader: bundledContexts };
  try {
    const dataset = await jsonld.toRDF(document as object, options as object);
    return await canonize(dataset as never, { algorithm: 'RDFC-1.0' });
  } catch {
    return undefined;
  }
}

/** All that entities are called and say: ids that are no labels, and every plain value. */
function contentsOf(json: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (isRecord(value)) for (const key of Object.keys(value)) walk(value[key]);
    else if (value !== null && !(typeof value === 'string' && value.startsWith('_:')))
      found.add(JSON.stringify(value));
  };
  walk(json);
  return found;
}

/** Opens and saves; whatever is not in the result must be named in the report. */
function openAndSave(document: unknown): CrateDocument | undefined {
  const opened = openCrate(document);
  if (!opened.ok) return undefined;
  const saved: unknown = JSON.parse(toMetadata(opened.crate));
  const kept = contentsOf([saved, opened.report.map(({ value }) => value)]);
  for (const each of contentsOf(document)) expect(kept).toContain(each);
  const ids = opened.crate['@graph']
    .filter((each) => !Object.hasOwn(each, '@context'))
    .map((each) => each['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(() => checkCrate(saved)).not.toThrow();
  return saved as CrateDocument;
}

const ids = fc.constantFrom(
  './',
  'a.csv',
  'ro-crate-metadata.json',
  '#x',
  '_:b',
  '_:n1',
  'https://x.example/',
  '__proto__',
  '',
);
const keys = fc.constantFrom(
  ...[
    'name',
    'author',
    'hasPart',
    'about',
    'https://x.example/p',
    'nonsense',
    'constructor',
    'rdfs:label',
    'x:y',
  ],
  ...[
    '@id',
    '@type',
    '@reverse',
    '@included',
    '@set',
    '@list',
    '@value',
    '@language',
    '@index',
    '@graph',
    '@nest',
  ],
);
const plain = fc.oneof(fc.string({ maxLength: 4 }), ids, fc.integer(), fc.boolean(), fc.constant(null));

/** JSON in which the words of JSON-LD stand wherever they like. */
const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof({ depthSize: 'small', maxDepth: 4 }, plain, tie('list'), tie('node'), tie('node')),
  list: fc.array(tie('anything'), { maxLength: 3 }),
  node: fc.dictionary(keys, tie('anything'), { maxKeys: 4 }),
}));

const entity = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3, depthIdentifier: 'value' },
    plain,
    ids.map((id) => ({ '@id': id })),
    fc.record({ '@value': fc.string({ maxLength: 3 }), '@language': fc.constantFrom('de', 'en') }),
    fc.record({ '@list': fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({ '@set': fc.array(tie('value'), { maxLength: 3 }) }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('inner'),
    tie('inner'),
  ),
  inner: fc.oneof(
    { depthSize: 'small', maxDepth: 3, depthIdentifier: 'node' },
    ids.map((id) => ({ '@id': id })),
    tie('node'),
  ),
  node: fc.record(
    {
      '@id': ids,
      '@type': fc.constantFrom<unknown>('File', 'Dataset', ['Person', 'Thing'], 'Nonsense', []),
      name: tie('value'),
      author: tie('value'),
      nonsense: tie('value'),
      'https://x.example/p': tie('value'),
      '@reverse': fc.record({ author: tie('inner') }),
      '@included': fc.array(tie('inner'), { maxLength: 1 }),
    },
    { requiredKeys: [] },
  ),
})).node;

describe('Opening and saving', () => {
  it('never throws and names whatever it does not keep, whichever JSON it is.', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => void openAndSave(json)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(anything, (json) => void openAndSave(json)),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (graph) => {
        openAndSave({ '@context': CONTEXT, '@graph': graph });
      }),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(fc.string(), (text) => void openCrate(text)));
  });

  it('says the same as RDF, however the entities are nested.', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(entity, { minLength: 1, maxLength: 4 }), async (graph) => {
        const document = { '@context': CONTEXT, '@graph': graph };
        const before = await rdfOf(document);
        const saved = openAndSave(document);
        if (before === undefined) return;
        expect(await rdfOf(saved)).toBe(before);
        if (before !== '') compared += 1;
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('changes nothing when it is done again.', () => {
    fc.assert(
      fc.property(fc.array(entity, { minLength: 1, maxLength: 4 }), (graph) => {
        const once = openAndSave({ '@context': CONTEXT, '@graph': graph });
        expect(openAndSave(once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

const FIXTURES = new URL('../../../../../shared/fixtures/rocrate/', import.meta.url);
const isThere = existsSync(FIXTURES);

// Crates of third parties, which lie beside the project where there is room for them, and are not part of it.
describe.skipIf(!isThere)('The crates of others', () => {
  const files = isThere
    ? readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /^(valid|invalid|receiver)\/.*\.json(ld)?$/.test(name),
      )
    : [];

  it.each(files)('%s says the same after opening and saving.', async (file) => {
    const text = readFileSync(new URL(file, FIXTURES), 'utf8');
    const opened = openCrate(text);
    if (!opened.ok) {
      expect(opened.problem.text).toBe(text);
      return;
    }
    const before: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const saved = openAndSave(before);
    const rdf = await rdfOf(before);
    expect(await rdfOf(saved)).toBe(rdf);
    if (file.startsWith('valid/')) expect(rdf).toMatch(/about/);
  });

  it.each(files.filter((file) => file.startsWith('valid/')))(
    '%s can be read by the library of RO-Crate, with all its entities.',
    (file) => {
      const opened = openCrate(readFileSync(new URL(file, FIXTURES), 'utf8'));
      if (!opened.ok) throw new Error(opened.problem.kind);
      const library = new ROCrate(JSON.parse(toMetadata(opened.crate)), { duplicate: true });
      const ids = opened.crate['@graph'].map((each) => each['@id']);
      expect(ids.filter((id) => library.getEntity(id) === undefined)).toEqual([]);
    },
  );
});
