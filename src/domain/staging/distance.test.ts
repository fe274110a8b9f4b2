import { expect, test } from 'vitest';
import { distanceBetween } from './distance.ts';

const quito = { latitude: 0, longitude: -78 };

test('a quarter of the equator is some 10,000 km', () => {
  expect(distanceBetween(quito, { latitude: 0, longitude: 12 })).toBeCloseTo(10_007.5, 0);
});

test('the shorter way over the line of dates counts', () => {
  const near = distanceBetween({ latitude: 10, longitude: 179.5 }, { latitude: 10, longitude: -179.5 });
  expect(near).toBeGreaterThan(100);
  expect(near).toBeLessThan(120);
});

test('nothing lies between a place and itself, and antipodes are half a turn apart', () => {
  expect(distanceBetween(quito, quito)).toBe(0);
  expect(distanceBetween(quito, { latitude: 0, longitude: 102 })).toBeCloseTo(20_015, 0);
});
