// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildRequest } from '../../domain/notification/build/request.ts';
import { ok } from '../../domain/result.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Intent } from '../../domain/suggestion/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { EditRefused } from './edit-refused.tsx';

const pod: PodProfile = { webId: 'https://alice.example/card#me', issuers: [], storages: [] };
const inbox = 'https://journal.example/inbox';
const offer = buildRequest({
  pattern: 'request-review',
  id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e01',
  actor: { id: pod.webId, type: 'Person', name: 'Alice' },
  origin: { id: 'https://alice.example/', inbox: 'https://alice.example/inbox/' },
  target: { id: 'https://journal.example/', inbox },
  object: {
    id: 'https://alice.example/artefacts/moons/',
    types: ['Page', 'sorg:AboutPage'],
    citeAs: 'https://doi.org/10.5555/1',
    item: { id: 'https://alice.example/moons.pdf', types: ['Article'], mediaType: 'application/pdf' },
  },
});
const refused: Intent = {
  id: 'one',
  cause: 'offer:one',
  order: 0,
  effect: { kind: 'send', inbox, document: offer },
  state: 'failed',
  notBefore: '2026-03-01T10:00:00.000Z',
  createdAt: '2026-03-01T10:00:00.000Z',
  attempts: 1,
  refusals: 1,
};
const journal: Service = {
  id: 'https://journal.example/',
  name: 'The Journal',
  aliases: [],
  inbox,
  kinds: [],
  takes: [],
  trust: 'known',
};

const call = vi.fn();
let root: Root;

async function open(service: Service): Promise<void> {
  const replica = {
    webId: pod.webId,
    db: { getAll: async (name: string) => (name === 'services' ? [service] : [refused]) },
  };
  const status = { connection: 'online' };
  const workspace = {
    pod,
    replica,
    session: { phase: 'signed-in', webId: pod.webId },
    orchestrator: { call, onStatus: () => () => undefined, status: () => status },
  } as unknown as Workspace;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={workspace}>
          <EditRefused intents={[refused]} />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
  await vi.waitFor(() => expect(document.querySelector('textarea')).not.toBeNull());
}

async function write(text: unknown): Promise<void> {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(field, JSON.stringify(text));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const button = () => document.querySelector('button') as HTMLButtonElement;
const isDisabled = () => button().getAttribute('aria-disabled') === 'true';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  call.mockReset().mockResolvedValue(ok(undefined));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

test('a changed message goes out where it keeps the rules', async () => {
  await open(journal);
  await write({ ...offer, summary: 'Please' });
  await vi.waitFor(() => expect(isDisabled()).toBe(false));
  await act(async () => button().click());
  expect(call).toHaveBeenCalledExactlyOnceWith('editIntent', expect.objectContaining({ intentId: 'one' }));
});

test('one that breaks COAR Notify stays, with what is wrong', async () => {
  await open(journal);
  await write({ ...offer, origin: undefined });
  expect(isDisabled()).toBe(true);
  await act(async () => button().click());
  expect(call).not.toHaveBeenCalled();
  expect(document.querySelector('[data-rule]')).not.toBeNull();
  expect(document.body.textContent).toContain('The receiver would have to refuse this too');
});

test('so does one that breaks what its receiver demands', async () => {
  await open({ ...journal, demands: ['pci'] });
  await write({ ...offer, summary: 'Please' });
  await vi.waitFor(() => expect(document.querySelector('[data-rule="pci.pattern"]')).not.toBeNull());
  expect(isDisabled()).toBe(true);
});
