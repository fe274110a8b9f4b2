// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import { ok } from '../../domain/result.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { EffectsDialog } from './effects-dialog.tsx';

const url = 'https://alice.example/inbox/1';
const raw = '{"id":"urn:uuid:1","type":"Announce"}';
const row = { url, raw, truncated: false, remarks: [] as string[] } as unknown as NotificationRow;
const effects: readonly Effect[] = [{ kind: 'log', activityId: 'urn:uuid:1', source: url }];
let root: Root;

async function open(shown: NotificationRow): Promise<string> {
  const status = { connection: 'online' };
  const workspace = {
    pod: { webId: 'https://alice.example/card#me', issuers: [], storages: [] },
    session: { phase: 'signed-in', webId: 'https://alice.example/card#me' },
    orchestrator: { onStatus: () => () => undefined, status: () => status },
  } as unknown as Workspace;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={workspace}>
          <EffectsDialog
            title="Record it?"
            text="It is copied."
            action="Record"
            effects={effects}
            row={shown}
            artefact={undefined}
            services={[]}
            onConfirm={async () => ok(undefined)}
            onClose={() => undefined}
          />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
  return document.body.textContent ?? '';
}

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

test('a message that only says it is hers is not recorded without a warning that it would count as hers', async () => {
  expect(await open({ ...row, remarks: ['claims-to-be-you'] })).toContain('as a message of your own');
});

test('any other message is', async () => {
  expect(await open(row)).not.toContain('as a message of your own');
});
