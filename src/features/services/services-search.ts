import { SHOWN, type Shown } from './service-filter.ts';

/** What the address bar says about the register of services. */
export interface ServicesSearch {
  /** Id of the service that is open. */
  readonly id?: string;
  /** What is done beside the list; `edit` with the service that is open. */
  readonly pane?: 'add' | 'edit' | 'import';
  /** Words that are looked for. */
  readonly q?: string;
  /** The part of the register that is shown; missing for all of it. */
  readonly show?: Shown;
}

const PANES = ['add', 'edit', 'import'] as const;

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readServicesSearch(search: Readonly<Record<string, unknown>>): ServicesSearch {
  const { id, q } = search;
  // Links to the form looked otherwise once.
  const pane = search.add === true ? 'add' : PANES.find((each) => each === search.pane);
  const show = SHOWN.find((each) => each === search.show);
  return {
    ...(typeof id === 'string' && id !== '' && { id }),
    ...(pane && { pane }),
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(show && show !== 'all' && { show }),
  };
}
