import { type GeoProjection, geoAzimuthalEquidistant, geoDistance } from 'd3-geo';
import { geoAitoff } from 'd3-geo-projection';
import { columnOf } from '../../../platforms/tap/obscore.ts';
import type { Cell, Column } from '../../../platforms/tap/votable.ts';

/** A row with its place on the sky, in degrees. */
export interface SkyPoint {
  readonly row: number;
  readonly ra: number;
  readonly dec: number;
}

/** The rows that have a place. */
export function skyPoints(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly SkyPoint[] {
  const [atRa, atDec] = [columnOf('ra', columns), columnOf('dec', columns)];
  if (atRa < 0 || atDec < 0) return [];
  const points: SkyPoint[] = [];
  for (const [row, cells] of rows.entries()) {
    const [ra, dec] = [cells[atRa], cells[atDec]];
    if (typeof ra !== 'number' || typeof dec !== 'number') continue;
    if (Number.isFinite(ra) && Math.abs(dec) <= 90) points.push({ row, ra, dec });
  }
  return points;
}

/** So many points are drawn; nobody could tell more of them apart. */
const MOST_DRAWN = 20_000;

/** The points that are drawn: all of them, or some from everywhere in the table. */
export function someOf(points: readonly SkyPoint[]): readonly SkyPoint[] {
  if (points.length <= MOST_DRAWN) return points;
  const step = Math.ceil(points.length / MOST_DRAWN);
  return points.filter((_, index) => index % step === 0);
}

/** A part of the sky: around a place, as far as the radius, in degrees. */
export interface SkyPart {
  readonly ra: number;
  readonly dec: number;
  readonly radius: number;
}

const DEGREE = Math.PI / 180;

/** The part of the sky that holds all points. */
export function partOf(points: readonly SkyPoint[]): SkyPart {
  const sum: [number, number, number] = [0, 0, 0];
  for (const { ra, dec } of points) {
    sum[0] += Math.cos(dec * DEGREE) * Math.cos(ra * DEGREE);
    sum[1] += Math.cos(dec * DEGREE) * Math.sin(ra * DEGREE);
    sum[2] += Math.sin(dec * DEGREE);
  }
  const length = Math.hypot(...sum);
  const ra = (Math.atan2(sum[1], sum[0]) / DEGREE + 360) % 360;
  const dec = length === 0 ? 0 : Math.asin(sum[2] / length) / DEGREE;
  const radius = points.reduce(
    (far, point) => Math.max(far, geoDistance([ra, dec], [point.ra, point.dec]) / DEGREE),
    0,
  );
  return { ra, dec, radius };
}

/** Width and height of the drawing; the picture is scaled to its place. */
export const SKY = { width: 400, height: 260, margin: 28 } as const;

/** Below this, in degrees, a part of the sky can be drawn without being bent. */
export const WIDEST_PART = 60;

/** East is on the left, as one sees it from below: the whole sky in Aitoff's projection, or a part of it, flat. */
export function skyProjection(part: SkyPart | undefined): GeoProjection {
  const { width, height, margin } = SKY;
  const frame: [[number, number], [number, number]] = [
    [margin, margin / 2],
    [width - margin, height - margin],
  ];
  if (!part) return geoAitoff().rotate([-180, 0]).reflectX(true).fitExtent(frame, { type: 'Sphere' });
  // A single place needs something around it.
  const radius = Math.max(part.radius * 1.1, 0.002);
  const side = height - 1.5 * margin;
  return geoAzimuthalEquidistant()
    .rotate([-part.ra, -part.dec])
    .reflectX(true)
    .scale(side / 2 / (radius * DEGREE))
    .translate([width / 2, (height - margin / 2) / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** A line of the net, with what it is called and where that is written. */
export interface NetLine {
  readonly kind: 'ra' | 'dec';
  readonly value: number;
  readonly label: string;
  readonly line: { readonly type: 'LineString'; readonly coordinates: [number, number][] };
  readonly at: readonly [number, number] | undefined;
}

const STEPS = [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005];

/** The net of right ascension and declination, close enough for the part that is drawn. */
export function skyNet(part: SkyPart | undefined, projection: GeoProjection): readonly NetLine[] {
  if (!part) return wholeNet(projection);
  const reach = Math.max(part.radius * 1.1, 0.002) * (SKY.width / SKY.height) * 1.15;
  const step = STEPS.find((each) => reach / each >= 2) ?? 0.0005;
  const [south, north] = [Math.max(-90, part.dec - reach), Math.min(90, part.dec + reach)];
  const widest = Math.cos(Math.min(89.9, Math.abs(part.dec) + reach) * DEGREE);
  const aside = Math.min(180, reach / Math.max(widest, 0.001));
  const raStep = STEPS.find((each) => aside / each >= 2) ?? step;
  const [west, east] = [part.ra - aside, part.ra + aside];
  return [
    ...multiples(south, north, step).map((dec) => lineOf('dec', dec, [west, east], step, projection)),
    ...multiples(west, east, raStep).map((ra) => lineOf('ra', ra, [south, north], raStep, projection)),
  ];
}

function wholeNet(projection: GeoProjection): readonly NetLine[] {
  return [
    ...[-60, -30, 0, 30, 60].map((dec) => lineOf('dec', dec, [0.01, 359.99], 30, projection)),
    ...[0.01, 60, 120, 180, 240, 300, 359.99].map((ra) => ({
      ...lineOf('ra', ra, [-90, 90], 60, projection),
      at: ra > 1 && ra < 359 ? (projection([ra, 0]) ?? undefined) : undefined,
    })),
  ];
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) =>
    Number(((first + index) * step).toFixed(6)),
  );
}

function lineOf(
  kind: 'ra' | 'dec',
  value: number,
  [from, to]: readonly [number, number],
  step: number,
  projection: GeoProjection,
): NetLine {
  const coordinates = Array.from({ length: 73 }, (_, index): [number, number] => {
    const along = from + ((to - from) * index) / 72;
    return kind === 'dec' ? [along, value] : [value, along];
  });
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  const shown = kind === 'ra' ? Math.round(((value + 360) % 360) * 1e6) / 1e6 : value;
  const label = `${kind === 'dec' && value > 0 ? '+' : ''}${shown.toFixed(digits)}°`.replace('-', '−');
  return {
    kind,
    value,
    label,
    line: { type: 'LineString', coordinates },
    at: labelPlace(kind, coordinates, projection),
  };
}

/** Where a line leaves the picture: declinations are named on the left, right ascensions below. */
function labelPlace(
  kind: 'ra' | 'dec',
  coordinates: readonly [number, number][],
  projection: GeoProjection,
): readonly [number, number] | undefined {
  const seen = coordinates
    .map((place) => projection(place))
    .filter((place): place is [number, number] => {
      if (!place) return false;
      const [x, y] = place;
      return x >= SKY.margin && x <= SKY.width - SKY.margin && y >= 4 && y <= SKY.height - SKY.margin / 2;
    });
  if (seen.length === 0) return undefined;
  return seen.reduce((best, each) =>
    (kind === 'dec' ? each[0] < best[0] : each[1] > best[1]) ? each : best,
  );
}

/** The point that the arrow keys lead to: the next one in a direction, straight ahead before aside. */
export function nextPoint(
  places: readonly { readonly x: number; readonly y: number }[],
  from: number,
  key: string,
): number | undefined {
  const here = places[from];
  const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!here || !direction) return undefined;
  const [dx = 0, dy = 0] = direction;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of places.entries()) {
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    if (ahead <= 0.01) continue;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
