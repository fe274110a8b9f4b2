import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemWords } from '../../../i18n/problems.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import type { CrateInPod } from './use-opened-crate.ts';

export interface OpenedCrateProps {
  /** URL of the container. */
  readonly container: string;
  readonly query: UseQueryResult<CrateInPod, Problem>;
  readonly children: (crate: CrateDocument, found: FoundCrate) => ReactNode;
}

/** A saved crate once it is read; until then, and where it cannot be, why. */
export function OpenedCrate({ container, query, children }: OpenedCrateProps): ReactNode {
  const { session } = useWorkspace();
  const edit = (
    <Link to="/crates" search={{ id: container }} className={buttonClass('primary')}>
      {t('crate.open.edit')}
    </Link>
  );
  if (query.isError)
    return query.error.kind === 'absent' ? (
      <EmptyState kind="empty" title={t('crate.open.absent.title')}>
        <p>{t('crate.open.absent.text')}</p>
      </EmptyState>
    ) : (
      <EmptyState
        kind={query.error.kind === 'forbidden' ? 'no-access' : 'failed'}
        title={t('crate.open.failed.title')}
        actions={<Button onClick={() => void query.refetch()}>{t('crate.pick.again')}</Button>}
      >
        <Notice tone="no" {...problemWords(query.error)} />
      </EmptyState>
    );
  // The list beside it says that one has to log in.
  if (query.data === undefined && session.phase === 'signed-out')
    return (
      <EmptyState kind="no-access" title={t('crate.pick.out.title')}>
        <p>{t('crate.pick.out.text')}</p>
      </EmptyState>
    );
  if (query.data === undefined) return <Skeleton label={t('crate.open.loading')} />;
  const { crate, found } = query.data;
  if (crate === undefined)
    return (
      <EmptyState kind="failed" title={t('crate.open.broken.title')} actions={edit}>
        <p>{t('crate.open.broken.text')}</p>
      </EmptyState>
    );
  return children(crate, found);
}
