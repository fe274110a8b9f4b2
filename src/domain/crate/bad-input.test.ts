import { afterEach, describe, expect, it, vi } from 'vitest';
import { add, set } from '../../testing/crates/change.ts';
import { tides } from '../../testing/crates/clean-crates.ts';
import { checkCrate } from './check.ts';
import type { CrateDocument } from './document.ts';
import { fixAllOf } from './fix/fix-of.ts';

afterEach(() => vi.unstubAllGlobals());

/** How long something takes, in milliseconds; the best of three, since machines have other things to do. */
function timeOf(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function withFiles(count: number, padding = ''): CrateDocument {
  const files = Array.from({ length: count }, (_, index) => ({
    '@id': `data/${index}.csv`,
    '@type': 'File',
    name: `Table ${index}`,
    description: `Positions ${padding}`,
    encodingFormat: 'text/csv',
    contentSize: '12',
  }));
  const parts = files.map((file) => ({ '@id': file['@id'] }));
  const crate = set(tides('1.2'), 'data/', {
    hasPart: [{ '@id': 'data/tides.csv' }, { '@id': 'data/map%201.png' }, ...parts],
  });
  return { ...crate, '@graph': [...crate['@graph'], ...files] };
}

describe('What is far too much', () => {
  it('50 MB of metadata are checked.', () => {
    const crate = withFiles(50_000, 'x'.repeat(900));
    expect(JSON.stringify(crate).length).toBeGreaterThan(50_000_000);
    expect(checkCrate(crate)).toEqual([]);
  });

  it('Twice the crate takes about twice the time, also where everything is wrong.', () => {
    const wrong = (count: number) => {
      const crate = withFiles(count);
      const graph = crate['@graph'].map((each) => ({
        ...each,
        author: 'data/1.csv',
        about: { '@id': '#no' },
        naem: null,
      }));
      return { ...crate, '@graph': graph };
    };
    const [small, large] = [wrong(1_000), wrong(8_000)];
    // Eight times as much; what grows with the square would take 64 times as long.
    expect(timeOf(() => checkCrate(large))).toBeLessThan(30 * timeOf(() => checkCrate(small)) + 50);
  });

  it('Nesting of any depth neither stops the check nor goes unsaid.', () => {
    let nested: unknown = 'deep';
    for (let depth = 0; depth < 200_000; depth += 1) nested = depth % 2 ? [nested] : { about: nested };
    const crate = {
      ...tides('1.2'),
      '@graph': [
        ...tides('1.2')['@graph'],
        { '@id': '#deep', '@type': 'Thing', name: 'Deep', about: nested },
      ],
    };
    expect(rulesOf(crate)).toContain('doc.flat');
  });
});

describe('What goes round', () => {
  it('Parts that have each other for a part are followed once.', () => {
    const circle = add(
      set(tides('1.2'), 'data/', { hasPart: [{ '@id': 'deep/' }, ...(tidesParts() as object[])] }),
      {
        '@id': 'deep/',
        '@type': 'Dataset',
        name: 'Deep',
        description: 'A folder in itself.',
        hasPart: [{ '@id': 'data/' }, { '@id': 'deep/' }, { '@id': './' }],
      },
    );
    expect(checkCrate(circle)).toEqual([]);
  });

  it('A chain of a hundred thousand folders is followed to its end.', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({
      '@id': `${index}/`,
      '@type': 'Dataset',
      name: 'Folder',
      description: 'A folder.',
      hasPart: [{ '@id': `${index + 1}/` }],
    }));
    const crate = set(tides('1.2'), './', {
      hasPart: [
        { '@id': 'data/' },
        { '@id': 'notes.md' },
        { '@id': 'https://data.example/buoys.csv' },
        { '@id': '0/' },
      ],
    });
    expect(
      checkCrate({ ...crate, '@graph': [...crate['@graph'], ...chain] }).map(({ rule }) => rule),
    ).toEqual(['part.missing']);
  });
});

describe('What means harm', () => {
  it('HTML in names and ids is text in the findings, and cut where it is long.', () => {
    const html = '<img src=x onerror=alert(1)>';
    const crate = set(tides('1.2'), '#bay', { '@id': `#${html}${'y'.repeat(5_000)}`, naem: html });
    const messages = checkCrate(crate).map(({ message }) => message);
    expect(messages.some((message) => message.includes(html))).toBe(true);
    expect(Math.max(...messages.map((message) => message.length))).toBeLessThan(400);
  });

  it('No context is ever fetched, however many are named.', () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const contexts = Array.from({ length: 100 }, (_, index) => `https://terms.example/${index}`);
    const findings = checkCrate({ ...tides('1.2'), '@context': [tides('1.2')['@context'], ...contexts] });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['doc.context-unknown', expect.stringContaining('https://terms.example/0')],
    ]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    '../../secret.txt',
    '/etc/passwd',
    'file:///etc/passwd',
    '%2e%2e%2fsecret',
    '..%5csecret',
    'a/%2E%2E/%2E%2E/b',
  ])('A file called %s is refused.', (path) => {
    const crate = set(tides('1.2'), 'notes.md', { '@id': path });
    expect(rulesOf(crate)).toContain('file.path');
  });

  it('Keys and ids with a meaning for JavaScript are keys and ids.', () => {
    const odd = JSON.parse(
      '{"@id":"__proto__","@type":"constructor","__proto__":{"a":1},"toString":null,"hasOwnProperty":"x"}',
    );
    const crate = add(tides('1.2'), odd, { './': 'mentions' });
    expect(rulesOf(crate)).toEqual(
      expect.arrayContaining(['doc.term', 'doc.flat', 'doc.null', 'ent.id-form']),
    );
  });

  it('An id that comes a thousand times is said each time, and mended at once.', () => {
    const twin = { '@id': '#bay', '@type': 'Place', name: 'The bay' };
    const crate = { ...tides('1.2'), '@graph': [...tides('1.2')['@graph'], ...Array(1_000).fill(twin)] };
    const findings = checkCrate(crate);
    expect(findings.map(({ rule }) => rule)).toEqual(Array(1_000).fill('ent.unique'));
    expect(fixAllOf(findings, crate)?.conflicts).toEqual([]);
  });
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 4],
  ['an empty object', {}],
  ['a graph of null', { '@graph': [null] }],
  ['an entity with a number for an id', { '@graph': [{ '@id': 4, '@type': 4 }] }],
  ['a context that is a number', { '@context': 4, '@graph': [] }],
  ['contexts within contexts', { '@context': [[['https://w3id.org/ro/crate/1.2/context']]], '@graph': [] }],
  ['a descriptor about a text', { '@graph': [{ '@id': 'ro-crate-metadata.json', about: './' }] }],
  [
    'a root of its own',
    { '@graph': [{ '@id': 'ro-crate-metadata.json', about: { '@id': 'ro-crate-metadata.json' } }] },
  ],
])('%s is judged without an error.', (_, input) => {
  for (const packaging of ['attached', 'detached'] as const)
    for (const receiver of [undefined, 'sciencemesh', 'dispatcher'] as const)
      expect(
        checkCrate(input, { packaging, receiver, files: ['a'] }).some(({ severity }) => severity === 'must'),
      ).toBe(true);
});

function rulesOf(crate: unknown): string[] {
  return checkCrate(crate).map(({ rule }) => rule);
}

function tidesParts(): unknown {
  return tides('1.2')['@graph'].find((each) => each['@id'] === 'data/')?.hasPart;
}
