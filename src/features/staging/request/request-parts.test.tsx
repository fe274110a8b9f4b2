// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import { initialStatus } from '../../../orchestrator/protocol.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import { FindingsList } from './findings-list.tsx';
import { RequestActions } from './request-actions.tsx';
import { newDraft } from './request-draft.ts';
import { StayFields } from './stay-fields.tsx';
import type { RequestWork } from './use-request.ts';

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

const rootRoute = createRootRoute();
const router = createRouter({
  routeTree: rootRoute.addChildren([createRoute({ getParentRoute: () => rootRoute, path: '/collections' })]),
  history: createMemoryHistory(),
});
const workspace = {
  session: { phase: 'signed-in', webId: 'https://ada.example/#me' },
  pod: {
    webId: 'https://ada.example/#me',
    issuers: [],
    storages: ['https://ada.example/'],
    home: 'https://ada.example/orrery/',
  },
  orchestrator: { status: () => initialStatus, onStatus: () => () => {} },
} as unknown as Workspace;

async function show(part: ReactNode): Promise<void> {
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterContextProvider router={router}>
          <WorkspaceContext value={workspace}>{part}</WorkspaceContext>
        </RouterContextProvider>
      </QueryClientProvider>,
    ),
  );
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`There is no button “${name}”: ${document.body.textContent}`);
  return found;
}

const change = vi.fn();
const onStep = vi.fn();
beforeEach(() => {
  change.mockClear();
  onStep.mockClear();
});

function work(parts: object): RequestWork {
  return {
    collection: { id: 'https://ada.example/c.ttl#it', members: [] },
    draft: newDraft('1', '2026-11-22T10:00:00Z'),
    change,
    platforms: { providers: [{ kind: 'document', id: 'operator', label: 'Operator' }] },
    service: {
      config: { id: 'ring', label: 'Ring', kind: 'rucio' },
      provider: { can: { approval: true } },
      isOpen: true,
    },
    gaps: [],
    request: {},
    preview: { state: 'known', findings: [] },
    findings: [],
    verdict: 'free',
    works: [],
    sending: false,
    ...parts,
  } as unknown as RequestWork;
}

const finding = (rule: PolicyFinding['rule'], level: PolicyFinding['level'], values = {}): PolicyFinding => ({
  rule,
  level,
  source: 'Rules of the house',
  values,
});

test('copies without an end are asked for only after a question', async () => {
  await show(<StayFields work={work({})} />);
  await act(async () => host.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  expect(change).not.toHaveBeenCalled();
  await act(async () => button('Keep without an end').click());
  expect(change).toHaveBeenCalledExactlyOnceWith({ stay: { kind: 'endless' } });
});

test('a wrong number of days is said at its field, and what was typed stays there', async () => {
  const draft = { ...newDraft('1', '2026-11-22T10:00:00Z'), stay: { kind: 'days', days: '-4' } };
  await show(<StayFields work={work({ draft, gaps: ['days'] })} />);
  const [days, until] = host.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])');
  expect([days?.value, days?.getAttribute('aria-invalid'), until?.value]).toEqual(['-4', 'true', '']);
  expect(host.textContent).toContain('Give a number of days above 0.');
});

test('every finding says who says so, and has a way out', async () => {
  const findings = [
    finding('quota-small', 'error', { destination: 'LAKE_DISK', bytes: 9, remaining: 3 }),
    finding('member-not-did', 'error', { member: 'https://archive.example/a' }),
    finding('lifetime-long', 'error', { lifetime: 864_000, limit: 86_400 }),
  ];
  await show(<FindingsList work={work({ findings })} onStep={onStep} />);
  expect(host.textContent?.match(/Says .Rules of the house.\./g)).toHaveLength(3);
  await act(async () => button('Choose another destination').click());
  await act(async () => button('Leave them out').click());
  await act(async () => button('Change the options').click());
  expect(onStep.mock.calls.flat()).toEqual(['destination', 'options']);
  expect(change).toHaveBeenCalledExactlyOnceWith({ leaveOut: true });
});

test('asking for approval leads to the comment that it needs', async () => {
  const findings = [finding('approval-size', 'approval', { bytes: 9, limit: 3 })];
  await show(<FindingsList work={work({ findings })} onStep={onStep} />);
  await act(async () => button('Ask for approval').click());
  expect(change).toHaveBeenCalledExactlyOnceWith({ askApproval: true });
  expect(onStep).toHaveBeenCalledExactlyOnceWith('options');
});

test('where no approval can be asked for, operators can be written to', async () => {
  const service = { config: { kind: 'srcnet' }, provider: { can: { approval: false } }, isOpen: true };
  const findings = [finding('approval-size', 'approval', { bytes: 9, limit: 3 })];
  await show(<FindingsList work={work({ service, findings })} onStep={onStep} />);
  await act(async () => button('Write a request for operators instead').click());
  expect(change).toHaveBeenCalledExactlyOnceWith({
    provider: 'operator',
    destinations: [],
    scope: undefined,
  });
});

test('what is forbidden cannot be sent, and says why; what is allowed goes once pressed', async () => {
  const onSend = vi.fn();
  const actions = (parts: object) => (
    <RequestActions work={work(parts)} step="check" onStep={onStep} onSignIn={() => {}} onSend={onSend} />
  );
  await show(actions({ verdict: 'forbidden' }));
  await act(async () => button('Request the copies').click());
  expect(onSend).not.toHaveBeenCalled();
  expect(host.textContent).toContain('It cannot be sent as it is');
  await show(actions({}));
  await act(async () => button('Request the copies').click());
  expect(onSend).toHaveBeenCalledOnce();
});
