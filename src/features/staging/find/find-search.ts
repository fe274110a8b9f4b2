/** What the address says about finding data. */
export interface FindSearch {
  /** URL of the TAP service. */
  readonly service?: string;
  /** URL of the collection that what is found goes to. */
  readonly collection?: string;
  /** What was found is shown, instead of what is asked. */
  readonly view?: 'results';
  /** Number of the row whose details are shown, from 0. */
  readonly row?: number;
}

/** Reads the address of the screen on which data are found; what is not understood is left out. */
export function readFindSearch(search: Readonly<Record<string, unknown>>): FindSearch {
  const { service, collection, view, row } = search;
  return {
    ...(typeof service === 'string' && service !== '' && { service }),
    ...(typeof collection === 'string' && collection !== '' && { collection }),
    ...(view === 'results' && { view }),
    ...(typeof row === 'number' && Number.isInteger(row) && row >= 0 && { row }),
  };
}
