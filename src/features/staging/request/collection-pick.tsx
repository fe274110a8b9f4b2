import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type DataCollection, totalsOf } from '../../../domain/staging/collection.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { Name } from '../../../ui/names.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { totalsWords } from '../collections/totals-words.ts';
import { useCollections } from '../collections/use-collections.ts';
import { readDraft } from './request-draft.ts';
import { t } from './words.ts';

const keyOf = ({ id }: DataCollection) => id;

export interface CollectionPickProps {
  /** Id of the chosen collection. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The data collections of the pod, of which one is to be brought somewhere. */
export function CollectionPick({ chosen, onChoose }: CollectionPickProps): ReactNode {
  const { session, pod } = useWorkspace();
  const { collections, problem, isPending, refetch } = useCollections();
  const drafts = useKeptDrafts('staging', readDraft).all;
  if (session.phase === 'signed-out')
    return <Way to="/login" kind="out" action={shared('app.account.login')} />;
  if (pod && pod.home === undefined)
    return <Way to="/setup" kind="unset" action={t('staging-request.pick.unset.action')} />;
  if (problem)
    return (
      <EmptyState
        kind="failed"
        title={t('staging-request.pick.failed.title')}
        actions={<Button onClick={refetch}>{t('staging-request.pick.again')}</Button>}
      >
        <Notice tone="no" {...problemWords(problem)} />
      </EmptyState>
    );
  if (isPending) return <Skeleton label={t('staging-request.pick.loading')} />;
  if (collections.length === 0)
    return (
      <EmptyState
        kind="empty"
        title={t('staging-request.pick.empty.title')}
        actions={
          <Link to="/collections" search={{ view: 'new' }} className={buttonClass('primary')}>
            {t('staging-request.pick.empty.action')}
          </Link>
        }
      >
        <p>{t('staging-request.pick.empty.text')}</p>
      </EmptyState>
    );
  return (
    <DataList
      label={t('staging-request.pick.list')}
      items={collections}
      itemKey={keyOf}
      selectedKey={chosen}
      onSelect={onChoose}
      renderItem={(collection) => (
        <ListRow
          primary={
            <span className="line-clamp-3 font-serif">
              <Name>{collection.title}</Name>
            </span>
          }
          secondary={
            <span className="flex flex-wrap gap-x-3">
              <span>{totalsWords(totalsOf(collection.members))}</span>
              {drafts.has(collection.id) && <Badge tone="wait">{t('staging-request.draft')}</Badge>}
            </span>
          }
        />
      )}
    />
  );
}

interface WayProps {
  readonly to: '/login' | '/setup';
  readonly kind: 'out' | 'unset';
  readonly action: string;
}

function Way({ to, kind, action }: WayProps): ReactNode {
  return (
    <EmptyState
      kind={kind === 'out' ? 'no-access' : 'empty'}
      title={t(`staging-request.pick.${kind}.title`)}
      actions={
        <Link to={to} className={buttonClass('primary')}>
          {action}
        </Link>
      }
    >
      <p>{t(`staging-request.pick.${kind}.text`)}</p>
    </EmptyState>
  );
}
