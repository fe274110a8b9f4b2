import { openDesk } from '../desk.ts';
import { expect, test } from '../fixtures.ts';
import { idOf, lookInto } from '../outside.ts';
import { approve, offer, openThread, setPolicy } from '../play.ts';
import { act, chooseAbout, goTo, rowsAbout } from '../steps.ts';
import { announce, invite, relate, takeBack } from '../voices.ts';
import { artefactSays, expectLinked, expectLogged, expectReceived, publicLog, received } from '../witness.ts';

/** Every test has a work of its own. */
const WORKS = {
  '1a': 'Tides of the first kind',
  '1b': 'Rings that heal',
  '1c': 'Rings seen twice',
  '1d': 'Dust between moons',
  '2': 'Storms with a memory',
  '2a': 'A map of quiet skies',
  '3': 'A comet nobody saw',
  '4': 'Clocks on other planets',
  '5': 'Sand that sings',
  '7': 'The tenth shepherd',
  '8': 'Ice under ice',
  '9': 'Two shadows at noon',
  '10': 'A table of slow tides',
} as const;

const desk = openDesk('coar', WORKS);

const REVIEW = 'http://schema.org/review';
const ENDORSEMENT = 'http://schema.org/subjectOf';
const RECORD = 'Record the review by Plumb Line in your log';
const LINK = 'Link the review by Plumb Line to the work';

/** What the pod holds of the outside world: ids of the messages in the inbox and of the events in the log. */
async function snapshot(): Promise<{ inbox: (string | undefined)[]; log: (string | undefined)[] }> {
  const { maintainer, root } = desk();
  const inbox = await (await lookInto(maintainer)).notifications(`${root}inbox/`);
  const log = await publicLog(`${root}eventlog/log.jsonld`);
  return {
    inbox: inbox.map(({ document }) => document.id).sort(),
    log: log.map(({ document }) => document.id).sort(),
  };
}

/** What a message is and what it answers. */
function summaryOf({ type, inReplyTo }: Record<string, unknown>): string {
  return [[type].flat()[0], inReplyTo].filter((word) => word !== undefined).join(' ');
}

test.describe('COAR', () => {
  test('COAR 1a: what a service announces unasked is read from the inbox and stands in the public log.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('1a') });
    const card = await chooseAbout(page, WORKS['1a'], RECORD);
    await expect(card.getByText('unasked').first()).toBeVisible();
    await act(page, 'Approve');
    await expectLogged(root, work('1a'), [review.id]);
  });

  test('COAR 1b: with the policy set so, the work is updated by itself once the review is in the log.', async () => {
    const { page, root, work } = desk();
    await setPolicy(desk(), 'Link reviews and endorsements', 'acts by itself');
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('1b') });
    await approve(desk(), WORKS['1b'], RECORD);
    await expectLogged(root, work('1b'), [review.id]);
    await expectLinked(work('1b'), REVIEW, review.result);
    await setPolicy(desk(), 'Link reviews and endorsements', 'suggests');
  });

  test('COAR 1c: the link to an announced review is suggested with the description before and after, and approved.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('1c') });
    await approve(desk(), WORKS['1c'], RECORD);
    await expectLogged(root, work('1c'), [review.id]);
    const card = await chooseAbout(page, WORKS['1c'], LINK);
    await expect(card.getByText(/^The description of .*before and after$/)).toBeVisible();
    await expect(card.getByText(review.result).first()).toBeVisible();
    // One line comes, what else stands there stays.
    const lines = card.getByRole('figure', { name: /before and after$/ }).getByRole('listitem');
    await expect(lines.filter({ hasText: 'added:' })).toHaveText([
      new RegExp(`<${work('1c')}> <${REVIEW}> <${review.result}>`),
    ]);
    await expect(lines.filter({ hasText: 'removed:' })).toHaveCount(0);
    await act(page, 'Approve');
    await expectLinked(work('1c'), REVIEW, review.result);
  });

  test('COAR 1d: registry and archive are told by a policy what the log has taken in.', async () => {
    const { page, world, root, work } = desk();
    await setPolicy(desk(), 'Inform registries and archives', 'acts by itself');
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('1d') });
    await approve(desk(), WORKS['1d'], RECORD);
    await expectLogged(root, work('1d'), [review.id]);
    for (const service of ['registry', 'archive'] as const) {
      await expectReceived(world, service, root, {
        type: ['Announce', 'coar-notify:ReviewAction'],
        object: review.result,
        context: work('1d'),
        actor: desk().maintainer.webId,
      });
    }
    await setPolicy(desk(), 'Inform registries and archives', 'off');
  });

  test('COAR 2: a work is offered; review and endorsement come without a word before, and join the thread.', async () => {
    const { page, world, root, work } = desk();
    await offer(desk(), WORKS['2'], 'press');
    const request = { type: ['Offer', 'coar-notify:ReviewAction'], object: work('2') };
    const { id } = await expectReceived(world, 'press', root, request);
    await expectLogged(root, work('2'), [String(id)]);
    const about = { about: work('2'), inReplyTo: id };
    const review = await announce(desk(), 'press', 'review', about);
    const endorsement = await announce(desk(), 'press', 'endorsement', about);
    await goTo(page, 'Review');
    await approve(desk(), WORKS['2'], 'Record the review by Meridian Press in your log');
    await approve(desk(), WORKS['2'], 'Record the endorsement by Meridian Press in your log');
    await expectLogged(root, work('2'), [String(id), review.id, endorsement.id]);
    const thread = await openThread(desk(), WORKS['2']);
    await expect(thread.getByText('endorsed', { exact: true }).first()).toBeVisible();
  });

  test('COAR 2a: an Offer goes out through the own inbox and the log; what the service answers is logged.', async () => {
    const { page, world, maintainer, root, work } = desk();
    await offer(desk(), WORKS['2a'], 'review', { way: 'own-inbox' });
    const request = { type: ['Offer', 'coar-notify:ReviewAction'], object: work('2a') };
    const { id } = await expectReceived(world, 'review', root, request);
    await expectLogged(root, work('2a'), [String(id)]);
    const inbox = await (await lookInto(maintainer)).notifications(`${root}inbox/`);
    expect(inbox.filter(({ document }) => document.id === id)).toHaveLength(1);
    await goTo(page, 'Review');
    await approve(desk(), WORKS['2a'], 'Record the answer of Plumb Line in your log');
    await approve(desk(), WORKS['2a'], RECORD);
    await approve(desk(), WORKS['2a'], 'Record the endorsement by Plumb Line in your log');
    await expect
      .poll(async () =>
        (await publicLog(`${work('2a')}eventlog.jsonld`)).map(({ document }) => [document.type].flat()),
      )
      .toEqual([
        ['Offer', 'coar-notify:ReviewAction'],
        ['Accept'],
        ['Announce', 'coar-notify:ReviewAction'],
        ['Announce', 'coar-notify:EndorsementAction'],
      ]);
  });

  test('COAR 3: what a journal tells an aggregator does not concern the pod.', async () => {
    const { page, world, work } = desk();
    await goTo(page, 'Review');
    const before = await snapshot();
    const to = { id: world.accounts.aggregator.webId, inbox: `${world.accounts.aggregator.pod}inbox/` };
    const told = [
      await announce(desk(), 'journal', 'review', { about: work('3'), to }),
      await announce(desk(), 'journal', 'endorsement', { about: work('3'), to }),
    ];
    const arrived = await received(world, 'aggregator', world.accounts.journal.pod);
    expect(arrived.map(({ document }) => document.id)).toEqual(
      expect.arrayContaining(told.map(({ id }) => id)),
    );
    // What is told later to the pod arrives; nothing has come of what went to the aggregator.
    const later = await announce(desk(), 'review', 'review', { about: work('3') });
    await expect(rowsAbout(page, WORKS['3'])).toHaveText([new RegExp(RECORD)]);
    expect(await snapshot()).toEqual({ inbox: [...before.inbox, later.id].sort(), log: before.log });
  });

  test('COAR 4: an endorsement that the author asked for at the journal is logged and linked.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const endorsement = await announce(desk(), 'journal', 'endorsement', { about: work('4') });
    await approve(desk(), WORKS['4'], 'Record the endorsement by Perigee Letters in your log');
    await expectLogged(root, work('4'), [endorsement.id]);
    await approve(desk(), WORKS['4'], 'Link the endorsement by Perigee Letters to the work');
    await expectLinked(work('4'), ENDORSEMENT, endorsement.result);
  });

  test('COAR 5: a review is requested, accepted, and announced.', async () => {
    const { page, world, root, work } = desk();
    await offer(desk(), WORKS['5'], 'review');
    const request = { type: ['Offer', 'coar-notify:ReviewAction'], object: work('5') };
    const { id } = await expectReceived(world, 'review', root, request);
    await goTo(page, 'Review');
    await approve(desk(), WORKS['5'], 'Record the answer of Plumb Line in your log');
    await approve(desk(), WORKS['5'], RECORD);
    await approve(desk(), WORKS['5'], LINK);
    await expect
      .poll(async () =>
        (await publicLog(`${work('5')}eventlog.jsonld`)).map(({ document }) => summaryOf(document)),
      )
      .toEqual([`Offer`, `Accept ${id}`, `Announce ${id}`]);
    const [, , review] = await publicLog(`${work('5')}eventlog.jsonld`);
    await expectLinked(work('5'), REVIEW, String(idOf(review?.document.object)));
    const thread = await openThread(desk(), WORKS['5']);
    await expect(thread.getByText(/^(answered|endorsed)$/).first()).toBeVisible();
  });

  test('COAR 6a: an invitation is accepted, the review is written in the pod, and its announcement reaches the inviter.', async () => {
    const { page, world, root } = desk();
    await goTo(page, 'Review');
    const invitation = await invite(desk(), 'press', { summary: 'Questions to editors@example.org.' });
    const rows = page.getByRole('listbox').getByRole('option');
    await rows.filter({ hasText: 'Accept the invitation of Meridian Press' }).click();
    const card = page.getByRole('region', { name: 'Details of the chosen item' });
    await expect(card.getByRole('heading', { name: 'Other answers' })).toBeVisible();
    // The log is public and the message has an address in it: she is asked, once.
    await card.getByRole('button', { name: 'Leave it out' }).click();
    await expect(card.getByText('From now on, what is personal is left out')).toBeFocused();
    await page.keyboard.press('a');
    const accept = await expectReceived(world, 'press', root, { type: 'Accept', inReplyTo: invitation.id });
    await rows.filter({ hasText: 'Write the review that you agreed to' }).click();

    await goTo(page, 'Artefacts');
    await page.keyboard.press('n');
    await page.getByLabel('What it is').selectOption('Review');
    await page.getByLabel('Title', { exact: true }).fill('A close look at their work');
    await page.getByLabel('Work that is reviewed').fill(invitation.work);
    await act(page, 'Create the artefact');
    await expect(page.getByRole('heading', { level: 2, name: 'A close look at their work' })).toBeVisible();

    await goTo(page, 'Review');
    await rows.filter({ hasText: 'Announce your review of' }).click();
    await act(page, 'Approve');
    const mine = `${root}artefacts/a-close-look-at-their-work/`;
    const announced = await expectReceived(world, 'press', root, {
      type: ['Announce', 'coar-notify:ReviewAction'],
      inReplyTo: invitation.id,
      object: mine,
      context: invitation.work,
    });
    await expectLogged(root, mine, [String(announced.id)]);
    // Her acceptance repeats the invitation.
    const log = await publicLog(`${root}eventlog/log.jsonld`);
    const accepted = JSON.stringify(log.find(({ document }) => document.id === accept.id));
    expect(accepted).toContain('Questions to [address left out]');
    expect(accepted).not.toContain('editors@');
  });

  test('COAR 6a: an invitation is declined, and another is taken back by the inviter.', async () => {
    const { page, world, root } = desk();
    await goTo(page, 'Review');
    const invitation = await invite(desk(), 'press');
    const cards = page
      .getByRole('listbox')
      .getByRole('option')
      .filter({ hasText: 'Accept the invitation of Meridian Press' });
    await cards.click();
    await act(page, 'Decline');
    await expectReceived(world, 'press', root, { type: 'Reject', inReplyTo: invitation.id });
    await expect(cards).toHaveCount(0);

    const second = await invite(desk(), 'press');
    await expect(cards).toHaveCount(1);
    await takeBack(desk(), 'press', second);
    await expect(cards).toHaveCount(0);
  });

  test('COAR 7: what a review service tells an aggregator does not concern the pod.', async () => {
    const { page, world, work } = desk();
    await goTo(page, 'Review');
    const before = await snapshot();
    const to = { id: world.accounts.aggregator.webId, inbox: `${world.accounts.aggregator.pod}inbox/` };
    const told = await announce(desk(), 'review', 'review', { about: work('7'), to });
    const arrived = await received(world, 'aggregator', world.accounts.review.pod);
    expect(arrived.map(({ document }) => document.id)).toContain(told.id);
    const later = await announce(desk(), 'journal', 'endorsement', { about: work('7') });
    await expect(rowsAbout(page, WORKS['7'])).toHaveText([/Record the endorsement by Perigee Letters/]);
    expect(await snapshot()).toEqual({ inbox: [...before.inbox, later.id].sort(), log: before.log });
  });

  test('COAR 8: a review service tells the pod of a review by a person; it is logged and linked.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const by = { id: 'https://orcid.org/0000-0002-1825-0097', type: 'Person', name: 'Nadia Ferro' } as const;
    const review = await announce(desk(), 'review', 'review', { about: work('8'), by });
    const card = await chooseAbout(page, WORKS['8'], RECORD);
    await expect(card.getByRole('definition').filter({ hasText: 'Nadia Ferro' })).toBeVisible();
    await act(page, 'Approve');
    await expectLogged(root, work('8'), [review.id]);
    await approve(desk(), WORKS['8'], LINK);
    await expectLinked(work('8'), REVIEW, review.result);
  });

  test('COAR 9: two people review a work that was offered once; both reviews stand in one thread.', async () => {
    const { page, world, root, work } = desk();
    await offer(desk(), WORKS['9'], 'press');
    const request = { type: ['Offer', 'coar-notify:ReviewAction'], object: work('9') };
    const { id } = await expectReceived(world, 'press', root, request);
    const people = [
      { id: 'https://orcid.org/0000-0002-1825-0097', type: 'Person', name: 'Nadia Ferro' },
      { id: 'https://orcid.org/0000-0001-5109-3700', type: 'Person', name: 'Olaf Wilk' },
    ] as const;
    const reviews = [];
    for (const by of people)
      reviews.push(await announce(desk(), 'press', 'review', { about: work('9'), inReplyTo: id, by }));
    await goTo(page, 'Review');
    for (const review of reviews) {
      const before = (await publicLog(`${work('9')}eventlog.jsonld`)).length;
      await approve(desk(), WORKS['9'], 'Record the review by Meridian Press in your log');
      await expect.poll(async () => (await publicLog(`${work('9')}eventlog.jsonld`)).length).toBe(before + 1);
      expect(review.document.inReplyTo).toBe(id);
    }
    await expectLogged(root, work('9'), [String(id), ...reviews.map((review) => review.id)]);
    for (const review of reviews) {
      await approve(desk(), WORKS['9'], 'Link the review by Meridian Press to the work');
      await expect
        .poll(async () => (await artefactSays(work('9'), REVIEW)).length)
        .toBeGreaterThan(reviews.indexOf(review));
    }
    for (const review of reviews) await expectLinked(work('9'), REVIEW, review.result);
    const thread = await openThread(desk(), WORKS['9']);
    for (const { name } of people) await expect(thread.getByText(name).first()).toBeVisible();
  });

  test('COAR 10: another repository announces how a work of its own relates to this one; it is logged, and linked the other way round.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const to = work('10');
    const relationship = 'http://purl.org/vocab/frbr/core#supplement';
    const related = await relate(desk(), 'press', { relationship, to });
    await approve(desk(), WORKS['10'], 'Record in your log the related work that Meridian Press announces');
    await expectLogged(root, to, [related.id]);
    await approve(desk(), WORKS['10'], 'Link the related work that Meridian Press announces');
    await expect
      .poll(() => artefactSays(to, 'http://purl.org/vocab/frbr/core#supplementOf'))
      .toEqual([related.work]);
  });
});
