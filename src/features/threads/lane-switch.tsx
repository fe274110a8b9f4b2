import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { ToggleButton } from '../notification/toggle-button.tsx';
import { type Lane, lanes } from './threads-search.ts';

/** Switches between the lanes, and says how many threads are in each. */
export function LaneSwitch(props: {
  current: Lane | undefined;
  counts: Readonly<Record<Lane, number>>;
  onShow: (lane: Lane | undefined) => void;
}): ReactNode {
  const { current, counts, onShow } = props;
  const total = lanes.reduce((sum, lane) => sum + counts[lane], 0);
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t('threads.lanes')}</legend>
      <ToggleButton pressed={current === undefined} onClick={() => onShow(undefined)}>
        {t('threads.lane.counted', { lane: t('threads.lane.all'), number: formatNumber(total) })}
      </ToggleButton>
      {lanes.map((lane) => (
        <ToggleButton key={lane} pressed={lane === current} onClick={() => onShow(lane)}>
          {t('threads.lane.counted', { lane: t(`threads.lane.${lane}`), number: formatNumber(counts[lane]) })}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
