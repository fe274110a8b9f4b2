import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import type { SyncStatus } from '../orchestrator/protocol.ts';
import { Shape } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { IN_BAR, places } from './places.ts';
import type { RailProps } from './rail.tsx';
import { syncWords } from './sync-words.ts';

const MoreSheet = lazy(async () => ({ default: (await import('./more-sheet.tsx')).MoreSheet }));

const itemClass =
  'relative flex h-14 w-full flex-col items-center justify-center gap-0.5 text-soft text-xs aria-[current=page]:font-semibold aria-[current=page]:text-ink';

/** The navigation on phones: the daily work at the thumb, everything else behind "More". Away while a detail is open. */
export function BottomBar(props: RailProps): ReactNode {
  const [more, setMore] = useState(false);
  const daily = places.flat().slice(0, IN_BAR);
  return (
    <nav
      aria-label={t('app.nav.label')}
      className="border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] two:hidden in-[:has([data-detail-open])]:hidden"
    >
      <SyncStrip status={props.status} />
      <ul className="grid grid-cols-5">
        {daily.map((place) => {
          const count = place.count && props.counts[place.count.of];
          return (
            <li key={place.to}>
              <Link to={place.to} activeOptions={{ includeSearch: false }} className={itemClass}>
                <Icon of={place.icon} className="in-aria-[current=page]:text-brass" />
                {t(place.label)}
                {place.count && count !== undefined && count > 0 && (
                  <>
                    <span aria-hidden className="absolute start-[calc(50%+0.75rem)] top-1.5 font-normal">
                      {formatNumber(count)}
                    </span>
                    <span className="sr-only">, {t(place.count.label, { count })}</span>
                  </>
                )}
              </Link>
            </li>
          );
        })}
        <li>
          <button type="button" aria-haspopup="dialog" className={itemClass} onClick={() => setMore(true)}>
            <Icon of={Ellipsis} />
            {t('app.nav.more')}
          </button>
        </li>
      </ul>
      {more && (
        <Suspense>
          <MoreSheet {...props} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </nav>
  );
}

/** The sync line on phones: there only while there is something to say. */
function SyncStrip({ status }: { status: SyncStatus }): ReactNode {
  const { tone, state, rest } = syncWords(status);
  if (status.state === 'idle' && rest.length === 0) return null;
  return (
    <p className="flex items-center gap-2 border-line border-b px-4 py-1.5 text-soft text-xs">
      <Shape tone={tone} />
      {[state, ...rest].join(' · ')}
    </p>
  );
}
