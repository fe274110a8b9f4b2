import type { ReactNode } from 'react';
import type { Refused, RefusedBecause } from '../../../../domain/crate/import/guard-entries.ts';
import { t } from '../../words.ts';
import { FoldedList } from './folded-list.tsx';

/** What was not taken, each with its reason; nothing where everything was. */
export function RefusedList({
  refused,
  title = t('crateImport.refused', { count: refused.length }),
}: {
  readonly refused: readonly Refused[];
  readonly title?: string;
}): ReactNode {
  if (refused.length === 0) return null;
  return <FoldedList tone="no" title={title} lines={refused.map(refusedLine)} />;
}

/** One file that is not taken, in a line. */
export function refusedLine({ name, because }: { name: string; because: RefusedBecause }): string {
  return `${name}: ${t(`crateImport.refused.${because}`)}`;
}
