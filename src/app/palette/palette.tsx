import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import type { Command } from '../../ui/command-registry.ts';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PaletteEntry } from './palette-entries.ts';
import { usePalette } from './use-palette.ts';

export interface PaletteProps {
  /** What can be done on the page behind it. */
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/**
 * One field for everything: what is on this device, and what can be done. A combobox whose list is always open:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Palette({ commands, onClose }: PaletteProps): ReactNode {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { groups, state } = usePalette(query, commands);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(active, entries.length - 1)];
  const found = entries.length;

  useEffect(() => {
    if (state === 'found') announce(t('app.search.count', { count: found }));
  }, [state, found]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked is to be in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);

  const choose = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found > 0) {
      event.preventDefault();
      setActive((Math.min(active, found - 1) + step + found) % found);
    } else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <Dialog open onClose={onClose} title={t('app.search.title')} width="wide" initialFocus={input}>
      <div className="sticky top-0 z-10 -mx-5 -mt-1 grid gap-1 bg-raised px-5 pt-1 pb-1">
        <TextField
          ref={input}
          type="search"
          label={t('app.search.field')}
          labelHidden
          placeholder={t('app.search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={found > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(listId, current)}
          value={query}
          onChange={(text) => {
            setQuery(text);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p role="status" className="text-soft text-sm empty:hidden">
          {state === 'waiting' && t('app.search.waiting')}
          {state === 'lost' && t('app.search.lost')}
          {state === 'found' &&
            !groups.some(({ kind }) => !['more', 'commands', 'places', 'filters'].includes(kind)) &&
            t('app.search.none')}
        </p>
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t('app.search.results')}
        className="-mx-5 grid gap-2 min-h-[30dvh] content-start"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.kind} role="group" aria-labelledby={`${listId}-${group.kind}`}>
            <p id={`${listId}-${group.kind}`} className="px-5 pt-1 pb-0.5 text-faint text-xs">
              {t(`app.search.group.${group.kind}`)}
            </p>
            {group.entries.map((entry) => (
              <Entry
                key={entry.id}
                id={optionId(listId, entry)}
                entry={entry}
                selected={entry === current}
                onChoose={() => choose(entry)}
              />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function Entry(props: {
  id: string;
  entry: PaletteEntry;
  selected: boolean;
  onChoose: () => void;
}): ReactNode {
  const { id, entry, selected, onChoose } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked option
    <div
      id={id}
      role="option"
      aria-selected={selected}
      onClick={onChoose}
      className={cx(
        'flex min-h-(--control) cursor-pointer items-center gap-3 px-5 py-1',
        selected ? 'bg-chosen' : 'hover:bg-sunk',
      )}
    >
      <span className="min-w-0 grow">
        <span dir="auto" className="line-clamp-2">
          {plain(entry.label)}
        </span>
        {entry.detail !== undefined && entry.detail !== '' && (
          <span dir="auto" className="block truncate text-soft text-sm">
            {plain(entry.detail)}
          </span>
        )}
      </span>
      {entry.at !== undefined && (
        <span className="shrink-0 text-faint text-sm">
          <RelativeTime iso={entry.at} />
        </span>
      )}
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </div>
  );
}

function optionId(listId: string, entry: PaletteEntry): string {
  return `${listId}-${encodeURIComponent(entry.id)}`;
}
