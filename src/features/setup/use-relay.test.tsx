// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Orchestrator } from '../../orchestrator/client.ts';
import { type FakeAnswer, fakeTransport } from '../../pod/testing/fake-transport.ts';
import type { PodRequest } from '../../pod/transport.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { type RelaySetting, useRelay } from './use-relay.ts';

const relay = 'https://relay.example/orrery/';
const about: FakeAnswer = { headers: { relay: '1' }, body: '{"relay":"1","hosts":["cloud.example"]}' };
const call = vi.fn<Orchestrator['call']>();

let root: Root;
let setting: RelaySetting;

function Probe(): ReactNode {
  setting = useRelay();
  return null;
}

/** Shows the setting with whatever answers there; gives back how each request was made. */
async function show(answer: (request: PodRequest) => FakeAnswer): Promise<readonly PodRequest[]> {
  const { transport, requests } = fakeTransport(answer);
  const workspace = { transport, orchestrator: { call } } as unknown as Workspace;
  await act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <Probe />
      </WorkspaceContext>,
    ),
  );
  return requests;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  call.mockReset().mockResolvedValue({ ok: true, value: undefined });
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

describe('The relay in the settings', () => {
  it('is looked at as a stranger, then saved, then asked with the session.', async () => {
    const requests = await show(() => about);
    await act(async () => setting.set(' relay.example/orrery?x=1 '));
    expect(requests.map(({ url, anonymous, relay: isMeant }) => [url, anonymous, isMeant])).toEqual([
      [`${relay}about`, true, undefined],
      [`${relay}about`, undefined, true],
    ]);
    expect(call.mock.calls).toEqual([['putSettings', { relay }]]);
    expect(setting.outcome).toEqual({ kind: 'serves', version: '1', hosts: ['cloud.example'] });
  });

  it('is neither saved nor asked with the session where something else answers, or nothing.', async () => {
    for (const answer of [{ body: '<html>' }, { status: 404 }, { status: 401 }]) {
      const requests = await show(() => answer);
      await act(async () => setting.set(relay));
      expect(requests.map(({ anonymous }) => anonymous)).toEqual([true]);
      expect(setting.outcome?.kind).toBe('no-relay');
    }
    await act(async () => setting.set('mailto:relay@relay.example'));
    expect(setting.outcome).toEqual({ kind: 'no-address' });
    expect(call).not.toHaveBeenCalled();
  });

  it('is said not to serve her where it refuses, and not to be saved where the pod does not take it.', async () => {
    const refusal = { type: 'https://w3id.org/orrery/relay#unknown-caller', detail: 'Ask them.' };
    await show((request) =>
      request.relay ? { status: 403, headers: { relay: '1' }, body: JSON.stringify(refusal) } : about,
    );
    await act(async () => setting.set(relay));
    expect(setting.outcome).toEqual({ kind: 'refuses', refusal: 'unknown-caller', detail: 'Ask them.' });
    const problem = { kind: 'forbidden', url: relay } as const;
    call.mockResolvedValue({ ok: false, problem });
    await act(async () => setting.set(relay));
    expect(setting.outcome).toEqual({ kind: 'not-saved', problem });
  });

  it('is taken out of the settings when she does without.', async () => {
    const requests = await show(() => about);
    await act(async () => setting.remove());
    expect(call.mock.calls).toEqual([['putSettings', { relay: undefined }]]);
    expect([setting.outcome, requests]).toEqual([undefined, []]);
  });
});
