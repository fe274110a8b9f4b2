import { describe, expect, it } from 'vitest';
import { eventWording } from './event-wording.ts';
import type { ShownEvent } from './shown-event.ts';
import { tableRows } from './table-rows.ts';
import { timeGroups } from './time-groups.ts';

function event(name: string, at?: string, title = name): ShownEvent {
  return {
    activityId: name,
    url: `https://log.example/#${name}`,
    shape: 'lifecycle',
    lifecycle: { title, executor: `https://${name}.example/` },
    processed: false,
    witnesses: [],
    ...(at !== undefined && { time: { at, source: 'created' as const } }),
  };
}

const early = event('early', '2026-03-01T12:00:00+05:00');
const late = event('late', '2026-03-01T09:00:00Z');
const undated = event('undated');
const events = [undated, early, late];
const around = { services: [], titles: new Map<string, string>() };
const surroundings = { around, wording: eventWording(events, around, undefined) };
const order = (sort: Parameters<typeof tableRows>[1]) =>
  tableRows(events, sort, surroundings).map((row) => row.event);

describe('The table of a log', () => {
  it('is sorted by the moment, whatever zone it is written in; unknown times come last in both directions.', () => {
    expect(order('time')).toEqual([early, late, undated]);
    expect(order('-time')).toEqual([late, early, undated]);
  });

  it('is sorted by what a column says.', () => {
    expect(order('-party')).toEqual([undated, late, early]);
    expect(order('event')).toEqual([early, late, undated]);
  });
});

describe('The timeline of a log', () => {
  it('is divided by days where it is short and by months where it is long.', () => {
    expect(timeGroups([late, early])(late)).toBe('1 March 2026');
    expect(timeGroups([late, event('old', '2025-01-01')])(late)).toBe('March 2026');
    expect(timeGroups(events)(undated)).toBe('Time unknown');
  });
});
