import { Link } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { type DataCollection, totalsOf } from '../../../../domain/staging/collection.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { t as shared } from '../../../../i18n/t.ts';
import { Button, buttonClass } from '../../../../ui/button.tsx';
import { DataList, type DataListHandle } from '../../../../ui/data-list.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { ListRow } from '../../../../ui/list-row.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { Skeleton } from '../../../../ui/skeleton.tsx';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { totalsWords } from '../totals-words.ts';
import type { KnownCollections } from '../use-collections.ts';
import { t } from '../words.ts';

export interface CollectionListProps {
  readonly known: KnownCollections;
  readonly shown: readonly DataCollection[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onClear: () => void;
  readonly onNew: () => void;
  readonly ref?: RefObject<DataListHandle | null>;
}

const keyOf = ({ id }: DataCollection) => id;

/** The collections by name, or why there are none. */
export function CollectionList(props: CollectionListProps): ReactNode {
  const { known, shown, selected, onSelect, onClear, onNew, ref } = props;
  const { session, pod } = useWorkspace();
  const { collections, unread, problem, isPending, refetch } = known;
  if (collections.length === 0 && isPending) return <Skeleton label={t('collections.loading')} />;
  const failure = problem && (
    <Notice
      tone="no"
      {...problemWords(problem)}
      actions={<Button onClick={refetch}>{t('collections.retry')}</Button>}
    />
  );
  if (collections.length === 0) {
    if (session.phase === 'signed-out')
      return (
        <EmptyState
          kind="no-access"
          title={t('collections.signed-out.title')}
          actions={
            <Link to="/login" className={buttonClass('primary')}>
              {shared('app.account.login')}
            </Link>
          }
        >
          <p>{t('collections.signed-out.text')}</p>
        </EmptyState>
      );
    if (pod !== undefined && pod.home === undefined)
      return (
        <EmptyState
          kind="empty"
          title={t('collections.unset.title')}
          actions={
            <Link to="/setup" className={buttonClass('primary')}>
              {t('collections.unset.action')}
            </Link>
          }
        >
          <p>{t('collections.unset.text')}</p>
        </EmptyState>
      );
    if (failure)
      return (
        <EmptyState kind="failed" title={t('collections.failed.title')}>
          {failure}
        </EmptyState>
      );
    return (
      <EmptyState
        kind="empty"
        title={t('collections.empty.title')}
        actions={
          <>
            <Button tone="primary" onClick={onNew}>
              {t('collections.new')}
            </Button>
            <Link to="/find" className={buttonClass()}>
              {t('collections.find')}
            </Link>
          </>
        }
      >
        <p>{t('collections.empty.text')}</p>
      </EmptyState>
    );
  }
  if (shown.length === 0)
    return (
      <EmptyState
        kind="filtered"
        title={t('collections.filtered.title')}
        actions={<Button onClick={onClear}>{t('collections.filtered.clear')}</Button>}
      >
        <p>{t('collections.filtered.text', { count: collections.length })}</p>
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col">
      {(failure || unread.length > 0) && (
        <div className="grid gap-2 border-line border-b p-3">
          {failure}
          {unread.length > 0 && (
            <Notice
              tone="doubt"
              title={t('collections.unread.title', { count: unread.length })}
              kept={t('collections.unread.text')}
              details={unread.map(({ url }) => url).join('\n')}
            />
          )}
        </div>
      )}
      <div className="min-h-0 grow">
        <DataList
          ref={ref}
          label={t('collections.list.name')}
          items={shown}
          itemKey={keyOf}
          selectedKey={selected}
          onSelect={onSelect}
          renderItem={(collection) => <Row collection={collection} />}
        />
      </div>
    </div>
  );
}

function Row({ collection }: { collection: DataCollection }): ReactNode {
  const { title, members, modified } = collection;
  const totals = useMemo(() => totalsOf(members), [members]);
  return (
    <ListRow
      primary={
        <span dir="auto" className="wrap-anywhere font-serif">
          {plain(title)}
        </span>
      }
      secondary={totalsWords(totals)}
      end={<RelativeTime iso={modified} />}
    />
  );
}
