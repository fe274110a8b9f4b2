import type { Cell, VOTable } from './votable.ts';

/** One link of a data set: to data, to a service, or why there is none. https://www.ivoa.net/documents/DataLink/20231215/REC-DataLink-1.1.html */
export interface DataLink {
  readonly id: string;
  readonly accessUrl?: string;
  /** `ID` of the service descriptor. */
  readonly service?: string;
  readonly error?: string;
  readonly description?: string;
  /** `#this`, `#preview`, `#calibration` … */
  readonly semantics: string;
  readonly mediaType?: string;
  /** In bytes. */
  readonly size?: number;
}

/** Reads a table of links. Addresses that are not of the web are left out. */
export function dataLinksIn({ columns, rows }: Pick<VOTable, 'columns' | 'rows'>): DataLink[] {
  const place = new Map(columns.map(({ name }, index) => [name.toLowerCase(), index]));
  return rows.map((row) => {
    const cell = (name: string): Cell => row[place.get(name) ?? -1] ?? null;
    const text = (name: string) => {
      const value = cell(name);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const url = text('access_url');
    const size = cell('content_length');
    const said = {
      accessUrl: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
      service: text('service_def'),
      error: text('error_message'),
      description: text('description'),
      mediaType: text('content_type'),
      size: typeof size === 'number' && size >= 0 ? size : undefined,
    };
    const known = Object.entries(said).filter(([, value]) => value !== undefined);
    return { id: text('id') ?? '', semantics: text('semantics') ?? '', ...Object.fromEntries(known) };
  });
}

/**
 * An address as a page can ask it: services name themselves by `http:` although they are reached by `https:`, and
 * pages may not follow. Tells whether it was changed.
 */
export function reachable(
  address: string,
  service: string,
): { readonly url: string; readonly changed: boolean } {
  const [url, from] = [new URL(address), new URL(service)];
  if (url.protocol !== 'http:' || from.protocol !== 'https:' || url.hostname !== from.hostname)
    return { url: address, changed: false };
  url.protocol = 'https:';
  if (url.port === '80') url.port = '';
  return { url: url.href, changed: true };
}
