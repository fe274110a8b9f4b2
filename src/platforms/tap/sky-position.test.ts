import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPosition } from './sky-position.ts';

test.each([
  '202.469583 47.195278',
  '202.469583, +47.195278',
  '202.469583°;47.195278°',
  '13:29:52.7 +47:11:43',
  '13h29m52.7s +47d11m43s',
  '13h29m52.7s, 47°11′43″',
  '13 29 52.7 +47 11 43',
])('%s is the place of M 51', (text) => {
  const { ra, dec } = readPosition(text) ?? { ra: Number.NaN, dec: Number.NaN };
  expect(ra).toBeCloseTo(202.4696, 3);
  expect(dec).toBeCloseTo(47.1953, 3);
});

test.each([
  'M 51',
  'NGC 5194',
  '202.4',
  '361 0',
  '10 91',
  '25:00:00 +10:00:00',
  '10:61:00 +10:00:00',
  '',
  '1 2 3',
])('%s is no place in the sky', (text) => expect(readPosition(text)).toBeUndefined());

test('what is just south of the equator stays south of it', () => {
  expect(readPosition('00:00:00 -00:30:00')?.dec).toBeCloseTo(-0.5);
  expect(readPosition('0 0 0 \u22120 30 0')?.dec).toBeCloseTo(-0.5);
});

test('degrees are read as they are written', () => {
  const number = (min: number, max: number) =>
    fc.integer({ min: min * 1e6, max: max * 1e6 }).map((n) => n / 1e6);
  fc.assert(
    fc.property(number(0, 360), number(-90, 90), (ra, dec) => {
      expect(readPosition(`${ra.toFixed(6)} ${dec.toFixed(6)}`)).toEqual({
        ra,
        dec: dec === 0 ? expect.closeTo(0) : dec,
      });
    }),
  );
});
