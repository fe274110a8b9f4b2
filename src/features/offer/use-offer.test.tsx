// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Forecast } from '../../domain/policy/forecast.ts';
import { fail, ok } from '../../domain/result.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { removeDrafts } from '../workspace/use-kept-drafts.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { orbits, pci, pod, tides } from './fixtures/orbits.ts';
import { isHandedOver } from './offer-draft.ts';
import { type OfferSearch, worksParameter } from './offer-search.ts';
import { type Composing, useOffer } from './use-offer.ts';

const navigate = vi.hoisted(() => vi.fn());
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigate }));

const rings = { ...orbits, url: 'https://alice.example/artefacts/rings/', title: 'On rings' };
const artefacts = [orbits, rings, tides];
const call = vi.fn();
const forecast = vi.fn();
let session: Workspace['session'];
let root: Root;
let composing: Composing | undefined;
let search: OfferSearch;

function Probe({ initial }: { initial: OfferSearch }) {
  const [at, setAt] = useState(initial);
  navigate.mockImplementation(({ search: next }: { search: OfferSearch }) => setAt(next));
  search = at;
  composing = useOffer(at, artefacts);
  return null;
}

async function open(at: OfferSearch): Promise<void> {
  const queries = new QueryClient();
  queries.setQueryData(['services', ''], [pci]);
  const workspace = { pod, session, orchestrator: { call, forecast } } as unknown as Workspace;
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <WorkspaceContext value={workspace}>
          <Probe initial={at} />
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
}

/** Closes the page and opens it again where it was. */
async function reload(): Promise<void> {
  const at = search;
  await act(async () => root.unmount());
  await open(at);
}

const one = { artefacts: orbits.url };
const all = { artefacts: worksParameter([orbits.url, rings.url, tides.url]) };

function idsSent(): unknown[] {
  return call.mock.calls
    .filter(([command]) => command !== 'putSettings')
    .map(([, offer]) => (offer as { document: JsonObject }).document.id);
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  removeDrafts(pod.webId);
  session = { phase: 'signed-in', webId: pod.webId };
  call.mockReset().mockResolvedValue(ok(undefined));
  forecast.mockReset();
});

afterEach(async () => {
  await act(async () => root.unmount());
});

describe('Composing an Offer', () => {
  it('can be sent at once when the description is complete and one service takes it.', async () => {
    await open(one);
    expect(composing).toMatchObject({ ready: 1, service: pci, way: 'direct', copy: true });
    expect(localStorage).toHaveLength(0);
  });

  it('hands a double click over as one Offer, with a copy for the own inbox.', async () => {
    await open(one);
    const send = composing!.send;
    const { id } = composing!.draft.works[0]!;
    await act(async () => void (await Promise.all([send(), send()])));
    expect(call).toHaveBeenCalledExactlyOnceWith('offer', expect.objectContaining({ copy: true }));
    expect(call.mock.calls[0]).toMatchObject([
      'offer',
      { inbox: pci.inbox, recipient: pci.id, artefact: orbits.url, document: { id } },
    ]);
    expect(isHandedOver(composing!.draft)).toBe(true);
    await act(async () => composing!.send());
    expect(call).toHaveBeenCalledOnce();
  });

  it('keeps the draft with its id when handing over fails, so that a repeat is the same Offer.', async () => {
    call.mockResolvedValueOnce(fail({ kind: 'timeout', url: 'orrery:offer', ms: 1 }));
    await open(one);
    const { id } = composing!.draft.works[0]!;
    await act(async () => composing!.changeWork(id, { citeAs: 'https://doi.org/10.5555/2' }));
    await act(async () => composing!.send());
    expect(composing!.problems.get(id)).toMatchObject({ kind: 'timeout' });
    await act(async () => composing!.send());
    expect(idsSent()).toEqual([id, id]);
    expect(composing!.problems.size).toBe(0);
  });

  it('finds what was typed again in a new tab, by the address that it began with; not after it was thrown away.', async () => {
    await open(one);
    const { key, works } = composing!.draft;
    await act(async () => composing!.changeWork(works[0]!.id, { mediaType: 'text/html' }));
    await act(async () => composing!.change({ summary: 'Please' }));
    expect(search).toEqual({ draft: key });
    await reload();
    expect(composing!.draft).toMatchObject({ key, summary: 'Please', works: [{ mediaType: 'text/html' }] });
    await act(async () => root.unmount());
    await open(one);
    expect(composing!.draft.key).toBe(key);
    await act(async () => composing!.discard());
    await act(async () => root.unmount());
    await open(one);
    expect(composing!.draft.key).not.toBe(key);
    expect(composing!.draft.works[0]!.mediaType).toBe('application/pdf');
  });

  it('sends nothing that breaks a rule.', async () => {
    await open(one);
    await act(async () => composing!.changeWork(composing!.draft.works[0]!.id, { mediaType: 'pdf' }));
    expect(composing!.ready).toBe(0);
    await act(async () => composing!.send());
    expect(call).not.toHaveBeenCalled();
  });

  it('waits while the session is being restored, for which the page may go away.', async () => {
    session = { phase: 'restoring' };
    await open(one);
    await act(async () => composing!.send());
    expect(call).not.toHaveBeenCalled();
  });

  it('takes works in and out, and is gone with the last one.', async () => {
    await open(one);
    await act(async () => composing!.choose([orbits, rings]));
    expect(composing!.items.map(({ state }) => state)).toEqual(['ready', 'ready']);
    await act(async () => composing!.choose([]));
    expect(composing).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });
});

describe('Offering several works at once', () => {
  it('sends what is ready, leaves what is faulty, and tries alone again what failed.', async () => {
    call.mockResolvedValueOnce(fail({ kind: 'timeout', url: 'orrery:offer', ms: 1 }));
    await open(all);
    expect(composing!.items.map(({ state }) => state)).toEqual(['ready', 'ready', 'faulty']);
    const [first, second, third] = composing!.draft.works.map(({ id }) => id);
    await act(async () => composing!.send());
    expect(idsSent()).toEqual([first, second]);
    expect(composing!.items.map(({ state }) => state)).toEqual(['ready', 'handed-over', 'faulty']);
    expect([...composing!.problems.keys()]).toEqual([first]);
    await act(async () => composing!.send());
    expect(idsSent()).toEqual([first, second, first]);
    expect(isHandedOver(composing!.draft)).toBe(false);
    await act(async () => composing!.changeWork(third!, { leftOut: true }));
    expect(isHandedOver(composing!.draft)).toBe(true);
  });

  it('that is cut off in the middle goes on with the rest, and sends nothing twice.', async () => {
    let answer: (result: unknown) => void = () => undefined;
    call.mockResolvedValueOnce(ok(undefined));
    call.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await open(all);
    const [first, second] = composing!.draft.works.map(({ id }) => id);
    await act(async () => void composing!.send());
    expect(composing!.sending).toEqual({ done: 1, total: 2 });
    await reload();
    expect(composing!.items.map(({ state }) => state)).toEqual(['handed-over', 'ready', 'faulty']);
    await act(async () => composing!.send());
    // The second was under way when the page went: the same id, so the orchestrator knows it again.
    expect(idsSent()).toEqual([first, second, second]);
    await act(async () => answer(ok(undefined)));
  });
});

describe('An Offer through the own inbox', () => {
  const policy = { id: 'own-messages', name: 'Send', version: '1', rule: 1, source: '' };
  const effect = { kind: 'send', inbox: pci.inbox, document: {} };
  const step = (id: string, more: object = {}) => ({
    suggestion: { id, policy, effects: [effect] },
    autonomy: 'suggest',
    afterLogging: false,
    ...more,
  });
  const forecastWith = (...steps: unknown[]) => ({ steps, leftAlone: false }) as unknown as Forecast;

  it('is placed there with the approvals that were shown, of every work, and the way is remembered.', async () => {
    const asked = step('ask me', { asks: 'sensitive' });
    const other = step('not shown', {});
    const unlike = {
      ...other,
      suggestion: { ...other.suggestion, effects: [{ ...effect, inbox: 'urn:x' }] },
    };
    forecast.mockImplementation(async ({ id }: JsonObject) =>
      ok(forecastWith(step(`send ${String(id)}`), asked, unlike)),
    );
    await open({ artefacts: worksParameter([orbits.url, rings.url]) });
    await act(async () => composing!.change({ way: 'own-inbox' }));
    await act(async () => composing!.send(forecastWith(step('as shown'))));
    expect(call.mock.calls).toEqual([
      ...composing!.items.map(({ document, work: { artefact, id } }) => [
        'place',
        { document, artefact, approves: [`send ${id}`] },
      ]),
      ['putSettings', { offerWay: 'own-inbox', offerCopy: true }],
    ]);
  });

  it('is not placed while it is not known what would happen.', async () => {
    await open(one);
    await act(async () => composing!.change({ way: 'own-inbox' }));
    await act(async () => composing!.send());
    expect(call).not.toHaveBeenCalled();
  });
});
