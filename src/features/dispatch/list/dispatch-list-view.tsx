import { Link } from '@tanstack/react-router';
import { Fingerprint, Send } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import type { Dispatch } from '../../../domain/dispatch/model.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { useCommands } from '../../../ui/commands.tsx';
import { cx } from '../../../ui/cx.ts';
import { DataList, type DataListHandle } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { listState } from '../../workspace/list-state.ts';
import { useDispatches, useSyncStatus } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useDispatchSearch } from '../use-dispatch-search.ts';
import { t } from '../words.ts';
import { dispatchCommands } from './dispatch-commands.ts';
import { DispatchRow } from './dispatch-row.tsx';
import { laneOf, shownDispatches } from './lanes.ts';
import { ListPlace } from './list-place.tsx';
import { Receipt } from './receipt.tsx';
import { ReceiptActions } from './receipt-actions.tsx';

const none: readonly Dispatch[] = [];
const keyOf = ({ id }: Dispatch) => id;
const groupOf = (dispatch: Dispatch) => t(`dispatch.lane.${laneOf(dispatch)}`);

export interface DispatchListViewProps {
  /** What stands in the detail's place instead of a receipt, with its actions: who vouches for what is sent. */
  readonly instead?: { readonly detail: ReactNode; readonly actions?: ReactNode; readonly side?: ReactNode };
}

/** All dispatches by what is to be done about them, and the receipt of the chosen one. */
export function DispatchListView({ instead }: DispatchListViewProps): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const query = useDispatches();
  const [search, go] = useDispatchSearch();
  const list = useRef<DataListHandle>(null);
  const all = query.data ?? none;
  const words = useDeferredValue(search.q ?? '');
  const shown = useMemo(() => shownDispatches(all, words), [all, words]);
  const { id, q } = search;
  const chosen = all.find((each) => each.id === id);
  const choose = (next: string | undefined) =>
    go({ ...(q && { q }), ...(next && { id: next }) }, id === undefined ? undefined : 'replace');
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.home,
    pending: query.data === undefined,
    total: all.length,
    shown: shown.length,
  });
  useCommands(
    dispatchCommands({
      hasItem: chosen !== undefined,
      move: (by) => list.current?.move(by),
      close: () => {
        go({ ...(q && { q }) });
        list.current?.focus();
      },
      compose: () => go({ view: 'compose' }),
    }),
  );
  const detail = () => {
    if (instead) return instead.detail;
    if (id === undefined) return undefined;
    if (chosen) return <Receipt dispatch={chosen} />;
    if (query.data === undefined) return <Skeleton label={t('dispatch.loading')} />;
    return (
      <EmptyState kind="empty" title={t('dispatch.missing.title')}>
        <p>{t('dispatch.missing.text')}</p>
      </EmptyState>
    );
  };
  return (
    <ThreePane
      title={t('dispatch.heading')}
      count={
        all.length > 0 &&
        (shown.length === all.length
          ? t('dispatch.count', { count: all.length })
          : t('dispatch.count.of', { count: all.length, shown: formatNumber(shown.length) }))
      }
      tools={
        <>
          {all.length > 0 && (
            <TextField
              label={t('dispatch.search')}
              labelHidden
              type="search"
              placeholder={t('dispatch.search.placeholder')}
              value={q ?? ''}
              onChange={(value) => go({ ...search, q: value === '' ? undefined : value }, 'replace')}
            />
          )}
          <p className="flex flex-wrap gap-2">
            {all.length > 0 && (
              <Link to="/dispatch" search={{ view: 'compose' }} className={buttonClass()}>
                <Icon of={Send} />
                {t('dispatch.new')}
              </Link>
            )}
            <Link
              to="/dispatch"
              search={{ view: 'identity' }}
              className={cx(buttonClass('plain'), all.length === 0 && '-ms-3')}
            >
              <Icon of={Fingerprint} />
              {t('dispatch.identity')}
            </Link>
          </p>
        </>
      }
      list={
        state.kind === 'list' ? (
          <DataList
            ref={list}
            label={t('dispatch.list')}
            items={shown}
            itemKey={keyOf}
            selectedKey={id}
            onSelect={choose}
            groupOf={groupOf}
            renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
            renderItem={(dispatch) => <DispatchRow dispatch={dispatch} />}
          />
        ) : (
          <ListPlace state={state} total={all.length} onClear={() => go({}, 'replace')} />
        )
      }
      detail={detail()}
      side={instead?.side}
      actions={instead ? instead.actions : chosen && <ReceiptActions key={chosen.id} dispatch={chosen} />}
      detailKey={instead ? 'identity' : id}
      placeholder={
        state.kind === 'list' ? (
          <p className="px-6 py-16 text-center text-faint">{t('dispatch.choose')}</p>
        ) : (
          <span />
        )
      }
      onBack={() => go({ ...(q && { q }) })}
    />
  );
}
