import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openAccount } from '../../e2e/sandbox/accounts.ts';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { diffListing, listContainer } from './container.ts';
import { accountTransport, recorded, valueOrThrow } from './testing/account-transport.ts';
import type { Transport } from './transport.ts';

describe('The delta of a container on a real server', () => {
  const { baseUrl } = inject('podServer');
  let transport: Transport;
  let container: string;
  const put = (name: string, body: string) =>
    transport({ url: container + name, method: 'PUT', headers: { 'content-type': 'text/turtle' }, body });
  const versions = async () => {
    const listing = valueOrThrow(await listContainer(transport, container));
    return new Map(listing.members.map((member) => [member.url, member.version]));
  };

  beforeAll(async () => {
    const account = await openAccount(baseUrl, 'delta');
    transport = accountTransport(account, await authenticatedFetch(account));
    container = `${account.pod}box/`;
    await put('a', '<> <x:p> "a".');
    await put('b', '<> <x:p> "b".');
    await put('sub/c', '<> <x:p> "c".');
  });

  it('lists members with time and version in one request, and sub-containers apart.', async () => {
    const { transport: counted, requests } = recorded(transport);
    const listing = valueOrThrow(await listContainer(counted, container));
    expect(requests).toEqual([`GET ${container}`]);
    expect(listing.members.map((member) => member.url).sort()).toEqual([`${container}a`, `${container}b`]);
    expect(listing.members[0]?.modified).toMatch(/^20/);
    expect(listing.members.every((member) => member.version !== '')).toBe(true);
    expect(listing.containers).toEqual([`${container}sub/`]);
    expect(listing.wacAllow?.user).toContain('control');
  });

  it('is empty when nothing has changed.', async () => {
    const known = await versions();
    const listing = valueOrThrow(await listContainer(transport, container));
    expect(diffListing(known, listing)).toEqual({ added: [], changed: [], removed: [] });
  });

  it('names what is new, what was overwritten and what is gone.', async () => {
    const known = await versions();
    await put('n', '<> <x:p> "n".');
    await put('a', '<> <x:p> "a2".');
    await transport({ url: `${container}b`, method: 'DELETE' });
    const delta = diffListing(known, valueOrThrow(await listContainer(transport, container)));
    expect(delta.added.map((member) => member.url)).toEqual([`${container}n`]);
    expect(delta.changed.map((member) => member.url)).toEqual([`${container}a`]);
    expect(delta.removed).toEqual([`${container}b`]);
  });

  it('is refused to strangers.', async () => {
    const stranger: Transport = (request) => transport({ ...request, anonymous: true });
    expect(await listContainer(stranger, container)).toMatchObject({ problem: { kind: 'unauthenticated' } });
  });
});
