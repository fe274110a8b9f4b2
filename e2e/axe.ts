import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails when axe finds anything serious or critical by WCAG 2.2 A and AA on the page as it stands.
 * @param about `colours`: only what a theme can change, where everything else was looked at in another theme
 */
export async function axe(page: Page, about: 'all' | 'colours' = 'all'): Promise<void> {
  await page.evaluate(coloursAtRest);
  // A frame in which no script may run cannot be looked into: axe would wait for its answer.
  const builder = new AxeBuilder({ page }).exclude('iframe[sandbox]');
  const { violations } = await (about === 'all'
    ? builder.withTags(TAGS)
    : builder.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => `${node.target}: ${node.html}`) }));
  expect(serious).toEqual([]);
}

/** Runs in the page: brings every colour that is on its way from one theme, or state, to another to its end. */
function coloursAtRest(): void {
  for (const animation of document.getAnimations()) {
    const isEndless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    if (!isEndless) animation.finish();
  }
}
