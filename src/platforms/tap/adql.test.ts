import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obsCoreQuery, searchFaults } from './adql.ts';

test('a search becomes one query, with a condition for each thing that is asked', () => {
  const query = obsCoreQuery({
    cone: { ra: 202.47, dec: -47.19, radius: 0.5 },
    target: "Barnard's Star",
    time: { from: 59_000 },
    wavelength: { from: 2e-7, to: 5e-7 },
    collection: 'DEMO',
  });
  expect(query).toContain("CIRCLE('ICRS', 202.47, -47.19, 0.5)");
  expect(query).toContain("LOWER(target_name) LIKE '%barnard''s star%'");
  expect(query).toContain('t_max >= 59000');
  expect(query).not.toContain('t_min <=');
  expect(query).toContain('em_max >= 2e-7\n  AND em_min <= 5e-7');
  expect(query).toContain("obs_collection = 'DEMO'");
  expect(query).not.toMatch(/\bTOP\b/);
});

test('a search for everything has no condition', () => {
  expect(obsCoreQuery({})).not.toContain('WHERE');
  expect(obsCoreQuery({ target: '  ' })).not.toContain('WHERE');
});

test('numbers that are none, and ranges that run backwards, are named', () => {
  expect(searchFaults({ cone: { ra: 361, dec: -91, radius: 0 } })).toEqual(['ra', 'dec', 'radius']);
  expect(searchFaults({ cone: { ra: Number.NaN, dec: 0, radius: 1 } })).toEqual(['ra']);
  expect(searchFaults({ time: { from: 2, to: 1 }, wavelength: { to: Number.NaN } })).toEqual([
    'time',
    'wavelength',
  ]);
  expect(() => obsCoreQuery({ cone: { ra: 400, dec: 0, radius: 1 } })).toThrow('ra');
});

test('no text can leave its quotes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (words) => {
      const query = obsCoreQuery({ collection: words, target: words });
      // What stands outside of quoted texts never changes but by which conditions there are.
      expect(query.replace(/'(?:[^']|'')*'/g, '?')).toMatch(
        /^SELECT [a-z_, ]+\nFROM ivoa\.obscore(?:\nWHERE LOWER\(target_name\) LIKE \?\n {2}AND obs_collection = \?)?$/,
      );
    }),
  );
});
