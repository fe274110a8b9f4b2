// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../domain/result.ts';
import type { PodRequest, Transport } from '../../pod/transport.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { type ForeignLogs, useForeignLogs } from './use-foreign-logs.ts';

const LOG = 'https://service.example/log';
const TOTAL = 560;

let root: Root;
let logs: ForeignLogs;
let requests: PodRequest[];

/** A log of many events, each a 404; and no other log. */
const transport: Transport = async (request) => {
  requests.push(request);
  const { url } = request;
  const members = Array.from({ length: TOTAL }, (_, n) => ({ id: `https://service.example/${n}` }));
  const text = JSON.stringify({ type: 'EventLog', member: members });
  return ok({
    url,
    status: url === LOG ? 200 : 404,
    headers: { 'content-type': 'application/ld+json' },
    body: new TextEncoder().encode(url === LOG ? text : ''),
  });
};

function Probe(): ReactNode {
  logs = useForeignLogs();
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  requests = [];
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <WorkspaceContext value={{ transport } as unknown as Workspace}>
        <Probe />
      </WorkspaceContext>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const unread = () => logs.reading?.logs.map((log) => log.unread.length);

describe('The logs of others', () => {
  it('are read in portions, as a stranger; what cannot be read is an event with a reason.', async () => {
    await act(async () => logs.read([LOG]));
    expect(logs.reading).toMatchObject({ running: false, entries: TOTAL, pages: 1 });
    expect(unread()).toEqual([TOTAL - 528]);
    expect(logs.reading?.events).toHaveLength(528);
    expect(logs.reading?.events[0]).toMatchObject({ unreadable: 'missing' });
    await act(async () => logs.readOn());
    expect(unread()).toEqual([0]);
    expect(logs.reading?.events).toHaveLength(TOTAL);
    expect(requests.every(({ anonymous }) => anonymous === true)).toBe(true);
    expect(new Set(requests.map(({ url }) => url)).size).toBe(requests.length);
  });

  it('are not read on once stopped, and what was read stays.', async () => {
    await act(async () => {
      const reading = logs.read([LOG]);
      await vi.waitFor(() => expect(requests.length).toBeGreaterThan(60));
      logs.stop();
      await reading;
    });
    const read = logs.reading?.events.length ?? 0;
    expect(read).toBeGreaterThanOrEqual(48);
    expect(read).toBeLessThan(TOTAL);
    expect(unread()).toEqual([TOTAL - read]);
    expect(logs.reading?.running).toBe(false);
  });

  it('that cannot be read say why, and do not keep the others from being read.', async () => {
    await act(async () => logs.read(['https://gone.example/log', LOG]));
    expect(logs.reading?.logs[0]).toMatchObject({ problem: { kind: 'absent' }, events: [] });
    expect(logs.reading?.events.length).toBeGreaterThan(0);
  });

  it('are forgotten when another one is wanted.', async () => {
    await act(async () => logs.read([LOG]));
    await act(async () => logs.forget());
    expect(logs.reading).toBeUndefined();
  });
});
