// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { type Composing, useOfferDraft } from './use-offer-draft.ts';

const url = 'https://alice.example/artefacts/orbits/';
const artefact: Artefact = {
  url,
  metadata: `${url}meta.ttl`,
  title: 'On orbits',
  type: 'preprint',
  types: [],
  citeAs: 'https://doi.org/10.5555/12345680',
  authors: [],
  files: [{ url: `${url}paper.pdf`, mediaType: 'application/pdf' }],
  links: [],
};
const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: [],
  inbox: 'https://pci.example/inbox/',
  kinds: [],
  takes: ['request-review'],
  trust: 'trusted',
};
const call = vi.fn();
const onSent = vi.fn();
let root: Root;
let composing: Composing | undefined;

function Probe() {
  composing = useOfferDraft(artefact, onSent);
  return null;
}

async function open(): Promise<void> {
  const queries = new QueryClient();
  queries.setQueryData(['services', ''], [pci]);
  const workspace = {
    pod: {
      webId: 'https://alice.example/card#me',
      name: 'Alice',
      issuers: [],
      storages: ['https://alice.example/'],
      inbox: 'https://alice.example/inbox/',
    },
    orchestrator: { call },
  } as unknown as Workspace;
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <WorkspaceContext value={workspace}>
          <Probe />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
}

function idsSent(): unknown[] {
  return call.mock.calls.map(([, offer]) => (offer as { document: JsonObject }).document.id);
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sessionStorage.clear();
  call.mockReset().mockResolvedValue(ok(undefined));
  onSent.mockReset();
});

afterEach(async () => {
  await act(async () => root.unmount());
});

describe('Composing an Offer', () => {
  it('can be sent at once when the description is complete and one service takes it.', async () => {
    await open();
    expect(composing).toMatchObject({ canSend: true, service: pci });
  });

  it('hands a double click over as one Offer, and forgets the draft.', async () => {
    await open();
    const send = composing!.send;
    const id = composing!.draft.id;
    await act(async () => void (await Promise.all([send(), send()])));
    expect(call).toHaveBeenCalledOnce();
    expect(call.mock.calls[0]).toMatchObject([
      'offer',
      { inbox: pci.inbox, recipient: pci.id, artefact: url },
    ]);
    expect(onSent).toHaveBeenCalledExactlyOnceWith(id);
    expect(sessionStorage).toHaveLength(0);
    expect(composing!.draft.id).not.toBe(id);
  });

  it('keeps the draft with its id when handing over fails, so that a repeat is the same Offer.', async () => {
    call.mockResolvedValueOnce(fail({ kind: 'timeout', url: 'orrery:offer', ms: 1 }));
    await open();
    await act(async () => composing!.change({ citeAs: 'https://doi.org/10.5555/2' }));
    await act(async () => composing!.send());
    expect(composing).toMatchObject({
      problem: { kind: 'timeout' },
      draft: { citeAs: 'https://doi.org/10.5555/2' },
    });
    await act(async () => composing!.send());
    const [first, second] = idsSent();
    expect(second).toBe(first);
    expect(composing!.problem).toBeUndefined();
  });

  it('finds what was typed again after a reload, and a fresh form after the draft was thrown away.', async () => {
    await open();
    await act(async () => composing!.change({ mediaType: 'text/html' }));
    const { id } = composing!.draft;
    await act(async () => root.unmount());
    await open();
    expect(composing!.draft).toMatchObject({ id, mediaType: 'text/html' });
    await act(async () => composing!.discard());
    expect(composing!.draft.mediaType).toBe('application/pdf');
    expect(composing!.draft.id).not.toBe(id);
  });

  it('sends nothing that breaks a rule.', async () => {
    await open();
    await act(async () => composing!.change({ mediaType: 'pdf' }));
    expect(composing!.canSend).toBe(false);
    await act(async () => composing!.send());
    expect(call).not.toHaveBeenCalled();
  });
});
