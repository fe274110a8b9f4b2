import { type ReactNode, useState } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { policiesUrl } from '../../pod/policies.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { listState } from '../workspace/list-state.ts';
import { useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { PolicyDetail } from './policy-detail.tsx';
import { PolicyList } from './policy-list.tsx';
import { RunSummary } from './run-summary.tsx';
import { useAutonomy } from './use-autonomy.ts';
import { usePolicies } from './use-policies.ts';
import { usePoliciesSearch } from './use-policies-search.ts';

/** The policies: what each rule book says, what it may do, and what comes of it. */
export function PoliciesPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const policies = usePolicies();
  const [search, setSearch] = usePoliciesSearch();
  const change = useAutonomy();
  const [choice, setChoice] = useState<{ readonly id: string; readonly autonomy: Autonomy }>();

  const all = policies ?? [];
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.home && policiesUrl(pod.home),
    pending: policies === undefined,
    total: all.length,
    shown: all.length,
  });
  const open = (id: string | undefined) => {
    setChoice(undefined);
    change.forget();
    setSearch(id === undefined ? {} : { id });
  };

  const panes = () => {
    if (search.id === undefined) return {};
    const policy = all.find(({ id }) => id === search.id);
    if (!policy)
      return {
        detail:
          policies === undefined ? (
            <p role="status">{t('policies.loading')}</p>
          ) : (
            <MissingPolicy id={search.id} />
          ),
      };
    const wanted = choice?.id === policy.id ? choice.autonomy : policy.autonomy;
    return {
      detail: (
        <PolicyDetail
          policy={policy}
          wanted={wanted}
          onWant={(autonomy) => setChoice({ id: policy.id, autonomy })}
          change={change}
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
  };

  return (
    <ThreePane
      title={t('policies.title')}
      count={policies && t('policies.count', { count: policies.length })}
      tools={<RunSummary />}
      list={<PolicyList state={state} policies={all} selected={search.id} onSelect={open} />}
      {...panes()}
      placeholder={
        <div className="grid max-w-[46rem] gap-4 px-6 py-5">
          <p className="max-w-[60ch] text-soft">{t('policies.intro')}</p>
          <p className="text-soft">{t('policies.choose')}</p>
        </div>
      }
      detailKey={search.id}
      onBack={() => open(undefined)}
    />
  );
}

function MissingPolicy({ id }: { id: string }): ReactNode {
  return (
    <EmptyState kind="empty" title={t('policies.missing.title')}>
      <p>{t('policies.missing.text')}</p>
      <code className="wrap-anywhere font-mono text-xs">{plain(id)}</code>
    </EmptyState>
  );
}
