/** The parts of the screen. */
const stagingViews = ['requests', 'request', 'use', 'services'] as const;

/** The requests, a new one, what is done with data that have arrived, and the services with their tokens. */
export type StagingView = (typeof stagingViews)[number];

/** The steps of a new request, after its collection was chosen. */
const requestSteps = ['destination', 'options', 'check'] as const;

/** Where a new request stands. */
export type RequestStep = (typeof requestSteps)[number];

/** What the address says about staging. */
export interface StagingSearch {
  readonly view?: StagingView;
  /** Id of a request. */
  readonly id?: string;
  /** URL of the collection that is to be staged, or used. */
  readonly collection?: string;
  /** Id of a configured service. */
  readonly service?: string;
  /** Of a new request. */
  readonly step?: RequestStep;
  /** The words that are looked for. */
  readonly q?: string;
}

/** Reads the address of staging; what is not understood is left out. */
export function readStagingSearch(search: Readonly<Record<string, unknown>>): StagingSearch {
  const view = stagingViews.find((known) => known === search.view);
  const step = requestSteps.find((known) => known === search.step);
  const { id, collection, service } = search;
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(view && { view }),
    ...(isText(id) && { id }),
    ...(isText(collection) && { collection }),
    ...(isText(service) && { service }),
    ...(step && { step }),
    ...(isText(q) && { q }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
