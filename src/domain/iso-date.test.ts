import { expect, it } from 'vitest';
import { datePrecision, looseDatePrecision } from './iso-date.ts';

it.each([
  ['2026', 'year'],
  ['2026-03', 'month'],
  ['2026-03-02', 'day'],
  ['2028-02-29', 'day'],
  ['2026-03-02T10:00:00Z', 'day'],
  ['2026-03-02T10:00:00.250+01:00', 'day'],
  ['2026-02-29', undefined],
  ['2026-13', undefined],
  ['2026-00-01', undefined],
  ['2026-03-00', undefined],
  ['2026-03-02T25:00', undefined],
  ['spring 2026', undefined],
  ['2026-03-02T', undefined],
  ['', undefined],
])('“%s” is a date exact to the %s.', (text, precision) => {
  expect(datePrecision(text)).toBe(precision);
  expect(looseDatePrecision(text)).toBe(precision);
});

it.each([
  ['20260302', 'day'],
  ['20260302T101500Z', 'day'],
  ['2026-03-02 10:15', 'day'],
  ['2026-060', 'day'],
  ['2028-366', 'day'],
  ['2026-366', undefined],
  ['2026-W09', 'month'],
  ['2026-W09-7', 'day'],
  ['20261302', undefined],
])('Only where all of ISO 8601 is meant, “%s” is a date exact to the %s.', (text, precision) => {
  expect(looseDatePrecision(text)).toBe(precision);
  expect(datePrecision(text)).toBeUndefined();
});
