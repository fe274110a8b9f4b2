import { Ellipsis, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ToggleButton } from '../notification/toggle-button.tsx';
import type { EventsSearch } from './events-search.ts';
import { noFilter } from './events-search.ts';
import type { ExportFrame } from './export-events.ts';
import { exportItems } from './export-menu.ts';
import type { ShownEvent } from './shown-event.ts';

export interface LogHeadProps {
  readonly search: EventsSearch;
  readonly onSearch: (change: Partial<EventsSearch>) => void;
  /** What can be done with the log. */
  readonly actions: readonly {
    readonly label: string;
    readonly icon: LucideIcon;
    readonly onSelect: () => void;
  }[];
  /** What can be saved as a file, where there is anything. */
  readonly exported: { readonly events: readonly ShownEvent[]; readonly frame: ExportFrame } | undefined;
}

/** Whose log is shown, how it is shown, and what can be done with it. */
export function LogHead({ search, onSearch, actions, exported }: LogHeadProps): ReactNode {
  const { source, view } = search;
  // What narrowed one log says little about another one.
  const show = (next: EventsSearch['source']) =>
    source !== next && onSearch({ ...noFilter, source: next, id: undefined, pane: undefined });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <fieldset className="flex gap-1.5">
        <legend className="sr-only">{t('events.source')}</legend>
        <ToggleButton pressed={source === undefined} onClick={() => show(undefined)}>
          {t('events.source.own')}
        </ToggleButton>
        <ToggleButton pressed={source === 'other'} onClick={() => show('other')}>
          {t('events.source.other')}
        </ToggleButton>
      </fieldset>
      {exported && (
        <div className="flex items-center gap-1.5">
          <fieldset className="flex gap-1.5">
            <legend className="sr-only">{t('events.view')}</legend>
            <ToggleButton pressed={view === undefined} onClick={() => onSearch({ view: undefined })}>
              {t('events.view.list')}
            </ToggleButton>
            <ToggleButton pressed={view === 'table'} onClick={() => onSearch({ view: 'table' })}>
              {t('events.view.table')}
            </ToggleButton>
          </fieldset>
          <Menu
            trigger={
              <Button tone="plain" icon={Ellipsis}>
                {t('events.more')}
              </Button>
            }
            groups={[{ kind: 'actions', items: actions }, exportItems(exported.events, exported.frame)]}
          />
        </div>
      )}
    </div>
  );
}
