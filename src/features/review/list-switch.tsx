import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { ToggleButton } from '../notification/toggle-button.tsx';
import type { ReviewList } from './review-search.ts';

const lists: readonly ReviewList[] = ['waiting', 'later', 'done'];

/** Switches between what waits, what was put off and what is decided; says how many of each there are. */
export function ListSwitch(props: {
  current: ReviewList;
  counts: Readonly<Record<ReviewList, number>>;
  onShow: (list: ReviewList) => void;
}): ReactNode {
  const { current, counts, onShow } = props;
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t('review.lists')}</legend>
      {lists.map((list) => (
        <ToggleButton key={list} pressed={list === current} onClick={() => onShow(list)}>
          {t('review.list.counted', { list: t(`review.list.${list}`), count: counts[list] })}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
