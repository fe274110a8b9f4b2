import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { FilterGrammar } from '../../../domain/filter/filter-faults.ts';
import type { SavedFilter } from '../../../domain/filter/saved-filter.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Name } from '../../../ui/names.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FilterHelp } from './filter-help.tsx';
import type { SavedFilters as Saved } from './use-saved-filters.ts';

export interface SavedFiltersProps {
  readonly saved: Saved;
  /** The filter as it is now, and the order, where it is not the usual one. */
  readonly query: string;
  readonly sort?: string;
  readonly grammar: FilterGrammar;
  readonly onApply: (filter: SavedFilter) => void;
}

/** The filters that are kept for a list: to use, to name anew, to delete; and a name for the one that is set now. */
export function SavedFilters({ saved, query, sort, grammar, onApply }: SavedFiltersProps): ReactNode {
  const { filters, hindrance, problem } = saved;
  return (
    <Popover title={t('filter.saved')} trigger={<IconButton icon={Bookmark} label={t('filter.saved')} />}>
      <div className="-mx-4 grid max-h-[60dvh] gap-3 overflow-y-auto px-4">
        {filters.length === 0 ? (
          <p className="text-soft text-sm">{t('filter.saved.none')}</p>
        ) : (
          <ul className="-mx-4 divide-y divide-line border-line border-y">
            {filters.map((filter) => (
              <li key={filter.id}>
                <Entry filter={filter} saved={saved} onApply={onApply} />
              </li>
            ))}
          </ul>
        )}
        {problem && (
          <Notice
            tone="no"
            urgent
            {...(problem.kind === 'conflict' ? { title: t('filter.saved.conflict') } : problemWords(problem))}
          />
        )}
        {hindrance !== undefined ? (
          <p className="text-soft text-sm">
            {t(hindrance === 'signed-out' ? 'filter.saved.read-only' : 'filter.saved.no-place')}
          </p>
        ) : query.trim() === '' ? (
          <p className="text-soft text-sm">{t('filter.saved.nothing')}</p>
        ) : (
          filters.every((filter) => filter.query !== query || filter.sort !== sort) && (
            <KeepForm key={query} saved={saved} query={query} sort={sort} />
          )
        )}
        <FilterHelp grammar={grammar} />
      </div>
    </Popover>
  );
}

function Entry({
  filter,
  saved,
  onApply,
}: {
  filter: SavedFilter;
  saved: Saved;
  onApply: (filter: SavedFilter) => void;
}): ReactNode {
  const [name, setName] = useState<string>();
  const shown = isolate(filter.name);
  if (name !== undefined)
    return (
      <NameForm
        name={name}
        onName={setName}
        taken={saved.filters.some((other) => other.id !== filter.id && other.name === name.trim())}
        action={t('filter.saved.rename.do')}
        busy={saved.busy}
        onSave={(wanted) => void saved.rename(filter, wanted).then((done) => done && setName(undefined))}
        onCancel={() => setName(undefined)}
      />
    );
  return (
    <div className="flex items-center ps-2 pe-2">
      <button
        type="button"
        aria-label={t('filter.saved.apply', { name: shown })}
        onClick={() => onApply(filter)}
        className="grid min-h-(--control) min-w-0 grow content-center rounded-control px-2 py-1 text-start hover:bg-sunk"
      >
        <span className="wrap-anywhere">
          <Name>{filter.name}</Name>
        </span>
        <span className="truncate font-mono text-soft text-xs">
          <Name>{filter.query}</Name>
        </span>
      </button>
      <IconButton
        icon={Pencil}
        label={t('filter.saved.rename', { name: shown })}
        onClick={() => setName(filter.name)}
      />
      <IconButton
        icon={Trash2}
        label={t('filter.saved.forget', { name: shown })}
        onClick={() => void saved.forget(filter)}
      />
    </div>
  );
}

function KeepForm({ saved, query, sort }: { saved: Saved; query: string; sort?: string }): ReactNode {
  const [name, setName] = useState('');
  return (
    <NameForm
      name={name}
      onName={setName}
      help={t('filter.saved.name.help', { query: isolate(`“${query.slice(0, 80)}”`) })}
      taken={saved.filters.some((other) => other.name === name.trim())}
      action={t('filter.saved.keep')}
      busy={saved.busy}
      onSave={(wanted) => void saved.keep(wanted, query, sort)}
    />
  );
}

function NameForm(props: {
  name: string;
  onName: (name: string) => void;
  help?: string;
  taken: boolean;
  action: string;
  busy: boolean;
  onSave: (name: string) => void;
  onCancel?: () => void;
}): ReactNode {
  const { name, onName, help, taken, action, busy, onSave, onCancel } = props;
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  return (
    <form
      className={onCancel ? 'grid gap-2 px-4 py-2' : 'grid gap-2'}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing && !taken) onSave(name.trim());
      }}
    >
      <TextField
        label={t('filter.saved.name')}
        help={help}
        error={
          taken ? t('filter.saved.name.taken') : tried && missing ? t('filter.saved.name.missing') : undefined
        }
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={onName}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" busy={busy ? t('filter.saved.keeping') : undefined}>
          {action}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
      </div>
    </form>
  );
}
