import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { putReadArtefacts } from '../../../cache/artefacts.ts';
import { putReadNotifications } from '../../../cache/notifications.ts';
import { openReplica, type Replica } from '../../../cache/replica.ts';
import type { NotificationRow } from '../../../cache/rows.ts';
import type { Notification } from '../../../domain/notification/model.ts';
import { type IndexedReplica, indexReplica } from './index-replica.ts';

const orbits = 'https://alice.example/artefacts/orbits/';
const review: Notification = {
  id: 'urn:uuid:1',
  pattern: 'announce-review',
  generation: '1.0',
  activities: ['Announce'],
  types: [],
  actor: { id: 'https://pci.example/', types: ['Service'], name: 'Peer Community' },
  about: { id: orbits, types: [], items: [] },
  cc: [],
  threadKeys: [],
  normalisations: [],
};

function row(name: string, summary: string, receivedAt = '2026-03-01T10:00:00.000Z'): NotificationRow {
  return {
    url: `https://alice.example/inbox/${name}`,
    receivedAt,
    version: '1',
    raw: JSON.stringify({ id: 'https://only.example/in-raw', note: 'a word of <b>its</b> own: zeugma' }),
    truncated: false,
    activityId: `urn:${name}`,
    notification: { ...review, summary },
    findings: [],
    standing: 'unknown',
    remarks: [],
  };
}

const orbitsRow = {
  url: orbits,
  metadata: `${orbits}meta.ttl`,
  title: 'On orbits',
  type: 'article',
  types: [],
  authors: [{ name: 'Ada Example' }],
  files: [],
  links: [],
} as const;

let count = 0;
let replica: Replica;
let indexed: IndexedReplica;
const found = (words: string) =>
  indexed
    .index()
    .find(words, 10)
    .map(({ key }) => key.split('/').at(-1));

beforeEach(async () => {
  const opened = await openReplica(`https://alice.example/search-${++count}#me`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  replica = opened.value;
  indexed = indexReplica(replica, () => Promise.resolve());
  await putReadNotifications(replica, [row('a', 'About perihelion'), row('b', 'About aphelion')], []);
  await indexed.refresh();
});

describe('The index of the local copy', () => {
  it('knows sentences, summaries, and what messages say besides, but not their addresses of properties.', () => {
    expect(found('perihelion')).toEqual(['a']);
    expect(found('announces review').sort()).toEqual(['a', 'b']);
    expect(found('zeugma').sort()).toEqual(['a', 'b']);
    expect(found('only.example')).toEqual([]);
  });

  it('takes in what came and what was changed, and reads nothing else again.', async () => {
    await putReadNotifications(
      replica,
      [
        row('c', 'Late perihelion', '2026-02-01T00:00:00.000Z'),
        { ...row('b', 'Now syzygy'), receivedAt: '2026-03-02T10:00:00.000Z' },
      ],
      [],
    );
    await indexed.refresh();
    expect(found('perihelion').sort()).toEqual(['a', 'c']);
    expect(found('aphelion')).toEqual([]);
    expect(found('syzygy')).toEqual(['b']);
    await replica.db.delete('notifications', row('a', '').url);
    await indexed.refresh();
    expect(found('perihelion')).toEqual(['c']);
  });

  it('names works by their titles once they are known, also in messages that were entered before.', async () => {
    expect(found('peer orbits').sort()).toEqual(['a', 'b']);
    expect(indexed.index().find('perihelion', 1)[0]?.title).not.toContain('On orbits');
    await putReadArtefacts(replica, [orbitsRow], []);
    await indexed.refresh();
    expect(indexed.index().find('perihelion', 1)[0]?.title).toContain('On orbits');
    expect(indexed.index().find('on orbits', 1)[0]).toMatchObject({
      kind: 'artefact',
      key: orbits,
      detail: 'Ada Example',
    });
  });
});
