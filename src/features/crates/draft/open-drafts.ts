import { v4 } from 'uuid';
import { type CrateDrafts, openCrateDrafts } from '../../../cache/crate-drafts.ts';
import type { Result } from '../../../domain/result.ts';
import type { Transport } from '../../../pod/transport.ts';
import type { Chance, DraftPlace } from './draft-place.ts';
import { DraftStore } from './draft-store.ts';
import type { KnownMarks } from './sync-drafts.ts';

/** The drafts of one person on this page. */
export interface OpenDrafts {
  readonly place: DraftPlace;
  readonly marks: KnownMarks;
  readonly stores: Map<string, DraftStore>;
  /** Told when something about the drafts has changed, in this tab or another. */
  readonly listeners: Set<() => void>;
  /** Tells all tabs that a draft has changed in the database. */
  readonly tell: (id: string) => void;
}

/** What differs from time to time on a page. */
export const chance: Chance = { now: Date.now, uuid: v4 };

/** The workspace outlives renders; its newest home counts at each request. */
export interface Surroundings {
  transport: Transport;
  home: string | undefined;
}

const opened = new Map<string, Promise<Result<OpenDrafts>>>();
const surroundings = new Map<string, Surroundings>();

/** Says with what the drafts of a person are written from now on. */
export function surround(webId: string, now: Surroundings): void {
  surroundings.set(webId, now);
}

/** Opens the drafts of a person, once for the page. */
export function openDrafts(webId: string): Promise<Result<OpenDrafts>> {
  const known = opened.get(webId);
  if (known) return known;
  const opening = open(webId);
  opened.set(webId, opening);
  void opening.then((result) => {
    if (!result.ok) opened.delete(webId);
  });
  return opening;
}

async function open(webId: string): Promise<Result<OpenDrafts>> {
  const db = await openCrateDrafts(webId, () => opened.delete(webId));
  return db.ok ? { ok: true, value: gather(webId, db.value) } : db;
}

function gather(webId: string, db: CrateDrafts): OpenDrafts {
  const channel = new BroadcastChannel(`orrery:crate-drafts:${webId}`);
  const stores = new Map<string, DraftStore>();
  const listeners = new Set<() => void>();
  const hear = () => {
    for (const listener of listeners) listener();
  };
  channel.onmessage = ({ data }) => {
    void stores.get(String(data))?.look();
    hear();
  };
  const place: DraftPlace = {
    db,
    transport: (request, signal) => {
      const now = surroundings.get(webId);
      if (now) return now.transport(request, signal);
      return Promise.resolve({ ok: false, problem: { kind: 'aborted', url: request.url } });
    },
    home: () => surroundings.get(webId)?.home,
  };
  return {
    place,
    marks: new Map(),
    stores,
    listeners,
    tell: (id) => {
      channel.postMessage(id);
      hear();
    },
  };
}

/** The draft with this id, shared by all who ask for it on this page. */
export function storeOf(drafts: OpenDrafts, id: string): DraftStore {
  const known = drafts.stores.get(id);
  if (known) return known;
  const store = new DraftStore(drafts.place, chance, id, drafts.tell);
  drafts.stores.set(id, store);
  return store;
}
