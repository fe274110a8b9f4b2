import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { openAccount } from '../sandbox/accounts.ts';
import { publicText } from '../steps.ts';

test.describe('Setting up an empty pod', () => {
  test('Creates a log that everybody reads and a container that nobody else reads.', async ({
    page,
    sandbox,
  }) => {
    const account = await openAccount(sandbox.world.baseUrl, `empty-${Date.now()}`);
    await login(page, account, '/setup');
    const log = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Event log' }) });
    await expect(log.getByText('Missing')).toBeVisible();
    await expect(log).toContainText(`${account.pod}events/`);
    expect(await publicText(`${account.pod}events/`)).not.toBe(200);

    await page.getByRole('button', { name: 'Create what is missing' }).click();
    await expect(page.getByText('Your pod is ready.')).toBeVisible({ timeout: 30_000 });
    await expect(log.getByText('Ready')).toBeVisible();

    expect(await publicText(`${account.pod}events/`, 'text/turtle')).toContain('Container');
    expect([401, 403]).toContain(await publicText(`${account.pod}orrery/`, 'text/turtle'));
    expect(await publicText(account.webId, 'text/turtle')).toContain('activitystreams#outbox');
    const append = await fetch(`${account.pod}events/`, { method: 'POST', body: 'x' });
    expect([401, 403]).toContain(append.status);
  });

  test('Goes on where it was cut off.', async ({ page, sandbox }) => {
    const account = await openAccount(sandbox.world.baseUrl, `half-${Date.now()}`);
    await login(page, account, '/setup');
    const create = page.getByRole('button', { name: 'Create what is missing' });
    await expect(create).toBeVisible();
    await page.context().route(`${account.pod}events/**`, async (route) => {
      if (route.request().method() === 'PUT') await route.abort('connectionreset');
      else await route.fallback();
    });
    await create.click();
    await expect(page.getByText(/What was created before stays/)).toBeVisible({ timeout: 30_000 });
    await page.context().unroute(`${account.pod}events/**`);
    await create.click();
    await expect(page.getByText('Your pod is ready.')).toBeVisible({ timeout: 30_000 });
    expect(await publicText(`${account.pod}events/`, 'text/turtle')).toContain('Container');
  });
});
