// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StagingRow } from '../../../cache/rows.ts';
import type { Orchestrator } from '../../../orchestrator/client.ts';
import { initialStatus } from '../../../orchestrator/protocol.ts';
import { createTokenShelf } from '../../../platforms/tokens/shelf.ts';
import { aStaging, service } from '../../../testing/staging-world.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import { StagingActions } from './staging-actions.tsx';
import { StagingDetail } from './staging-detail.tsx';
import type { Around } from './standing.ts';

const call = vi.fn<Orchestrator['call']>();
const seenAt = '2026-03-01T10:00:00.000Z';
const job = { id: 'rule-1', adopted: false };
let element: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(null, { status: 404 })),
  );
  call.mockReset().mockResolvedValue({ ok: true, value: undefined });
  element = document.createElement('div');
  document.body.append(element);
  root = createRoot(element);
});

afterEach(async () => {
  await act(async () => root.unmount());
  element.remove();
  vi.unstubAllGlobals();
});

/** Before anything that is seen here ends. */
const now = Date.parse('2026-03-01T10:00:00Z');

async function show(row: StagingRow, around: Around = { isConfigured: true, mayAsk: true, now }) {
  const rootRoute = createRootRoute();
  const paths = ['/staging', '/collections'] as const;
  const router = createRouter({
    routeTree: rootRoute.addChildren(
      paths.map((path) => createRoute({ getParentRoute: () => rootRoute, path })),
    ),
    history: createMemoryHistory(),
  });
  const workspace = {
    session: { phase: 'signed-in', webId: 'https://ada.example/#me' },
    pod: { webId: 'https://ada.example/#me', issuers: [], storages: [], home: 'https://ada.example/orrery/' },
    tokens: createTokenShelf(),
    orchestrator: { call, status: () => initialStatus, onStatus: () => () => {} },
  } as unknown as Workspace;
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterContextProvider router={router}>
          <WorkspaceContext value={workspace}>
            <StagingDetail row={row} around={around} isDocument={false} />
            <StagingActions row={row} around={around} config={service} />
          </WorkspaceContext>
        </RouterContextProvider>
      </QueryClientProvider>,
    ),
  );
}

async function press(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.findLast((each) => each.textContent?.startsWith(name));
  if (!button) throw new Error(`There is no button “${name}”: ${buttons.map((each) => each.textContent)}`);
  await act(async () => button.click());
}

const text = () => element.textContent ?? '';

it('A request that nobody may hand in says for what it waits, and offers the sign-in.', async () => {
  await show(aStaging(), { isConfigured: true, mayAsk: false, now });
  expect(text()).toContain('Sign in needed');
  expect(text()).toContain('written down in your pod');
  expect(text()).toContain('Sign in to');
});

it('Words of the service are shown as text, with what they mean, and it is tried again on demand.', async () => {
  const message = '<img src=x onerror=alert(1)> no room';
  const problem = {
    kind: 'service-refused',
    url: 'https://rucio.example/rules/',
    status: 409,
    reason: 'InsufficientAccountLimit',
    message,
  } as const;
  await show(aStaging({ state: 'refused', problem }));
  expect(element.querySelector('img')).toBeNull();
  expect(text()).toContain('ask for approval');
  await press('Hand it in again');
  expect(call.mock.calls).toContainEqual(['changeStaging', { id: aStaging().id, as: 'retry' }]);
});

it('What may have been taken is not handed in again without a question.', async () => {
  const problem = { kind: 'outcome-unknown', url: 'https://api.example/stage' } as const;
  await show(aStaging({ state: 'refused', problem }));
  expect(text()).toContain('May have been taken');
  await press('Hand it in again');
  expect(call).not.toHaveBeenCalledWith('changeStaging', expect.anything());
  expect(document.body.textContent).toContain('asked for twice');
  await press('Hand it in again');
  expect(call.mock.calls).toContainEqual(['changeStaging', { id: aStaging().id, as: 'retry' }]);
});

it('Copies whose time is over have expired, also where nobody has looked since, and cannot be used.', async () => {
  const expires = '2026-03-05T10:00:00.000Z';
  const row = aStaging({ state: 'ended', job, seen: [{ phase: 'complete', expires, seenAt }] });
  await show(row);
  expect(text()).toContain('Arrived');
  const uses = () => [...element.querySelectorAll('a')].filter(({ href }) => href.includes('view=use'));
  expect(uses()).toHaveLength(1);
  await show(row, { isConfigured: true, mayAsk: true, now: Date.parse(expires) });
  expect(text()).toContain('Expired');
  expect(uses()).toEqual([]);
});

it('A stuck request shows why, since when and how far it is, and a shorter stay than was asked for.', async () => {
  await show(
    aStaging({
      state: 'handed-in',
      job,
      seen: [
        {
          phase: 'stuck',
          files: { done: 1, moving: 0, stuck: 1, total: 2 },
          error: '<b>No route</b>',
          stuckSince: '2026-03-01T09:00:00.000Z',
          expires: '2026-03-05T10:00:00.000Z',
          seenAt,
        },
      ],
    }),
  );
  expect(element.querySelector('blockquote')?.textContent).toBe('<b>No route</b>');
  for (const words of ['1 of 2 files', 'less than asked', 'Have it tried again'])
    expect(text()).toContain(words);
});

it('What has arrived leads to what is done with it.', async () => {
  await show(aStaging({ state: 'ended', job, seen: [{ phase: 'complete', seenAt }] }));
  const link = [...element.querySelectorAll('a')].find((each) => each.textContent === 'Use the data');
  expect(link?.getAttribute('href')).toContain('view=use');
  expect(link?.getAttribute('href')).toContain(aStaging().id);
});

it('Where the service tells nothing, the maintainer says that the data are there.', async () => {
  await show(aStaging({ state: 'handed-in', job, byHand: true }));
  await press('It has arrived');
  expect(call.mock.calls).toContainEqual(['changeStaging', { id: aStaging().id, as: 'arrived' }]);
});
