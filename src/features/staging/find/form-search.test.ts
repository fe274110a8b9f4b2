import { expect, test } from 'vitest';
import { emptyDraft, type FindDraft, readDraft } from './find-draft.ts';
import { asksForAnything, queryOf, readForm } from './form-search.ts';

const form = (said: Partial<FindDraft>) => readForm({ ...emptyDraft, ...said });

test('coordinates and a radius make a cone', () => {
  const read = form({ place: '13:29:52.7 +47:11:43', radius: '30' });
  expect(read.search.cone?.radius).toBe(0.5);
  expect(queryOf(read)).toContain("CIRCLE('ICRS', 202.469");
  expect(read.faults.size).toBe(0);
});

test('a name has to be looked up, once', () => {
  expect(form({ place: ' M 51 ' })).toMatchObject({ name: 'M 51', search: {} });
  const found = { name: 'M 51', ra: 202.47, dec: 47.19 };
  expect(form({ place: 'M 51', found })).toMatchObject({ search: { cone: { ra: 202.47 } } });
  expect(form({ place: 'M 52', found })).toMatchObject({ name: 'M 52' });
});

test('the last day counts with all its hours, and frequencies become waves', () => {
  expect(form({ from: '2000-01-01', to: '2000-01-01' }).search.time).toEqual({ from: 51_544, to: 51_545 });
  const { wavelength } = form({ waveFrom: '1', waveTo: '2', waveUnit: 'GHz' }).search;
  expect(wavelength?.from).toBeLessThan(wavelength?.to ?? 0);
});

test('what is wrong is named by its field, and is not in the query', () => {
  const read = form({
    place: '10 10',
    radius: '-3',
    from: '2001-01-01',
    to: '2000-01-01',
    waveFrom: 'red',
    target: "O'Neil",
  });
  expect([...read.faults].sort()).toEqual(['radius', 'time', 'wavelength']);
  expect(queryOf(read)).toBe(`${queryOf(form({}))}\nWHERE LOWER(target_name) LIKE '%o''neil%'`);
  expect([...form({ waveFrom: '-1' }).faults]).toEqual(['wavelength']);
  expect([...form({ place: '10 10', radius: '' }).faults]).toEqual(['radius']);
});

test('an empty form asks for nothing in particular', () => {
  expect(asksForAnything(form({}))).toBe(false);
  expect(asksForAnything(form({ place: 'M 51' }))).toBe(true);
  expect(asksForAnything(form({ collection: 'HST' }))).toBe(true);
});

test('a draft is taken from whatever was stored', () => {
  expect(readDraft(undefined)).toEqual(emptyDraft);
  expect(readDraft({ place: 7, maxRows: 3, tab: 'x', waveUnit: 'yard', found: { name: 'a' } })).toEqual(
    emptyDraft,
  );
  const draft: FindDraft = {
    ...emptyDraft,
    tab: 'adql',
    own: 'SELECT 1',
    found: { name: 'a', ra: 1, dec: 2 },
  };
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});
