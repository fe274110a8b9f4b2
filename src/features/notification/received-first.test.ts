import { expect, it } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import { receivedFirst } from './received-first.ts';

const row = (name: string, receivedAt: string) =>
  ({
    url: `https://alice.example/inbox/${name}`,
    activityId: 'urn:uuid:1',
    receivedAt,
  }) as NotificationRow;

it('A message is known by its id as it came first, whatever is posted under that id later.', () => {
  const [impostor, invitation] = [row('impostor', '2026-03-02'), row('invitation', '2026-03-01')];
  const rows = [impostor, invitation];
  expect(receivedFirst(rows, 'urn:uuid:1')).toBe(invitation);
  expect(receivedFirst(rows, impostor.url)).toBe(impostor);
  expect(receivedFirst(rows, 'urn:uuid:2')).toBeUndefined();
});
