import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { oneLine } from '../notification/plain.ts';

const known = ['accept', 'decline', 'tentative'] as const;

/** What one of several possible answers is called; a name that only the rule knows is shown as it is written. */
export function choiceName(choice: string | undefined): string {
  const name = known.find((each) => each === choice);
  return name === undefined
    ? t('review.answer.other', { choice: isolate(oneLine(choice, 40) ?? '') })
    : t(`review.answer.${name}`);
}
