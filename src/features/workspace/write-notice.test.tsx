// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClosedPlace } from '../../domain/closed-places.ts';
import { useWritable } from './use-writable.ts';
import { type Workspace, WorkspaceContext } from './workspace.ts';
import { WriteHint } from './write-notice.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));

const webId = 'https://alice.example/card#me';
let root: Root;

function Probe(): ReactNode {
  const writable = useWritable();
  return (
    <>
      <button type="button" disabled={!writable.canWrite}>
        Save
      </button>
      <WriteHint area="services" {...writable} />
    </>
  );
}

async function show(closed: readonly ClosedPlace[], phase: 'signed-in' | 'signed-out'): Promise<void> {
  const status = { closed };
  const workspace = {
    pod: { webId, issuers: [], storages: [], home: 'https://alice.example/orrery/' },
    session: { phase, webId },
    orchestrator: { onStatus: () => () => undefined, status: () => status },
  } as unknown as Workspace;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <Probe />
      </WorkspaceContext>,
    ),
  );
}

const isDisabled = () => document.querySelector('button')?.disabled;

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

test('register and policies can be changed where their place is open, whatever else is closed', async () => {
  await show(['log', 'inbox'], 'signed-in');
  expect(isDisabled()).toBe(false);
  expect(document.body.textContent).toBe('Save');
});

test('they cannot where Orrery’s own place is read only, and that is said', async () => {
  await show(['records'], 'signed-in');
  expect(isDisabled()).toBe(true);
  expect(document.body.textContent).toContain('you may not write to Orrery’s own records');
  expect(document.querySelector('a')).toBeNull();
});

test('without a session the way on is to log in, whatever is closed', async () => {
  await show(['records'], 'signed-out');
  expect(isDisabled()).toBe(true);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/login');
});
