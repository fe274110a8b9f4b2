// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeTransport } from '../../../pod/testing/fake-transport.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import { stillCounts, useNode } from './use-node.ts';

const document_ = {
  enabled: true,
  apiVersion: '1.4.0',
  endPoint: 'https://n.example/ocm/',
  resourceTypes: [{ name: 'ro-crate', shareTypes: ['user'], protocols: { 'embedded-receive': {} } }],
  capabilities: ['http-sig'],
};

let root: Root;
let node: ReturnType<typeof useNode>;

function Probe(): ReactNode {
  node = useNode('n.example', undefined, undefined);
  return null;
}

async function show(answer: Parameters<typeof fakeTransport>[0]) {
  const { transport, requests } = fakeTransport(answer);
  const workspace = { transport } as unknown as Workspace;
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={workspace}>
          <Probe />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
  return requests;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

describe('A node', () => {
  it('is not asked before somebody wants it, and then as a stranger, without a share being posted.', async () => {
    const requests = await show(({ url }) =>
      url.endsWith('/ocm') ? { body: JSON.stringify(document_) } : {},
    );
    expect(requests).toEqual([]);
    const { data } = await act(() => node.refetch());
    const { at = 0 } = data ?? {};
    expect(stillCounts(data, at + 3_599_999)).toBe(data);
    expect(stillCounts(data, at + 3_600_000)).toBeUndefined();
    expect(data?.discovery).toMatchObject({
      kind: 'found',
      node: { shares: 'https://n.example/ocm/shares' },
    });
    expect(data?.ways).toEqual({
      direct: { kind: 'ready' },
      relay: { kind: 'not-offered', because: 'no-relay' },
    });
    expect(requests.every(({ anonymous }) => anonymous)).toBe(true);
    expect(requests.map(({ method = 'GET' }) => method)).not.toContain('POST');
  });
});
