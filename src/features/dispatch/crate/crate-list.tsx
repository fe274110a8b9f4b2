import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import type { SavedCrateEntry } from '../../../pod/crates/list-crates.ts';
import { cratesContainer } from '../../../pod/crates/places.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { useCrates } from './use-crates.ts';

const keyOf = ({ container }: SavedCrateEntry) => container;

/** The crates of the pod, of which one is chosen to be sent or looked at. */
export function CrateList({ chosen, onChoose }: CrateListProps): ReactNode {
  const { session, pod } = useWorkspace();
  const list = useCrates();
  if (session.phase === 'signed-out') return <SignedOut />;
  if (pod && cratesContainer(pod) === undefined) return <Unset />;
  if (list.isError)
    return (
      <EmptyState
        kind={list.error.kind === 'forbidden' ? 'no-access' : 'failed'}
        title={t('crate.pick.failed.title')}
        actions={<Button onClick={() => void list.refetch()}>{t('crate.pick.again')}</Button>}
      >
        <Notice tone="no" {...problemWords(list.error)} />
      </EmptyState>
    );
  if (list.data === undefined) return <Skeleton label={t('crate.pick.loading')} />;
  const { crates, problems } = list.data;
  if (crates.length === 0 && problems.length === 0)
    return (
      <EmptyState
        kind="empty"
        title={t('crate.pick.empty.title')}
        actions={
          <Link to="/crates/new" className={buttonClass('primary')}>
            {t('crate.pick.empty.action')}
          </Link>
        }
      >
        <p>{t('crate.pick.empty.text')}</p>
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col">
      {problems.length > 0 && (
        <p className="border-line border-b px-4 py-2">
          <Badge tone="no">{t('crate.pick.problems', { count: problems.length })}</Badge>
        </p>
      )}
      <div className="min-h-0 grow">
        <DataList
          label={t('crate.pick.list')}
          items={crates}
          itemKey={keyOf}
          selectedKey={chosen}
          onSelect={onChoose}
          renderItem={(crate) => <CrateRow crate={crate} />}
        />
      </div>
    </div>
  );
}

export interface CrateListProps {
  /** URL of the container of the chosen crate. */
  readonly chosen: string | undefined;
  readonly onChoose: (container: string) => void;
}

function CrateRow({ crate: { overview, visibility } }: { crate: SavedCrateEntry }): ReactNode {
  return (
    <ListRow
      primary={
        <span className="line-clamp-3 font-serif" dir="auto">
          {overview.name}
        </span>
      }
      secondary={
        <span className="flex flex-wrap gap-x-3">
          <span>
            {t('crate.pick.files', { count: overview.files })}
            {overview.bytes > 0 && ` · ${formatBytes(overview.bytes)}`}
          </span>
          {visibility === 'private' && <Badge tone="doubt">{t('crate.pick.private')}</Badge>}
        </span>
      }
    />
  );
}

function SignedOut(): ReactNode {
  return (
    <EmptyState
      kind="no-access"
      title={t('crate.pick.out.title')}
      actions={
        <Link to="/login" className={buttonClass('primary')}>
          {shared('app.account.login')}
        </Link>
      }
    >
      <p>{t('crate.pick.out.text')}</p>
    </EmptyState>
  );
}

function Unset(): ReactNode {
  return (
    <EmptyState
      kind="empty"
      title={t('crate.pick.unset.title')}
      actions={
        <Link to="/setup" className={buttonClass('primary')}>
          {t('crate.pick.unset.action')}
        </Link>
      }
    >
      <p>{t('crate.pick.unset.text')}</p>
    </EmptyState>
  );
}
