// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hub } from '../../domain/settings/hubs.ts';
import type { Orchestrator } from '../../orchestrator/client.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { HubSetting } from './hub-setting.tsx';

const hub: Hub = { kind: 'jupyterhub', url: 'https://hub.example/' };
const call = vi.fn<Orchestrator['call']>();

let root: Root;
let page: HTMLElement;

async function show(hubs: readonly Hub[]): Promise<void> {
  const workspace = { orchestrator: { call } } as unknown as Workspace;
  await act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <HubSetting hubs={hubs} />
      </WorkspaceContext>,
    ),
  );
}

async function add(address: string): Promise<void> {
  const field = page.querySelector('input');
  const form = page.querySelector('form');
  if (!field || !form) throw new Error('There is no form.');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, address);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  call.mockReset().mockResolvedValue({ ok: true, value: undefined });
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

describe('The hubs in the settings', () => {
  it('are added from any page of a hub, and written by their root.', async () => {
    await show([]);
    await add('hub.example/hub/home');
    expect(call.mock.calls).toEqual([['putSettings', { hubs: [hub] }]]);
  });

  it('are not added twice, nor where there is no address.', async () => {
    await show([hub]);
    for (const typed of ['https://hub.example/user/ada/lab', 'ftp://hub.example/']) await add(typed);
    expect(call).not.toHaveBeenCalled();
    expect(page.querySelector('[aria-invalid]')).not.toBeNull();
  });

  it('say that they are as they were when the pod does not take the change.', async () => {
    call.mockResolvedValue({ ok: false, problem: { kind: 'forbidden', url: 'https://pod.example/' } });
    await show([hub]);
    await act(async () => page.querySelector<HTMLButtonElement>('[aria-label^="Remove"]')?.click());
    expect(call.mock.calls).toEqual([['putSettings', { hubs: [] }]]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('as they were');
  });
});
