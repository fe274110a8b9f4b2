import { type ReactNode, useMemo } from 'react';
import type { Finding } from '../../domain/finding.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { JsonTreeView } from './json-tree-view.tsx';

/** How the source of a message is shown. */
export type SourceView = 'tree' | 'raw';

export interface MessageSourceProps {
  readonly raw: string;
  /** True when `raw` is only the beginning. */
  readonly truncated?: boolean;
  readonly findings: readonly Finding[];
  readonly view: SourceView;
  readonly onView: (view: SourceView) => void;
}

/** A message as it was sent: as a tree with the findings in place, or as raw text. */
export function MessageSource({ raw, truncated, findings, view, onView }: MessageSourceProps): ReactNode {
  const document = useMemo(() => (truncated ? undefined : parsed(raw)), [raw, truncated]);
  if (raw === '') return <p className="text-soft">{t('notification.source.empty')}</p>;
  const text = (
    <CodeBlock
      text={raw}
      label={
        truncated
          ? t('notification.source.kept', { shown: formatNumber(raw.length) })
          : t('notification.source.raw')
      }
    />
  );
  if (document === undefined) {
    const why = truncated ? 'notification.source.cut' : 'notification.source.no-tree';
    return (
      <div className="grid gap-2">
        <p className="text-soft text-sm">{t(why)}</p>
        {text}
      </div>
    );
  }
  return (
    <Tabs
      label={t('notification.source')}
      value={view}
      onChange={onView}
      tabs={[
        {
          value: 'tree',
          label: t('notification.source.tree'),
          content: <JsonTreeView key={raw} document={document.value} findings={findings} />,
        },
        { value: 'raw', label: t('notification.source.raw'), content: text },
      ]}
    />
  );
}

/** The JSON that the text holds, wrapped: `null` is a document too. `undefined` when it is no JSON. */
function parsed(raw: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(raw) as unknown };
  } catch {
    return undefined;
  }
}
