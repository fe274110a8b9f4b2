import { createRandom } from '../faults/random.ts';
import { letPoliciesAct, type Message, post, type Scene } from '../faults/scene.ts';
import { approve, killDuringWork, openTab, waiting } from '../faults/tab.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { type Found, idsOf, lookInto } from '../outside.ts';
import { shortenGrace } from '../short-grace.ts';
import { eventUrl, expectAllSent, expectPublicly, rows } from '../steps.ts';

/** How often the tab is killed. */
const KILLS = process.env.ORRERY_DEEP ? 50 : 10;
/** A policy acts twenty times an hour; what is more would be left for later. */
const ARCHIVED = Math.min(KILLS, 18);

const seed = Number(process.env.ORRERY_SEED ?? Date.now() % 1_000_000);

// Tall enough that the queue is shown whole: the list keeps only the rows in sight.
// A trace cannot be ended in a tab that was killed.
test.use({ viewport: { width: 1280, height: 1800 }, trace: 'off' });

test('A tab that is killed again and again, beside a second browser, does everything once and forgets nothing.', async ({
  browser,
  baseURL,
  newMaintainer,
}) => {
  test.setTimeout(240_000 + KILLS * 30_000);
  console.log(`    seed ${seed}, ${KILLS} kills; ORRERY_SEED=${seed} makes the same choices again`);
  const random = createRandom(seed);
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1_000);
  const scene: Scene = {
    maintainer: await newMaintainer('faye', { inbox: false }),
    receiver: await newMaintainer('ledger', { inbox: false }),
  };
  await letPoliciesAct(scene);
  const messages = await Promise.all(
    Array.from({ length: KILLS }, (_none, index) =>
      post(scene, index % 2 ? 'announced' : 'invited', `Editor ${String(index + 1).padStart(2, '0')}`),
    ),
  );
  const undecided = new Set(messages.map(({ name }) => name));
  // Decided, as far as a replica has it.
  const promised = new Set<string>();

  const [first, second] = await Promise.all([0, 1].map(() => browser.newContext({ baseURL })));
  if (!first || !second) throw new Error('There is no browser.');
  await Promise.all([first, second].map(shortenGrace));
  const pods = [scene.maintainer.pod, scene.receiver.pod];
  let tab = await first.newPage();
  const steady = await second.newPage();
  await Promise.all([tab, steady].map((page) => login(page, scene.maintainer, '/review')));

  async function decide(page: typeof tab, name: string): Promise<void> {
    if (await approve(page, name)) promised.add(name);
  }

  for (let kill = 1; kill <= KILLS; kill += 1) {
    await expect(rows(tab).first()).toBeVisible({ timeout: 30_000 });
    const killed = killDuringWork(tab, random, pods);
    if (kill <= ARCHIVED) messages.push(await post(scene, 'archived', `Copy ${kill}`));
    // The tab that is about to die decides, each third time the other one, too, and at the same time.
    const name = [...undecided][random.between(0, undecided.size - 1)] ?? '';
    const both = kill % 3 === 0;
    const deciding = Promise.all([decide(tab, name), both && decide(steady, name)]);
    console.log(`    ${kill}: ${await killed} (${seconds()} s)`);
    await deciding;
    if (promised.has(name)) undecided.delete(name);
    tab = await openTab(first);
  }

  // What a replica once had is decided, in every tab that comes after: once its queue stands as a whole.
  await expectAllSent(tab, 150_000);
  for (const name of promised) await expect(waiting(tab, name)).toHaveCount(0);
  for (const { name } of messages) if ((await waiting(tab, name).count()) > 0) await approve(tab, name);
  console.log(`    all is decided (${seconds()} s)`);
  await expectAllSent(tab, 150_000);
  console.log(`    all is sent (${seconds()} s)`);
  await steady.reload();
  await expectAllSent(steady, 150_000);
  // How many there are depends on when the tab died; those of the steady one are certain.
  expect(promised.size).toBeGreaterThan(0);
  await expectOnce(scene, messages);
});

test('A tab whose page is stuck loses the lead to another one, which carries out what is decided there.', async ({
  page: stuck,
  context,
  newMaintainer,
}) => {
  test.skip(!process.env.ORRERY_DEEP, 'It takes a minute; with ORRERY_DEEP=1.');
  test.setTimeout(240_000);
  const scene: Scene = {
    maintainer: await newMaintainer('stella', { inbox: false }),
    receiver: await newMaintainer('ledger', { inbox: false }),
  };
  await letPoliciesAct(scene);
  const message = await post(scene, 'announced', 'Editor 01');
  await shortenGrace(context);
  await login(stuck, scene.maintainer, '/review');
  await expectAllSent(stuck);
  const other = await openTab(context);
  await expect(waiting(other, message.name)).toBeVisible({ timeout: 30_000 });
  const busy = stuck.evaluate(() => {
    const end = Date.now() + 50_000;
    while (Date.now() < end);
  });
  await approve(other, message.name);
  await expectPublicly(eventUrl(scene.maintainer.pod, message.id), message.id);
  await busy;
  await expectAllSent(other);
  const line = stuck.getByRole('button', { name: /^Connection and sync/ });
  await expect(line).toHaveAccessibleName(/Another tab syncs/, { timeout: 30_000 });
  await expectOnce(scene, [message]);
});

/** By plain HTTP, without the app: every event stands once, every message arrived under one id, nothing is pending. */
async function expectOnce(scene: Scene, messages: readonly Message[]): Promise<void> {
  const { maintainer, receiver } = scene;
  const [own, other] = [await lookInto(maintainer), await lookInto(receiver)];
  const events = await own.notifications(`${maintainer.pod}events/`);
  const ids = events.map(({ document }) => document.id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  for (const { url, document } of events) expect(url).toBe(eventUrl(maintainer.pod, document.id ?? ''));

  const inbox = await own.notifications(`${maintainer.pod}inbox/`);
  const received = await other.notifications(`${receiver.pod}inbox/`);
  for (const message of messages) {
    const sent = whatCameOf(message, inbox, received);
    expect(sent.size, message.name).toBe(1);
    if (message.kind !== 'invited') expect(ids, message.name).toContain(message.id);
    if (message.kind !== 'archived') expect(ids, message.name).toContain([...sent][0]);
  }
  const intents = await own.texts(`${maintainer.pod}orrery/intents/`);
  expect(intents.filter((intent) => !intent.includes('CompletedActionStatus'))).toEqual([]);
  const decisions = (await own.texts(`${maintainer.pod}orrery/decisions/`)).join('\n');
  const approved = new Set(decisions.match(/urn:orrery:suggestion:[0-9a-f]{64}/g));
  const archived = messages.filter(({ kind }) => kind === 'archived').length;
  expect(approved.size).toBe(messages.length + archived);
  expect(decisions).not.toMatch(/RejectAction|withdrawn/);
  const repeated = inbox.length + received.length - 2 * messages.length;
  console.log(
    `    ${ids.length} events, ${intents.length} effects; ${repeated} sent again under the same id`,
  );
}

/** Ids of what was sent because of a message. */
function whatCameOf(message: Message, inbox: readonly Found[], received: readonly Found[]): Set<string> {
  switch (message.kind) {
    case 'archived':
      return idsOf(received, 'object', message.about);
    case 'invited':
      return idsOf(received, 'inReplyTo', message.id);
    case 'announced':
      return idsOf(inbox, 'inReplyTo', message.id);
  }
}
