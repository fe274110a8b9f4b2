import { openDesk } from '../desk.ts';
import { expect, test } from '../fixtures.ts';
import { act, chooseAbout, goTo } from '../steps.ts';
import { announce } from '../voices.ts';
import { expectLinked, expectLogged } from '../witness.ts';

const WORKS = {
  '1a': 'Tides of the first kind',
  '1c': 'Rings seen twice',
};

const desk = openDesk('coar', WORKS);

const REVIEW = 'http://schema.org/review';
const RECORD = 'Record the review by Plumb Line in your log';

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

  test('COAR 1c: the link to an announced review is suggested, and approved.', async () => {
    const { page, root, work } = desk();
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('1c') });
    await chooseAbout(page, WORKS['1c'], RECORD);
    await act(page, 'Approve');
    await expectLogged(root, work('1c'), [review.id]);
    await chooseAbout(page, WORKS['1c'], 'Link the review by Plumb Line to the work');
    await act(page, 'Approve');
    await expectLinked(work('1c'), REVIEW, review.result);
  });
});
