import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { parts, t } from '../words.ts';
import { CratesList } from './crate-list.tsx';
import type { CrateRow } from './crate-rows.ts';
import type { CratesKnown } from './use-crate-list.ts';

export interface ListPaneProps {
  readonly known: CratesKnown;
  readonly shown: readonly CrateRow[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onClear: () => void;
}

/** The list, or why there is none, and what could not be read of it. */
export function ListPane({ known, shown, selected, onSelect, onClear }: ListPaneProps): ReactNode {
  const { session } = useWorkspace();
  const { rows, problem, draftProblem, isPending, place, refetch } = known;
  if (rows.length === 0 && isPending) return <Skeleton label={t('crates.loading')} />;
  if (rows.length === 0 && session.phase === 'signed-out')
    return (
      <EmptyState
        kind="no-access"
        title={t('crates.signed-out.title')}
        actions={
          <Link to="/login" className={buttonClass('primary')}>
            {shared('app.account.login')}
          </Link>
        }
      >
        <p>{t('crates.signed-out.text')}</p>
      </EmptyState>
    );
  const failure = problem && (
    <Notice
      tone="no"
      title={t('crates.failed.title')}
      next={problemWords(problem).title}
      details={problemWords(problem).details}
      actions={<Button onClick={refetch}>{t('crates.failed.retry')}</Button>}
    />
  );
  if (rows.length === 0 && failure)
    return (
      <EmptyState kind="failed" title={t('crates.failed.title')}>
        {failure}
      </EmptyState>
    );
  if (rows.length === 0)
    return (
      <EmptyState kind="empty" title={t('crates.empty.title')} actions={<BeginLink />}>
        <p>{t('crates.empty.text')}</p>
        {place !== undefined && (
          <p className="text-sm">
            <Pieces
              of={parts('crates.empty.place', {
                place: <code className="wrap-anywhere font-mono text-xs">{place}</code>,
              })}
            />
          </p>
        )}
      </EmptyState>
    );
  if (shown.length === 0)
    return (
      <EmptyState
        kind="filtered"
        title={t('crates.filtered.title')}
        actions={<Button onClick={onClear}>{t('crates.filtered.clear')}</Button>}
      >
        <p>{t('crates.filtered.text', { count: rows.length })}</p>
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col">
      {(failure ?? draftProblem) && (
        <div className="grid gap-2 border-line border-b p-3">
          {failure}
          {draftProblem && (
            <Notice
              tone="doubt"
              title={t('crates.drafts.problem')}
              next={problemWords(draftProblem).title}
              details={problemWords(draftProblem).details}
            />
          )}
        </div>
      )}
      <div className="min-h-0 grow">
        <CratesList rows={shown} selected={selected} onSelect={onSelect} />
      </div>
    </div>
  );
}

/** The way to a new crate. */
export function BeginLink({ short }: { short?: boolean }): ReactNode {
  return (
    <Link to="/crates/new" className={buttonClass(short ? 'quiet' : 'primary')}>
      <Icon of={Plus} />
      {t(short ? 'crates.new.short' : 'crates.new')}
    </Link>
  );
}
