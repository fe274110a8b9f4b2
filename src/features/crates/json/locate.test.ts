import { expect, it } from 'vitest';
import { checkCrate } from '../../../domain/crate/check.ts';
import { placeOf } from '../../../domain/crate/fix/place.ts';
import { add, set } from '../../../testing/crates/change.ts';
import { analysis, tides } from '../../../testing/crates/clean-crates.ts';
import { crateText } from './crate-text.ts';
import { entityStretches, stretchOf } from './locate.ts';
import { faultMark, marksOf } from './marks.ts';

const odd = add(tides('1.2'), {
  '@id': '#odd "}]',
  '@type': 'Thing',
  name: 'A \\" brace { and "@graph": [',
  about: { nested: [{ '@graph': [{}] }] },
});

it.each([
  ['a crate of files', crateText(tides('1.2')), tides('1.2')],
  ['a workflow', crateText(analysis('1.1')), analysis('1.1')],
  ['odd texts', crateText(odd), odd],
  ['one line', JSON.stringify(odd), odd],
  [
    'a graph that comes first',
    JSON.stringify({ '@graph': odd['@graph'], '@context': [{ '@graph': [{}] }] }),
    odd,
  ],
])('All entities are found in the text of %s.', (_, text, crate) => {
  const found = entityStretches(text).map(({ from, to }) => JSON.parse(text.slice(from, to)));
  expect(found).toEqual(JSON.parse(JSON.stringify(crate['@graph'])));
});

it('In a broken text those before the fault are found.', () => {
  const text = crateText(tides('1.2'));
  const broken = text.slice(0, text.indexOf('"notes.md",'));
  expect(entityStretches(broken)).toHaveLength(5);
  expect(entityStretches('{"@graph": "no list", "a": {}}')).toEqual([]);
  expect(entityStretches('')).toEqual([]);
});

it('A finding is marked at the property that it is about.', () => {
  const crate = set(tides('1.2'), '#bay', { naem: 'Bay' });
  const text = crateText(crate);
  const [mark] = marksOf(text, checkCrate(crate));
  expect(text.slice(mark!.from, mark!.to)).toBe('"naem": "Bay"');
  expect(mark!.severity).toBe('error');
});

it('A finding about what is not there is marked at its entity.', () => {
  const crate = set(tides('1.2'), './', { datePublished: undefined });
  const text = crateText(crate);
  const [finding] = checkCrate(crate);
  const { from, to } = stretchOf(text, entityStretches(text), placeOf(finding!.path));
  expect(text.slice(from, to)).toContain('"@id": "./"');
});

it('A finding about the document is marked there.', () => {
  const text = crateText({ ...tides('1.2'), '@context': 'https://terms.example/' });
  const { from, to } = stretchOf(text, entityStretches(text), placeOf('/@context'));
  expect(text.slice(from, to)).toBe('"@context": "https://terms.example/",');
});

it('What must be mended is marked before the rest when there is too much.', () => {
  const findings = Array.from({ length: 3_000 }, (_, index) => ({
    rule: 'x',
    severity: index === 2_999 ? ('must' as const) : ('should' as const),
    path: '/@graph/0',
    message: `Finding ${index}`,
    spec: '',
  }));
  const marks = marksOf(crateText(tides('1.2')), findings);
  expect(marks).toHaveLength(1_000);
  expect(marks[0]?.message).toBe('Finding 2999');
});

it('The place where a text breaks off is marked, also at its very end.', () => {
  const text = '{"a": ';
  expect(faultMark(text, { reason: 'A value is missing.', line: 1, column: 7, offset: 6 })).toEqual({
    from: 5,
    to: 6,
    severity: 'error',
    message: 'A value is missing.',
  });
});
