import { listArtefacts } from '../../../cache/artefacts.ts';
import type { Replica } from '../../../cache/replica.ts';
import type { ArtefactRow, EventRow, NotificationRow, ServiceRow } from '../../../cache/rows.ts';
import { listServices } from '../../../cache/services.ts';
import { activityKey } from '../../../domain/notification/identity.ts';
import type { Notification } from '../../../domain/notification/model.ts';
import { answeredKeys } from '../../../domain/thread/answers.ts';
import type { Surroundings } from '../../notification/sentence.ts';
import { titlesOf } from '../../notification/titles-of.ts';
import { artefactDocument, eventDocument, messageDocument, serviceDocument } from './documents-of.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

/** Rows that are read and entered in one go, so that questions asked meanwhile are answered in between. */
const BATCH = 250;

/** Keeps an index up to date with the local copy. */
export interface IndexedReplica {
  /** The index as it stands. */
  readonly index: () => SearchIndex;
  /** Enters what is new or has changed since the last time. */
  refresh(): Promise<void>;
}

/** Stores of which each row is one document. */
type Store = 'notifications' | 'events';

/** What was entered of one store: which rows, and the time of the newest. */
interface Entered {
  keys: ReadonlySet<string>;
  newest: string;
}

/**
 * An index over the local copy, empty until it is refreshed for the first time.
 * @param pause lets others have their turn between two batches
 */
export function indexReplica(replica: Replica, pause: () => Promise<void>): IndexedReplica {
  let index = createSearchIndex();
  let entered: Partial<Record<Store, Entered>> = {};
  let around: Surroundings | undefined;
  let known = '';
  const requests = new Map<string, Notification>();

  /** Works and services are few: they are entered anew when one has changed, and with them all that names them. */
  async function enterFew(): Promise<void> {
    const [artefacts, services] = await Promise.all([listArtefacts(replica), listServices(replica)]);
    const now = JSON.stringify([artefacts.map(named), services.map(named)]);
    if (around === undefined || now !== known) {
      index = createSearchIndex();
      entered = {};
      known = now;
      around = { services, titles: titlesOf(artefacts) };
    }
    index.put([...artefacts.map(artefactDocument), ...services.map(serviceDocument)]);
  }

  async function enter(store: Store, document: (row: never) => void): Promise<void> {
    const before = entered[store];
    const keys = await replica.db.getAllKeys(store);
    const there = new Set(keys);
    const gone = [...(before?.keys ?? [])].filter((key) => !there.has(key));
    index.remove(store === 'events' ? 'event' : 'message', gone);
    let newest = before?.newest ?? '';
    const take = (rows: readonly (NotificationRow | EventRow)[]) => {
      for (const row of rows) {
        const at = 'receivedAt' in row ? row.receivedAt : row.writtenAt;
        if (at > newest) newest = at;
        document(row as never);
      }
    };
    // What was changed in place has a new time, unless its server tells none; what came late may have an old one.
    if (before) {
      const since = IDBKeyRange.lowerBound(before.newest);
      take(
        store === 'events'
          ? await replica.db.getAllFromIndex('events', 'writtenAt', since)
          : await replica.db.getAllFromIndex('notifications', 'receivedAt', since),
      );
    }
    const fresh = keys.filter((key) => !before?.keys.has(key));
    for (let start = 0; start < fresh.length; start += BATCH) {
      const batch = fresh.slice(start, start + BATCH);
      const [first, last] = [batch[0], batch.at(-1)];
      if (first === undefined || last === undefined) continue;
      const rows = await replica.db.getAll(store, IDBKeyRange.bound(first, last));
      const wanted = new Set(batch);
      take(rows.filter(({ url }) => wanted.has(url)));
      await pause();
    }
    entered[store] = { keys: there, newest };
  }

  const answered = (notification: Notification | undefined) =>
    notification &&
    answeredKeys(notification)
      .map((key) => requests.get(key))
      .find((request) => request !== undefined);

  return {
    index: () => index,
    async refresh() {
      await enterFew();
      const names = around ?? { services: [], titles: new Map() };
      // The log first: it holds the requests that messages answer.
      await enter('events', (row: EventRow) => {
        const { notification, activityId } = row;
        if (notification?.pattern.startsWith('request-')) requests.set(activityKey(activityId), notification);
        index.put([eventDocument(row, names, replica.webId, answered(notification))]);
      });
      await enter('notifications', (row: NotificationRow) =>
        index.put([messageDocument(row, names, answered(row.notification))]),
      );
    },
  };
}

function named(row: ArtefactRow | ServiceRow): unknown {
  return 'id' in row ? [row.id, row.name, row.aliases] : [row.url, row.title, row.citeAs];
}
