import type { ReactNode } from 'react';
import { plain } from '../../../i18n/isolate.ts';
import { Shape } from '../../../ui/badge.tsx';
import { termLabel } from '../editor/labels.ts';
import { t } from '../words.ts';
import type { FindingsFilter, ShownFinding } from './shown-findings.ts';

/** A finding in the list: how grave it is, the sentence, and half a line about its place. */
export function FindingRow({ shown, by }: { shown: ShownFinding; by: FindingsFilter['by'] }): ReactNode {
  const { finding, name, property } = shown;
  const isTerm = property !== undefined && !property.startsWith('@');
  const place = [by === 'rule' ? name : '', isTerm ? termLabel(property) : ''].filter((part) => part !== '');
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2.5 gap-y-0.5 px-4 py-2.5">
      <Shape tone={finding.severity === 'must' ? 'no' : 'wait'} />
      <span className="sr-only">{t(`crateCheck.${finding.severity}`)}: </span>
      <bdi className="wrap-anywhere col-start-2">{plain(finding.message)}</bdi>
      {place.length > 0 && (
        <span className="col-start-2 truncate text-sm text-soft">
          <bdi>{plain(place.join(' · '))}</bdi>
        </span>
      )}
    </div>
  );
}

/** What findings stand together for: an entity with its id, or a rule. */
export function GroupRow(props: { group: string; first: ShownFinding; by: FindingsFilter['by'] }): ReactNode {
  const { group, first, by } = props;
  if (by === 'rule') return <span className="font-mono text-soft text-xs">{group}</span>;
  return (
    <div className="flex min-w-0 items-baseline gap-2">
      <bdi className="truncate font-semibold text-sm">{plain(group)}</bdi>
      {first.id !== '' && first.id !== group && (
        <bdi dir="ltr" className="min-w-0 shrink-[3] truncate font-mono text-faint text-xs">
          {plain(first.id)}
        </bdi>
      )}
    </div>
  );
}
