import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CheckOptions, Receiver } from '../../../domain/crate/options.ts';
import { DataList, type DataListHandle } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { t } from '../words.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingRow, GroupRow } from './finding-row.tsx';
import { FindingsTools, NO_FILTER, ReceiverChoice } from './findings-tools.tsx';
import type { PanelActions } from './panel-actions.ts';
import { type FindingsFilter, type ShownFinding, shownFindings } from './shown-findings.ts';
import type { CrateFindings } from './use-findings.ts';
import { NoFindings, VerdictLine } from './verdict-line.tsx';

export interface FindingsPanelProps extends PanelActions {
  readonly crate: CrateDocument;
  /** From `useFindings`. */
  readonly findings: CrateFindings;
  /** What the crate is judged by, as given to `useFindings`. */
  readonly options?: CheckOptions;
  /** Judges it for a receiver, too, or no more; without it, that cannot be chosen. */
  readonly onReceiver?: (receiver: Receiver | undefined) => void;
}

/**
 * What is to be remarked about a crate: by entity or rule, what must be mended first; the chosen finding is explained
 * below, with the way there and, where it is safe, a repair. Fills the height that it is given.
 */
export function FindingsPanel(props: FindingsPanelProps): ReactNode {
  const { crate, findings, options, onReceiver, onOpen, onFix } = props;
  const [filter, setFilter] = useState<FindingsFilter>(NO_FILTER);
  const [chosen, setChosen] = useState<string>();
  const words = useDeferredValue(filter.words);
  const of = findings.of;
  const shown = useMemo(
    () => (of ? shownFindings(findings.findings, of, { ...filter, words }) : []),
    [findings.findings, of, filter, words],
  );
  const at = shown.findIndex(({ key }) => key === chosen);
  const item = shown[at];
  const list = useRef<DataListHandle>(null);
  const lastAt = useRef(0);

  // What was chosen is mended: the next one takes its place, so that one goes on from there.
  useEffect(() => {
    if (at >= 0) lastAt.current = at;
    else if (chosen !== undefined && findings.state === 'ready') {
      setChosen(shown[Math.min(lastAt.current, shown.length - 1)]?.key);
      if (document.activeElement === document.body) list.current?.focus();
    }
  }, [at, chosen, shown, findings.state]);
  const listed = findings.findings.length;
  const omitted = findings.counts.must + findings.counts.should - listed;

  return (
    <div className="flex h-full min-h-[26rem] flex-col">
      <header className="grid gap-3 border-line border-b px-4 py-3">
        <VerdictLine crate={crate} findings={findings} options={options ?? {}} />
        {onReceiver && <ReceiverChoice receiver={options?.receiver} onReceiver={onReceiver} />}
        {listed > 0 && <FindingsTools filter={filter} onChange={setFilter} />}
      </header>
      <div className="min-h-40 grow basis-0">
        {shown.length > 0 ? (
          <DataList<ShownFinding>
            ref={list}
            label={t('crateCheck.list')}
            items={shown}
            itemKey={({ key }) => key}
            groupOf={({ group, name }) => (filter.by === 'rule' ? group : name || t('crateCheck.document'))}
            renderGroup={(group, first) => <GroupRow group={group} first={first} by={filter.by} />}
            renderItem={(each) => <FindingRow shown={each} by={filter.by} />}
            selectedKey={chosen}
            onSelect={setChosen}
            onOpen={(key) => {
              const target = shown.find((each) => each.key === key);
              if (target && target.id !== '') onOpen(target.id, target.property);
            }}
          />
        ) : (
          <Empty findings={findings} onAll={() => setFilter(NO_FILTER)} crate={crate} />
        )}
      </div>
      {omitted > 0 && (
        <p className="border-line border-t px-4 py-2 text-soft text-sm">
          {t('crateCheck.omitted', { count: omitted })}
        </p>
      )}
      {item && (
        <FindingDetail
          shown={item}
          all={findings.findings}
          crate={crate}
          isCurrent={of === crate}
          onOpen={onOpen}
          onFix={onFix}
        />
      )}
    </div>
  );
}

function Empty(props: { findings: CrateFindings; crate: CrateDocument; onAll: () => void }): ReactNode {
  const { findings, crate, onAll } = props;
  if (findings.of === undefined) return null;
  if (findings.findings.length === 0)
    return findings.state === 'failed' ? null : <NoFindings crate={crate} />;
  return (
    <EmptyState
      kind="filtered"
      title={t('crateCheck.none.found')}
      actions={
        <button
          type="button"
          onClick={onAll}
          className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
        >
          {t('crateCheck.all')}
        </button>
      }
    >
      <p>{t('crateCheck.none.found.text')}</p>
    </EmptyState>
  );
}
