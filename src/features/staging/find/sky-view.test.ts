import { expect, test } from 'vitest';
import type { Column } from '../../../platforms/tap/votable.ts';
import { nextPoint, partOf, SKY, skyNet, skyPoints, skyProjection } from './sky-view.ts';

const columns: Column[] = [
  { name: 's_ra', datatype: 'double' },
  { name: 's_dec', datatype: 'double' },
];
const at = (ra: number, dec: number, row = 0) => ({ row, ra, dec });

test('rows have a place where both numbers are there', () => {
  expect(
    skyPoints(columns, [
      [1, 2],
      [null, 3],
      [4, 'x'],
      [5, 91],
      [6, -90],
    ]),
  ).toEqual([at(1, 2, 0), at(6, -90, 4)]);
  expect(skyPoints([columns[0]!], [[1]])).toEqual([]);
});

test('the part of the sky around points goes over the first meridian', () => {
  const part = partOf([at(359, 0), at(1, 0)]);
  expect(Math.min(part.ra, 360 - part.ra)).toBeCloseTo(0);
  expect(part.radius).toBeCloseTo(1);
  expect(partOf([at(10, 80)]).radius).toBeCloseTo(0);
});

test('all places are within the picture, and east is on the left', () => {
  const inside = ([x, y]: readonly [number, number]) => x >= 0 && x <= SKY.width && y >= 0 && y <= SKY.height;
  const whole = skyProjection(undefined);
  for (const ra of [1, 90, 180, 270, 359])
    for (const dec of [-89, 0, 89]) expect(inside(whole([ra, dec])!)).toBe(true);
  expect(whole([190, 0])![0]).toBeLessThan(whole([170, 0])![0]);
  const part = { ra: 202.47, dec: 47.2, radius: 0.5 };
  const flat = skyProjection(part);
  expect(flat([202.6, 47.2])![0]).toBeLessThan(flat([202.3, 47.2])![0]);
  expect(flat([202.47, 47.6])![1]).toBeLessThan(flat([202.47, 46.8])![1]);
  expect(inside(flat([202.47, 47.7])!)).toBe(true);
});

test.each([
  { ra: 202.47, dec: 47.2, radius: 0.5 },
  { ra: 0, dec: 0, radius: 20 },
  { ra: 10, dec: 89.9, radius: 1 },
  { ra: 300, dec: -60, radius: 0 },
])('the net of %o has a handful of lines, named by degrees', (part) => {
  const net = skyNet(part, skyProjection(part));
  expect(net.filter(({ kind }) => kind === 'dec').length).toBeGreaterThanOrEqual(2);
  expect(net.length).toBeLessThan(60);
  for (const { label } of net) expect(label).toMatch(/^[+−]?\d{1,3}(\.\d+)?°$/);
});

test('arrow keys lead to the next point in their direction', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 5, y: 30 },
    { x: -4, y: 0 },
  ];
  expect(nextPoint(places, 0, 'ArrowRight')).toBe(1);
  expect(nextPoint(places, 0, 'ArrowDown')).toBe(1);
  expect(nextPoint(places, 1, 'ArrowDown')).toBe(2);
  expect(nextPoint(places, 0, 'ArrowLeft')).toBe(3);
  expect(nextPoint(places, 3, 'ArrowLeft')).toBeUndefined();
  expect(nextPoint(places, 0, 'Enter')).toBeUndefined();
});
