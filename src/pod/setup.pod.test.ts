import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openAccount, type SandboxAccount } from '../../e2e/sandbox/accounts.ts';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { detectAccess, probePublic } from './access.ts';
import { appendEvent } from './event-log.ts';
import { identify } from './identify.ts';
import { discoverPod } from './profile.ts';
import { createEventLog, createHome, inspectPod } from './setup.ts';
import { accountTransport, recorded, valueOrThrow } from './testing/account-transport.ts';
import type { Transport } from './transport.ts';

describe('An empty pod', () => {
  const { baseUrl, accounts } = inject('podServer');
  let account: SandboxAccount;
  let transport: Transport;

  beforeAll(async () => {
    account = await openAccount(baseUrl, 'empty');
    transport = accountTransport(account, await authenticatedFetch(account));
  });

  it('is found from its WebID, without a log, an inbox or a home of Orrery.', async () => {
    const pod = valueOrThrow(await discoverPod(transport, account.webId));
    expect(pod).toEqual({ webId: account.webId, issuers: [baseUrl], storages: [account.pod] });
    expect(valueOrThrow(await inspectPod(transport, pod))).toEqual({
      access: 'wac',
      eventLog: `${account.pod}events/`,
      home: `${account.pod}orrery/`,
      missing: ['inbox', 'event-log', 'event-log-public', 'event-log-advertised', 'home', 'home-private'],
    });
  });

  it('gets an event log that strangers can read with its members and find in the profile.', async () => {
    const pod = valueOrThrow(await discoverPod(transport, account.webId));
    const log = valueOrThrow(await createEventLog(transport, pod));
    const event = valueOrThrow(await appendEvent(transport, log, 'urn:uuid:1', '{"id":"urn:uuid:1"}'));
    expect(valueOrThrow(await probePublic(transport, log))).toBe('open');
    expect(valueOrThrow(await probePublic(transport, event.url))).toBe('open');
    const stranger = await fetch(log, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    expect(stranger.status).toBe(401);
    const after = valueOrThrow(await discoverPod(transport, account.webId));
    expect(after.eventLog).toBe(log);
    expect(after.issuers).toEqual([baseUrl]);
  });

  it('gets a home that nobody else can read.', async () => {
    const pod = valueOrThrow(await discoverPod(transport, account.webId));
    const home = valueOrThrow(await createHome(transport, pod));
    expect(valueOrThrow(await probePublic(transport, home))).toBe('closed');
    const after = valueOrThrow(await discoverPod(transport, account.webId));
    expect(after.home).toBe(home);
    expect(valueOrThrow(await inspectPod(transport, after)).missing).toEqual(['inbox']);
  });

  it('is not changed by setting it up again.', async () => {
    const pod = valueOrThrow(await discoverPod(transport, account.webId));
    const acl = valueOrThrow(await detectAccess(transport, `${account.pod}events/`)).url ?? '';
    const text = async (url: string) => Buffer.from(valueOrThrow(await transport({ url })).body).toString();
    const before = [await text(acl), await text(account.webId)];
    expect((await createEventLog(transport, pod)).ok).toBe(true);
    expect((await createHome(transport, pod)).ok).toBe(true);
    expect([await text(acl), await text(account.webId)]).toEqual(before);
  });

  it('is completed when a set-up was cut off between its steps.', async () => {
    const half = await openAccount(baseUrl, 'half');
    const acting = accountTransport(half, await authenticatedFetch(half));
    const { transport: counted, requests } = recorded(acting);
    const cut: Transport = (request) =>
      request.url.endsWith('.acl') && request.method === 'PUT'
        ? Promise.resolve({ ok: false, problem: { kind: 'network', url: request.url, message: 'cut' } })
        : counted(request);
    const pod = valueOrThrow(await discoverPod(acting, half.webId));
    expect(await createEventLog(cut, pod)).toMatchObject({ ok: false, problem: { kind: 'network' } });
    expect(requests).toContain(`PUT ${half.pod}events/`);
    expect(valueOrThrow(await inspectPod(acting, pod)).missing).toContain('event-log-public');
    expect((await createEventLog(acting, pod)).ok).toBe(true);
    expect(valueOrThrow(await probePublic(acting, `${half.pod}events/`))).toBe('open');
  });

  it('keeps grants that an ACL had before, and adds public reading.', async () => {
    const shared = await openAccount(baseUrl, 'shared');
    const acting = accountTransport(shared, await authenticatedFetch(shared));
    const log = `${shared.pod}events/`;
    await acting({ url: `${log}x`, method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'x' });
    const acl = `@prefix acl: <http://www.w3.org/ns/auth/acl#>.
      <#o> a acl:Authorization; acl:agent <${shared.webId}>; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Write, acl:Control.
      <#bob> a acl:Authorization; acl:agent <${accounts.bob.webId}>; acl:accessTo <./>; acl:mode acl:Append. # a friend`;
    await acting({ url: `${log}.acl`, method: 'PUT', headers: { 'content-type': 'text/turtle' }, body: acl });
    const pod = valueOrThrow(await discoverPod(acting, shared.webId));
    expect((await createEventLog(acting, pod)).ok).toBe(true);
    const after = Buffer.from(valueOrThrow(await acting({ url: `${log}.acl` })).body).toString();
    expect(after.startsWith(acl)).toBe(true);
    expect(valueOrThrow(await probePublic(acting, `${log}x`))).toBe('open');
  });

  it('is recognised by WebID, profile document, storage and provider.', async () => {
    const { webId, pod } = accounts.alice;
    const found = { recognisedAs: 'webid', issuers: [baseUrl], webId };
    expect(await identify(transport, webId)).toEqual({ ok: true, value: found });
    expect(await identify(transport, ` ${webId.replace('#me', '')} `)).toEqual({ ok: true, value: found });
    expect(await identify(transport, webId.replace('http://', ''))).toEqual({ ok: true, value: found });
    expect(await identify(transport, pod)).toEqual({
      ok: true,
      value: { ...found, recognisedAs: 'storage' },
    });
    expect(await identify(transport, baseUrl)).toEqual({
      ok: true,
      value: { recognisedAs: 'provider', issuers: [baseUrl] },
    });
    expect(await identify(transport, 'nothing at all')).toMatchObject({ problem: { kind: 'invalid' } });
  });
});
