import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import { latestMarks, type ReadMark } from '../domain/read-state/read-mark.ts';
import { appendReadMarks, readReadMarks } from './read-state.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';
import type { Transport } from './transport.ts';

describe('What was read, in a real pod', () => {
  const world = inject('podServer');
  let transport: Transport;
  let home: string;
  let inbox: string;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'reader', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    home = `${account.pod}orrery/`;
    inbox = `${account.pod}inbox/`;
  });

  const mark = (name: number | string, read: boolean, at: string): ReadMark => ({
    url: `${inbox}${name}`,
    read,
    at: `2026-${at}Z`,
  });
  const byUrl = (a: ReadMark, b: ReadMark) => (a.url < b.url ? -1 : 1);

  it('is nothing in a pod where nothing was ever marked.', async () => {
    expect(valueOrThrow(await readReadMarks(transport, home))).toEqual({ marks: [], versions: new Map() });
  });

  it('keeps the marks of all devices that write at once, and gives back the last about each message.', async () => {
    const devices = [0, 1, 2, 3, 4, 5].map((device) => [
      mark(`own-${device}`, true, '03-01T10:00:00.000'),
      mark('shared', device % 2 === 0, `03-01T10:00:0${device}.000`),
      mark('later', device < 5, `0${device + 1}-01T10:00:00.000`),
    ]);
    for (const result of await Promise.all(devices.map((marks) => appendReadMarks(transport, home, marks))))
      valueOrThrow(result);
    const read = valueOrThrow(await readReadMarks(transport, home));
    expect([...read.marks].sort(byUrl)).toEqual([...latestMarks(devices.flat()).values()].sort(byUrl));
    expect(read.marks.find(({ url }) => url.endsWith('later'))?.read).toBe(false);
    expect(read.versions.size).toBe(6);
  });

  it('is read again only where it has changed.', async () => {
    const { versions } = valueOrThrow(await readReadMarks(transport, home));
    expect(valueOrThrow(await readReadMarks(transport, home, versions)).marks).toEqual([]);
    const late = mark('late', true, '06-02T10:00:00.000');
    valueOrThrow(await appendReadMarks(transport, home, [late]));
    const news = valueOrThrow(await readReadMarks(transport, home, versions)).marks;
    expect(news.map(({ url }) => url).sort()).toEqual([`${inbox}late`, `${inbox}later`]);
  });

  it('is for the maintainer only.', async () => {
    expect((await fetch(`${home}read/2026-03.ttl`)).status).toBe(401);
  });

  it('takes a thousand marks in one request.', async () => {
    const many = Array.from({ length: 1_000 }, (_, number) =>
      mark(`many-${number}`, true, '11-01T10:00:00.000'),
    );
    valueOrThrow(await appendReadMarks(transport, home, many));
    expect(valueOrThrow(await readReadMarks(transport, home)).marks.length).toBeGreaterThan(1_000);
  });
});
