import { useNavigate } from '@tanstack/react-router';
import { PenLine, Send } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { CrateList } from '../crate/crate-list.tsx';
import { OpenedCrate } from '../crate/opened-crate.tsx';
import { podCopy } from '../crate/pod-copy.ts';
import { useOpenedCrate } from '../crate/use-opened-crate.ts';
import { useDispatchSearch } from '../use-dispatch-search.ts';
import { t } from '../words.ts';
import { Hubs } from './hubs.tsx';
import { RunDetail } from './run-detail.tsx';
import { runPlan } from './run-plan.ts';

/** What “Execute Workflow” at a node fetches and runs of a crate, what is missing for it, and where else it opens. */
export function RunView(): ReactNode {
  const [{ crate: container }, go] = useDispatchSearch();
  const navigate = useNavigate();
  const query = useOpenedCrate(container);
  const opened = query.data;
  const copy = useMemo(
    () => (opened?.crate ? podCopy(opened.crate, opened.found).crate : undefined),
    [opened],
  );
  const plan = useMemo(() => (copy ? runPlan(copy) : undefined), [copy]);
  return (
    <ThreePane
      title={t('crate.pick')}
      list={<CrateList chosen={container} onChoose={(crate) => go({ view: 'run', crate })} />}
      detail={
        container === undefined ? undefined : (
          <OpenedCrate container={container} query={query}>
            {() => copy && plan && <RunDetail key={container} copy={copy} plan={plan} />}
          </OpenedCrate>
        )
      }
      side={plan && <Hubs plan={plan} />}
      actions={
        container !== undefined &&
        plan && (
          <>
            <Button tone="primary" icon={Send} onClick={() => go({ view: 'compose', crate: container })}>
              {t('run.send')}
            </Button>
            <Button
              icon={PenLine}
              onClick={() => void navigate({ to: '/crates', search: { id: container } })}
            >
              {t('run.edit')}
            </Button>
          </>
        )
      }
      detailKey={container}
      placeholder={
        <EmptyState kind="empty" title={t('run.title')}>
          <p>{t('run.choose')}</p>
        </EmptyState>
      }
      onBack={() => go({ view: 'run' })}
    />
  );
}
