import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { policiesUrl } from '../../pod/policies.ts';
import { ThreePane } from '../../ui/three-pane.tsx';
import { listState } from '../workspace/list-state.ts';
import { useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { NewPolicyMenu } from './new-policy-menu.tsx';
import type { Pane } from './pane.ts';
import { PolicyList } from './policy-list.tsx';
import { RunSummary } from './run-summary.tsx';
import { useDetailPane } from './use-detail-pane.tsx';
import { useEditorPane } from './use-editor-pane.tsx';
import { useFormPane } from './use-form-pane.tsx';
import { useImportPane } from './use-import-pane.tsx';
import { useNewPolicy } from './use-new-policy.ts';
import { useBookReading, usePolicies } from './use-policies.ts';
import { usePoliciesSearch } from './use-policies-search.ts';

/** The policies: what each rule book says, what it may do, and what comes of it; and how new ones come about. */
export function PoliciesPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const policies = usePolicies();
  const reading = useBookReading();
  const [search, setSearch] = usePoliciesSearch();
  const begin = useNewPolicy(policies ?? [], setSearch);

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
  const policy = all.find(({ id }) => id === search.id);
  const { id, task } = search;
  const detail = useDetailPane({ policy, id, isRead: policies !== undefined, setSearch, begin });
  const editor = useEditorPane({ policy, reading, setSearch, begin });
  const form = useFormPane({ reading, begin, setSearch });
  const imported = useImportPane({ reading, begin, setSearch });
  const pane = (): Pane => {
    if (task === 'form') return form;
    if (task === 'import') return imported;
    if (id === undefined) return {};
    return task === 'edit' && policy && policy.origin !== 'shipped' ? editor : detail;
  };

  return (
    <ThreePane
      title={t('policies.title')}
      count={policies && t('policies.count', { count: policies.length })}
      tools={
        <>
          <RunSummary />
          <NewPolicyMenu
            onForm={() => setSearch({ task: 'form' })}
            onText={() => begin.draft(t('policies.new.name'), begin.template)}
            onImport={() => setSearch({ task: 'import' })}
          />
        </>
      }
      list={
        <PolicyList
          state={state}
          policies={all}
          selected={id}
          onSelect={(chosen) => setSearch({ id: chosen })}
        />
      }
      {...pane()}
      placeholder={
        <div className="grid max-w-[46rem] gap-4 px-6 py-5">
          <p className="max-w-[60ch] text-soft">{t('policies.intro')}</p>
          <p className="text-soft">{t('policies.choose')}</p>
        </div>
      }
      detailKey={`${id ?? ''} ${task ?? ''}`}
      onBack={() => setSearch(task === 'edit' && id !== undefined ? { id } : {})}
    />
  );
}
