import { buildThreads } from '../../src/domain/thread/build-threads.ts';
import {
  evidence,
  logged,
  message,
  offer,
  received,
  sending,
} from '../../src/domain/thread/fixtures/evidence.ts';
import type { Measurement } from './measurement.ts';

const OFFERS = 2_500;
const ROUNDS = 15;

/**
 * Builds the threads of 10,000 messages: Offers, half of them with the intents that sent them, each accepted and
 * reviewed, and as many announcements that nobody asked for. The median of several runs, as a page does it again and
 * again; in processor time, which a busy machine hardly stretches.
 */
export function benchThreads(): Measurement[] {
  const numbers = Array.from({ length: OFFERS }, (_, number) => number);
  const id = (number: number) => `urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-${String(number).padStart(12, '0')}`;
  const all = evidence({
    intents: numbers.filter((number) => number % 2 === 0).map((number) => sending(id(number), 1)),
    events: numbers.map((number) => logged(offer(id(number)), 1)),
    rows: numbers.flatMap((number) => [
      received(message(`urn:test:accept-${number}`, 'accept', { inReplyTo: id(number) }), 2),
      received(
        message(`urn:test:review-${number}`, 'announce-review', { inReplyTo: `urn:test:accept-${number}` }),
        3,
      ),
      received(message(`urn:test:news-${number}`, 'announce-review'), 4),
    ]),
  });
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = process.cpuUsage();
    const { list } = buildThreads(all);
    if (list.length !== 2 * OFFERS) throw new Error('The threads are not what they should be.');
    return process.cpuUsage(begin).user / 1_000;
  });
  const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.POSITIVE_INFINITY;
  const goal = 250;
  return [
    {
      name: 'threads of 10,000 messages, median processor time',
      value: Math.round(median),
      unit: 'ms',
      goal: `≤ ${goal}`,
      pass: median <= goal,
    },
  ];
}
