// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moonsCrate } from '../../../domain/crate/testing/moons-crate.ts';
import { ok } from '../../../domain/result.ts';
import type { PodRequest, Transport } from '../../../pod/transport.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import type { OutSource } from './out-source.ts';
import { useZip } from './use-zip.ts';

const base = 'https://alice.example/crates/moons/';
const paths = ['a.csv', 'closed.csv', 'b.csv', 'gone.csv'];
const source: OutSource = {
  crate: moonsCrate,
  packaging: 'attached',
  payload: paths.map((path) => ({ path, source: { kind: 'pod', url: base + path }, size: path.length })),
};
const STATUS: Readonly<Record<string, number>> = { 'closed.csv': 403, 'gone.csv': 404 };

let requests: PodRequest[];
let saved: Blob[];
let root: Root;
let zip: ReturnType<typeof useZip>;

const transport: Transport = async (request) => {
  requests.push(request);
  const name = request.url.slice(base.length);
  const body = new TextEncoder().encode(request.method === 'HEAD' ? '' : name);
  return ok({ url: request.url, status: STATUS[name] ?? 200, headers: {}, body });
};

function Probe() {
  zip = useZip('zip');
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  requests = [];
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  root = createRoot(document.createElement('div'));
  const workspace = { transport } as unknown as Workspace;
  await act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <Probe />
      </WorkspaceContext>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Begins, and waits until it has come to an end. */
async function run(of: OutSource) {
  await act(async () => zip.run(of));
  await vi.waitFor(() => expect(['done', 'failed', 'stopped', 'broken']).toContain(zip.state.phase));
}

describe('Downloading a crate', () => {
  it('saves a zip with metadata, page and every file, read one after the other.', async () => {
    const readable = { ...source, payload: source.payload.filter(({ path }) => STATUS[path] === undefined) };
    await run(readable);
    expect(zip.state).toEqual({ phase: 'done' });
    const opened = unzipSync(new Uint8Array(await (saved[0] as Blob).arrayBuffer()));
    expect(Object.keys(opened)).toEqual([
      'ro-crate-metadata.json',
      'ro-crate-preview.html',
      'a.csv',
      'b.csv',
    ]);
    expect(strFromU8(opened['b.csv'] as Uint8Array)).toBe('b.csv');
    expect(JSON.parse(strFromU8(opened['ro-crate-metadata.json'] as Uint8Array))).toEqual(moonsCrate);
  });

  it('keeps no half zip where a file cannot be read, and names all that cannot, without fetching the rest.', async () => {
    await run(source);
    expect(saved).toEqual([]);
    expect(zip.state).toMatchObject({
      phase: 'failed',
      failed: [
        { path: 'closed.csv', problem: { kind: 'forbidden' } },
        { path: 'gone.csv', problem: { kind: 'absent' } },
      ],
    });
    expect(requests.map(({ method = 'GET', url }) => `${method} ${url.slice(base.length)}`)).toEqual([
      'GET a.csv',
      'GET closed.csv',
      'HEAD b.csv',
      'HEAD gone.csv',
    ]);
  });

  it('asks with the session for the pod only.', async () => {
    const web = { path: 'w.csv', source: { kind: 'web', url: `${base}a.csv` }, size: 5 } as const;
    await run({ ...source, payload: [web, ...source.payload.slice(0, 1)] });
    expect(requests.map(({ anonymous }) => anonymous)).toEqual([true, undefined]);
  });
});
