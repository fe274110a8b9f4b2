import { expect, test } from 'vitest';
import { dayOfMjd, spanInMetres, spectralUnits, toDegrees, toMetres, toMjd } from './units.ts';

test('waves are told in metres, whatever was said', () => {
  expect(toMetres(500, 'nm')).toBe(5e-7);
  expect(toMetres(1_420.405_751_768, 'MHz')).toBeCloseTo(0.211_061, 6);
  expect(toMetres(1, 'keV')).toBeCloseTo(1.239_84e-9, 13);
  for (const unit of spectralUnits) expect(toMetres(1, unit)).toBeGreaterThan(0);
});

test('the higher frequency is the shorter wave', () => {
  const span = spanInMetres(1, 2, 'GHz');
  expect(span.from).toBeCloseTo(0.149_896, 6);
  expect(span.to).toBeCloseTo(0.299_792, 6);
  expect(spanInMetres(400, undefined, 'nm')).toEqual({ from: 4e-7 });
  expect(spanInMetres(1, undefined, 'GHz')).toEqual({ to: 0.299792458 });
});

test('a radius is told in degrees, a day as Modified Julian Date', () => {
  expect(toDegrees(30, 'arcminute')).toBe(0.5);
  expect(toDegrees(36, 'arcsecond')).toBe(0.01);
  expect(toMjd('2000-01-01')).toBe(51_544);
  expect(toMjd('2000-01-01T12:00:00')).toBe(51_544.5);
  expect(toMjd('yesterday')).toBeUndefined();
  expect(dayOfMjd(51_544.9)).toBe('2000-01-01');
  expect(dayOfMjd(1e12)).toBeUndefined();
});
