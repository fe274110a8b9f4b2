import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { recordRequests } from '../record-requests.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { everythingStored } from '../secret-traces.ts';
import { act, choose } from '../steps.ts';

test('Platforms: signed in by provider, by code and by paste, with tokens that are in memory only.', async ({
  page,
  context,
  newMaintainer,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const maintainer = await newMaintainer('ines', { inbox: false });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const requests = recordRequests(context);
  const bodies: { readonly origin: string; readonly text: string }[] = [];
  context.on('request', (request) =>
    bodies.push({ origin: new URL(request.url()).origin, text: request.postData() ?? '' }),
  );
  const tokens: string[] = [];
  context.on('response', (response) => {
    // What the provider and the Auth API of SRCNet give away: the tokens that nobody else may see.
    const { identity, srcnet } = sandbox.platforms;
    const isTheirs = [identity, srcnet].some((root) => response.url().startsWith(root));
    if (!isTheirs || !/\/token(?:[/?]|$)/.test(response.url())) return;
    void response.text().then((text) => tokens.push(...(text.match(/eyJ[\w.-]{40,}/g) ?? [])));
  });
  const platforms = await platformOrigins(page);

  await login(page, maintainer, '/staging?view=services');

  await test.step('Rucio: the provider’s window, code and PKCE.', async () => {
    const rucio = await choose(page, 'Rucio of the sandbox');
    await page.getByRole('button', { name: 'Try it' }).click();
    await expect(rucio.getByText('It answers, and wants a token')).toBeVisible();
    await act(page, 'Sign in');
    await axe(page);
    const popup = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in there' }).click();
    await (await popup).getByRole('button', { name: 'Sign in' }).click();
    await expect(rucio.getByText(/^until \d/)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(rucio.getByText('It answers, and takes your token')).toBeVisible();
    await axe(page);
  });

  await test.step('SRCNet: a code that is typed elsewhere, and tokens for each API that are made of it.', async () => {
    const srcnet = await choose(page, 'SRCNet of the sandbox');
    await act(page, 'Sign in');
    await page.getByRole('button', { name: 'Get a code' }).click();
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: /Open the page with the code/ }).click();
    const device = await opened;
    await device.getByRole('button', { name: 'Allow' }).click();
    await expect(srcnet.getByText(/^until \d/)).toBeVisible();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Try it' }).click();
    await expect(srcnet.getByText('It answers, and takes your token')).toBeVisible();
    await expect(srcnet.getByText(/Tokens for 2 APIs/)).toBeVisible();
  });

  await test.step('A token of another audience, and one of the Solid session, are turned away.', async () => {
    await choose(page, 'Tasks of the sandbox');
    await act(page, 'Sign in');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'Paste a token' }).click();
    for (const [claims, words] of [
      [{ aud: 'somebody-else' }, /for .?somebody-else.?; the service takes tokens for .?tes.? only/],
      [{ aud: 'solid', webid: maintainer.webId }, /token of your Solid session/],
      [{ aud: 'tes', exp: 1 }, /ended/],
    ] as const) {
      await dialog.getByRole('textbox', { name: 'Token' }).fill(unsigned(claims));
      await dialog.getByRole('button', { name: 'Use this token' }).click();
      await expect(dialog.getByText(words)).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('A platform of one’s own is kept in the pod, and taken back when its removal is undone.', async () => {
    await page.getByRole('button', { name: 'Add a platform' }).click();
    await page.getByLabel('What it is').selectOption('TAP service');
    await page.getByLabel('Name').fill('My survey');
    await page.getByLabel('Address', { exact: true }).fill('ftp://tap.example');
    await page.getByRole('button', { name: 'Add to my platforms' }).click();
    await expect(page.getByText('This is no web address of a service')).toBeVisible();
    await page.getByLabel('Address', { exact: true }).fill(`${sandbox.platforms.tap}tap/`);
    await page.getByRole('button', { name: 'Add to my platforms' }).click();
    await expect(page.getByText('You added it. It is in your pod.')).toBeVisible();
    await act(page, 'Remove');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByText('You added it. It is in your pod.')).toBeVisible();
  });

  await test.step('Nothing of a token is anywhere but in memory and at its service.', async () => {
    expect(tokens.length).toBeGreaterThan(3);
    const fetchOwn = await authenticatedFetch(maintainer);
    const kept = await (await fetchOwn(`${maintainer.pod}orrery/platforms.ttl`)).text();
    expect(kept).toContain('My survey');
    const stored = (await everythingStored(page)).map(({ text }) => text).join('\n');
    // The check sees what is stored: the platform that was just added.
    expect(stored).toContain('My survey');
    const all = await requests.all();
    for (const token of new Set(tokens)) {
      for (const [place, text] of [
        ['pod', kept],
        ['browser', stored],
        ['console', said.join('\n')],
        ['address', addresses.join('\n')],
      ] as const)
        expect(text.includes(token), `A token is in the ${place}.`).toBe(false);
      const led = [
        ...all.filter(({ url, headers }) => (url + JSON.stringify(headers)).includes(token)),
        ...bodies.filter(({ text }) => text.includes(token)),
      ];
      expect(led.filter(({ origin }) => !platforms.has(origin))).toEqual([]);
    }
    // Nor does the session of the pod go to a platform, nor where one came from.
    const toPlatforms = all.filter(({ origin }) => platforms.has(origin));
    expect(toPlatforms.filter(({ headers }) => 'dpop' in headers)).toEqual([]);
    const appUrl = new URL(page.url()).origin;
    const asked = toPlatforms.filter(({ headers }) => headers.origin === appUrl);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ headers }) => 'cookie' in headers)).toEqual([]);
    expect(toPlatforms.filter(({ headers }) => headers.referer?.startsWith(appUrl))).toEqual([]);
  });

  await test.step('A reload ends it: one signs in anew.', async () => {
    await page.reload();
    const rucio = await choose(page, 'Rucio of the sandbox');
    await expect(rucio.getByText('You are not signed in.')).toBeVisible();
  });
});

/** A token that says this of itself, and that nobody has signed. */
function unsigned(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'ES256' })}.${part({ exp: Math.floor(Date.now() / 1000) + 600, ...claims })}.c2ln`;
}

/** The origins of the platforms that this app is set up with. */
async function platformOrigins(page: Page): Promise<ReadonlySet<string>> {
  const text = await (await page.request.get('/platforms.json')).text();
  return new Set((text.match(/https?:\/\/[\w.:-]+/g) ?? []).map((url) => new URL(url).origin));
}
