import { type ReactNode, useMemo } from 'react';
import { partiesIn, typesIn } from '../../domain/event-log/filter.ts';
import { sameId } from '../../domain/trust/same-id.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shortId } from '../notification/plain.ts';
import { partyName } from '../notification/sender-view.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { FilterBar } from '../workspace/filter/filter-bar.tsx';
import { type EventsSearch, isFiltered, isNarrowed, noFilter, queryOf } from './events-search.ts';
import { eventsGrammar, kindsIn } from './filter-events.ts';
import { eventShapes, type ShownEvent } from './shown-event.ts';
import { kindName } from './table-rows.ts';

export interface EventToolsProps {
  readonly events: readonly ShownEvent[];
  readonly around: Surroundings;
  /** The maintainer's. */
  readonly webId: string | undefined;
  readonly search: EventsSearch;
  readonly onSearch: (change: Partial<EventsSearch>, replace?: 'replace') => void;
}

/** The filters of a log. Only what occurs in the log can be chosen. */
export function EventTools({ events, around, webId, search, onSearch }: EventToolsProps): ReactNode {
  const kinds = useMemo(() => kindsIn(events).map((value) => ({ value, label: kindName(value) })), [events]);
  const artefacts = useMemo(() => {
    const found = [...new Set(events.map(({ artefact }) => artefact).filter((url) => url !== undefined))];
    return sorted(found.map((url) => ({ value: url, label: around.titles.get(url) ?? shortId(url) })));
  }, [events, around]);
  return (
    <div className="grid gap-2">
      <FilterBar
        place="events"
        label={t('events.filter.label')}
        placeholder={t('events.filter.placeholder')}
        value={search.q ?? ''}
        onChange={(q, replace) => onSearch({ q: q === '' ? undefined : q }, replace)}
        grammar={eventsGrammar}
        query={queryOf(search)}
        onApply={({ query }) => onSearch({ ...noFilter, q: query })}
        quickLabel={t('filter.saved')}
      />
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label={t('events.filter.pattern')}
          all={t('events.filter.pattern.all')}
          value={search.pattern}
          options={kinds}
          onChange={(pattern) => onSearch({ pattern })}
        />
        <Choice
          label={t('events.filter.artefact')}
          all={t('events.filter.artefact.all')}
          value={search.artefact}
          options={artefacts}
          onChange={(artefact) => onSearch({ artefact })}
        />
      </div>
      <details open={isNarrowed(search) || undefined}>
        <summary className="w-fit min-h-6 text-act text-sm underline decoration-act/40 underline-offset-2">
          {t('events.filter.more')}
        </summary>
        <MoreFilters {...{ events, around, webId, search, onSearch }} />
      </details>
      {isFiltered(search) && (
        <div>
          <Button tone="plain" onClick={() => onSearch(noFilter)}>
            {t('events.filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

function MoreFilters({ events, around, webId, search, onSearch }: EventToolsProps): ReactNode {
  const shapes = eventShapes.map((value) => ({ value, label: t(`events.shape.${value}`) }));
  const types = useMemo(() => {
    const found = [...new Set(events.flatMap((event) => typesIn(event)))].slice(0, 100);
    return sorted(found.map((value) => ({ value, label: shortId(value) })));
  }, [events]);
  const parties = useMemo(() => partyOptions(events, around, webId), [events, around, webId]);
  return (
    <div className="mt-2 grid grid-cols-2 gap-2">
      <Choice
        label={t('events.filter.shape')}
        all={t('events.filter.shape.all')}
        value={search.shape}
        options={shapes}
        onChange={(shape) => onSearch({ shape })}
      />
      <Choice
        label={t('events.filter.type')}
        all={t('events.filter.type.all')}
        value={search.type}
        options={types}
        onChange={(type) => onSearch({ type })}
      />
      <div className="col-span-2">
        <Choice
          label={t('events.filter.party')}
          all={t('events.filter.party.all')}
          value={search.party}
          options={parties}
          onChange={(party) => onSearch({ party })}
        />
      </div>
      <TextField
        type="date"
        label={t('events.filter.from')}
        value={search.from ?? ''}
        onChange={(from) => onSearch({ from: from === '' ? undefined : from }, 'replace')}
      />
      <TextField
        type="date"
        label={t('events.filter.until')}
        value={search.until ?? ''}
        onChange={(until) => onSearch({ until: until === '' ? undefined : until }, 'replace')}
      />
    </div>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  /** What no choice is called. */
  readonly all: string;
  readonly value: V | undefined;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V | undefined) => void;
}

/** One of what occurs, or all. What the address bar names is offered even where it does not occur. */
function Choice<V extends string>({ label, all, value, options, onChange }: ChoiceProps<V>): ReactNode {
  const offered = options.some((option) => option.value === value)
    ? options
    : [...options, ...(value === undefined ? [] : [{ value, label: shortId(value) }])];
  return (
    <Select<V | ''>
      label={label}
      labelHidden
      value={value ?? ''}
      options={[{ value: '', label: all }, ...offered]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}

function partyOptions(
  events: readonly ShownEvent[],
  { services }: Surroundings,
  webId: string | undefined,
): SelectOption<string>[] {
  const names = new Map<string, string>();
  for (const event of events) {
    const { notification } = event;
    for (const party of [notification?.actor, notification?.origin, notification?.target]) {
      const name = party && partyName(party, services);
      if (party?.id !== undefined && name !== undefined) names.set(party.id, name);
    }
    for (const id of partiesIn(event)) if (!names.has(id)) names.set(id, shortId(id));
  }
  const isOwn = (id: string) => webId !== undefined && sameId(id, webId);
  return sorted(
    [...names]
      .slice(0, 300)
      .map(([value, label]) => ({ value, label: isOwn(value) ? t('notification.party.you') : label })),
  );
}

function sorted(options: readonly SelectOption<string>[]): SelectOption<string>[] {
  return options
    .map(({ value, label }) => ({ value, label: isolate(label) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
