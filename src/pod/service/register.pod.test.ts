import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../../e2e/sandbox/world.ts';
import { ok } from '../../domain/result.ts';
import { importChanges, isImportable, planImport } from '../../domain/service/import-plan.ts';
import type { Service } from '../../domain/service/service.ts';
import { changeRegister, changeService, putService, readServices, registerUrl } from '../services.ts';
import { accountTransport, recorded, valueOrThrow } from '../testing/account-transport.ts';
import type { Transport } from '../transport.ts';
import { discoverService } from './discover-service.ts';
import { probeInbox } from './probe-inbox.ts';
import { readRegistryText } from './read-registry.ts';
import { registryTurtle } from './registry-turtle.ts';

const press: Service = {
  id: 'https://press.example/#it',
  name: 'Press "of" <b>Tides</b>',
  aliases: ['https://press.example/'],
  inbox: 'https://press.example/in?key=1&x=2',
  kinds: ['certification', 'awareness'],
  takes: ['request-review', 'announce-review'],
  trust: 'trusted',
  demands: ['pci'],
  enabled: false,
  description: 'Says so.',
  notes: 'Two\nlines.',
  logo: 'https://press.example/logo.svg',
  home: 'https://press.example/about',
  eventLog: 'https://press.example/log/',
  describedBy: 'https://press.example/about.ttl',
  delivery: 'export',
  reach: { state: 'no-cors', at: '2026-03-01T10:00:00.000Z' },
};

describe('The register of services in a real pod', () => {
  const world = inject('podServer');
  let transport: Transport;
  let home: string;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'register', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    home = `${account.pod}orrery/`;
  });

  it('gives back every field of an entry beside those that stood there before, and only to its owner.', async () => {
    const before = valueOrThrow(await readServices(transport, home));
    valueOrThrow(await putService(transport, home, press));
    expect(valueOrThrow(await readServices(transport, home))).toEqual([...before, press]);
    expect((await fetch(registerUrl(home))).status).toBe(401);
  });

  it('keeps what others wrote into it, about this service too.', async () => {
    const url = registerUrl(home);
    const text = await transport({ url, headers: { accept: 'text/turtle' } });
    const etag = valueOrThrow(text).headers.etag ?? '';
    const body = `${new TextDecoder().decode(valueOrThrow(text).body)}
      <${press.id}> <https://n.example/colour> "blue"; a <https://n.example/Press>. <urn:x> <https://n.example/p> [ <https://n.example/q> 1 ].`;
    const headers = { 'content-type': 'text/turtle', 'if-match': etag };
    valueOrThrow(await transport({ url, method: 'PUT', headers, body }));
    valueOrThrow(await putService(transport, home, { ...press, notes: 'Changed.' }));
    const after = valueOrThrow(await transport({ url, headers: { accept: 'text/turtle' } }));
    const turtle = new TextDecoder().decode(after.body);
    for (const kept of ['"blue"', 'https://n.example/Press', 'https://n.example/q', 'Changed.'])
      expect(turtle).toContain(kept);
  });

  it('takes the changes of eight writers at once, each to a part of its own.', async () => {
    const results = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
        changeService(transport, home, press.id, (current) =>
          ok({ ...(current ?? press), aliases: [...(current?.aliases ?? []), `https://press.example/${n}`] }),
        ),
      ),
    );
    const written = results.filter((result) => result.ok).length;
    const entry = valueOrThrow(await readServices(transport, home)).find(({ id }) => id === press.id);
    expect(written).toBeGreaterThan(0);
    // Whoever was told that it is written finds it there; whoever came too late was told so.
    expect(entry?.aliases).toHaveLength(1 + written);
    for (const result of results) if (!result.ok) expect(result.problem).toMatchObject({ kind: 'conflict' });
  });

  it('takes a whole registry over in one write, as known, and leaves alone what changed meanwhile.', async () => {
    const file = registryTurtle(
      [
        { ...press, id: 'https://one.example/', name: 'One', aliases: [], enabled: true },
        { ...press, id: 'https://two.example/', name: 'Two', aliases: [], enabled: true },
      ],
      'others',
    );
    const { entries } = valueOrThrow(await readRegistryText(file));
    const lines = planImport(entries, valueOrThrow(await readServices(transport, home)), []).filter(
      isImportable,
    );
    await putService(transport, home, { ...press, id: 'https://two.example/', name: 'Mine', aliases: [] });
    const { transport: watched, requests } = recorded(transport);
    let left: readonly string[] = [];
    valueOrThrow(
      await changeRegister(watched, home, (all) => {
        const plan = importChanges(lines, all);
        left = plan.left;
        return ok(plan.changes.map((entry) => ({ id: entry.id, entry })));
      }),
    );
    expect(requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
    expect(left).toEqual(['https://two.example/']);
    const services = valueOrThrow(await readServices(transport, home));
    expect(services.find(({ id }) => id === 'https://one.example/')).toMatchObject({
      trust: 'known',
      inbox: press.inbox,
    });
    expect(services.find(({ id }) => id === 'https://two.example/')?.name).toBe('Mine');
  });

  it('is filled from what a service’s pod tells a stranger, by WebID and by inbox; its inbox lets pages send.', async () => {
    const { registry } = world.accounts;
    const byName = valueOrThrow(await discoverService(transport, registry.webId));
    const found = Object.fromEntries(byName.findings.map(({ field, value }) => [field, value]));
    expect(found).toMatchObject({
      id: registry.webId,
      name: 'Kalends Registry',
      inbox: `${registry.pod}inbox/`,
    });
    const byInbox = valueOrThrow(await discoverService(transport, `${registry.pod}inbox/`));
    expect(byInbox.kind).toBe('inbox');
    expect(byInbox.findings).toContainEqual(expect.objectContaining({ field: 'id', value: registry.webId }));
    const probe = await probeInbox(transport, `${registry.pod}inbox/`, {
      origin: 'http://localhost:5173',
      clock: () => performance.now(),
    });
    expect(probe).toMatchObject({ reach: 'open' });
  });
});
