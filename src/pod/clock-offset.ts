import type { Transport } from './transport.ts';

/** Clocks that differ by no more than this are right: receivers allow minutes. In milliseconds. */
const TOLERATED = 30_000;

/**
 * How far this device's clock is behind, in milliseconds; 0 where it is right, or nobody says. Asked of the server that
 * this app came from: of no other does a browser show the clock.
 * @param now milliseconds since 1970
 */
export async function clockOffset(transport: Transport, origin: string, now: () => number): Promise<number> {
  if (!URL.canParse(origin)) return 0;
  const url = new URL('/', origin).href;
  const answer = await transport({ url, method: 'HEAD', anonymous: true, timeout: 5_000 });
  if (!answer.ok) return 0;
  const { date, age } = answer.value.headers;
  const server = Date.parse(date ?? '') + (Number(age ?? 0) || 0) * 1000;
  const offset = server - now();
  return Number.isNaN(server) || Math.abs(offset) <= TOLERATED ? 0 : offset;
}
