import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { listCollections, readCollection } from '../../src/pod/collections/collections.ts';
import { versionDocument } from '../../src/pod/collections/places.ts';
import { accountTransport, valueOrThrow } from '../../src/pod/testing/account-transport.ts';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { act } from '../steps.ts';

const items = (page: Page) =>
  page.getByRole('listbox', { name: 'Items of the collection' }).getByRole('option');

/** Rows of a table as services give them, cut off in the middle of the third; so long that a worker reads it. */
const CUT_TABLE = `<?xml version="1.0"?><VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
<!--${' '.repeat(200_000)}--><INFO name="QUERY_STATUS" value="OK"/><TABLE><FIELD name="obs_publisher_did" datatype="char" arraysize="*"/>
<DATA><TABLEDATA><TR><TD>ivo://data.example/store?tarn:four.fits</TD></TR><TR><TD>ivo://data.example/five</TD></TR><TR><TD>ivo://da`;

test('A data collection is made of lists, files and works, mended, kept in versions, and carried elsewhere.', async ({
  page,
  newMaintainer,
}) => {
  const maintainer = await newMaintainer('collections', { inbox: false });
  const transport = accountTransport(maintainer, await authenticatedFetch(maintainer));
  const inPod = async () =>
    valueOrThrow(await listCollections(transport, `${maintainer.pod}orrery/`)).collections;
  const identifiers = async () => (await inPod())[0]?.members.map(({ identifier }) => identifier);
  await login(page, maintainer, '/collections');

  await test.step('What was typed outlives a reload, and lines that are no items are named.', async () => {
    await page.getByRole('button', { name: 'New collection' }).click();
    await page.getByLabel('Name').fill('Night / one');
    await page
      .getByLabel('Identifiers, one per line')
      .fill('tarn:one.fits 120\ntarn:two.fits\nhttps://data.example/three.fits\ntarn:a name with blanks');
    await expect(page.getByText('1 line was not understood')).toBeVisible();
    await axe(page);
    await page.reload();
    await expect(page.getByLabel('Name')).toHaveValue('Night / one');
    await expect(page.getByText('3 items · 120 bytes · size unknown for 2 items')).toBeVisible();
    await act(page, 'Create with 3 items');
    await expect(page.getByRole('heading', { level: 2, name: 'Night / one' })).toBeVisible();
    expect((await inPod())[0]).toMatchObject({ title: 'Night / one', version: 1 });
  });

  await test.step('A table that ends in the middle gives the rows before that, and says so.', async () => {
    await page.getByRole('button', { name: 'Add items' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Take them from')
      .selectOption({ label: 'A file: CSV, VOTable, list or ESAP basket' });
    const picked = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Open a file' }).click();
    await (await picked).setFiles({ name: 'cut.vot', mimeType: 'text/xml', buffer: Buffer.from(CUT_TABLE) });
    await expect(dialog.getByText('The table ends in the middle.')).toBeVisible();
    await axe(page);
    await dialog.getByRole('button', { name: 'Add 2 items' }).click();
    await expect(items(page)).toHaveCount(5);
  });

  await test.step('What cannot be staged is said at once, and gets a data identifier.', async () => {
    await expect(page.getByText('2 items cannot be staged as they are')).toBeVisible();
    await page.getByRole('button', { name: 'Show what cannot be staged' }).click();
    await expect(items(page)).toHaveCount(2);
    await items(page).filter({ hasText: 'three.fits' }).click();
    const field = page.getByLabel('Data identifier (scope:name)');
    await field.fill('tarn:has blanks');
    await page.getByRole('button', { name: 'Use this identifier' }).click();
    await expect(page.getByText('Write scope:name, without blanks.')).toBeVisible();
    await field.fill('tarn:three.fits');
    await page.getByRole('button', { name: 'Use this identifier' }).click();
    await expect(page.getByText('1 item cannot be staged as it is')).toBeVisible();
    expect((await inPod())[0]?.members[2]).toMatchObject({
      identifier: 'tarn:three.fits',
      accessUrl: 'https://data.example/three.fits',
    });
  });

  await test.step('A version is kept, and the next change begins another one.', async () => {
    await page.getByLabel('Show', { exact: true }).selectOption('all');
    await page.getByRole('button', { name: 'Keep version 1 now' }).click();
    await expect(page.getByText('Version 1 is kept as it is.')).toBeVisible();
    await items(page).filter({ hasText: 'one.fits' }).click();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Take out' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(items(page)).toHaveCount(5);
    await items(page).filter({ hasText: 'one.fits' }).click();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Take out' }).click();
    // By keys: what can be undone is shown over the end of the page for a while.
    await page.getByRole('button', { name: 'Version 1: what has changed since' }).press('Enter');
    await expect(page.getByText('1 item went out since:')).toBeVisible();
    expect(await identifiers()).not.toContain('tarn:one.fits');
    await axe(page);
    await page.getByRole('button', { name: 'Put 1 item back' }).press('Enter');
    await expect(page.getByText('The same items as now.')).toBeVisible();
    expect(await identifiers()).toContain('tarn:one.fits');
    const id = (await inPod())[0]?.id ?? '';
    const kept = valueOrThrow(await readCollection(transport, versionDocument(id, 1)));
    expect(kept.members).toHaveLength(5);
  });

  await test.step('It leaves as a list, and another collection is made of some of it.', async () => {
    const download = page.waitForEvent('download');
    await act(page, 'More');
    await page.getByRole('menuitem', { name: 'Save the data identifiers as a list' }).click();
    const file = await (await download).path();
    expect((await readFile(file, 'utf8')).split('\n')).toEqual(
      expect.arrayContaining(['tarn:one.fits', 'tarn:four.fits']),
    );
    await items(page).filter({ hasText: 'two.fits' }).click();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Add to another collection' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add 1 item to a collection' });
    await dialog.getByLabel('Name').fill('Brightest');
    await dialog.getByRole('button', { name: 'Create the collection' }).click();
    await expect(page.getByRole('listbox').getByRole('option', { name: /^Brightest/ })).toBeVisible();
    await act(page, 'More');
    await page.getByRole('menuitem', { name: 'Rename and describe' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Night two');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Night two' })).toBeVisible();
  });

  await test.step('Deleting says what goes and what stays.', async () => {
    await act(page, 'More');
    await page.getByRole('menuitem', { name: 'Delete the collection' }).click();
    const question = page.getByRole('alertdialog');
    await expect(
      question.getByText('The data themselves, and staging requests made before, stay.'),
    ).toBeVisible();
    await question.getByRole('button', { name: 'Delete the collection' }).click();
    await expect(page.getByText('1 collection', { exact: true })).toBeVisible();
    expect(await inPod()).toMatchObject([{ title: 'Brightest', members: [{ identifier: 'tarn:two.fits' }] }]);
  });
});
