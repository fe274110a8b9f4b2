import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Neighbourhood } from './neighbourhood.ts';

/** Where an entity stands in the picture; the chosen one is at 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where all stand, and what the picture has to show. */
export interface Layout {
  readonly points: ReadonlyMap<string, Point>;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

const ROUNDS = 200;
/** From more than these on names no longer have room beside each other. */
const CROWD = 45;
/** Room for a name beside and below the outermost points. */
const MARGIN = { x: 62, y: 30 };

/**
 * Places the entities so that those which belong together stand together. It is worked out at once and always comes out
 * the same: nothing moves while one looks, and the same crate looks the same again.
 */
export function layoutOf({ ids, links }: Neighbourhood): Layout {
  const bodies = ids.map((id, place): Body => (place === 0 ? { id, fx: 0, fy: 0 } : { id }));
  const count = bodies.length;
  forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, { source: string; target: string }>(
        links.map(({ from, to }) => ({ source: from, target: to })),
      )
        .id(({ id }) => id)
        .distance(count > CROWD ? 70 : 118),
    )
    .force('apart', forceManyBody<Body>().strength(count > CROWD ? -160 : -420))
    .force('room', forceCollide<Body>(count > CROWD ? 20 : count > 12 ? 38 : 46))
    .force('x', forceX<Body>(0).strength(0.09))
    // Names are wide: the picture may be higher than wide, but not lower.
    .force('y', forceY<Body>(0).strength(0.04))
    .stop()
    .tick(ROUNDS);
  const points = new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const [xs, ys] = [bodies.map(({ x = 0 }) => x), bodies.map(({ y = 0 }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN.x, Math.min(...ys) - MARGIN.y];
  const [right, bottom] = [Math.max(...xs) + MARGIN.x, Math.max(...ys) + MARGIN.y];
  return { points, box: { x: left, y: top, width: right - left, height: bottom - top } };
}
