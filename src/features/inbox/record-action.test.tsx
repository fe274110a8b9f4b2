// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import type { ClosedPlace } from '../../domain/closed-places.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { RecordAction } from './record-action.tsx';

const row = {
  url: 'https://alice.example/inbox/1',
  activityId: 'urn:uuid:1',
  raw: '{"id":"urn:uuid:1","type":"Announce"}',
  truncated: false,
  notification: { id: 'urn:uuid:1' },
  remarks: [],
} as unknown as NotificationRow;
let root: Root;

async function ask(shown: NotificationRow, closed: readonly ClosedPlace[] = []): Promise<string> {
  const status = { connection: 'online', closed };
  const workspace = {
    pod: {
      webId: 'https://alice.example/card#me',
      issuers: [],
      storages: [],
      eventLog: 'https://alice.example/events/',
    },
    session: { phase: 'signed-in', webId: 'https://alice.example/card#me' },
    orchestrator: { onStatus: () => () => undefined, status: () => status },
  } as unknown as Workspace;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={workspace}>
          <RecordAction row={shown} />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
  await act(async () => document.querySelector('button')?.click());
  return document.querySelector('[role=alertdialog]')?.textContent ?? '';
}

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

test('recording a message that only says it is hers warns that it would count as hers', async () => {
  expect(await ask({ ...row, remarks: ['claims-to-be-you'] })).toContain('as a message of your own');
});

test('recording any other message does not', async () => {
  const question = await ask(row);
  expect(question).toContain('Record this message');
  expect(question).not.toContain('as a message of your own');
});

test('nothing is asked where the log is read only: the button says so', async () => {
  expect(await ask(row, ['log'])).toBe('');
  expect(document.querySelector('button')?.getAttribute('aria-disabled')).toBe('true');
  expect(document.body.textContent).toContain('you may not write to your event log');
});
