import { isDataLink, type Observation } from './obscore.ts';
import type { Cell, Column, ServiceDescriptor, VOTable } from './votable.ts';

const DATALINK = /^ivo:\/\/ivoa\.net\/std\/datalink#links/i;
const SODA = /^ivo:\/\/ivoa\.net\/std\/soda#(sync|async)/i;

/**
 * Where the links of a row are: what its address leads to, where its format says so, else what a service beside the
 * table makes of it. `undefined` where there are none.
 */
export function linksOf(
  { columns, services }: Pick<VOTable, 'columns' | 'services'>,
  row: readonly Cell[],
  observation: Observation,
): string | undefined {
  if (isDataLink(observation)) return observation.accessUrl;
  const service = services.find(({ standardId }) => standardId !== undefined && DATALINK.test(standardId));
  return service && addressFor(service, columns, row);
}

/** The address of a service with what its inputs take of a row; `undefined` where the row lacks one of them. */
export function addressFor(
  { accessUrl, inputs }: ServiceDescriptor,
  columns: readonly Column[],
  row: readonly Cell[],
): string | undefined {
  if (!URL.canParse(accessUrl) || !/^https?:/i.test(accessUrl)) return undefined;
  const url = new URL(accessUrl);
  for (const { name, value, ref } of inputs) {
    const index = ref === undefined ? -1 : columns.findIndex(({ id }) => id === ref);
    const cell = index < 0 ? value : row[index];
    if (ref !== undefined && (cell === null || cell === undefined)) return undefined;
    if (cell !== '' && cell !== undefined && cell !== null) url.searchParams.set(name, String(cell));
  }
  return url.href;
}

/** What a service beside a table of links can do: `soda` cuts out of the data, by the parameters it names. */
export function serviceKind({ standardId = '' }: ServiceDescriptor): 'soda' | 'other' {
  return SODA.test(standardId) ? 'soda' : 'other';
}
