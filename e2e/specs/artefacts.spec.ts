import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'n3';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { act, choose, goTo, publicText, reveal, rows } from '../steps.ts';

const TITLE = `Tides <img src=x onerror="document.title='owned'"> and <script>alert(1)</script> turns`;
const DCT = 'http://purl.org/dc/terms/';
const IANA = 'http://www.iana.org/assignments/relation/';
const HTML = 'text/html';

// Tall enough that the form is shown nearly whole.
test.use({ viewport: { width: 1440, height: 1400 } });

/** Drops a file on the form, as the system does when one drags it there. */
async function dropOnForm(page: Page, name: string, type: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, fileType, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: fileType }));
      return data;
    },
    [name, type, text] as const,
  );
  await page.getByRole('form', { name: 'New artefact' }).dispatchEvent('drop', { dataTransfer: transfer });
}

/** Picks a file by the button, which the keyboard reaches as well. */
async function pickByButton(page: Page, name: string, mimeType: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add files' }).press('Enter');
  await (await chooser).setFiles([{ name, mimeType, buffer: Buffer.from(text) }]);
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
}

/** The form's notices and the artefact's actions stand beside the list. */
function details(page: Page) {
  return page.getByRole('region', { name: 'Details of the chosen item' });
}

function quadsOf(text: unknown, baseIRI: string) {
  return new Parser({ baseIRI }).parse(String(text));
}

test.describe('Artefacts', () => {
  test('An artefact is made from two files, one cut off on its way; changed against another writer; deleted; and one is made privately.', async ({
    page,
    newMaintainer,
  }) => {
    test.setTimeout(150_000);
    const maintainer = await newMaintainer('arte');
    const other = await authenticatedFetch(maintainer);
    await login(page, maintainer);
    await goTo(page, 'Artefacts');
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 2, name: 'New artefact' })).toBeFocused();

    await act(page, 'Create the artefact');
    await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
    await expect(page.getByText('Give the work a title.')).toBeVisible();
    await page.getByLabel('What it is').selectOption('Dataset');
    await page.getByLabel('Title', { exact: true }).fill(TITLE);
    await page.getByLabel(/^Abstract/).fill('Waves.\n</script><script>alert(2)</script>');
    await page.getByRole('combobox', { name: 'Licence' }).fill('attribution 4.0');
    await page.getByRole('option', { name: /^Creative Commons Attribution 4.0/ }).click();
    await page.getByLabel(/^Identifier/).fill('doi:10.5555/12345680');
    await dropOnForm(page, 'paper.pdf', 'application/pdf', '%PDF-1.7 paper');
    await dropOnForm(page, 'notes.csv', 'text/csv', 'not for readers');
    await pickByButton(page, 'tides.csv', 'text/csv', 'hour,height\n0,1.2\n');
    const preview = page.frameLocator('iframe[title="Preview of the landing page"]');
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await axe(page);

    await page.route('**/tides.csv', (route) => route.abort('connectionreset'), { times: 1 });
    await act(page, 'Create the artefact');
    const cut = details(page).getByRole('alert');
    await expect(cut).toContainText(/The upload of .*tides\.csv.* was cut off/);
    await expect(cut).toContainText(/Safely in your pod: .*paper\.pdf.*notes\.csv/);
    await expect(page.getByRole('listitem').filter({ hasText: 'paper.pdf' })).toContainText('in your pod');
    await expect(page.getByRole('listitem').filter({ hasText: 'tides.csv' })).toContainText('not uploaded');
    await page.getByRole('button', { name: /^Leave out .*notes\.csv/ }).click();
    await cut.getByRole('button', { name: 'Go on' }).click();
    await expect(details(page).getByText('The artefact was created')).toBeVisible({ timeout: 30_000 });
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(TITLE);
    await expect(details(page).getByRole('img', { name: /Certification: nothing yet/ })).toBeVisible();

    const url = await details(page)
      .getByRole('link', { name: /artefacts\/tides/ })
      .first()
      .getAttribute('href');
    if (!url) throw new Error('The landing page is not linked.');
    const html = String(await publicText(url, HTML));
    const report = await new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'require-csp-nonce': 'off' },
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    const data = JSON.parse(/<script[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '');
    expect(data).toMatchObject({ '@type': expect.anything(), name: TITLE });
    for (const link of [
      'rel="cite-as" href="https://doi.org/10.5555/12345680"',
      `rel="describedby" href="${url}meta.ttl"`,
      `rel="item" href="${url}tides.csv"`,
      'rel="license" href="https://creativecommons.org/licenses/by/4.0/"',
    ])
      expect(html).toContain(link);
    const stated = quadsOf(await publicText(`${url}meta.ttl`, 'text/turtle'), `${url}meta.ttl`);
    const values = (predicate: string) =>
      stated
        .filter(({ subject, predicate: p }) => subject.value === url && p.value === predicate)
        .map(({ object }) => object.value);
    expect(values(`${DCT}title`)).toEqual([TITLE]);
    expect(values('http://www.w3.org/ns/ldp#inbox')).toEqual([`${maintainer.pod}inbox/`]);
    expect(values('http://www.w3.org/ns/solid/daen#eventLog')).toContain(`${url}eventlog.jsonld`);
    expect(await publicText(`${url}tides.csv`)).toBe('hour,height\n0,1.2\n');
    expect(await publicText(`${url}notes.csv`)).toBe(404);

    const visitor = await page.context().newPage();
    await visitor.goto(`${url}index.html`);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await expect(visitor).toHaveTitle(TITLE);
    await axe(visitor);
    await visitor.close();

    await act(page, 'Edit');
    await page.getByLabel(/^Abstract/).fill('Waves, and what makes them.');
    await pickByButton(page, 'mine.csv', 'text/csv', 'mine');
    const before = String(await publicText(`${url}meta.ttl`, 'text/turtle'));
    const theirs = `<${url}> <${DCT}issued> "2026-03"; <${IANA}item> <theirs.csv>. <theirs.csv> <${DCT}format> "text/csv".`;
    for (const [name, type, body] of [
      ['theirs.csv', 'text/csv', 'theirs'],
      ['meta.ttl', 'text/turtle', `${before}\n${theirs}`],
    ] as const) {
      const headers = { 'content-type': type };
      expect((await other(url + name, { method: 'PUT', headers, body })).ok).toBe(true);
    }
    await act(page, 'Save the changes');
    await expect(page.getByRole('heading', { name: 'Somebody else changed it meanwhile' })).toBeFocused();
    const abstract = page.getByRole('group', { name: 'Abstract' });
    await expect(abstract.getByRole('radio', { name: /^What you typed/ })).toBeChecked();
    const published = page.getByRole('group', { name: 'Published' });
    await expect(published.getByRole('radio', { name: /^What the pod has now.*2026-03/ })).toBeChecked();
    const files = page.getByRole('group', { name: 'Files' });
    await expect(files.getByRole('radio', { name: /mine\.csv.*theirs\.csv/s })).toBeChecked();
    await axe(page);
    await page.getByRole('button', { name: 'Take this into the form' }).click();
    await act(page, 'Save the changes');
    await expect(details(page).getByText('The changes are saved')).toBeVisible({ timeout: 30_000 });
    const after = String(await publicText(`${url}meta.ttl`, 'text/turtle'));
    expect(after).toContain('2026-03');
    expect(after).toContain('Waves, and what makes them.');
    for (const name of ['mine', 'theirs']) {
      expect(after).toContain(`<${name}.csv>`);
      expect(await publicText(`${url}${name}.csv`)).toBe(name);
    }
    await expect(details(page).getByRole('link', { name: /^Version 1/ })).toHaveAttribute(
      'href',
      `${url}versions/1.html`,
    );
    expect(await publicText(`${url}versions/1.html`, HTML)).toContain('alert(2)');

    await act(page, 'Delete');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('10.5555/12345680');
    await expect(dialog.getByRole('button', { name: 'Delete the artefact' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await axe(page);
    await dialog.getByLabel(/to confirm$/).fill('delete');
    await dialog.getByRole('button', { name: 'Delete the artefact' }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await expect(rows(page).filter({ hasText: 'Tides' })).toHaveCount(0);
    for (const gone of [url, `${url}tides.csv`, `${url}versions/1.html`])
      expect(await publicText(gone)).toBe(404);

    await test.step('a private one, its draft kept over a reload, is closed to strangers', () =>
      makePrivateOne(page));
  });
});

/** Makes an artefact for nobody else, with a reload in between, and looks at it as a stranger. */
async function makePrivateOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByLabel('Title', { exact: true }).fill('Not for everybody');
  await page.getByRole('radio', { name: 'Only you' }).check();
  await pickByButton(page, 'notes.txt', 'text/plain', 'secret');
  await page.reload();
  // The session comes back by way of the provider; until then what is typed could be lost on the way.
  const line = page.getByRole('button', { name: /^Connection and sync/ });
  await expect(line).toHaveAccessibleName(/Syncing|Up to date/, { timeout: 45_000 });
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Not for everybody');
  await expect(page.getByText(/Add again: .*notes\.txt/)).toBeVisible();
  await act(page, 'Create the artefact');
  await expect(page.getByRole('button', { name: 'Add it again' })).toBeFocused();
  await pickByButton(page, 'notes.txt', 'text/plain', 'secret');
  await act(page, 'Create the artefact');
  await expect(details(page).getByText('The artefact was created')).toBeVisible({ timeout: 30_000 });

  await expect(await reveal(page, 'Not for everybody')).toContainText('private');
  const card = await choose(page, 'Not for everybody');
  const url = await card.getByRole('link', { name: 'notes.txt' }).getAttribute('href');
  for (const part of [url ?? '', new URL('.', url ?? '').href, new URL('meta.ttl', url ?? '').href])
    expect(await publicText(part)).toBe(401);
  expect(url).not.toContain('everybody');
}
