import type { VOTable } from './votable.ts';

/** A TAP service as the registry of the Virtual Observatory knows it. */
export interface RegisteredService {
  readonly ivoid: string;
  readonly title: string;
  readonly shortName?: string;
  /** Without a slash at the end. */
  readonly url: string;
}

/**
 * Asks a registry for the TAP services, or for those among them that say that they hold ObsCore.
 * https://www.ivoa.net/documents/RegTAP/20191011/REC-RegTAP-1.1.html
 */
export function registryQuery(withObsCore: boolean): string {
  const columns = 'SELECT DISTINCT ivoid, short_name, res_title, access_url';
  const from = 'FROM rr.resource NATURAL JOIN rr.capability NATURAL JOIN rr.interface';
  const isTap = "standard_id LIKE 'ivo://ivoa.net/std/tap%' AND intf_role = 'std'";
  if (!withObsCore) return `${columns} ${from} WHERE ${isTap}`;
  // The data model is told in the details: with a part of the capability, and in spellings that differ by case.
  const hasObsCore =
    "detail_xpath = '/capability/dataModel/@ivo-id' AND 1 = ivo_nocasematch(detail_value, 'ivo://ivoa.net/std/obscore%')";
  return `${columns} ${from} NATURAL JOIN rr.res_detail WHERE ${isTap} AND ${hasObsCore}`;
}

/** Reads the services of an answer, each address once, by their titles. What has no address of the web is left out. */
export function registeredServices({
  columns,
  rows,
}: Pick<VOTable, 'columns' | 'rows'>): RegisteredService[] {
  const place = new Map(columns.map(({ name }, index) => [name.toLowerCase(), index]));
  const found = new Map<string, RegisteredService>();
  for (const row of rows) {
    const text = (name: string) => {
      const value = row[place.get(name) ?? -1];
      return typeof value === 'string' ? value.trim() : '';
    };
    const url = text('access_url').replace(/\/+$/, '');
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || found.has(url)) continue;
    const [ivoid, shortName, title] = [text('ivoid'), text('short_name'), text('res_title')];
    found.set(url, { ivoid, url, title: title || shortName || url, ...(shortName && { shortName }) });
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
