import { describe, expect, it } from 'vitest';
import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import { timelineOf } from './artefact-timeline.ts';

const orbits = 'https://alice.example/artefacts/orbits/';

function event(activityId: string, writtenAt: string, artefact: string | undefined = orbits): EventRow {
  return {
    url: `https://alice.example/events/${activityId}`,
    writtenAt,
    version: '',
    activityId,
    raw: '',
    artefact,
  };
}

function message(
  activityId: string,
  receivedAt: string,
  artefact: string | undefined = orbits,
): NotificationRow {
  return {
    url: `https://alice.example/inbox/${activityId}-${receivedAt}`,
    receivedAt,
    version: '',
    raw: '',
    truncated: false,
    activityId,
    findings: [],
    standing: 'known',
    remarks: [],
    artefact,
  };
}

describe('The timeline of an artefact', () => {
  it('joins a message with its entry in the log, at the time when it arrived.', () => {
    const items = timelineOf(orbits, [message('a', '2026-03-01')], [event('a', '2026-03-02')]);
    expect(items).toMatchObject([{ activityId: 'a', at: '2026-03-01', event: { writtenAt: '2026-03-02' } }]);
  });

  it('shows the newest first, whether it is in the log, in the inbox or both.', () => {
    const items = timelineOf(
      orbits,
      [message('a', '2026-03-01'), message('c', '2026-03-05')],
      [event('b', '2026-03-03')],
    );
    expect(items.map((item) => item.activityId)).toEqual(['c', 'b', 'a']);
  });

  it('shows a message that was posted twice once, as it came first.', () => {
    const items = timelineOf(orbits, [message('a', '2026-03-04'), message('a', '2026-03-01')], []);
    expect(items.map((item) => item.at)).toEqual(['2026-03-01']);
  });

  it('leaves out what concerns other artefacts.', () => {
    expect(
      timelineOf(orbits, [message('a', '2026-03-01', 'https://alice.example/x/')], [event('b', '1', 'y')]),
    ).toEqual([]);
  });
});
