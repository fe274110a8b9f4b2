// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrateDraft, PayloadFile } from '../../../domain/crate/draft.ts';
import { moonsCrate } from '../../../domain/crate/testing/moons-crate.ts';
import { fail, ok } from '../../../domain/result.ts';
import { type SaveStop, saveCrate } from '../../../pod/crates/save-crate.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import { type SaveChoices, useSave } from './use-save.ts';

vi.mock(import('../../../pod/crates/save-crate.ts'), () => ({ saveCrate: vi.fn() }));

const container = 'https://alice.example/crates/moons/';
const pod = { webId: 'https://alice.example/card#me', storages: ['https://alice.example/'] };
const at = '2026-11-22T09:00:00.000Z';
const draft: CrateDraft = {
  id: 'd1',
  start: 'package',
  packaging: 'attached',
  crate: moonsCrate,
  payload: [],
  created: at,
  changed: at,
};
const choices: SaveChoices = { visibility: 'public', preview: true, log: true, remove: [] };
const saved = { container, at, etag: '"1"' };

let root: Root;
let held: ReturnType<typeof useSave>;
const call = vi.fn();
const apply = vi.fn();
const transport = vi.fn();

function Probe() {
  held = useSave(draft, apply);
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sessionStorage.clear();
  call.mockReset().mockResolvedValue(ok(undefined));
  apply.mockReset();
  vi.mocked(saveCrate).mockReset();
  root = createRoot(document.createElement('div'));
  const workspace = { pod, orchestrator: { call }, transport } as unknown as Workspace;
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={workspace}>
          <Probe />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

/** What saving was asked for, the last time. */
function asked() {
  const [, , what, options] = vi.mocked(saveCrate).mock.lastCall ?? [];
  return { what, options };
}

async function save(of: CrateDraft = draft, more: Partial<SaveChoices> = {}) {
  await act(async () => held.save(of, { ...choices, ...more }));
}

describe('Saving a draft', () => {
  it('takes over where the crate is, and tells the log only what was wanted.', async () => {
    vi.mocked(saveCrate).mockResolvedValue(ok({ saved, payload: [], problems: [] }));
    await save();
    expect(asked().options?.preview).toContain('Slow moons');
    expect(apply.mock.lastCall?.[1](draft)).toMatchObject({ saved, payload: [] });
    const log = call.mock.calls.find(([name]) => name === 'log')?.[1];
    expect(log).toMatchObject({
      artefact: container,
      document: { type: 'Create', actor: { id: pod.webId }, object: { id: container, name: 'Slow moons' } },
    });
    await save(draft, { log: false, preview: false });
    expect(call.mock.calls.filter(([name]) => name === 'log')).toHaveLength(1);
    expect(asked().options?.preview).toBeUndefined();
  });

  it('goes on in the container that an attempt has made before it was cut off.', async () => {
    const stop: SaveStop = { kind: 'files', failed: [], container };
    vi.mocked(saveCrate).mockResolvedValue(fail(stop));
    await save();
    expect(held.state).toEqual({ phase: 'stopped', stop });
    await save();
    expect(asked().options?.resume).toBe(container);
    expect(asked().what?.saved).toBeUndefined();
  });

  it('saves over the crate also after a step back in the editor, unless a new one is wanted.', async () => {
    vi.mocked(saveCrate).mockResolvedValue(ok({ saved, payload: [], problems: [] }));
    await save();
    await save();
    expect(asked().what?.saved).toEqual(saved);
    expect(call.mock.calls.filter(([name]) => name === 'log').at(-1)?.[1].document.type).toBe('Update');
    held.asNew();
    await save();
    expect(asked().what?.saved).toBeUndefined();
    expect(asked().options?.resume).toBeUndefined();
  });

  it('keeps the bytes of files that change places before one is written, and lets no step back mix them up.', async () => {
    const file = (path: string, from: string): PayloadFile => ({
      path,
      source: { kind: 'pod', url: container + from },
    });
    const exchanged = { ...draft, saved, payload: [file('a', 'b'), file('b', 'a'), file('d', 'c')] };
    transport.mockImplementation(async ({ url }: { url: string }) =>
      ok({ status: 200, url, headers: {}, body: new TextEncoder().encode(`bytes of ${url}`) }),
    );
    vi.mocked(saveCrate).mockResolvedValue(fail({ kind: 'files', failed: [], container }));
    await save(exchanged);
    const [, change, kept] = apply.mock.lastCall ?? [];
    const { payload } = change(exchanged);
    expect(asked().what?.payload).toEqual(payload);
    expect(payload.map(({ source }: PayloadFile) => source.kind)).toEqual(['local', 'local', 'pod']);
    const texts = await Promise.all([...kept.local.values()].map((blob: Blob) => blob.text()));
    expect(texts).toEqual([`bytes of ${container}b`, `bytes of ${container}a`]);
    const read = await asked().options?.read(payload[0]);
    expect(read?.ok && (await read.value.text())).toBe(`bytes of ${container}b`);

    vi.mocked(saveCrate).mockResolvedValue(ok({ saved, payload: [], problems: [] }));
    await save(exchanged, { remove: ['c'] });
    const earlier = { ...draft, payload: [file('a', 'a'), file('c', 'c')] };
    expect(apply.mock.lastCall?.[2].past(earlier).payload).toEqual([file('a', 'b'), file('c', 'd')]);
  });
});
