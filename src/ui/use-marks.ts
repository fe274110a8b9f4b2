import { useMemo, useState } from 'react';
import { t } from '../i18n/t.ts';
import { useCommands } from './commands.tsx';
import { type Marks, noMarks, toggleMark } from './marks.ts';

/** The marks of a list, for a `DataList` and for what is done with all that is marked. */
export interface ListMarks {
  /** Marked items that are in the list. */
  readonly marked: ReadonlySet<string>;
  /** Marks an item or takes its mark away; with `range`, marks everything between the last one and it. */
  readonly mark: (key: string, range?: boolean) => void;
  readonly clear: () => void;
}

/**
 * Lets items be marked, by their boxes and by keys: `x` for the chosen item, `Shift+x` up to it, `* a` all, `* n` none.
 * @param keys all items of the list in their order; marks of others do not count
 * @param current the chosen item
 */
export function useMarks(keys: readonly string[], current: string | undefined): ListMarks {
  const [marks, setMarks] = useState<Marks>(noMarks);
  const marked = useMemo(() => {
    const known = new Set(keys);
    return new Set([...marks.marked].filter((key) => known.has(key)));
  }, [keys, marks]);
  const mark = (key: string, range?: boolean) =>
    setMarks((before) => {
      const known = new Set(keys);
      const there = new Set([...before.marked].filter((each) => known.has(each)));
      return toggleMark({ ...before, marked: there }, keys, key, range);
    });
  const clear = () => setMarks(noMarks);
  const hasCurrent = () => current !== undefined && keys.includes(current);
  useCommands([
    {
      id: 'marks.toggle',
      label: t('ui.marks.toggle'),
      group: 'list',
      keys: 'x',
      when: hasCurrent,
      run: () => current !== undefined && mark(current),
    },
    {
      id: 'marks.range',
      label: t('ui.marks.range'),
      group: 'list',
      keys: 'Shift+x',
      when: hasCurrent,
      run: () => current !== undefined && mark(current, true),
    },
    {
      id: 'marks.all',
      label: t('ui.marks.all'),
      group: 'list',
      keys: '* a',
      when: () => keys.length > 0,
      run: () => setMarks({ marked: new Set(keys) }),
    },
    {
      id: 'marks.none',
      label: t('ui.marks.none'),
      group: 'list',
      keys: '* n',
      when: () => marked.size > 0,
      run: clear,
    },
  ]);
  return { marked, mark, clear };
}
