import type { Locator, Page } from '@playwright/test';
import { exampleMessage } from '../../src/features/check/example-message.ts';
import { axe } from '../axe.ts';
import { test as base, expect } from '../fixtures.ts';
import { LISTINGS, MESSAGES } from '../ldn-pages.ts';
import { type LdnReceiver, startLdnReceiver } from '../ldn-receiver.ts';
import { login } from '../login.ts';
import { goTo } from '../steps.ts';

const test = base.extend<object, { receiver: LdnReceiver }>({
  receiver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from this pattern.
    async ({}, use) => {
      const receiver = await startLdnReceiver();
      await use(receiver);
      await receiver.stop();
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(({ receiver }) => receiver.forget());

const FIND = 'Find its inbox';
const TAKE = 'It is the inbox itself';
const VALID = exampleMessage('urn:uuid:5d0c6a1e-93a7-4c9e-8a52-6f4f0d1b7e21');

/** Opens the link to the inbox of an address. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`/check?tab=inbox&target=${encodeURIComponent(address)}`);
  await expect(page.getByLabel('Address')).toHaveValue(address);
}

/** Opens the dialog that sends a message, and fills in to whom. */
async function prepare(page: Page, message: string, address: string): Promise<Locator> {
  await page.getByLabel('The message').fill(message);
  await page.getByRole('button', { name: 'Send it to an inbox' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send the message' });
  await dialog.getByLabel('To whom').fill(address);
  return dialog;
}

const HEADER = 'Its server names the inbox in the header of its answers (Link).';
const DATA = 'Its data (RDF) names the inbox.';
const PAGE = 'Its web page names the inbox.';

const ADVERTISED = [
  { how: 'by header only', path: '/works/header', inbox: '/in?to=header', says: HEADER },
  {
    how: 'by a header that web pages may not see, and by Turtle',
    path: '/works/header-hidden',
    inbox: '/in?to=header-hidden',
    says: DATA,
  },
  { how: 'by a JSON-LD body only', path: '/works/json-ld', inbox: '/in?to=json-ld', says: DATA },
  { how: 'by a Turtle body only', path: '/works/turtle', inbox: '/in?to=turtle', says: DATA },
  {
    how: 'by a <link> in HTML only',
    path: '/works/html-link',
    inbox: '/in?to=html-link',
    says: PAGE,
  },
  { how: 'by RDFa in HTML only', path: '/works/html-rdfa', inbox: '/in?to=html-rdfa', says: PAGE },
  { how: 'for a WebID in a document', path: '/people/ines#me', inbox: '/in?to=ines&all', says: DATA },
];

test.describe('Looking for an inbox', () => {
  for (const { how, path, inbox, says } of ADVERTISED) {
    test(`An inbox that is advertised ${how} is found, and it is said how.`, async ({ page, receiver }) => {
      await open(page, receiver.origin + path);
      expect(receiver.arrived()).toEqual([]);
      await page.getByRole('button', { name: FIND }).click();
      await expect(page.locator('[data-inbox]')).toHaveText(receiver.origin + inbox);
      await expect(page.getByText(says)).toBeVisible();
    });
  }

  test('Of two inboxes the first is used, and the other is named.', async ({ page, receiver }) => {
    await open(page, `${receiver.origin}/works/two`);
    await page.getByRole('button', { name: FIND }).click();
    await expect(page.locator('[data-inbox]')).toHaveText([
      `${receiver.origin}/in?to=first`,
      `${receiver.origin}/in?to=second`,
    ]);
    await expect(page.getByText('It names 1 more inbox')).toBeVisible();
  });

  test('Where none is advertised, it is said what was asked.', async ({ page, receiver }) => {
    await open(page, `${receiver.origin}/works/none`);
    await page.getByRole('button', { name: FIND }).click();
    await expect(page.getByRole('main').getByText('No inbox is advertised at this address')).toBeVisible();
    await expect(page.getByText('Its data: answered')).toBeVisible();
    await axe(page);
  });

  test('What is no address is said at the field, and nobody is asked.', async ({ page, receiver }) => {
    await open(page, 'not an address');
    await page.getByRole('button', { name: FIND }).click();
    await expect(page.getByText(/This is not a web address/)).toBeVisible();
    expect(receiver.arrived()).toEqual([]);
  });

  test('The form for a new service finds its inbox.', async ({ page, receiver, newMaintainer }) => {
    await login(page, await newMaintainer('ldn-services'), '/services');
    await page.getByRole('button', { name: 'Add a service' }).click();
    await page.getByLabel('Id', { exact: true }).fill(`${receiver.origin}/people/ines#me`);
    await page.getByRole('button', { name: FIND }).click();
    await expect(page.getByRole('textbox', { name: /^Inbox/ })).toHaveValue(
      `${receiver.origin}/in?to=ines&all`,
    );
    await expect(page.getByText(DATA)).toBeVisible();
    const withSession = receiver.arrived().filter(({ headers }) => headers.authorization ?? headers.dpop);
    expect(withSession).toEqual([]);
  });
});

test.describe('Looking into an inbox', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const [path, { holds }] of Object.entries(LISTINGS)) {
    test(`The members of ${path} are listed by their addresses.`, async ({ page, receiver }) => {
      await open(page, receiver.origin + path);
      await page.getByRole('button', { name: TAKE }).click();
      const members = page.getByRole('region', { name: 'What lies in it' });
      await expect(members.getByRole('listitem').getByRole('button')).toHaveText(
        holds.map((member) => receiver.origin + member),
      );
      await expect(members.getByText('application/ld+json, text/turtle')).toBeVisible();
      await members.getByRole('button', { name: 'Copy the addresses' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        holds.map((member) => receiver.origin + member).join('\n'),
      );
      // What is listed is not fetched until it is opened.
      expect(receiver.arrived().filter(({ url }) => url.startsWith('/kept/'))).toEqual([]);
    });
  }

  for (const [path, text] of Object.entries(MESSAGES)) {
    test(`${path} can be read, and copied as it was received.`, async ({ page, receiver }) => {
      await open(page, `${receiver.origin}/lists/turtle`);
      await page.getByRole('button', { name: TAKE }).click();
      const member = page.getByRole('listitem').filter({ hasText: receiver.origin + path });
      await member.getByRole('button', { name: receiver.origin + path }).click();
      await expect(member.getByText('In plain words')).toBeVisible();
      await member.getByRole('button', { name: 'Copy as received' }).click();
      await expect(member.getByRole('button', { name: 'Copied' })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    });
  }

  test('A list that cannot be read is said, and sending is not ruled out.', async ({ page, receiver }) => {
    await open(page, `${receiver.origin}/in?to=header`);
    await page.getByRole('button', { name: TAKE }).click();
    await expect(page.getByText(/sending may work all the same/)).toBeVisible();
  });
});

test.describe('Sending a message', () => {
  test('It arrives once, at the very address, as JSON-LD, and tells nothing of the sender’s session.', async ({
    page,
    receiver,
    newMaintainer,
  }) => {
    await login(page, await newMaintainer('ldn-sender'));
    await goTo(page, 'Check a message');
    const dialog = await prepare(page, VALID, `${receiver.origin}/people/ines#me`);
    expect(receiver.arrived()).toEqual([]);
    await dialog.getByRole('button', { name: FIND }).click();
    await expect(dialog.getByText(`into the inbox ${receiver.origin}/in?to=ines&all`)).toBeVisible();
    expect(receiver.posted()).toEqual([]);
    await axe(page);
    await dialog.getByRole('button', { name: /^Send to .*127\.0\.0\.1/ }).click();
    await expect(dialog.getByText('The inbox has taken the message')).toBeVisible();
    await expect(dialog.getByRole('link', { name: `${receiver.origin}/kept/new` })).toBeVisible();

    const [message, ...more] = receiver.posted();
    expect(more).toEqual([]);
    expect(message?.url).toBe('/in?to=ines&all');
    expect(message?.headers['content-type']).toBe('application/ld+json');
    expect(JSON.parse(message?.body ?? '')).toEqual(JSON.parse(VALID));
    for (const { headers } of receiver.arrived())
      for (const name of ['authorization', 'dpop', 'cookie', 'referer'])
        expect(headers).not.toHaveProperty(name);
  });

  test('A faulty message is sent only after it was said to be meant.', async ({ page, receiver }) => {
    await page.goto('/check');
    const dialog = await prepare(page, '{"type": "Offer"}', `${receiver.origin}/works/header`);
    await dialog.getByRole('button', { name: FIND }).click();
    await expect(dialog.getByText('The message breaks rules of COAR Notify')).toBeVisible();
    const send = dialog.getByRole('button', { name: /^Send to/ });
    await expect(send).toBeDisabled();
    await dialog.getByLabel('Send it although it is not valid').check();
    await send.click();
    await expect(dialog.getByText('The inbox has taken the message')).toBeVisible();
    expect(receiver.posted().map(({ body }) => body)).toEqual(['{"type":"Offer"}']);
  });

  test('What is no JSON object cannot be sent.', async ({ page }) => {
    await page.goto('/check');
    for (const text of [
      '{"type": "Offer"',
      '<urn:uuid:1> a <https://www.w3.org/ns/activitystreams#Offer> .',
    ]) {
      await page.getByLabel('The message').fill(text);
      await expect(page.getByRole('button', { name: 'Copy the report' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Send it to an inbox' })).toHaveCount(0);
    }
  });

  for (const { path, when, words } of [
    { path: 'accepted', when: 'accepts it for later', words: [/has accepted/, /status 202/] },
    { path: 'wordless', when: 'takes it without a word', words: [/has taken/, /Status 200/] },
    {
      path: 'faulty',
      when: 'refuses it with a reason and rules',
      words: [
        /refuses the message \(status 400\)/,
        'We review works on <tides> only.',
        /Its rules:.*\/rules/,
      ],
    },
    { path: 'closed', when: 'is closed', words: [/refuses the message \(status 403\)/, 'Members only.'] },
    { path: 'broken', when: 'is broken', words: [/fault of its own \(status 503\)/] },
    {
      path: 'see-other',
      when: 'points elsewhere',
      words: [/points to another address/, /Nothing was sent there/],
    },
    { path: 'moved', when: 'has moved', words: [/points to another address/, /\/in\?to=moved/] },
    { path: 'no-pages', when: 'takes nothing from web pages', words: [/No answer/, /\(CORS\)/] },
  ]) {
    test(`When the inbox ${when}, that is said in words.`, async ({ page, receiver }) => {
      await page.goto('/check');
      const dialog = await prepare(page, VALID, `${receiver.origin}/answers/${path}`);
      await dialog.getByRole('button', { name: TAKE }).click();
      await dialog.getByRole('button', { name: /^Send to/ }).click();
      for (const text of words) await expect(dialog.getByText(text).first()).toBeVisible();
      expect(receiver.posted()).toHaveLength(path === 'no-pages' ? 0 : 1);
    });
  }
});
