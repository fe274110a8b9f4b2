import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { expectAllSent, publicText, rows } from '../steps.ts';

/** A service with two logs that hold the same review; one of them also names what strangers cannot read. */
interface LogServer {
  /** The service's page, which links to both logs. */
  readonly page: string;
  /** Headers of requests that carried credentials: there must be none. */
  readonly credentials: readonly string[];
  readonly close: () => void;
}

/** @param artefact the work that the review is about */
async function serveLogs(artefact: string): Promise<LogServer> {
  const review = JSON.stringify({
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id: 'urn:uuid:6d1c2f44-9a0e-4f5b-8f2c-0d8a7b9e1c33',
    type: ['Announce', 'coar-notify:ReviewAction'],
    actor: { id: 'https://tide-table.example/', type: 'Service', name: 'Tide Table' },
    object: { id: 'https://tide-table.example/reviews/7', type: ['Document', 'sorg:Review'] },
    context: { id: artefact },
  });
  const checksum = {
    type: 'Checksum',
    algorithm: 'spdx:checksumAlgorithm_sha256',
    checksumValue: createHash('sha256').update(review).digest('hex'),
  };
  const log = (members: readonly unknown[]) =>
    JSON.stringify({ '@context': 'https://w3id.org/eventnotifications', type: 'EventLog', member: members });
  const links = ['log', 'mirror'].map((name) => `<link rel="eventlog" href="/${name}">`).join('');
  const jsonLd = 'application/ld+json';
  const answers: Readonly<Record<string, readonly [status: number, type: string, text: string]>> = {
    '/': [
      200,
      'text/html',
      `<!doctype html><html lang="en"><head>${links}</head><body>Tide Table</body></html>`,
    ],
    '/log': [
      200,
      jsonLd,
      log([
        { id: '/events/review', created: '2026-03-04T09:00:00Z', checksum },
        { id: '/events/closed', created: '2026-03-03T09:00:00Z' },
        { id: '/events/gone', created: '2026-03-02T09:00:00Z' },
        { id: '/events/broken', created: '2026-03-01T09:00:00Z' },
      ]),
    ],
    '/mirror': [200, jsonLd, log([{ id: '/events/copy', created: '2026-03-05T09:00:00Z' }])],
    '/events/review': [200, jsonLd, review],
    '/events/copy': [200, jsonLd, review],
    '/events/closed': [403, 'text/plain', 'No.'],
    '/events/broken': [200, jsonLd, '{ "type": "Announce", '],
  };
  const credentials: string[] = [];
  const server: Server = createServer((request, response) => {
    const { authorization, dpop, cookie } = request.headers;
    credentials.push(...[authorization, dpop, cookie].filter((value) => value !== undefined).map(String));
    const [status, type, text] = answers[request.url ?? ''] ?? [404, 'text/plain', 'Nothing here.'];
    response.writeHead(status, {
      'content-type': type,
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-expose-headers': '*',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { page: `http://localhost:${port}/`, credentials, close: () => server.close() };
}

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('The event log is filtered, taken along, checked and mended; the log of a stranger is read beside it.', async ({
  page,
  newMaintainer,
}) => {
  const maintainer = await newMaintainer('iris', { inbox: false });
  const details = page.getByRole('region', { name: 'Details of the chosen item' });
  await login(page, maintainer, '/events');
  await expectAllSent(page);
  await expect(rows(page).first()).toBeVisible();

  // The filter is in the address: a link to it shows the same.
  await page.getByLabel('Kind').selectOption('Request for endorsement');
  await expect(page.getByText('2 of 7')).toBeVisible();
  expect(page.url()).toContain('pattern=request-endorsement');
  await page.reload();
  await expect(page.getByText('2 of 7')).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expectAllSent(page);

  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Events' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await table.getByRole('button', { name: 'With', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: 'With' })).toHaveAttribute('aria-sort', 'ascending');
  await axe(page);

  // What is seen is what is taken along.
  const downloading = page.waitForEvent('download');
  await fromMenu(page, 'Save as a table (CSV)');
  const csv = await readFile(await (await downloading).path(), 'utf8');
  const urls = [...csv.matchAll(/http[^\s,]+?\/events\/[0-9a-f]{64}\.jsonld/g)].map(([url]) => url);
  expect(csv.split('\r\n')[0]).toMatch(/^time,time source,shape,actor,/);
  expect(urls).toHaveLength(2);

  // Somebody changes one event and deletes another, behind the back of the index.
  const [changed = '', deleted = ''] = urls;
  const asOwner = await authenticatedFetch(maintainer);
  const text = String(await publicText(changed)).replace('Offer', 'Reject');
  const headers = { 'content-type': 'application/ld+json' };
  expect((await asOwner(changed, { method: 'PUT', headers, body: text })).ok).toBe(true);
  expect((await asOwner(deleted, { method: 'DELETE' })).ok).toBe(true);
  await fromMenu(page, 'Check this log');
  await details.getByRole('button', { name: 'Check now' }).click();
  const findings = details.getByRole('list', { name: 'What is wrong' }).getByRole('listitem');
  await expect(findings).toHaveCount(2);
  await expect(findings.filter({ hasText: changed })).toContainText('Changed');
  await expect(findings.filter({ hasText: deleted })).toContainText('Missing');
  await expect(details.getByText('take out 1 event that is gone')).toBeVisible();
  await axe(page);
  await details.getByRole('button', { name: 'Mend the index' }).click();
  await expect(details.getByText('1 thing is wrong')).toBeVisible({ timeout: 20_000 });
  await expect(findings).toContainText('Changed');
  const index = String(await publicText(`${maintainer.pod}eventlog/log.jsonld`));
  expect(index).toContain(changed.split('/').at(-1));
  expect(index).not.toContain(deleted.split('/').at(-1));

  const server = await serveLogs(`${maintainer.pod}artefacts/slow-moons/`);
  try {
    await page.getByRole('button', { name: 'Another log' }).click();
    await page.getByLabel('Address of a work, a person, a service or a log').fill(server.page);
    await page.getByRole('button', { name: 'Find its logs' }).click();
    await expect(page.getByRole('checkbox')).toHaveCount(2);
    await axe(page);
    await page.getByRole('button', { name: 'Read 2 logs' }).click();
    await page.getByRole('button', { name: 'Timeline' }).click();
    await expect(rows(page)).toHaveCount(4);
    await expect(rows(page).filter({ hasText: 'not public' })).toBeVisible();
    await expect(rows(page).filter({ hasText: 'is missing' })).toBeVisible();
    await expect(rows(page).filter({ hasText: 'cannot be read' })).toBeVisible();
    await rows(page).filter({ hasText: 'Tide Table' }).click();
    await expect(details.getByRole('heading', { name: 'In 2 logs' })).toBeVisible();
    await expect(details.getByText('agrees').first()).toBeVisible();
    await axe(page);
    await fromMenu(page, 'Compare with your log');
    await details.getByLabel('Whose log it is').selectOption('https://tide-table.example/');
    await expect(details.getByRole('listitem').filter({ hasText: 'Tide Table' })).toContainText(
      'Missing in yours',
    );
    expect(server.credentials).toEqual([]);
  } finally {
    server.close();
  }
});
