import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { holdingsAt, tokenOf, viewPlatform } from '../platform-view.ts';
import {
  expectStanding,
  goToCheck,
  openSignIn,
  putCollection,
  requestPath,
  signInByPaste,
  surveyMembers,
  userOf,
} from '../staging.ts';
import { goTo } from '../steps.ts';

test('A Rucio that lets no page in is asked over the relay, with its own token and nobody else’s.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms, relay } = sandbox;
  const maintainer = await newMaintainer('behind', { inbox: false });
  const user = userOf(maintainer);
  const token = await tokenOf(platforms.identity, user, 'rucio');
  const collection = await putCollection(maintainer, 'Behind the wall', surveyMembers(2));
  await login(page, maintainer);

  await test.step('The relay is set, and serves her.', async () => {
    await goTo(page, 'Setup');
    await page.getByLabel('Relay').fill(relay);
    await page.getByRole('button', { name: 'Set and check' }).click();
    await expect(page.getByText('It answers, and serves you')).toBeVisible();
  });

  await test.step('A request is made, and followed until the data are there.', async () => {
    await page.goto(requestPath(collection, 'walled-rucio'));
    await openSignIn(page);
    await signInByPaste(page, token);
    await goToCheck(page, 'LAKE_DISK');
    await page.getByRole('button', { name: 'Request the copies' }).last().click();
    await expectStanding(page, 'Arrived');
    const { sets, rules } = await holdingsAt(platforms.walledRucio, user, token);
    expect(sets).toHaveLength(1);
    expect(rules).toHaveLength(1);
  });

  await test.step('What arrived came from the relay alone: no page, no session, no referrer.', async () => {
    const arrived = await viewPlatform(platforms.walledRucio, user).log();
    const asked = arrived.filter(({ headers }) => headers['user-agent']?.startsWith('Orrery-Relay'));
    expect(asked.length).toBeGreaterThan(5);
    for (const { headers } of asked) {
      expect(headers['x-rucio-auth-token']).toBe(token);
      for (const name of ['authorization', 'dpop', 'cookie', 'origin', 'referer'])
        expect(headers).not.toHaveProperty(name);
    }
    expect(arrived.filter(({ headers }) => headers.origin !== undefined)).toEqual([]);
  });
});
