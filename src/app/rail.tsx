import { Link } from '@tanstack/react-router';
import { ChevronsUpDown, Search } from 'lucide-react';
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Name } from '../ui/names.tsx';
import { type Account, accountName } from './account.ts';
import type { AccountActions } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { type Counts, type Place, places } from './places.ts';
import { SyncLine, type SyncLineProps } from './sync-line.tsx';

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }));

export interface RailProps extends SyncLineProps, AccountActions {
  readonly counts: Counts;
  readonly account: Account;
  readonly onSearch: () => void;
}

/** The rail at the side: where to go, who works here, how the sync stands. Narrow, with small words, below 1200 px. */
export function Rail({ counts, account, status, onSync, onSearch, ...actions }: RailProps): ReactNode {
  const face = <AccountFace account={account} />;
  return (
    <header
      data-print="no"
      className="flex w-19 shrink-0 flex-col border-line border-e max-two:hidden three:w-52"
    >
      <p className="flex min-h-14 items-center gap-2.5 px-5 font-semibold max-three:justify-center max-three:px-0">
        <Mark />
        <span className="max-three:sr-only">{t('app.name')}</span>
      </p>
      <div className="px-2.5 pb-1 max-three:px-1">
        <button
          type="button"
          aria-keyshortcuts="Control+K"
          onClick={onSearch}
          className="flex min-h-(--control) w-full items-center gap-2.5 rounded-control border border-edge bg-raised px-2.5 text-soft transition-colors hover:bg-sunk hover:text-ink max-three:flex-col max-three:gap-1 max-three:px-0.5 max-three:py-2 max-three:text-xs"
        >
          <Icon of={Search} className="shrink-0" />
          <span className="grow text-start max-three:text-center">{t('app.search')}</span>
          <span aria-hidden className="max-three:hidden">
            <Kbd keys="Mod+k" />
          </span>
        </button>
      </div>
      <nav
        aria-label={t('app.nav.label')}
        className="relative min-h-0 grow overflow-y-auto px-2.5 max-three:px-1"
      >
        {places.map((group) => (
          <ul key={group[0]?.to} className="grid gap-0.5 border-line py-2 first:pt-1 not-first:border-t">
            {group.map((place) => (
              <li key={place.to}>
                <PlaceLink place={place} count={place.count && counts[place.count.of]} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5 border-line border-t p-2.5 max-three:px-1">
        <Suspense fallback={face}>
          <AccountMenu account={account} trigger={face} {...actions} />
        </Suspense>
        <SyncLine status={status} onSync={onSync} />
      </div>
    </header>
  );
}

function PlaceLink({ place, count }: { place: Place; count?: number }): ReactNode {
  return (
    <Link
      to={place.to}
      activeOptions={{ includeSearch: false }}
      className="relative flex min-h-(--control) items-center gap-2.5 rounded-control px-2.5 text-soft transition-colors hover:bg-sunk hover:text-ink aria-[current=page]:bg-chosen aria-[current=page]:font-semibold aria-[current=page]:text-ink max-three:flex-col max-three:gap-1 max-three:px-0.5 max-three:py-2 max-three:text-center max-three:text-xs"
    >
      <Icon of={place.icon} className="shrink-0 in-aria-[current=page]:text-brass" />
      <span className="grow">{t(place.label)}</span>
      {place.count && count !== undefined && count > 0 && (
        <>
          <span
            aria-hidden
            className="font-normal text-soft text-sm max-three:absolute max-three:end-2 max-three:top-1 max-three:text-xs"
          >
            {formatNumber(count)}
          </span>
          <span className="sr-only">, {t(place.count.label, { count })}</span>
        </>
      )}
    </Link>
  );
}

function AccountFace({ account, ...button }: { account: Account } & ComponentProps<'button'>): ReactNode {
  return (
    <button
      type="button"
      {...button}
      className="flex min-h-(--control) w-full items-center gap-2.5 rounded-control px-2.5 text-start transition-colors hover:bg-sunk max-three:justify-center max-three:px-1 max-three:text-center max-three:text-xs"
    >
      <span className="min-w-0 grow truncate max-three:line-clamp-2 max-three:whitespace-normal">
        <span className="sr-only">{t('app.account.label')}: </span>
        <Name>{accountName(account)}</Name>
      </span>
      <span className="text-faint max-three:hidden">
        <Icon of={ChevronsUpDown} />
      </span>
    </button>
  );
}
