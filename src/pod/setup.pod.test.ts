import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAccount, type SandboxAccount } from '../../e2e/sandbox/accounts.ts';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { type PodServer, startPods } from '../../e2e/sandbox/pods.ts';
import { freePort } from '../../e2e/sandbox/ports.ts';
import { ensureAccess } from './access-change.ts';
import { testInbox } from './inbox-test.ts';
import { discoverPod } from './profile.ts';
import { isWrong } from './rights.ts';
import { inspectPod, isIncomplete, type PodSetup, probePod } from './setup.ts';
import { PLACES, type PlaceName } from './setup-places.ts';
import { type SetupOutcome, setUp } from './setup-work.ts';
import { accountTransport, recorded, valueOrThrow } from './testing/account-transport.ts';
import type { Transport } from './transport.ts';

const ANONYMOUS: Readonly<Record<string, (url: string) => Promise<Response>>> = {
  read: (url) => fetch(url),
  append: (url) => fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }),
};

/** The rights of strangers that the use cases ask for, tried by plain HTTP. */
async function strangersView(pod: string): Promise<Readonly<Record<string, number>>> {
  const view: Record<string, number> = {};
  for (const [name, url] of [
    ['inbox', 'inbox/'],
    ['events', 'events/'],
    ['logs', 'eventlog/'],
    ['catalog', 'eventlog/catalog.jsonld'],
    ['artefacts', 'artefacts/'],
    ['home', 'orrery/'],
    ['policies', 'orrery/policies/'],
    ['typeIndex', 'settings/publicTypeIndex.ttl'],
    ['profile', 'profile/card'],
  ] as const) {
    for (const [mode, ask] of Object.entries(ANONYMOUS)) {
      view[`${name} ${mode}`] = (await ask(pod + url)).status;
    }
  }
  return view;
}

const WANTED = {
  'inbox read': 401,
  'inbox append': 201,
  'events read': 200,
  'events append': 401,
  'logs read': 200,
  'logs append': 401,
  'catalog read': 200,
  'catalog append': 401,
  'artefacts read': 200,
  'artefacts append': 401,
  'home read': 401,
  'home append': 401,
  'policies read': 401,
  'policies append': 401,
  'typeIndex read': 200,
  'typeIndex append': 401,
  'profile read': 200,
  'profile append': 401,
};

/** Boots while the tests with the other server run. */
const acpServer: Promise<PodServer> = freePort().then((port) => startPods({ port, access: 'acp' }));
afterAll(async () => (await acpServer).stop());

describe.each(['wac', 'acp'] as const)('On a server with %s, an empty pod', (system) => {
  let baseUrl: string;

  beforeAll(async () => {
    baseUrl = system === 'wac' ? inject('podServer').baseUrl : (await acpServer).baseUrl;
  }, 100_000);

  const open = async (name: string) => {
    const account = await openAccount(baseUrl, `${name}-${system}`);
    const owner = await authenticatedFetch(account);
    return { account, owner, transport: accountTransport(account, owner) };
  };

  it('is set up by one call, and strangers may do exactly what they should.', async () => {
    const { account, transport } = await open('empty');
    const before = await look(transport, account);
    expect(before.access).toBe(system);
    expect(before.profileWritable).toBe(true);
    expect(before.places.map(({ name, state }) => [name, state])).toEqual(
      PLACES.map((name) => [name, name === 'profile' ? 'there' : 'missing']),
    );
    expect(await carryOut(transport, account)).toEqual({ done: placesOf(before), byHand: [] });
    expect(await strangersView(account.pod)).toEqual(WANTED);

    const after = await probePod(transport, await look(transport, account));
    expect(after.places.filter(isIncomplete)).toEqual([]);
    expect(wrongCells(after)).toEqual([]);
    expect(untriedCells(after)).toEqual([]);
    const pod = valueOrThrow(await discoverPod(transport, account.webId));
    expect(pod).toMatchObject({
      issuers: [baseUrl],
      inbox: `${account.pod}inbox/`,
      eventLog: `${account.pod}events/`,
      catalog: `${account.pod}eventlog/catalog.jsonld`,
      logDocuments: `${account.pod}eventlog/`,
      artefacts: `${account.pod}artefacts/`,
      policies: `${account.pod}orrery/policies/`,
      publicTypeIndex: `${account.pod}settings/publicTypeIndex.ttl`,
      home: `${account.pod}orrery/`,
    });
  });

  it('is not changed by looking, nor by setting it up again.', async () => {
    const { account, transport } = await open('empty');
    const { transport: counted, requests } = recorded(transport);
    await probePod(counted, await look(counted, account));
    await carryOut(counted, account);
    // What only asks demands a state that no resource is ever in; nothing else may write.
    expect(requests.filter((request) => /^(PATCH|DELETE)/.test(request))).toEqual([]);
    const again = await look(transport, account);
    expect(wrongCells(again)).toEqual([]);
    expect(again.places.find(({ name }) => name === 'events')?.held).toBe(0);
  });

  it('is completed when the set-up is cut off, wherever that is.', async () => {
    const { account, transport } = await open('half');
    let left = 0;
    let outcome: SetupOutcome = { done: [], byHand: [] };
    // Each round gets four writes further than the one before.
    for (let round = 1; round < 12; round++) {
      left = 4;
      outcome = await carryOut((request) => {
        const isAsking = request.headers?.['if-match'] === '"orrery-asks-only"';
        if (isAsking || !/PUT|PATCH/.test(request.method ?? 'GET')) return transport(request);
        left -= 1;
        return left >= 0
          ? transport(request)
          : Promise.resolve({ ok: false, problem: { kind: 'network', url: request.url, message: 'cut' } });
      }, account);
      if (!outcome.failed) break;
      expect(outcome.failed.problem.kind).toBe('network');
    }
    expect(outcome.failed).toBeUndefined();
    expect(await strangersView(account.pod)).toEqual(WANTED);
    expect((await look(transport, account)).places.filter(isIncomplete)).toEqual([]);
  }, 60_000);

  it('with an inbox that strangers read is closed again, and what others were granted stays.', async () => {
    const { account, owner, transport } = await open('broken');
    await carryOut(transport, account);
    const friend = 'https://friend.example/card#me';
    const inbox = `${account.pod}inbox/`;
    await owner(`${inbox}.${system === 'wac' ? 'acl' : 'acr'}`, {
      method: 'PUT',
      headers: { 'content-type': 'text/turtle' },
      body: system === 'wac' ? wideAcl(account.webId, friend) : wideAcr(account.webId, friend),
    });
    expect((await fetch(inbox)).status).toBe(200);

    const found = await probePod(transport, await look(transport, account));
    const place = found.places.find(({ name }) => name === 'inbox');
    expect(place?.plan?.changes).toEqual([
      { party: { kind: 'everyone' }, scope: 'self', gained: [], lost: ['read'] },
      { party: { kind: 'everyone' }, scope: 'members', gained: [], lost: ['read'] },
    ]);
    expect(wrongCells(found)).toEqual(['inbox self everyone read', 'inbox members everyone read']);
    expect((await carryOut(transport, account)).done).toEqual(['inbox']);
    expect((await fetch(inbox)).status).toBe(401);
    expect((await owner(inbox)).status).toBe(200);
    const after = await probePod(transport, await look(transport, account));
    expect(wrongCells(after)).toEqual([]);
    const rights = after.places.find(({ name }) => name === 'inbox')?.rights[0];
    const named = rights?.parties.find(({ party }) => party.id === friend);
    expect(named?.cells.read).toEqual({ is: true });
    expect(await testInbox(transport, inbox, 'urn:uuid:1')).toMatchObject({ value: { removed: true } });
  });

  it('keeps what others have: a file in the way, and a container of another app.', async () => {
    const { account, owner, transport } = await open('clash');
    const put = (path: string) =>
      owner(account.pod + path, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'mine' });
    await put('orrery');
    await put('artefacts');
    await put('events/birthdays.ics');
    const setup = await look(transport, account);
    const states = Object.fromEntries(setup.places.map((place) => [place.name, place]));
    expect(states.home).toMatchObject({ state: 'blocked', taken: { by: 'document' } });
    expect(states.artefacts).toMatchObject({
      url: `${account.pod}orrery-artefacts/`,
      taken: { by: 'document' },
    });
    expect(states.events).toMatchObject({ url: `${account.pod}orrery-events/`, taken: { by: 'other-app' } });
    const outcome = await carryOut(transport, account);
    expect(outcome.failed).toBeUndefined();
    expect((await fetch(`${account.pod}events/birthdays.ics`)).status).toBe(401);
    expect((await fetch(`${account.pod}orrery-events/`)).status).toBe(200);
    expect(await (await owner(`${account.pod}orrery`)).text()).toBe('mine');
    const pod = valueOrThrow(await discoverPod(transport, account.webId));
    expect(pod).toMatchObject({
      eventLog: `${account.pod}orrery-events/`,
      artefacts: `${account.pod}orrery-artefacts/`,
    });
  });

  it('has a private artefact and a public one side by side.', async () => {
    const { account, owner, transport } = await open('private');
    await carryOut(transport, account);
    for (const work of ['draft/', 'paper/']) {
      const url = `${account.pod}artefacts/${work}`;
      await owner(`${url}x`, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'x' });
    }
    const draft = `${account.pod}artefacts/draft/`;
    valueOrThrow(await ensureAccess(transport, draft, account.webId, 'owner-only'));
    expect((await fetch(`${draft}x`)).status).toBe(401);
    expect((await owner(`${draft}x`)).status).toBe(200);
    expect((await fetch(`${account.pod}artefacts/paper/x`)).status).toBe(200);
    expect((await look(transport, account)).places.filter(isIncomplete)).toEqual([]);
    valueOrThrow(await ensureAccess(transport, draft, account.webId, 'public-read'));
    expect((await fetch(`${draft}x`)).status).toBe(200);
  });
});

async function look(transport: Transport, { webId }: SandboxAccount): Promise<PodSetup> {
  const pod = valueOrThrow(await discoverPod(transport, webId));
  return valueOrThrow(await inspectPod(transport, pod));
}

async function carryOut(transport: Transport, account: SandboxAccount): Promise<SetupOutcome> {
  const setup = await look(transport, account);
  return setUp(
    transport,
    account.webId,
    setup,
    placesOf({ ...setup, places: setup.places.filter(isIncomplete) }),
  );
}

function placesOf({ places }: PodSetup): readonly PlaceName[] {
  return places.filter(isIncomplete).map(({ name }) => name);
}

function cellsOf(setup: PodSetup) {
  return setup.places.flatMap(({ name, rights }) =>
    rights.flatMap(({ scope, parties }) =>
      parties.flatMap(({ party, cells }) =>
        Object.entries(cells).map(([mode, cell]) => ({
          key: `${name} ${scope} ${party.kind} ${mode}`,
          cell,
        })),
      ),
    ),
  );
}

function wrongCells(setup: PodSetup): readonly string[] {
  return cellsOf(setup)
    .filter(({ cell }) => isWrong(cell))
    .map(({ key }) => key);
}

/** What strangers may do is tried, except adding to something that is only imagined. */
function untriedCells(setup: PodSetup): readonly string[] {
  return cellsOf(setup)
    .filter(
      ({ key, cell }) =>
        /(self everyone \w+|members everyone (read|write))$/.test(key) && cell.probed === undefined,
    )
    .map(({ key }) => key);
}

function wideAcl(owner: string, friend: string): string {
  return `@prefix acl: <http://www.w3.org/ns/auth/acl#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
    <#o> a acl:Authorization; acl:agent <${owner}>; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Write, acl:Control.
    <#f> a acl:Authorization; acl:agent <${friend}>; acl:agentClass foaf:Agent; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read.
    <#p> a acl:Authorization; acl:agentClass foaf:Agent; acl:accessTo <./>; acl:mode acl:Append.`;
}

function wideAcr(owner: string, friend: string): string {
  return `@prefix acl: <http://www.w3.org/ns/auth/acl#>. @prefix acp: <http://www.w3.org/ns/solid/acp#>.
    <#r> a acp:AccessControlResource; acp:resource <./>; acp:accessControl <#c>, <#o>, <#a>; acp:memberAccessControl <#c>, <#o>.
    <#c> a acp:AccessControl; acp:apply [ a acp:Policy; acp:allow acl:Read; acp:anyOf [ a acp:Matcher; acp:agent acp:PublicAgent ], [ a acp:Matcher; acp:agent <${friend}> ] ].
    <#a> a acp:AccessControl; acp:apply [ a acp:Policy; acp:allow acl:Append; acp:anyOf [ a acp:Matcher; acp:agent acp:PublicAgent ] ].
    <#o> a acp:AccessControl; acp:apply [ a acp:Policy; acp:allow acl:Read, acl:Write, acl:Control; acp:anyOf [ a acp:Matcher; acp:agent <${owner}> ] ].`;
}
