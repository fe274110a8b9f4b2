import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { ASK_PAUSE, watchLeader } from './watch-leader.ts';

let clock: FakeClock;
let asked: number;
let silences: number[];
let answers: boolean;
let begin: number;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  begin = clock.now();
  [asked, silences, answers] = [0, [], true];
});

function watch() {
  const watching = watchLeader({
    ask() {
      asked += 1;
      if (answers) watching.heard();
    },
    onSilent: () => void silences.push(clock.now() - begin),
    now: clock.now,
    schedule: (work, ms) => clock.schedule(work, ms),
  });
  return watching;
}

const noWait = () => Promise.resolve();

describe('The watch over the leading tab', () => {
  it('says nothing while there are answers.', async () => {
    watch();
    await clock.advance(600_000, noWait);
    expect(asked).toBe(600_000 / ASK_PAUSE);
    expect(silences).toEqual([]);
  });

  it('says after four questions without an answer that the tab is silent, and again as long as it stays so.', async () => {
    watch();
    await clock.advance(60_000, noWait);
    answers = false;
    await clock.advance(60_000, noWait);
    expect(silences).toEqual([85_000, 105_000]);
  });

  it('does not count the time in which this tab slept itself.', async () => {
    let asleep = false;
    answers = false;
    watchLeader({
      ask: () => undefined,
      onSilent: () => void silences.push(clock.now() - begin),
      now: clock.now,
      // The laptop is closed: what comes due in this time comes when it is opened again.
      schedule: (work, ms) => clock.schedule(work, asleep ? 3_600_000 : ms),
    });
    await clock.advance(14_000, noWait);
    asleep = true;
    await clock.advance(6_000, noWait);
    asleep = false;
    await clock.advance(3_600_000, noWait);
    expect(silences).toEqual([]);
    await clock.advance(20_000, noWait);
    expect(silences).toHaveLength(1);
  });

  it('ends when it is told to.', async () => {
    answers = false;
    watch().stop();
    await clock.advance(600_000, noWait);
    expect([asked, silences]).toEqual([0, []]);
  });
});
