import { lazy, memo, type ReactNode, Suspense } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import type { CheckOptions, Receiver } from '../../../domain/crate/options.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { FindingsPanel } from '../check/findings-panel.tsx';
import type { CrateFindings } from '../check/use-findings.ts';
import { t } from '../words.ts';
import { useEditing } from './editing.ts';

const JsonPane = lazy(async () => ({ default: (await import('../json/json-pane.tsx')).JsonPane }));
const GraphPane = lazy(async () => ({ default: (await import('../graph/graph-pane.tsx')).GraphPane }));
const PreviewPane = lazy(async () => ({ default: (await import('../out/preview-pane.tsx')).PreviewPane }));

/** The views beside the form. */
export const SIDE_TABS = ['findings', 'json', 'graph', 'preview'] as const;

/** One of them. */
export type SideTab = (typeof SIDE_TABS)[number];

export interface SidePaneProps {
  readonly draft: CrateDraft;
  readonly findings: CrateFindings;
  /** What the crate is judged by. */
  readonly options: CheckOptions;
  readonly onReceiver: (receiver: Receiver | undefined) => void;
  readonly chosen: string;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
}

/** Findings, source, graph and preview of the crate; what is not shown is not loaded. */
export const SidePane = memo(function SidePane(props: SidePaneProps): ReactNode {
  const { draft, findings, options, onReceiver, chosen, tab, onTab } = props;
  const { open, change } = useEditing();
  const { crate } = draft;
  const contents: Readonly<Record<SideTab, ReactNode>> = {
    findings: <FindingsPanel {...{ crate, findings, options, onReceiver }} onOpen={open} onFix={change} />,
    json: <JsonPane crate={crate} draft={draft.id} findings={findings} chosen={chosen} onChange={change} />,
    graph: <GraphPane crate={crate} chosen={chosen} onOpen={open} />,
    preview: <PreviewPane draft={draft} />,
  };
  return (
    <Tabs
      fill
      label={t('crateEditor.side')}
      value={tab}
      onChange={onTab}
      tabs={SIDE_TABS.map((value) => ({
        value,
        label: t(`crateEditor.tab.${value}`),
        content: (
          <Suspense fallback={<p className="p-4 text-soft">{t('crateEditor.tab.loading')}</p>}>
            {contents[value]}
          </Suspense>
        ),
      }))}
    />
  );
});
