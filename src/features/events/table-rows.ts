import { t } from '../../i18n/t.ts';
import { shortId } from '../notification/plain.ts';
import { partyName } from '../notification/sender-view.ts';
import type { Surroundings } from '../notification/sentence.ts';
import type { EventWording } from './event-wording.ts';
import type { TableColumn, TableSort } from './events-search.ts';
import { type ChecksumState, checksumState, otherParty, type ShownEvent } from './shown-event.ts';

/** A row of the table: what each column says of one event. */
export interface TableRow {
  readonly event: ShownEvent;
  readonly time: string;
  readonly sentence: string;
  readonly type: string;
  readonly party: string;
  readonly artefact: string;
  readonly checksum: ChecksumState;
}

/** What the rows are made from, beside the events. */
export interface TableSurroundings {
  readonly around: Surroundings;
  readonly wording: EventWording;
  /** The maintainer's. */
  readonly webId?: string;
}

/** The rows of the table, sorted; what is missing comes last in either direction. */
export function tableRows(
  events: readonly ShownEvent[],
  sort: TableSort,
  surroundings: TableSurroundings,
): TableRow[] {
  const isDown = sort.startsWith('-');
  const column = sort.replace('-', '') as TableColumn;
  const keyed = events.map((event) => {
    const row = toRow(event, surroundings);
    return { row, key: keyOf(row, column) };
  });
  const order = new Intl.Collator('en', { numeric: true });
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
    return isDown ? order.compare(b.key, a.key) : order.compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function toRow(event: ShownEvent, { around, wording, webId }: TableSurroundings): TableRow {
  const { notification, lifecycle, artefact, time } = event;
  const party = notification && otherParty(notification, webId);
  const work = artefact ?? notification?.about?.id ?? lifecycle?.artefact;
  return {
    event,
    time: time?.at ?? '',
    sentence: wording.sentence(event),
    type: kindName(event.shape),
    party: (party ? (partyName(party, around.services) ?? party.id) : lifecycle?.executor) ?? '',
    artefact: work === undefined ? '' : (around.titles.get(work) ?? shortId(work)),
    checksum: checksumState(event),
  };
}

/** Each zone writes its times its own way: the moment counts. */
function keyOf(row: TableRow, column: TableColumn): string {
  if (column === 'event') return row.sentence;
  if (column !== 'time') return row[column];
  const moment = Date.parse(row.time);
  return Number.isNaN(moment) ? '' : String(moment);
}

/** The name of a kind of events. */
export function kindName(kind: ShownEvent['shape']): string {
  return kind === 'lifecycle' ? t('events.kind.lifecycle') : t(`patterns.name.${kind}`);
}
