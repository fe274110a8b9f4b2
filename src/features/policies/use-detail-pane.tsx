import { type ReactNode, useState } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WriteNotice } from '../workspace/write-notice.tsx';
import type { Pane } from './pane.ts';
import type { PoliciesSearch } from './policies-search.ts';
import { PolicyDetail } from './policy-detail.tsx';
import type { PolicyView } from './policy-views.ts';
import { useAutonomy } from './use-autonomy.ts';
import { useBookChanges } from './use-book-changes.ts';
import type { NewPolicy } from './use-new-policy.ts';

export interface DetailPaneOptions {
  readonly policy: PolicyView | undefined;
  readonly id: string | undefined;
  /** Whether the policies are known by now. */
  readonly isRead: boolean;
  readonly setSearch: (search: PoliciesSearch) => void;
  readonly begin: NewPolicy;
}

/** The pane of the policy that is open. */
export function useDetailPane({ policy, id, isRead, setSearch, begin }: DetailPaneOptions): Pane {
  const change = useAutonomy();
  const books = useBookChanges();
  const [choice, setChoice] = useState<{ readonly id: string; readonly autonomy: Autonomy }>();
  if (!policy)
    return {
      detail: isRead ? <MissingPolicy id={id ?? ''} /> : <p role="status">{t('policies.loading')}</p>,
    };

  const wanted = choice?.id === policy.id ? choice.autonomy : policy.autonomy;
  const remove = async () => {
    const { id: book, title, version } = policy;
    if (version !== undefined && (await books.remove({ id: book, title, before: version }))) setSearch({});
  };
  return {
    detail: (
      <PolicyDetail
        policy={policy}
        wanted={wanted}
        onWant={(autonomy) => setChoice({ id: policy.id, autonomy })}
        change={change}
        onEdit={() => setSearch({ id: policy.id, task: 'edit' })}
        onCopy={() => begin.draft(t('policies.copy.title', { title: policy.title }), policy.text)}
        onDelete={() => void remove()}
        notices={
          books.failed?.id === policy.id && <WriteNotice area="policies" problem={books.failed.problem} />
        }
      />
    ),
    actions: wanted !== policy.autonomy && (
      <>
        <Button
          tone="primary"
          disabled={!change.canWrite}
          busy={change.busy === policy.id ? t('policies.changing') : undefined}
          onClick={() => void change.set(policy, wanted).then(() => setChoice(undefined))}
        >
          {t(`policies.change.${wanted}`)}
        </Button>
        <Button onClick={() => setChoice(undefined)}>{t('ui.cancel')}</Button>
      </>
    ),
  };
}

function MissingPolicy({ id }: { id: string }): ReactNode {
  return (
    <EmptyState kind="empty" title={t('policies.missing.title')}>
      <p>{t('policies.missing.text')}</p>
      <code className="wrap-anywhere font-mono text-xs">{plain(id)}</code>
    </EmptyState>
  );
}
