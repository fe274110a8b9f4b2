import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ANNOUNCEMENT_EVENTS,
  ANNOUNCEMENT_STATES,
  ANNOUNCEMENT_TRANSITIONS,
  OFFER_EVENTS,
  OFFER_STATES,
  OFFER_TRANSITIONS,
  type TransitionTable,
} from './transitions.ts';

const page = readFileSync(new URL('../../../docs/threads.md', import.meta.url), 'utf8');

/** The rows of the first table below a heading, each as its cells. */
function tableBelow(heading: string): string[][] {
  const [, below = ''] = page.split(`\n## ${heading}\n`);
  const lines = below.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const last = lines.findIndex((line, place) => place > first && !line.startsWith('|'));
  return lines
    .slice(first, last)
    .filter((line) => !/^\|[-|]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** The same table from the data: where it leads, and what is said of the message. */
function tableOf<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  states: readonly State[],
  events: readonly Event[],
): string[][] {
  const cell = (state: State, event: Event) => {
    const [next, ...flags] = table[state][event];
    return [next === state ? '=' : next, ...flags].join(', ');
  };
  return [
    ['', ...events],
    ...states.map((state) => [`**${state}**`, ...events.map((event) => cell(state, event))]),
  ];
}

describe('The page about threads', () => {
  it('shows the table by which Offers move.', () => {
    expect(tableBelow('Offers')).toEqual(tableOf(OFFER_TRANSITIONS, OFFER_STATES, OFFER_EVENTS));
  });

  it('shows the table by which announcements move.', () => {
    expect(tableBelow('Announcements that answer nothing')).toEqual(
      tableOf(ANNOUNCEMENT_TRANSITIONS, ANNOUNCEMENT_STATES, ANNOUNCEMENT_EVENTS),
    );
  });
});
