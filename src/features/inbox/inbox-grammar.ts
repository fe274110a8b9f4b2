import type { FilterGrammar } from '../../domain/filter/filter-faults.ts';
import { isFilterDate } from '../workspace/filter/filter-time.ts';
import { inboxStates } from './filter-match.ts';

/** What the filter of the inbox understands. */
export const inboxGrammar: FilterGrammar = {
  fields: ['is', 'from', 'about', 'type', 'in', 'after', 'before'],
  values: { is: inboxStates, in: ['inbox', 'log'] },
  isDate: isFilterDate,
};
