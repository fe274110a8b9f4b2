import type { NotificationRow } from '../../cache/rows.ts';
import type { FilterTerm } from '../../domain/filter/filter.ts';
import type { InboxItem } from './inbox-item.ts';

/** Whether an item fits all terms. */
export function matchesFilter(item: InboxItem, terms: readonly FilterTerm[]): boolean {
  return terms.every((term) => matchesTerm(item, term) !== term.not);
}

function matchesTerm(item: InboxItem, { field, value }: FilterTerm): boolean {
  const { row } = item;
  switch (field) {
    case 'text':
      return item.searched().includes(value);
    case 'is':
      return is(row, value);
    case 'from': {
      const { origin, actor } = row.notification ?? {};
      const names = [item.sender().name, origin?.id, origin?.name, actor?.id, actor?.name];
      return names.some((name) => name?.toLowerCase().includes(value));
    }
    case 'type':
      return hasType(row, value);
    case 'about': {
      const { about, object, nested } = row.notification ?? {};
      const works = [about, object, nested?.object].flatMap((work) => [work?.id, work?.citeAs, work?.name]);
      return [item.sentence().names.work, row.artefact, ...works].some((name) =>
        name?.toLowerCase().includes(value),
      );
    }
  }
}

/** The states of `is:`. An unknown one fits nothing, so that a slip shows. */
function is(row: NotificationRow, state: string): boolean {
  switch (state) {
    case 'unread':
      return row.readAt === undefined;
    case 'read':
      return row.readAt !== undefined;
    case 'unreadable':
      return row.unreadable !== undefined;
    case 'invalid':
      return row.findings.some(({ severity }) => severity === 'must');
    case 'logged':
      return row.event !== undefined;
    case 'answer':
      return (row.answers?.length ?? 0) > 0;
    case 'gone':
      return row.goneAt !== undefined;
    case 'remarked':
      return row.remarks.length > 0;
    case 'self':
    case 'trusted':
    case 'known':
    case 'unknown':
    case 'blocked':
      return row.standing === state;
    default:
      return row.remarks.includes(state);
  }
}

/** Words for types that the patterns' own names do not contain. */
const synonyms: Readonly<Record<string, string>> = {
  result: 'resource',
  offer: 'request',
  withdrawal: 'undo',
};

/** A type is a part of the pattern's name (`review`, `announce`), the whole of it, or the name of the activity. */
function hasType(row: NotificationRow, value: string): boolean {
  if (row.notification === undefined) return false;
  const { pattern, activities } = row.notification;
  const wanted = Object.hasOwn(synonyms, value) ? synonyms[value] : value;
  return (
    pattern === wanted ||
    pattern.split('-').includes(wanted ?? '') ||
    activities.some((activity) => activity.toLowerCase() === value)
  );
}
