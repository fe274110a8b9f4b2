import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../domain/result.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { changeDecision, listDecisions } from './decisions.ts';
import { addIntents, outboxCounts } from './intents.ts';
import { lastWebId, rememberWebId } from './last-web-id.ts';
import { putMatched } from './matching.ts';
import { deviceKey, readMeta, writeMeta } from './meta.ts';
import {
  listNotifications,
  putReadNotifications,
  rematchThreads,
  unmatchedNotifications,
  unreadCount,
} from './notifications.ts';
import { listPolicySettings, replacePolicySettings } from './policies.ts';
import { markRead, waitingReadMarks } from './read-marks.ts';
import { openReplica, type Replica, replicaName } from './replica.ts';
import type { DecisionRow, NotificationRow } from './rows.ts';

let count = 0;
let replica: Replica;

async function open(webId: string, onLost?: () => void): Promise<Replica> {
  const opened = await openReplica(webId, onLost);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

beforeEach(async () => {
  replica = await open(`https://alice.example/${++count}#me`);
});

function row(name: string, receivedAt: string, more: Partial<NotificationRow> = {}): NotificationRow {
  return {
    url: `https://alice.example/inbox/${name}`,
    receivedAt,
    version: '1',
    raw: '',
    truncated: false,
    activityId: `urn:${name}`,
    findings: [],
    standing: 'unknown',
    remarks: [],
    matchedBy: 'now',
    answers: [],
    ...more,
  };
}

const time = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const names = (rows: readonly NotificationRow[]) => rows.map(({ url }) => url.split('/').at(-1));

describe('The replica', () => {
  it('gives the newest notifications first, all or only a window of them.', async () => {
    await putReadNotifications(replica, [row('b', time(2)), row('c', time(3)), row('a', time(1))], []);
    expect(names(await listNotifications(replica))).toEqual(['c', 'b', 'a']);
    expect(names(await listNotifications(replica, 2))).toEqual(['c', 'b']);
  });

  it('of the first version gets the new stores, keeps what it had, and marks for the pod what was read.', async () => {
    const webId = `https://alice.example/${++count}#me`;
    const first = await openDB(replicaName(webId), 1, {
      upgrade(db) {
        db.createObjectStore('meta');
        db.createObjectStore('notifications', { keyPath: 'url' }).createIndex('readAt', 'readAt');
      },
    });
    await first.put('notifications', { ...row('a', time(1)), readAt: time(2) });
    await first.put('notifications', row('b', time(1)));
    await first.put('meta', 'laptop', deviceKey.name);
    first.close();
    const opened = await open(webId);
    expect(await readMeta(opened, deviceKey)).toBe('laptop');
    await replacePolicySettings(opened, [{ id: 'p', autonomy: 'off' }]);
    expect(await listPolicySettings(opened)).toEqual([{ id: 'p', autonomy: 'off' }]);
    expect(await waitingReadMarks(opened, 9)).toEqual([
      { url: row('a', time(1)).url, read: true, at: time(2), saved: 'waiting' },
    ]);
  });

  it('counts what was never opened, and opening twice counts once.', async () => {
    const [a, b] = [row('a', time(1)), row('b', time(2))];
    await putReadNotifications(replica, [a, b], []);
    await markRead(replica, [a.url], true, Date.parse(time(9)));
    await markRead(replica, [a.url], true, Date.parse(time(10)));
    expect(await unreadCount(replica)).toBe(1);
    expect((await listNotifications(replica)).find(({ url }) => url === a.url)?.readAt).toBe(time(9));
  });

  it('has a whole thread matched anew when something happens in it, and nothing else.', async () => {
    await putReadNotifications(
      replica,
      [
        row('offer', time(1)),
        row('accept', time(2), { answers: ['urn:offer'] }),
        row('announce', time(3), { answers: ['urn:accept'] }),
        row('other', time(4)),
      ],
      [],
    );
    expect(await unmatchedNotifications(replica, 'now', 10)).toEqual([]);
    await rematchThreads(replica, ['urn:accept']);
    expect(names(await unmatchedNotifications(replica, 'now', 10))).toEqual(['announce', 'accept', 'offer']);
  });

  it('has everything matched anew, newest first, when the rules have changed.', async () => {
    await putReadNotifications(replica, [row('a', time(1)), row('b', time(2)), row('c', time(3))], []);
    expect(names(await unmatchedNotifications(replica, 'before', 9))).toEqual(['c', 'b', 'a']);
    expect(names(await unmatchedNotifications(replica, 'zzz', 9))).toEqual(['c', 'b', 'a']);
    expect(await unmatchedNotifications(replica, 'zzz', 2)).toHaveLength(2);
  });

  it('does not let a match of an old version overwrite a newer one.', async () => {
    const before = row('a', time(1));
    await putReadNotifications(replica, [{ ...before, version: '2', raw: 'new' }], []);
    await putMatched(replica, [{ row: { ...before, remarks: ['duplicate'] }, before, suggestions: [] }]);
    expect((await listNotifications(replica))[0]).toMatchObject({ raw: 'new', remarks: [] });
  });

  it('changes a decision and its intents together or not at all.', async () => {
    const decision: DecisionRow = {
      suggestionId: 's',
      verdict: 'approved',
      decidedAt: time(1),
      decidedBy: 'maintainer',
      notBefore: time(1),
      saved: 'waiting',
      attempts: 0,
    };
    await changeDecision(replica, 's', () => ok({ decision }));
    const refused = await changeDecision(replica, 's', () => ({
      ok: false,
      problem: { kind: 'invalid', reason: 'no' },
    }));
    expect(refused.ok).toBe(false);
    expect(await listDecisions(replica)).toEqual([decision]);
    await changeDecision(replica, 's', () => ok({ decision: null }));
    expect(await listDecisions(replica)).toEqual([]);
  });

  it('counts as unsent what is decided and not done, once for each suggestion.', async () => {
    const intent = (id: string, cause: string, state: Intent['state']): Intent => ({
      id,
      cause,
      order: 0,
      effect: { kind: 'log', activityId: id },
      state,
      notBefore: time(1),
      createdAt: time(1),
      attempts: 0,
    });
    await addIntents(replica, [
      intent('1', 's', 'held'),
      intent('2', 's', 'held'),
      intent('3', 't', 'done'),
      intent('4', 'u', 'failed'),
    ]);
    expect(await outboxCounts(replica)).toEqual({ unsent: 1, failed: 1 });
  });

  it('remembers small things, and who was here last outside of any replica.', async () => {
    await writeMeta(replica, deviceKey, 'laptop');
    expect(await readMeta(replica, deviceKey)).toBe('laptop');
    expect(await lastWebId()).toBeUndefined();
    await rememberWebId('https://alice.example/#me');
    expect(await lastWebId()).toBe('https://alice.example/#me');
    await rememberWebId(undefined);
    expect(await lastWebId()).toBeUndefined();
  });

  it('lets go when it is deleted elsewhere, and says so.', async () => {
    let lost = 0;
    const webId = `https://alice.example/deleted-${count}#me`;
    await open(webId, () => {
      lost += 1;
    });
    await deleteDB(replicaName(webId));
    expect(lost).toBe(1);
    expect(await listNotifications(await open(webId))).toEqual([]);
  });
});
