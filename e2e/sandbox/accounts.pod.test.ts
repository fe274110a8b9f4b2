import { describe, expect, inject, it } from 'vitest';
import { openAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { INBOX_SEEDS } from './inbox-seeds.ts';
import { newMaintainer } from './world.ts';

describe('The sandbox', () => {
  const { baseUrl, accounts } = inject('podServer');
  const members = async (inbox: string, as: typeof fetch): Promise<number> =>
    (await (await as(inbox, { headers: { accept: 'text/turtle' } })).text()).split('> a ldp:Resource')
      .length - 1;

  it('lets the owner read the inbox and nobody else.', async () => {
    const inbox = `${accounts.alice.pod}inbox/`;
    expect((await fetch(inbox)).status).toBe(401);
    expect((await (await authenticatedFetch(accounts.bob))(inbox)).status).toBe(403);
    expect((await (await authenticatedFetch(accounts.alice))(inbox)).status).toBe(200);
  });

  it('has every seed in the inbox, one of them twice.', async () => {
    const count = await members(`${accounts.alice.pod}inbox/`, await authenticatedFetch(accounts.alice));
    expect(count).toBe(INBOX_SEEDS.length + 1);
  });

  it('shows artefacts and the event log to everybody, members included.', async () => {
    const log = await (
      await fetch(`${accounts.alice.pod}events/`, { headers: { accept: 'text/turtle' } })
    ).text();
    const event = /<([0-9a-f]{64}\.jsonld)>/.exec(log)?.[1];
    expect((await fetch(`${accounts.alice.pod}events/${event}`)).status).toBe(200);
    const page = await fetch(`${accounts.alice.pod}artefacts/slow-moons/`, {
      headers: { accept: 'text/html' },
    });
    expect(await page.text()).toMatch(/<h1[^>]*>Slow Moons/);
    expect(page.headers.get('link')).toContain(
      `<${accounts.alice.pod}inbox/>; rel="http://www.w3.org/ns/ldp#inbox"`,
    );
  });

  it('leaves the second researcher with a bare pod.', async () => {
    const bob = await authenticatedFetch(accounts.bob);
    for (const path of ['inbox/', 'events/', 'artefacts/', 'orrery/']) {
      expect((await bob(accounts.bob.pod + path)).status).toBe(404);
    }
  });

  it('logs in to an account that exists instead of creating it again.', async () => {
    const again = await openAccount(baseUrl, 'bob');
    expect(again).toMatchObject({ webId: accounts.bob.webId, pod: accounts.bob.pod });
    expect((await (await authenticatedFetch(again))(again.pod)).status).toBe(200);
  });

  it('gives a test a maintainer of its own.', async () => {
    const dora = await newMaintainer(inject('podServer'), 'dora', { inbox: false });
    expect(await members(`${dora.pod}inbox/`, await authenticatedFetch(dora))).toBe(0);
    expect((await fetch(`${dora.pod}artefacts/epicycle/meta.ttl`)).status).toBe(200);
  });
});
