// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeyRow, openKeyChain } from '../../../cache/ocm-keys.ts';
import type { Dispatch, DispatchShare } from '../../../domain/dispatch/model.ts';
import type { ShareOutcome } from '../../../domain/dispatch/outcome.ts';
import type { Orchestrator } from '../../../orchestrator/client.ts';
import { testPrivateKey } from '../../../platforms/ocm/fixtures/test-key.ts';
import { fakeTransport, turtle } from '../../../pod/testing/fake-transport.ts';
import { aDispatch, aShare } from '../testing/a-dispatch.ts';
import { openPage, type TestPage } from '../testing/page.tsx';
import { Receipt } from './receipt.tsx';
import { ReceiptActions } from './receipt-actions.tsx';
import { ShareReceipt } from './share-receipt.tsx';

const call = vi.fn<Orchestrator['call']>();
let page: TestPage;

const show = (dispatch: Dispatch) =>
  page.show(
    <>
      <Receipt dispatch={dispatch} />
      <ReceiptActions dispatch={dispatch} />
    </>,
    { orchestrator: { call } as unknown as Orchestrator },
  );
const ended = (outcome: ShareOutcome, change: Partial<DispatchShare>): DispatchShare =>
  aShare({ tries: [{ startedAt: '2026-03-02T10:00:00Z', way: 'direct', by: 'tab', outcome }], ...change });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  call.mockReset().mockResolvedValue({ ok: true, value: undefined });
  page = openPage();
});

afterEach(async () => {
  await page.close();
  vi.unstubAllGlobals();
});

describe('The receipt of a dispatch', () => {
  it('says what the recipient looks for, in the words of the standard and of CERNBox, with the way there.', async () => {
    await show(aDispatch());
    const text = page.element.textContent;
    for (const words of [
      'Shared with me',
      'Data Repositories',
      'Execute Workflow',
      'Process share',
      'Open in SWAN',
    ])
      expect(text).toContain(words);
    expect(page.element.querySelector('a[href="https://node.example/"]')).not.toBeNull();
    await page.press('It was run');
    expect(call.mock.calls).toEqual([
      ['markDispatch', { id: aDispatch().id, providerId: aShare().providerId, as: 'executed' }],
    ]);
  });

  it('shows the words of the node as text, with what they mean, and sends again only what was refused.', async () => {
    const message = '<img src=x onerror=alert(1)> provider not authorized';
    const refused = ended(
      { kind: 'refused', because: 'trust', status: 401, message },
      { state: 'refused', providerId: 'p2', recipient: 'marie@node.example' },
    );
    await show(aDispatch({ shares: [aShare(), refused] }));
    expect(page.element.querySelector('blockquote')?.textContent).toBe(message);
    expect(page.element.querySelector('img')).toBeNull();
    expect(page.element.textContent).toContain('does not trust the host that vouches for you');
    await page.press('Send again');
    const buttons = [...document.querySelectorAll('[role=dialog] button')];
    const send = buttons.find((button) => button.textContent === 'Send again');
    (send as HTMLButtonElement).click();
    await vi.waitFor(() => expect(call).toHaveBeenCalled());
    expect(call.mock.calls).toEqual([
      ['resendDispatch', { id: aDispatch().id, providerIds: ['p2'], way: 'direct', sign: true }],
    ]);
  });

  it('lets her look at what her own host publishes where the node could not read that, and not before.', async () => {
    const { transport, requests } = fakeTransport(() => ({ status: 404 }));
    const message = 'error with protocols payload';
    const refused = ended(
      { kind: 'refused', because: 'request', status: 400, message },
      { state: 'refused' },
    );
    await page.show(<ShareReceipt share={refused} dispatch={aDispatch()} />, { transport });
    const asked = () => requests.filter(({ url }) => url === 'https://pod.example/.well-known/ocm').length;
    expect(asked()).toBe(0);
    await page.press('Check it as nodes do');
    await vi.waitFor(() => expect(page.element.textContent).toContain('There is no such document.'));
    expect(asked()).toBe(1);
  });

  it('shows why the relay forwards nothing, in the words of the relay.', async () => {
    const message = 'Messages have at most 1048576 bytes.';
    const blocked = ended({ kind: 'blocked', because: 'relay', message }, { state: 'blocked' });
    await show(aDispatch({ way: 'relay', shares: [blocked] }));
    expect(page.element.querySelector('blockquote')?.textContent).toBe(message);
    expect(page.element.textContent).toContain('The relay’s own words');
  });

  it('promises nothing where no answer came, and calls no words of the browser the node’s.', async () => {
    const lost = ended({ kind: 'unknown', message: 'Failed to fetch' }, { state: 'unknown' });
    await show(aDispatch({ shares: [lost] }));
    const text = page.element.textContent;
    expect(text).toContain('May have arrived');
    expect(text).toContain('If it arrived');
    expect(text).not.toContain('Failed to fetch');
  });

  it('offers the request to take along where no way is open, and takes nothing back that no node was told of.', async () => {
    const blocked = ended({ kind: 'blocked', because: 'cors', message: '' }, { state: 'blocked' });
    await show(aDispatch({ shares: [blocked] }));
    expect(page.element.textContent).toContain('Make the request');
    expect(page.element.textContent).not.toContain('Take back');
    await show(
      aDispatch({
        way: 'dispatcher',
        node: { ...aDispatch().node, notifications: 'https://node.example/ocm/notifications' },
      }),
    );
    expect(page.element.textContent).not.toContain('Take back');
  });

  describe('where this browser has a key', () => {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'Ed25519',
      use: 'sig',
      kid: 'pod.example#laptop',
      x: 'abc',
    };
    const list = `@prefix orr: <https://w3id.org/orrery/ns#> . @prefix dct: <http://purl.org/dc/terms/> .
<#key> a orr:SendingKey ; orr:jwk '${JSON.stringify(jwk)}' ; orr:host "pod.example" ; dct:created "2026-01-01T00:00:00Z" .`;
    const ahead = new Date(Date.now() + 600_000).toUTCString();
    const prepared = aShare({ state: 'prepared', tries: [] });

    /** The pod, with this list of keys; the clock of the server is ten minutes ahead. */
    const podWith = (keys: string) =>
      fakeTransport(({ url, method }) => {
        if (method === 'HEAD') return { headers: { date: ahead } };
        if (url.endsWith('sending-keys.ttl')) return turtle(keys);
        return url.endsWith('.json') ? { body: '{}' } : undefined;
      });

    beforeEach(async () => {
      const key = { jwk, host: 'pod.example', createdAt: '2026-01-01T00:00:00Z' };
      const chain = await openKeyChain('https://ada.example/#me');
      if (!chain.ok) throw new Error('No keys.');
      await chain.value.put({ kid: jwk.kid, key, privateKey: await testPrivateKey() } as unknown as KeyRow);
      chain.value.close();
    });

    it('makes a signed request by the right time where this device’s clock is wrong, and says so.', async () => {
      const { transport } = podWith(list);
      await page.show(<ShareReceipt share={prepared} dispatch={aDispatch({ way: 'export' })} />, {
        transport,
      });
      await vi.waitFor(() => page.press('Make it signed'));
      await vi.waitFor(() =>
        expect(page.element.textContent).toContain('the time of the signature was set right'),
      );
      const created = Number(/created=(\d+)/.exec(page.element.textContent ?? '')?.[1]) * 1000;
      expect(Math.abs(created - Date.parse(ahead))).toBeLessThan(60_000);
      expect(page.element.querySelector('[role=timer]')?.textContent).toMatch(/ (?:5:00|4:5\d) /);
    });

    it('offers no signature of a key that was taken off the list in the pod.', async () => {
      const { transport, requests } = podWith('');
      await page.show(<ShareReceipt share={prepared} dispatch={aDispatch({ way: 'export' })} />, {
        transport,
      });
      await vi.waitFor(() => expect(requests.some(({ url }) => url.endsWith('sending-keys.ttl'))).toBe(true));
      await vi.waitFor(() => expect(page.element.textContent).not.toContain('Make it signed'));
      expect(page.element.textContent).toContain('Make the request');
    });
  });

  it('says how little taking back does before it is done.', async () => {
    const node = { ...aDispatch().node, notifications: 'https://node.example/ocm/notifications' };
    await show(aDispatch({ node }));
    await page.press('Take back');
    expect(document.body.textContent).toContain('every copy, stays where it is');
    expect(call).not.toHaveBeenCalled();
    await page.press('Tell the node');
    expect(call.mock.calls).toEqual([
      ['withdrawDispatch', { id: aDispatch().id, providerIds: [aShare().providerId] }],
    ]);
  });
});
