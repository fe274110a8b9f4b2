import { axe } from '../axe.ts';
import { openDesk } from '../desk.ts';
import { expect, test } from '../fixtures.ts';
import { lookInto } from '../outside.ts';
import { act, choose, expectAllSent, goTo, rows } from '../steps.ts';
import { expectLogged, expectReceived, received } from '../witness.ts';

const desk = openDesk('nina', { atlas: 'An atlas of slow moons' });

test('A finished work is announced: it stands in the public log, and registry and archive are told as the forecast said.', async () => {
  const { page, world, maintainer } = desk();
  const work = desk().work('atlas');
  await goTo(page, 'Artefacts');

  await test.step('The composer is filled from the work, and says what the policies will do.', async () => {
    await choose(page, 'An atlas of slow moons');
    await act(page, 'Announce this work');
    const form = page.getByRole('form', { name: 'Announce a work' });
    await expect(form.getByLabel('Landing page')).toHaveValue(work);
    await expect(page.getByText('One event is added to your public event log')).toBeVisible();
    await axe(page);
  });

  await test.step('What would be refused is said beside its field, and cannot be sent.', async () => {
    const field = page.getByLabel(/^Identifier/);
    await field.fill('no address');
    await expect(page.getByText(/^1 thing must be corrected/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send announcement' })).toBeDisabled();
    await field.fill('10.5555/moreau.2025.11');
    await expect(page.getByText('"ietf:cite-as": "https://doi.org/10.5555/moreau.2025.11"')).toBeVisible();
  });

  let id = '';
  await test.step('The draft survives a reload.', async () => {
    const message = page.getByText(/"id": "urn:uuid:/).first();
    id = /urn:uuid:[0-9a-f-]{36}/.exec((await message.textContent()) ?? '')?.[0] ?? '';
    await page.reload();
    await expect(page.getByLabel(/^Identifier/)).toHaveValue('10.5555/moreau.2025.11');
    // The forecast shows the message, too, behind "Show exactly what", once it is there.
    await expect(page.getByRole('figure', { name: /exactly as it is sent/ }).getByText(id)).toBeVisible();
  });

  await test.step('A policy that would tell others is switched on where one sees what it would do.', async () => {
    await page.getByRole('button', { name: /^Switch on: .*Inform registries/ }).click();
    await expect(page.getByText(/^An announcement is sent to .*Kalends Registry/)).toBeVisible();
    await expect(page.getByText(/^An announcement is sent to .*Deep Stack Archive/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What will happen' })).toBeFocused();
  });

  await test.step('One click, and all of it happens, each thing once.', async () => {
    await act(page, 'Send announcement');
    await expect(page.getByText('Everything that you approved is done.')).toBeVisible({ timeout: 60_000 });
    await axe(page);
    await expectLogged(maintainer.pod, work, [id]);
    for (const service of ['registry', 'archive'] as const) {
      const message = await expectReceived(world, service, maintainer.pod, { type: 'Announce' });
      expect(message).toMatchObject({ actor: { id: maintainer.webId }, object: { id: work } });
      expect(await received(world, service, maintainer.pod)).toHaveLength(1);
    }
    const inbox = await (await lookInto(maintainer)).notifications(`${maintainer.pod}inbox/`);
    expect(inbox.filter(({ document }) => document.id === id)).toHaveLength(1);
    await expectAllSent(page);
    await goTo(page, 'Review');
    // Nothing of it is left to decide; what waits is the answer of both.
    const answers = rows(page).filter({
      hasText: /Record the result by (Kalends Registry|Deep Stack Archive)/,
    });
    await expect(answers).toHaveCount(2, { timeout: 45_000 });
    await expect(rows(page)).toHaveCount(2);
  });
});
