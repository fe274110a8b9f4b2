import type { GeoProjection } from 'd3-geo';
import type { SkyPoint } from './sky-view.ts';

/** A place in the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A stretch of the drawing, from one corner to the other. */
export interface Box {
  readonly from: Place;
  readonly to: Place;
}

/** Where points are drawn, in their order; what lies on the other side of the sky is nowhere near. */
export function placesOf(points: readonly SkyPoint[], projection: GeoProjection): readonly Place[] {
  return points.map(({ ra, dec }) => {
    const [x, y] = projection([ra, dec]) ?? [-1e4, -1e4];
    return { x, y };
  });
}

/** Dots as one path. Those that fall on the same spot are drawn once: there may be hundreds of thousands. */
export function dotsPath(places: readonly Place[]): string {
  const spots = new Set<number>();
  let path = '';
  for (const { x, y } of places) {
    const spot = Math.round(x * 2) * 4_096 + Math.round(y * 2);
    if (spots.has(spot)) continue;
    spots.add(spot);
    path += `M${x.toFixed(1)},${y.toFixed(1)}h0`;
  }
  return path;
}

/** The numbers of the dots within a box. */
export function inBox(places: readonly Place[], { from, to }: Box): readonly number[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return places.flatMap(({ x, y }, index) =>
    x >= left && x <= right && y >= top && y <= bottom ? [index] : [],
  );
}

/** The number of the dot that is nearest to a place, and not further away than `most`. */
export function nearestWithin(places: readonly Place[], { x, y }: Place, most: number): number | undefined {
  let best: number | undefined;
  let least = most;
  for (const [index, place] of places.entries()) {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (distance <= least) [best, least] = [index, distance];
  }
  return best;
}
