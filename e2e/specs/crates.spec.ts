import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { brokenCrate } from '../broken-crate.ts';
import { beginDispatch, checkAndSend, publishIdentity } from '../dispatching.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { viewNode } from '../mesh.ts';
import { type OpenedZip, openZip } from '../open-zip.ts';
import { seedBytes } from '../sandbox/seed-files.ts';
import { expectAllSent, goTo, publicText } from '../steps.ts';

const NAME = 'Widths of the ring gaps';

type Entity = Readonly<Record<string, unknown>>;

function graphOf(text: string): Entity[] {
  return (JSON.parse(text) as { '@graph': Entity[] })['@graph'];
}

/** Chooses an entity of the crate that is edited. */
async function openEntity(page: Page, name: string): Promise<void> {
  await page.getByRole('listbox').getByRole('option', { name }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

/** The file that a dialog of the ways out gives. */
async function download(page: Page, way: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: way }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
  return (await file).path();
}

/** What a program that knows crates and zips, but not this app, asks of one. */
function expectSound(zip: OpenedZip): void {
  const graph = graphOf(zip.text('ro-crate-metadata.json'));
  const ids = graph.map((entity) => entity['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  const descriptor = graph.find((entity) => entity['@id'] === 'ro-crate-metadata.json');
  expect(descriptor).toMatchObject({ about: { '@id': './' } });
  const paths = graph
    .filter((entity) => [entity['@type']].flat().includes('File'))
    .map((entity) => String(entity['@id']))
    .filter((id) => !/^https?:/.test(id));
  for (const path of paths) expect(zip.names).toContain(decodeURI(path));
  expect(Object.values(zip.methods).every((method) => method === 0)).toBe(true);
}

test('A crate is built from a notebook on the web and a table in the pod, edited, saved, zipped and sent; a broken one is opened without a loss.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  test.slow();
  const maintainer = await newMaintainer('crates', { inbox: false });
  const crate = `${maintainer.pod}crates/widths-of-the-ring-gaps/`;
  await login(page, maintainer);
  await expectAllSent(page);

  await test.step('It is begun as a workflow: with the address of a notebook, and a work of the pod.', async () => {
    await goTo(page, 'Crates');
    await page.getByRole('link', { name: 'New', exact: true }).click();
    await page.getByRole('option', { name: /^Workflow to execute/ }).click();
    await page.getByLabel('Name').fill(NAME);
    await page.getByLabel('Description').fill('A notebook, and the times that it reads.');
    await page.getByLabel('Licence').fill('CC-BY-4.0');
    await page.getByRole('option', { name: /^Creative Commons Attribution 4.0/ }).click();
    await page.getByRole('button', { name: 'From the web…' }).click();
    await page.getByRole('dialog').getByLabel('Address').fill(`${sandbox.dataHost}ring-gaps.ipynb`);
    await page.getByRole('button', { name: 'Look and add' }).click();
    await expect(page.getByText(/^stays on the web · application\/x-ipynb\+json/)).toBeVisible();
    await page.getByRole('button', { name: 'Works of the pod…' }).click();
    await page.getByRole('checkbox', { name: /^Transit timings/ }).check();
    await page.getByRole('button', { name: 'Add 1 work' }).click();
    await page.getByLabel(/^Files of .*Transit timings/).selectOption('copied into the crate');
    await axe(page);
    await page.getByRole('button', { name: 'Make the crate' }).click();
    await expect(page.getByRole('button', { name: /^Show the findings: Valid/ })).toBeVisible();
  });

  await test.step('What is typed is checked at once, taken back and done again, and is there after a reload.', async () => {
    await openEntity(page, 'ring-gaps.ipynb');
    const description = page.getByRole('textbox', { name: 'Description' });
    const findings = page.getByRole('listbox', { name: 'Findings' });
    const says = findings.getByText('ring-gaps.ipynb is described without description.');
    await expect(says).toBeVisible();
    await description.fill('Draws the width of each gap.');
    await expect(says).toBeHidden();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(description).toHaveValue('');
    await expect(says).toBeVisible();
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(description).toHaveValue('Draws the width of each gap.');
    await expect(page.getByText('Draft kept in your pod')).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expectAllSent(page);
    await expect(description).toHaveValue('Draws the width of each gap.', { timeout: 45_000 });
    await axe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, 'colours');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('Saved to the pod it is public, with its files and a page for people.', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog').getByText('The crate is saved')).toBeVisible({ timeout: 45_000 });
    await page.keyboard.press('Escape');
    const graph = graphOf(String(await publicText(`${crate}ro-crate-metadata.json`)));
    expect(graph.find((entity) => entity['@id'] === './')).toMatchObject({ name: NAME });
    expect(await publicText(`${crate}ro-crate-preview.html`)).toContain(NAME);
  });

  await test.step('The zip is opened by other code: everything is in it, byte for byte.', async () => {
    const zip = await openZip(await download(page, 'Download as zip'));
    expectSound(zip);
    const table = zip.names.find((name) => name.endsWith('timings.csv')) ?? '';
    expect(zip.text(table)).toBe(
      new TextDecoder().decode(await seedBytes('artefacts/transit-timings/timings.csv')),
    );
    const graph = graphOf(zip.text('ro-crate-metadata.json'));
    expect(graph).toEqual(graphOf(String(await publicText(`${crate}ro-crate-metadata.json`))));
    expect(graph.find((entity) => entity['@id'] === `${sandbox.dataHost}ring-gaps.ipynb`)).toMatchObject({
      description: 'Draws the width of each gap.',
    });
    await page.keyboard.press('Escape');
  });

  await test.step('Sent to a strict node, its files are fetched from the web and from the pod.', async () => {
    await publishIdentity(page, sandbox.homeHost);
    const node = await viewNode(sandbox.scienceMesh.strict);
    await beginDispatch(page, NAME, node.marie);
    await checkAndSend(page);
    await expect(page.getByText('Taken by the node').first()).toBeVisible();
    const stored = (await node.shares()).findLast(({ share }) => share.name === NAME);
    expect(stored?.signature).toBeDefined();
    const run = await fetch(`${sandbox.scienceMesh.strict}shares/${stored?.id}/execute`, { method: 'POST' });
    expect(await run.text()).toContain('would open <b>ring-gaps.ipynb</b>');
    const fetched = (await node.shares()).find(({ id }) => id === stored?.id)?.execution?.files ?? [];
    expect(fetched.map(({ name, why }) => [name, why])).toContainEqual(['timings.csv', undefined]);
    expect(fetched.every(({ path }) => path !== undefined)).toBe(true);
  });

  await test.step('A broken zip says what is broken, and loses nothing; what can be mended safely is.', async () => {
    const { zip, texts } = brokenCrate();
    await goTo(page, 'Crates');
    await expect(page.getByRole('option', { name: new RegExp(NAME) }).first()).toBeVisible();
    await axe(page);
    await page.getByRole('link', { name: 'New', exact: true }).click();
    await page
      .getByTestId('crate-files')
      .setInputFiles({ name: 'drawer.zip', mimeType: 'application/zip', buffer: zip });
    for (const words of [
      '1 file was not taken',
      '1 described file is not there',
      'Nested descriptions became entities of their own (1)',
      'Descriptions that share an id became one (1)',
      'Entities without a type: give them one in the editor (1)',
      '2 files are not described',
    ])
      await expect(page.getByText(words)).toBeVisible();
    await axe(page);
    await page.getByRole('button', { name: 'Open in the editor' }).click();
    await expect(page.getByRole('button', { name: /^Show the findings/ })).toBeVisible();
    const finding = page.getByText('The id of the folder plates does not end with a slash.');
    await finding.first().click();
    await page.getByRole('button', { name: 'Repair…' }).click();
    await expect(page.getByRole('dialog')).toContainText('plates/');
    await page.getByRole('dialog').getByRole('button', { name: 'Repair', exact: true }).click();
    await expect(finding).toHaveCount(0);
    const text = (await openZip(await download(page, 'Download as zip'))).text('ro-crate-metadata.json');
    for (const words of texts) expect(text).toContain(words);
    expect(graphOf(text).map((entity) => entity['@id'])).toContain('plates/');
  });
});
