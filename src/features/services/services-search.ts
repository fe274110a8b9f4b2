/** What the address bar says about the register of services. */
export interface ServicesSearch {
  /** Id of the service that is open. */
  readonly id?: string;
  /** True while a service is being added by hand. */
  readonly add?: true;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readServicesSearch(search: Readonly<Record<string, unknown>>): ServicesSearch {
  return {
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
    ...(search.add === true ? { add: true } : {}),
  };
}
