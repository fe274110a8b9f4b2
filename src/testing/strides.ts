/** Set by `npm run test:deep`: every place is tried. */
const isDeep = process.env.ORRERY_DEEP === '1';

/**
 * The numbers of the requests at which something goes wrong, one for each world: 1, 2, 3 … in deep runs, else with
 * strides, beginning at one that changes from day to day, so that in time each has its turn. Without end: whoever uses
 * them stops where there is no such request.
 */
export function* requestNumbers(
  stride: number,
  day = Math.floor(Date.now() / 86_400_000),
): Generator<number> {
  const step = isDeep ? 1 : stride;
  for (let number = 1 + (isDeep ? 0 : day % step); ; number += step) yield number;
}
