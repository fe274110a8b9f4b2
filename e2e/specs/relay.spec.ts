import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { recordRequests } from '../record-requests.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { takenBy } from '../sandbox/closed-inbox.ts';
import { podWriter } from '../sandbox/pod-writer.ts';
import { act, choose, expectAllSent, goTo } from '../steps.ts';

/** The register's entry of a service whose inbox answers no question of a browser's. */
function register(service: string): string {
  return `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix ldp: <http://www.w3.org/ns/ldp#> .
@prefix orr: <https://w3id.org/orrery/ns#> .
<${service}> a as:Service ; foaf:name "Sealed Letterbox" ; ldp:inbox <${service}inbox> ;
  orr:kind orr:certification ; orr:takes "request-review" ; orr:trust orr:trusted .
`;
}

/** Asks the service for a review of a work, from the page of the work, and goes on to the thread. */
async function offer(page: Page, work: string, service: string): Promise<void> {
  await goTo(page, 'Artefacts');
  await choose(page, work);
  await act(page, 'Offer to a service');
  await page.getByLabel('Whom you ask').selectOption(service);
  await page.getByRole('button', { name: /^Send offer/ }).click();
  await page.getByRole('link', { name: 'Open the thread' }).click();
}

test('To a service that takes nothing from web pages, a message is exported, or goes through the relay, with the token for nobody else.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  test.slow();
  const { closedInbox, relay, world } = sandbox;
  const maintainer = await newMaintainer('relay', { inbox: false });
  const ownFetch = await authenticatedFetch(maintainer);
  await podWriter(ownFetch).put(`${maintainer.pod}orrery/services.ttl`, 'text/turtle', register(closedInbox));
  const requests = recordRequests(page.context());
  const arrived = async () =>
    (await takenBy(closedInbox)).filter(({ document }) =>
      JSON.stringify(document.origin).includes(maintainer.pod),
    );
  await login(page, maintainer);
  await expectAllSent(page);
  const details = page.getByRole('region', { name: 'Details of the chosen item' });

  await test.step('Without a relay the request is handed to the maintainer, who delivers it and says so.', async () => {
    await offer(page, 'Transit', closedInbox);
    await expect(details.getByText(/^Orrery cannot hand this to localhost/).first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(details.getByText(/^curl .*--data-binary @message-/)).toContainText(`${closedInbox}inbox`);
    await axe(page);
    const download = page.waitForEvent('download');
    await details.getByRole('button', { name: 'Save the message' }).click();
    const file = await (await download).path();
    const body = await readFile(file, 'utf8');
    const taken = await fetch(`${closedInbox}inbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/ld+json' },
      body,
    });
    expect([taken.status, await taken.text()]).toEqual([201, 'Taken.']);
    await details.getByRole('button', { name: 'I have delivered it' }).click();
    await expect(details.getByText(/^Orrery cannot hand this/)).toBeHidden();
    await expectAllSent(page);
    expect(await arrived()).toHaveLength(1);
  });

  await test.step('The relay is set: it is asked who it is, and whether it serves her.', async () => {
    await goTo(page, 'Setup');
    await page.getByLabel('Relay').fill(closedInbox);
    await page.getByRole('button', { name: 'Set and check' }).click();
    await expect(page.getByText('No relay answers at this address')).toBeVisible();
    await page.getByLabel('Relay').fill(relay);
    await page.getByRole('button', { name: 'Set and check' }).click();
    await expect(page.getByText('It answers, and serves you')).toBeVisible();
    await axe(page);
  });

  await test.step('The next Offer arrives through the relay, in a strictly valid form.', async () => {
    await offer(page, 'Epicycle', closedInbox);
    await expect.poll(async () => (await arrived()).length, { timeout: 30_000 }).toBe(2);
    const [, message] = await arrived();
    expect(message?.document).toMatchObject({ type: ['Offer', 'coar-notify:ReviewAction'] });
    const names = Object.keys(message?.headers ?? {});
    for (const name of ['authorization', 'dpop', 'cookie', 'origin', 'referer'])
      expect(names).not.toContain(name);
    await expectAllSent(page);
  });

  await test.step('The token went to the pod, its provider and the relay, and to nobody else.', async () => {
    const tokens = await requests.withSession();
    const origins = new Set(tokens.map(({ origin }) => origin));
    expect([...origins].sort()).toEqual([new URL(world.baseUrl).origin, new URL(relay).origin].sort());
    const atRelay = tokens.filter(({ url }) => url.startsWith(relay));
    const places = atRelay.map(({ method, url }) => `${method} ${url.slice(relay.length).split('?')[0]}`);
    expect(new Set(places)).toEqual(new Set(['GET about', 'POST forward']));
    const bare = (await requests.all()).filter(({ url }) => url.startsWith(closedInbox));
    expect(bare.length).toBeGreaterThan(0);
  });
});
