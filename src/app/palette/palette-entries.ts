import type { Thread } from '../../domain/thread/model.ts';
import type { SearchHit, SearchKind } from '../../features/workspace/search/search-document.ts';
import type { Command } from '../../ui/command-registry.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  /** May come from outside. */
  readonly label: string;
  readonly detail?: string;
  /** ISO 8601. */
  readonly at?: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Lines of one kind. */
export interface PaletteGroup {
  readonly kind: 'places' | 'commands' | 'filters' | 'thread' | SearchKind | 'more';
  readonly entries: readonly PaletteEntry[];
}

/** So many things of one kind are listed. */
const LIMIT = 6;

/** Commands of which each word of the query begins a word; all of them where nothing is asked. */
export function matchingCommands(commands: readonly Command[], query: string): readonly PaletteEntry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands
    .filter(({ label }) => {
      const words = label.toLowerCase().split(/\s+/);
      return wanted.every((each) => words.some((word) => word.startsWith(each)));
    })
    .map(({ id, label, keys, run }) => ({ id: `command ${id}`, label, keys, run }));
}

/**
 * What was found, by kind: the kind of the best match first, so that what is meant stands at the top.
 * @param hits best first
 */
export function groupHits(
  hits: readonly SearchHit[],
  open: (hit: SearchHit) => void,
): readonly PaletteGroup[] {
  const groups = new Map<SearchKind, PaletteEntry[]>();
  for (const hit of hits) {
    const entries = groups.get(hit.kind) ?? [];
    groups.set(hit.kind, entries);
    if (entries.length >= LIMIT) continue;
    const { kind, key, title, detail, at } = hit;
    entries.push({ id: `${kind} ${key}`, label: title, detail, at, run: () => open(hit) });
  }
  return [...groups].map(([kind, entries]) => ({ kind, entries }));
}

/**
 * The threads that what was found belongs to, each once and in the order of the matches; not those of one message,
 * which is found itself.
 */
export function threadsOf(
  hits: readonly SearchHit[],
  threadOf: (activity: string) => Thread | undefined,
): readonly Thread[] {
  const found = hits.flatMap(({ activity }) => (activity === undefined ? [] : (threadOf(activity) ?? [])));
  return [...new Set(found)].filter(({ messages }) => messages.length > 1).slice(0, LIMIT);
}

/** Puts threads before the first kind of single messages. */
export function withThreads(
  groups: readonly PaletteGroup[],
  threads: readonly PaletteEntry[],
): readonly PaletteGroup[] {
  const at = groups.findIndex(({ kind }) => kind === 'message' || kind === 'event');
  return at < 0
    ? groups
    : [...groups.slice(0, at), { kind: 'thread', entries: threads }, ...groups.slice(at)];
}

/**
 * The groups without empty ones. What can be done comes first where it is meant: where nothing was found, or only one
 * thing fits.
 */
export function inOrder(
  own: readonly PaletteGroup[],
  hits: readonly PaletteGroup[],
  more: readonly PaletteEntry[],
): readonly PaletteGroup[] {
  const first = hits.length === 0 || own.flatMap(({ entries }) => entries).length === 1;
  const groups: readonly PaletteGroup[] = [
    ...(first ? own : []),
    ...hits,
    ...(first ? [] : own),
    { kind: 'more', entries: more },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
