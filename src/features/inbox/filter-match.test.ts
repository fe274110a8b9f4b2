import { describe, expect, it } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import { parseFilter } from '../../domain/filter/filter.ts';
import { fitsFilter } from '../../domain/filter/match-filter.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { filterable } from './filter-match.ts';
import { inboxItem } from './inbox-item.ts';

const review: Notification = {
  id: 'urn:uuid:1',
  pattern: 'announce-review',
  generation: '1.0',
  activities: ['Announce'],
  types: [],
  actor: { id: 'https://pci.example/about', types: ['Service'], name: 'Peer Community' },
  about: { id: 'https://alice.example/artefacts/orbits/', types: [], items: [] },
  cc: [],
  threadKeys: [],
  normalisations: [],
};

function item(more: Partial<NotificationRow> = {}) {
  const row: NotificationRow = {
    url: 'https://alice.example/inbox/1',
    receivedAt: '2026-03-01T10:00:00Z',
    version: '1',
    raw: '{}',
    truncated: false,
    activityId: 'urn:uuid:1',
    notification: review,
    findings: [],
    standing: 'unknown',
    remarks: [],
    ...more,
  };
  const titles = new Map([['https://alice.example/artefacts/orbits/', 'On orbits']]);
  return inboxItem(row, { services: [], titles }, () => undefined);
}

const fits = (filter: string, more?: Partial<NotificationRow>) =>
  fitsFilter(
    filterable(item(more), {
      now: Date.parse('2026-03-02T00:00:00Z'),
      isWaiting: ({ url }) => url.endsWith('/1'),
      hasWords: (_row, words) => words === 'perihelion',
    }),
    parseFilter(filter),
  );

describe('The filter of the inbox', () => {
  it.each([
    'is:unread',
    'is:unknown',
    'from:"peer community"',
    'from:pci.example',
    'type:review',
    'type:announce',
    'type:announce-review',
    'about:orbits',
    'announced orbits',
    '-is:unreadable',
    'is:waiting in:inbox',
    'after:2026-03-01 before:2026-04',
    'perihelion',
    '',
  ])('finds the announced review by %s', (filter) => {
    expect(fits(filter)).toBe(true);
  });

  it.each([
    'is:read',
    'is:trusted',
    'from:overlay',
    'type:accept',
    '-type:review',
    'is:unraed',
    'planets',
    'type:constructor',
    'in:log',
    'after:2026-04',
    'state:answered',
  ])('leaves it out by %s', (filter) => {
    expect(fits(filter)).toBe(false);
  });

  it('finds what cannot be read, by that and by the reason.', () => {
    const broken = { notification: undefined, unreadable: 'It is not JSON.' };
    expect(fits('is:unreadable json', broken)).toBe(true);
    expect(fits('type:review', broken)).toBe(false);
  });

  it('finds results and requests under the names that people use.', () => {
    expect(fits('type:result', { notification: { ...review, pattern: 'announce-resource' } })).toBe(true);
    expect(fits('type:offer', { notification: { ...review, pattern: 'request-review' } })).toBe(true);
  });

  it('finds remarks by their name.', () => {
    expect(fits('is:duplicate', { remarks: ['duplicate'] })).toBe(true);
  });
});
