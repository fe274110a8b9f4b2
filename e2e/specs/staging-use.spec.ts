import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { tokenOf, viewPlatform } from '../platform-view.ts';
import { HUB_TOKEN } from '../sandbox/platforms/hub.ts';
import {
  goToCheck,
  putCollection,
  requestPath,
  signInByPaste,
  standing,
  surveyMembers,
  userOf,
} from '../staging.ts';
import { act, choose } from '../steps.ts';

const ROOT = new URL('../../', import.meta.url);

test('Data are opened in a notebook, run as a task, and written down for batch systems.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('uses', { inbox: false });
  const user = userOf(maintainer);
  const collection = await putCollection(maintainer, 'Arms', surveyMembers(3));
  const query = new URLSearchParams({ view: 'use', collection });
  await login(page, maintainer, `/staging?${query}`);

  await test.step('A notebook that begins with the data, without a token in it.', async () => {
    await choose(page, 'A notebook that begins with the data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the notebook' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('tarn:night01/tarn-00002.fits');
    expect(JSON.parse(text)).toMatchObject({ nbformat: 4 });
    await page.getByRole('button', { name: 'Save it to your pod' }).click();
    await expect(page.getByText('The notebook is in your pod').first()).toBeVisible();
    await axe(page);
  });

  await test.step('A server of a hub: links for everybody; with a token it is started, watched and stopped.', async () => {
    const hub = await choose(page, new RegExp(`Open .?${new URL(platforms.hub).host}.?.*JupyterHub`));
    await expect(hub.getByRole('link', { name: 'Open my server' })).toHaveAttribute('rel', /noopener/);
    await hub.getByRole('button', { name: 'Paste a token' }).click();
    await signInByPaste(page, `${HUB_TOKEN}${user}`);
    await hub.getByRole('button', { name: 'Start it' }).click();
    await expect(hub.getByRole('link', { name: /^Open your server/i })).toHaveAttribute(
      'href',
      new RegExp(`/user/${user}/`),
    );
    await hub.getByRole('button', { name: /^Stop your server/i }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the server' }).click();
    await expect(hub.getByRole('button', { name: 'Start it' })).toBeVisible();
    await viewPlatform(platforms.hub, user).order({ kind: 'break' });
    await hub.getByRole('button', { name: 'Start it' }).click();
    await expect(hub.getByText(/no node has room/)).toBeVisible();
    await axe(page);
  });

  await test.step('A task is handed in once, and followed.', async () => {
    const detail = await choose(page, /Run a task at/);
    await detail.getByRole('textbox', { name: 'Name', exact: true }).fill('Count the stars');
    await detail.getByRole('textbox', { name: 'Container image' }).fill('python:3.13');
    await detail.getByRole('textbox', { name: 'Command' }).fill('count --deep "two words"');
    await expect(detail.getByText('"two words"').first()).toBeVisible();
    await act(page, 'Hand in the task');
    await page
      .getByRole('button', { name: /^Sign in to/ })
      .first()
      .click();
    await signInByPaste(page, await tokenOf(platforms.identity, user, 'tes'));
    await page.getByRole('button', { name: 'Go on handing it in' }).click();
    await expect(page.getByText(/^(Handed in|Queued|Running|Complete)$/).first()).toBeVisible();
    const made = (await viewPlatform(platforms.tes, user).log()).filter(({ method }) => method === 'POST');
    expect(made.map(({ target }) => target)).toEqual(['/ga4gh/tes/v1/tasks']);
    expect(made[0]?.body).toContain('"two words"');
  });

  await test.step('For batch systems that no page may ask there are texts, with the command that hands them in.', async () => {
    const dirac = await choose(page, 'A job for DIRAC');
    await dirac.getByRole('textbox', { name: 'Name', exact: true }).fill('Stars');
    await dirac.getByRole('textbox', { name: 'Your script' }).fill('run.sh');
    await expect(dirac.getByText(/JobName = "Stars"/)).toBeVisible();
    await expect(dirac.getByText(/dsub|dirac-wms-job-submit/).first()).toBeVisible();
    const slurm = await choose(page, 'A job for Slurm');
    await slurm.getByRole('textbox', { name: 'Name', exact: true }).fill('Stars');
    await slurm.getByRole('textbox', { name: 'Your script' }).fill('run.sh');
    await expect(slurm.getByText(/#SBATCH/).first()).toBeVisible();
  });
});

test('A request for an operator is a file with everything, and is said to have arrived by hand.', async ({
  page,
  newMaintainer,
}) => {
  const maintainer = await newMaintainer('operator', { inbox: false });
  const collection = await putCollection(maintainer, 'Arms', surveyMembers(3));
  await login(page, maintainer, requestPath(collection, 'document'));
  await goToCheck(page, 'HILL_DISK');
  await expect(page.getByText(/Nothing is sent\./).first()).toBeVisible();
  await act(page, 'Keep the request');
  await expect(standing(page)).toContainText('With the operator');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const order = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(JSON.stringify(order)).toContain('HILL_DISK');
  expect(JSON.stringify(order)).toContain('tarn:night01/tarn-00002.fits');
  await expect(page.getByRole('figure', { name: /Command line of SRCNet/ })).toContainText(
    /srcnet-oper data stage request[\s\S]*--to-storage-area-uuid HILL_DISK[\s\S]*--lifetime 1209600/,
  );
  await axe(page);
  await act(page, 'It has arrived');
  await expect(standing(page)).toContainText('Arrived');
});

test('SP-3731 AC4: it is documented with pictures, and what the demonstration shows is there.', async ({
  page,
  sandbox,
}) => {
  const guide = readFileSync(new URL('docs/staging.md', ROOT), 'utf8');
  const pictures = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(pictures.length).toBeGreaterThanOrEqual(4);
  for (const path of pictures) expect(existsSync(new URL(`docs/${path}`, ROOT)), path).toBe(true);
  expect(readFileSync(new URL('README.md', ROOT), 'utf8')).toContain('docs/staging.md');

  await login(page, sandbox.world.accounts.alice, '/staging');
  await choose(page, 'The Whirlpool Galaxy, first nights');
  await expect(standing(page)).toContainText('Arrived');
  await page.getByRole('link', { name: 'Use the data' }).click();
  await expect(page.getByRole('listbox', { name: 'What can be done with the data' })).toBeVisible();
});
