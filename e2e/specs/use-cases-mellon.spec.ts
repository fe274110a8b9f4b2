import { openDesk } from '../desk.ts';
import { expect, test } from '../fixtures.ts';
import { idOf, lookInto } from '../outside.ts';
import { offer, openThread } from '../play.ts';
import { postNotification } from '../sandbox/inbox-seeds.ts';
import { act, choose, chooseAbout, eventUrl, goTo, publicText, rowsAbout } from '../steps.ts';
import { announce } from '../voices.ts';
import { expectLinked, expectLogged, expectReceived, publicLog, received } from '../witness.ts';

/** Every test has a work of its own; the seeds have `slow-moons`, which was offered to Plumb Line before. */
const WORKS = {
  '5.1': 'Craters as calendars',
  '5.2': 'Slow light, long nights',
  '5.4': 'Bells of the belt',
  '6.1.2': 'Nightside weather',
} as const;
/** The Offer of a review of Slow Moons that stands in the log from the beginning. */
const OFFERED = 'urn:uuid:b16f7aaa-6f7b-4a83-a3e6-4e3df881cf92';

const desk = openDesk('mellon', WORKS, { acting: ['record-announcements', 'inform-services'] });

const REVIEW = 'http://schema.org/review';

test.describe('Mellon', () => {
  test('Mellon 5.1: a finished work is announced through the own inbox, logged, and registry and archive are told.', async () => {
    const { page, world, maintainer, root, work } = desk();
    await goTo(page, 'Artefacts');
    await choose(page, WORKS['5.1']);
    await act(page, 'Announce this work');
    await expect(page.getByText('This message follows COAR Notify 1.0.1.')).toBeVisible();
    await act(page, 'Send announcement');
    for (const service of ['registry', 'archive'] as const)
      await expectReceived(world, service, root, {
        type: 'Announce',
        object: work('5.1'),
        actor: maintainer.webId,
      });
    const inbox = (await (await lookInto(maintainer)).notifications(`${root}inbox/`)).map(
      ({ document }) => document,
    );
    const own = inbox.filter(({ object }) => idOf(object) === work('5.1'));
    expect(own.map(({ type, actor }) => [type, idOf(actor)])).toEqual([['Announce', maintainer.webId]]);
    await expectLogged(root, work('5.1'), [String(own[0]?.id)]);
  });

  test('Mellon 5.2: a work is offered to a journal; the Offer stands in the log before it is sent.', async () => {
    const { world, maintainer, root, work } = desk();
    await offer(desk(), WORKS['5.2'], 'journal', {
      pattern: 'request-endorsement',
      mailbox: 'alice@observatory.example',
    });
    const received = await expectReceived(world, 'journal', root, {
      type: ['Offer', 'coar-notify:EndorsementAction'],
      object: work('5.2'),
      actor: 'mailto:alice@observatory.example',
    });
    await expectLogged(root, work('5.2'), [String(received.id)]);
    const event = await publicText(eventUrl(root, String(received.id)));
    expect(event).toContain(maintainer.webId);
    expect(event).not.toContain('alice@observatory.example');
    const thread = await openThread(desk(), WORKS['5.2']);
    await expect(thread.getByText('endorsed', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  });

  test('Mellon 5.4: every new notification is matched once against all policies, with none or several consequences.', async () => {
    const { page, world, root, work } = desk();
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('5.4') });
    await expectLogged(root, work('5.4'), [review.id]);
    const informed = { type: ['Announce', 'coar-notify:ReviewAction'], object: review.result };
    await expectReceived(world, 'registry', root, informed);
    await expectReceived(world, 'archive', root, informed);
    await expect(rowsAbout(page, WORKS['5.4'])).toHaveText([/Link the review by Plumb Line to the work/]);

    // The same once more, and something that no policy knows what to do about: both without consequences.
    await postNotification(`${root}inbox/`, JSON.stringify(review.document));
    const elsewhere = 'https://elsewhere.example/works/1/';
    const stray = await announce(desk(), 'review', 'review', { about: elsewhere });
    const later = await announce(desk(), 'review', 'endorsement', { about: work('5.4') });
    await expectLogged(root, work('5.4'), [review.id, later.id]);
    await expectReceived(world, 'archive', root, { object: later.result });
    for (const service of ['registry', 'archive'] as const) {
      const all = await received(world, service, root);
      const objects = all.map(({ document }) => idOf(document.object));
      expect(objects.filter((id) => id === review.result)).toHaveLength(1);
      expect(objects).not.toContain(stray.result);
    }
    const logged = (await publicLog(`${root}eventlog/log.jsonld`)).map(({ document }) => document.id);
    expect(logged).not.toContain(stray.id);
  });

  test('Mellon 6.1.1: what answers an Offer that stands in the log is logged, and its link suggested.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const about = work('slow-moons');
    const review = await announce(desk(), 'review', 'review', { about, inReplyTo: OFFERED });
    const card = await chooseAbout(page, 'Slow Moons', 'Record the review by Plumb Line in your log');
    await expect(card.getByText('answers your request').first()).toBeVisible();
    await act(page, 'Approve');
    await expectLogged(root, about, [review.id]);
    await chooseAbout(page, 'Slow Moons', 'Link the review by Plumb Line to the work');
    await act(page, 'Approve');
    await expectLinked(about, REVIEW, review.result);

    // An answer to an Offer that nobody made is not believed.
    const forged = 'urn:uuid:11111111-2222-4333-8444-555555555555';
    await announce(desk(), 'journal', 'review', { about, inReplyTo: forged });
    const inbox = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Inbox' });
    await inbox.click();
    const row = page.getByRole('listbox').getByRole('option').filter({ hasText: 'Perigee Letters' });
    await expect(row.filter({ hasText: 'answers an unknown request' })).toBeVisible();
  });

  test('Mellon 6.1.2: what a stranger announces stays in the inbox until it is accepted; then both are logged.', async () => {
    const { page, maintainer, root, work } = desk();
    await goTo(page, 'Review');
    const about = work('6.1.2');
    const first = await announce(desk(), 'aggregator', 'review', { about });
    const card = await chooseAbout(page, WORKS['6.1.2'], 'Accept the review that Skylight Digest announces?');
    await expect(card.getByText('unasked').first()).toBeVisible();
    expect(await publicText(`${about}eventlog.jsonld`)).toBe(404);
    await act(page, 'Approve');

    const inbox = async () => (await lookInto(maintainer)).notifications(`${root}inbox/`);
    await expect
      .poll(async () => (await inbox()).filter(({ document }) => document.inReplyTo === first.id))
      .toHaveLength(1);
    const accept = (await inbox()).find(({ document }) => document.inReplyTo === first.id)?.document;
    expect(accept).toMatchObject({ type: 'Accept', actor: { id: maintainer.webId } });
    await expectLogged(root, about, [first.id, String(accept?.id)]);
    const order = (await publicLog(`${about}eventlog.jsonld`)).map(({ document }) => document.id);
    expect(order).toEqual([first.id, accept?.id]);

    const second = await announce(desk(), 'aggregator', 'endorsement', { about });
    await chooseAbout(page, WORKS['6.1.2'], 'Accept the endorsement that Skylight Digest announces?');
    await act(page, 'Reject');
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Reject' })
      .click();
    // What comes later is dealt with; the rejected one stays where it is, and out of the log.
    const third = await announce(desk(), 'review', 'review', { about });
    await expectLogged(root, about, [third.id]);
    expect((await inbox()).map(({ document }) => document.id)).toContain(second.id);
    const logged = (await publicLog(`${root}eventlog/log.jsonld`)).map(({ document }) => document.id);
    expect(logged).not.toContain(second.id);
  });
});
