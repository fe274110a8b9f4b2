import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../hash/sha256.ts';
import { checksumsOf } from './checksum.ts';
import type { LogEntry } from './entry.ts';
import {
  addEntries,
  type ClosedPage,
  countMembers,
  emptyRoot,
  MONTH_ENTRIES,
  PAGE_ENTRIES,
  PAGE_LINKS,
  parseRoot,
  type RootPage,
  rootText,
} from './log-page.ts';
import { readLogJson } from './read-json.ts';

const log = 'https://alice.example/eventlog/log.jsonld';
const checksums = checksumsOf(new TextEncoder().encode('{}'));
const start = Date.parse('2026-01-31T23:00:00.000Z');

function entry(n: number, minutes = n): LogEntry {
  const created = new Date(start + minutes * 60_000).toISOString();
  return { url: `https://alice.example/events/${n}.jsonld`, created, checksums };
}

/** Adds one after the other, as events happen. */
function grown(count: number, minutes: (n: number) => number = (n) => n) {
  const closed = new Map<string, ClosedPage>();
  let root: RootPage = emptyRoot(log);
  let most = 0;
  for (let n = 0; n < count; n += 1) {
    const turned = addEntries(root, [entry(n, minutes(n))], sha256Hex)!;
    for (const page of turned.closed) closed.set(page.url, page);
    most = Math.max(most, turned.closed.length);
    root = turned.root;
  }
  return { root, closed, most };
}

/** All members of a log, by following every link once. */
function reachable(root: RootPage, closed: ReadonlyMap<string, ClosedPage>): string[] {
  const found = root.entries.map(({ url }) => url);
  const pending = root.links.map(({ url }) => url);
  for (let url = pending.pop(); url !== undefined; url = pending.pop()) {
    const page = readLogJson(JSON.parse(closed.get(url)!.text), url)!;
    expect(page.log).toBe(log);
    found.push(...page.entries.map((one) => one.url));
    pending.push(...page.next.map((link) => link.url));
  }
  return found;
}

describe('A log document that Orrery writes', () => {
  it('is read back as it was.', () => {
    const root = { ...emptyRoot(log, 'https://alice.example/artefacts/moons/'), entries: [entry(1)] };
    const processed = { ...root, entries: [...root.entries, { ...entry(2), processed: true }] };
    expect(parseRoot(rootText(processed), log)).toEqual(processed);
  });

  it('has each event once.', () => {
    const { root } = grown(2);
    expect(addEntries(root, [entry(0), entry(1)], sha256Hex)).toBeUndefined();
    expect(addEntries(root, [entry(1), entry(2)], sha256Hex)?.root.entries).toHaveLength(3);
  });

  it('turns a full page into a fragment named after its month and content.', () => {
    const later = (n: number) => n + 60;
    const { root, closed } = grown(PAGE_ENTRIES + 1, later);
    expect([...closed.keys()]).toEqual([
      expect.stringMatching(/^https:\/\/alice\.example\/eventlog\/2026-02-[0-9a-f]{12}\.jsonld$/),
    ]);
    expect(root.entries).toHaveLength(1);
    expect(root.links).toEqual([
      {
        url: [...closed.keys()][0],
        oldest: entry(0, later(0)).created,
        newest: entry(0, later(PAGE_ENTRIES - 1)).created,
        members: PAGE_ENTRIES,
      },
    ]);
  });

  it('closes a month that is over, unless it holds but few events.', () => {
    const month = 31 * 24 * 60;
    const busy = grown(MONTH_ENTRIES + 1, (n) => (n < MONTH_ENTRIES ? 60 + n : month));
    expect(busy.closed.size).toBe(1);
    const quiet = grown(MONTH_ENTRIES, (n) => (n < MONTH_ENTRIES - 1 ? 60 + n : month));
    expect(quiet.closed.size).toBe(0);
  });

  it('stays small and loses nothing at any length, at two pages more for an event at most.', () => {
    const count = PAGE_ENTRIES * 2 * PAGE_LINKS ** 2 + 17;
    const { root, closed, most } = grown(count);
    const found = reachable(root, closed);
    expect(found).toHaveLength(count);
    expect(new Set(found).size).toBe(count);
    expect(countMembers(root)).toBe(count);
    expect(most).toBe(2);
    expect(rootText(root).length).toBeLessThan(40_000);
  });

  it('keeps what other programs wrote into it, and leaves documents alone that it could not keep.', () => {
    const theirs = JSON.stringify({
      '@context': 'https://contexts.example/eventlog.jsonld',
      type: 'EventLog',
      title: 'My log',
      member: 'https://alice.example/events/1.jsonld',
    });
    const root = parseRoot(theirs, log)!;
    const text = rootText(addEntries(root, [entry(2)], sha256Hex)!.root);
    expect(JSON.parse(text)).toMatchObject({ id: log, title: 'My log', member: [{}, {}] });
    expect(
      parseRoot('{ "type": "EventLog", "next": "https://x.example/2", "member": [] }', log),
    ).toBeUndefined();
    expect(parseRoot('{ broken', log)).toBeUndefined();
    expect(parseRoot('[]', log)).toBeUndefined();
  });
});
