import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { listNotifications, putReadNotifications } from './notifications.ts';
import { markRead, readMarksSaved, takeOverReadMarks, waitingReadMarks } from './read-marks.ts';
import { openReplica, type Replica } from './replica.ts';
import type { NotificationRow } from './rows.ts';

const url = 'https://alice.example/inbox/a';
const row: NotificationRow = {
  url,
  receivedAt: '2026-03-01T09:00:00.000Z',
  version: '1',
  raw: '',
  truncated: false,
  activityId: 'urn:a',
  findings: [],
  standing: 'unknown',
  remarks: [],
};
const at = (second: number) => `2026-03-01T10:00:0${second}.000Z`;
const ms = (second: number) => Date.parse(at(second));

let count = 0;
let replica: Replica;
const isRead = async () => (await listNotifications(replica))[0]?.readAt !== undefined;

beforeEach(async () => {
  const opened = await openReplica(`https://alice.example/marks-${++count}#me`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  replica = opened.value;
});

describe('The marks of what was read', () => {
  it('wait for the pod until it has them, and only the last about a message counts.', async () => {
    await putReadNotifications(replica, [row], []);
    expect(await markRead(replica, [url], true, ms(1))).toBe(true);
    expect(await markRead(replica, [url], true, ms(2))).toBe(false);
    const [first] = await waitingReadMarks(replica, 9);
    expect(first).toEqual({ url, read: true, at: at(1), saved: 'waiting' });
    await markRead(replica, [url], false, ms(3));
    await readMarksSaved(replica, [first!]);
    expect(await waitingReadMarks(replica, 9)).toEqual([{ url, read: false, at: at(3), saved: 'waiting' }]);
    await readMarksSaved(replica, [{ url, read: false, at: at(3) }]);
    expect(await waitingReadMarks(replica, 9)).toEqual([]);
    expect(await isRead()).toBe(false);
  });

  it('of another device count where they are later, also against one that waits here.', async () => {
    await putReadNotifications(replica, [row], []);
    await markRead(replica, [url], true, ms(2));
    expect(await takeOverReadMarks(replica, [{ url, read: false, at: at(1) }])).toBe(false);
    expect(await isRead()).toBe(true);
    expect(await takeOverReadMarks(replica, [{ url, read: false, at: at(3) }])).toBe(true);
    expect(await isRead()).toBe(false);
    expect(await waitingReadMarks(replica, 9)).toEqual([]);
  });

  it('come before their message on a new device, and stay when it is read again from the pod.', async () => {
    await takeOverReadMarks(replica, [{ url, read: true, at: at(1) }]);
    await putReadNotifications(replica, [row], []);
    expect(await isRead()).toBe(true);
    await putReadNotifications(replica, [{ ...row, version: '2' }], []);
    expect(await isRead()).toBe(true);
    await markRead(replica, [url], false, ms(2));
    await putReadNotifications(replica, [{ ...row, version: '3' }], []);
    expect(await isRead()).toBe(false);
  });

  it('are later than what they take back, also where the clock of the other device is ahead.', async () => {
    await putReadNotifications(replica, [row], []);
    await takeOverReadMarks(replica, [{ url, read: true, at: at(9) }]);
    await markRead(replica, [url], false, ms(1));
    expect(await waitingReadMarks(replica, 9)).toEqual([
      { url, read: false, at: '2026-03-01T10:00:09.001Z', saved: 'waiting' },
    ]);
    expect(await takeOverReadMarks(replica, [{ url, read: true, at: at(9) }])).toBe(false);
  });
});
