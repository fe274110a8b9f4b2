/** What the address says about finding data. */
export interface FindSearch {
  /** URL of the TAP service. */
  readonly service?: string;
  /** URL of the collection that what is found goes to. */
  readonly collection?: string;
}

/** Reads the address of the screen on which data are found; what is not understood is left out. */
export function readFindSearch(search: Readonly<Record<string, unknown>>): FindSearch {
  const { service, collection } = search;
  return {
    ...(typeof service === 'string' && service !== '' && { service }),
    ...(typeof collection === 'string' && collection !== '' && { collection }),
  };
}
