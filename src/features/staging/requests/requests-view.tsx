import { Link } from '@tanstack/react-router';
import { HardDriveDownload, Plug } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { useCommands } from '../../../ui/commands.tsx';
import { cx } from '../../../ui/cx.ts';
import { DataList, type DataListHandle } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useNow } from '../../../ui/now.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { listState } from '../../workspace/list-state.ts';
import { useSyncStatus } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import { useStagingSearch } from '../use-staging-search.ts';
import { useStagings } from '../use-stagings.ts';
import { laneOf, shownStagings } from './lanes.ts';
import { ListPlace } from './list-place.tsx';
import { requestCommands } from './request-commands.ts';
import { StagingActions } from './staging-actions.tsx';
import { StagingDetail } from './staging-detail.tsx';
import { StagingRowView } from './staging-row.tsx';
import type { Around } from './standing.ts';
import { useMayAsk } from './use-may-ask.ts';
import { t } from './words.ts';

const none: readonly StagingRow[] = [];
const keyOf = ({ id }: StagingRow) => id;

/** Requests for copies by what is to be done about them, and the chosen one with how it fares. */
export function RequestsView(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const stagings = useStagings();
  const { providers, phase } = usePlatforms();
  const mayAsk = useMayAsk();
  const now = useNow();
  const [search, go] = useStagingSearch();
  const list = useRef<DataListHandle>(null);
  const all = stagings ?? none;
  const words = useDeferredValue(search.q ?? '');
  const shown = useMemo(() => shownStagings(all, words, mayAsk, now), [all, words, mayAsk, now]);
  const { id, q } = search;
  const chosen = all.find((each) => each.id === id);
  const configOf = (row: StagingRow) => providers.find((each) => each.id === row.request.provider);
  const aroundOf = (row: StagingRow): Around => ({
    // While the platforms are read, none is missed.
    isConfigured: phase === 'reading' || configOf(row) !== undefined,
    // A token that looks good may be good no more: the service knows.
    mayAsk: mayAsk(row.request.provider) && row.hindrance?.problem.kind !== 'signed-out',
    now,
  });
  const choose = (next: string | undefined) =>
    go({ ...(q && { q }), ...(next && { id: next }) }, id === undefined ? undefined : 'replace');
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.home,
    pending: stagings === undefined,
    total: all.length,
    shown: shown.length,
  });
  useCommands(
    requestCommands({
      hasItem: chosen !== undefined,
      move: (by) => list.current?.move(by),
      close: () => {
        go({ ...(q && { q }) });
        list.current?.focus();
      },
      request: () => go({ view: 'request' }),
    }),
  );
  const detail = () => {
    if (id === undefined) return undefined;
    if (chosen)
      return (
        <StagingDetail
          row={chosen}
          around={aroundOf(chosen)}
          isDocument={configOf(chosen)?.kind === 'document'}
        />
      );
    if (stagings === undefined) return <Skeleton label={t('requests.loading')} />;
    return (
      <EmptyState kind="empty" title={t('requests.missing.title')}>
        <p>{t('requests.missing.text')}</p>
      </EmptyState>
    );
  };
  return (
    <ThreePane
      title={t('requests.heading')}
      count={
        all.length > 0 &&
        (shown.length === all.length
          ? t('requests.count', { count: all.length })
          : t('requests.count.of', { count: all.length, shown: formatNumber(shown.length) }))
      }
      tools={
        <>
          {all.length > 0 && (
            <TextField
              label={t('requests.search')}
              labelHidden
              type="search"
              placeholder={t('requests.search.placeholder')}
              value={q ?? ''}
              onChange={(value) => go({ ...search, q: value === '' ? undefined : value }, 'replace')}
            />
          )}
          <p className="flex flex-wrap gap-2">
            {all.length > 0 && (
              <Link to="/staging" search={{ view: 'request' }} className={buttonClass()}>
                <Icon of={HardDriveDownload} />
                {t('requests.new')}
              </Link>
            )}
            <Link
              to="/staging"
              search={{ view: 'services' }}
              className={cx(buttonClass('plain'), all.length === 0 && '-ms-3')}
            >
              <Icon of={Plug} />
              {t('requests.platforms')}
            </Link>
          </p>
        </>
      }
      list={
        state.kind === 'list' ? (
          <DataList
            ref={list}
            label={t('requests.list')}
            items={shown}
            itemKey={keyOf}
            selectedKey={id}
            onSelect={choose}
            groupOf={(row) => t(`requests.lane.${laneOf(row, mayAsk, now)}`)}
            renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
            renderItem={(row) => (
              <StagingRowView row={row} around={aroundOf(row)} muted={laneOf(row, mayAsk, now) === 'over'} />
            )}
          />
        ) : (
          <ListPlace state={state} total={all.length} onClear={() => go({}, 'replace')} />
        )
      }
      detail={detail()}
      actions={
        chosen && (
          <StagingActions key={chosen.id} row={chosen} around={aroundOf(chosen)} config={configOf(chosen)} />
        )
      }
      detailKey={id}
      placeholder={
        state.kind === 'list' ? (
          <p className="px-6 py-16 text-center text-faint">{t('requests.choose')}</p>
        ) : (
          <span />
        )
      }
      onBack={() => go({ ...(q && { q }) })}
    />
  );
}
