import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { changeService, readServices } from '../../src/pod/services.ts';
import { accountTransport, valueOrThrow } from '../../src/pod/testing/account-transport.ts';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { act, choose, rows } from '../steps.ts';

/** An inbox as most are today: it knows nothing of web pages. Keeps the methods that it was asked with. */
async function startClosedInbox(): Promise<{ url: string; asked: string[]; server: Server }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.method ?? '');
    response.writeHead(request.method === 'POST' ? 201 : 405).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ldn/inbox`, asked, server };
}

const action = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name, exact: true });

test('Services are found by their WebID, imported, tested, edited beside another device, switched off and removed.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { registry, archive } = sandbox.world.accounts;
  const closed = await startClosedInbox();
  const maintainer = await newMaintainer('services', { inbox: false });
  const home = `${maintainer.pod}orrery/`;
  const transport = accountTransport(maintainer, await authenticatedFetch(maintainer));
  const entry = async (id: string) =>
    valueOrThrow(await readServices(transport, home)).find((service) => service.id === id);
  const list = `${archive.pod}outcomes/registry-${Date.now()}.ttl`;
  const put = await (await authenticatedFetch(archive))(list, {
    method: 'PUT',
    headers: { 'content-type': 'text/turtle' },
    body: `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
      @prefix ldp: <http://www.w3.org/ns/ldp#>. @prefix orr: <https://w3id.org/orrery/ns#>.
      <> foaf:maker <#us>. <#us> foaf:knows <${archive.webId}>, <https://closed.example/>.
      <${archive.webId}> a as:Service; foaf:name "Deep Stack Archive"; ldp:inbox <https://elsewhere.example/in>.
      <https://closed.example/> a as:Service; as:name "Journal of Closed Doors"; ldp:inbox <${closed.url}>;
        orr:trust orr:trusted; orr:takes "request-review".
      <https://broken.example/> a as:Service; foaf:name "Broken House"; ldp:inbox <javascript:alert(1)>.`,
  });
  expect(put.status).toBe(201);
  await login(page, maintainer, '/services');

  await test.step('Removing says what follows, and can be taken back.', async () => {
    await choose(page, 'Kalends Registry');
    await act(page, 'Remove');
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByText('Its messages will come from an unknown sender')).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove from the register' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Kalends Registry' })).toBeVisible();
    expect(await entry(registry.webId)).toMatchObject({ kinds: ['registration'], trust: 'known' });
    await act(page, 'Remove');
    await dialog.getByRole('button', { name: 'Remove from the register' }).click();
    await expect(rows(page).filter({ hasText: 'Kalends' })).toHaveCount(0);
    expect(await entry(registry.webId)).toBeUndefined();
  });

  await test.step('A service is found by its WebID: each finding with its source, taken over as chosen.', async () => {
    await page.getByRole('button', { name: 'Add a service' }).click();
    await page.getByLabel('Web address').fill(registry.webId);
    await page.getByRole('button', { name: 'Look it up' }).click();
    await expect(page.getByRole('checkbox', { name: 'Name: Kalends Registry' })).toBeChecked();
    await expect(page.getByText('its data says so').first()).toBeVisible();
    await page.getByRole('checkbox', { name: /^Description in data/ }).uncheck();
    await axe(page);
    await page.getByRole('button', { name: 'Take over into the form' }).click();
    await expect(page.getByRole('textbox', { name: /^Inbox/ })).toHaveValue(`${registry.pod}inbox/`);
    await page.getByRole('checkbox', { name: 'Registration' }).check();
    await act(page, 'Add to the register');
    await expect(page.getByRole('heading', { level: 2, name: 'Kalends Registry' })).toBeVisible();
    expect(await entry(registry.webId)).toEqual({
      id: registry.webId,
      name: 'Kalends Registry',
      description: 'Gives works a number and a date.',
      inbox: `${registry.pod}inbox/`,
      aliases: [],
      kinds: ['registration'],
      takes: [],
      trust: 'known',
    });
  });

  await test.step('Its inbox lets web pages send, which the test finds out without sending.', async () => {
    await page.getByRole('button', { name: 'Test the inbox' }).click();
    await expect(page.getByText('Web pages can send to it').first()).toBeVisible();
    await expect.poll(async () => (await entry(registry.webId))?.reach?.state).toBe('open');
    await expect(page.getByRole('definition').filter({ hasText: 'by whichever way works' })).toBeVisible();
  });

  await test.step('What was sent to a service is its history.', async () => {
    const details = await choose(page, 'Plumb Line');
    await expect(details.getByRole('heading', { name: 'History' })).toBeVisible();
    const sent = details.getByRole('listitem').filter({ hasText: /for a review of\s*Slow Moons/ });
    await expect(sent.getByText('in your event log')).toBeVisible();
  });

  await test.step('A registry is read from a pod: new, differing and broken entries are told apart.', async () => {
    await page.getByRole('button', { name: 'Import and export' }).click();
    await page.getByRole('menuitem', { name: 'Import a registry' }).click();
    await page.getByLabel('Web address of the registry').fill(list);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('checkbox', { name: /Journal of Closed Doors.*new/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /Deep Stack Archive.*differs/ })).not.toBeChecked();
    await expect(page.getByRole('cell', { name: 'https://elsewhere.example/in' })).toBeVisible();
    await expect(page.getByText('Broken House: its inbox is no web address')).toBeVisible();
    await axe(page);
    await act(page, 'Take over 1 service');
    await expect(page.getByText('1 service was taken over, as known.').first()).toBeVisible();
    expect(await entry('https://closed.example/')).toMatchObject({ inbox: closed.url, trust: 'known' });
    expect(await entry(archive.webId)).toMatchObject({ inbox: `${archive.pod}inbox/` });
    await act(page, 'Close');
  });

  await test.step('An inbox that no web page reaches is marked, with what can be done, and was sent nothing.', async () => {
    const details = await choose(page, 'Journal of Closed Doors');
    await details.getByRole('button', { name: 'Test the inbox' }).click();
    await expect(details.getByText('It answers, but not to web pages')).toBeVisible();
    await expect(details.getByText(/Access-Control-Allow-Headers: Content-Type/)).toBeVisible();
    await axe(page);
    await details.getByRole('button', { name: 'Hand messages over as files' }).click();
    await expect(details.getByText('as a file that you hand over')).toBeVisible();
    await expect(rows(page).filter({ hasText: 'takes nothing from web pages' })).toHaveCount(1);
    expect(await entry('https://closed.example/')).toMatchObject({
      delivery: 'export',
      reach: { state: 'no-cors' },
    });
    expect(closed.asked.length).toBeGreaterThan(0);
    expect(closed.asked).not.toContain('POST');
  });

  await test.step('What another device changes meanwhile is shown, and what was typed stays.', async () => {
    await act(page, 'Edit');
    await page.getByLabel('Your notes').fill('Slow in August.');
    const theirs = await changeService(transport, home, 'https://closed.example/', (current) => {
      if (!current) throw new Error('The entry is gone.');
      return { ok: true, value: { ...current, notes: 'Closed in May.', trust: 'trusted' } };
    });
    valueOrThrow(theirs);
    await act(page, 'Save');
    const clash = page.getByRole('alert').filter({ hasText: 'Somebody else changed the same thing' });
    await expect(clash.getByText('Closed in May.')).toBeVisible();
    await expect(page.getByLabel('Your notes')).toHaveValue('Slow in August.');
    await clash.getByRole('button', { name: 'Save mine over it' }).click();
    await expect(
      page.getByRole('heading', { level: 2, name: 'Journal of Closed Doors', exact: true }),
    ).toBeVisible();
    // Mine where I changed it, theirs where only they did.
    expect(await entry('https://closed.example/')).toMatchObject({
      notes: 'Slow in August.',
      trust: 'trusted',
    });
  });

  await test.step('Switched off, a service stays in the register.', async () => {
    await act(page, 'Switch off');
    await expect(action(page, 'Switch on')).toBeVisible();
    await expect.poll(async () => (await entry('https://closed.example/'))?.enabled).toBe(false);
    await page.getByLabel('Which services are shown').selectOption('Switched off');
    await expect(rows(page)).toHaveCount(1);
    await page.getByLabel('Search services').fill('nobody');
    await expect(page.getByText('No service matches')).toBeVisible();
  });
  closed.server.close();
  closed.server.closeAllConnections();
});
