import { type ReactNode, useEffect, useState } from 'react';
import { type FilterFault, type FilterGrammar, filterFaults } from '../../../domain/filter/filter-faults.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import { Shape } from '../../../ui/badge.tsx';

/** How long typing rests before slips in it are named, in milliseconds. */
const REST = 700;

/** What of a filter is not understood, and what would be; nothing while somebody still types. */
export function FilterFaultsNote({ filter, grammar }: { filter: string; grammar: FilterGrammar }): ReactNode {
  const [settled, setSettled] = useState(filter);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(filter), REST);
    return () => clearTimeout(timer);
  }, [filter]);
  const faults = settled === filter ? filterFaults(filter, grammar) : [];
  return (
    <div role="status" className="empty:hidden">
      {faults.slice(0, 3).map((fault) => (
        <p key={JSON.stringify(fault)} className="flex items-baseline gap-1.5 text-sm text-soft">
          <Shape tone="wait" />
          <span>{faultWords(fault, grammar)}</span>
        </p>
      ))}
    </div>
  );
}

function faultWords(fault: FilterFault, grammar: FilterGrammar): string {
  switch (fault.kind) {
    case 'unknown-field':
    case 'field-not-here':
      return t(`filter.fault.${fault.kind}`, {
        name: isolate(fault.name),
        fields: grammar.fields.map((field) => `${field}:`).join(', '),
      });
    case 'unknown-value':
      if (fault.meant !== undefined)
        return t('filter.fault.meant', { name: fault.name, value: isolate(fault.value), meant: fault.meant });
      return t('filter.fault.unknown-value', {
        name: fault.name,
        value: isolate(fault.value),
        values: (grammar.values[fault.name] ?? []).join(', '),
      });
    case 'no-date':
      return t('filter.fault.no-date', { value: isolate(fault.value) });
  }
}
