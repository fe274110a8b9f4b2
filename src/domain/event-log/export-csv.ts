import { stringify } from 'csv-stringify/browser/esm/sync';
import type { LoggedEvent } from './event.ts';
import { artefactsIn } from './filter.ts';

/**
 * The events as a table for spreadsheets (RFC 4180). Cells that a spreadsheet would take for a formula begin with an
 * apostrophe: their content comes from strangers. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function exportCsv(events: readonly LoggedEvent[]): string {
  const rows = events.map((event) => {
    const { notification, lifecycle, time } = event;
    return {
      time: time?.at ?? '',
      'time source': time?.source ?? '',
      shape: event.shape,
      actor: notification?.actor?.id ?? lifecycle?.executor ?? '',
      'actor name': notification?.actor?.name ?? '',
      origin: notification?.origin?.id ?? '',
      target: notification?.target?.id ?? '',
      object: notification?.object?.id ?? lifecycle?.generated ?? '',
      artefacts: artefactsIn(event).join(' '),
      'in reply to': notification?.inReplyTo ?? '',
      summary: notification?.summary ?? lifecycle?.title ?? '',
      activity: event.activityId,
      event: event.url,
      logs: event.witnesses.map(({ log }) => log).join(' '),
      checksum: event.witnesses[0]?.checksum ?? 'none',
      processed: event.processed ? 'yes' : 'no',
      problem: event.reason ?? event.unreadable ?? '',
    };
  });
  return stringify(rows, {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Also where there are no rows, the table has its head. */
const COLUMNS = [
  'time',
  'time source',
  'shape',
  'actor',
  'actor name',
  'origin',
  'target',
  'object',
  'artefacts',
  'in reply to',
  'summary',
  'activity',
  'event',
  'logs',
  'checksum',
  'processed',
  'problem',
];
