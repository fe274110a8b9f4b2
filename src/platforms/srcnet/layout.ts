/**
 * What of SRCNet no published document shows: the paths and field names of the calls that stage data. One JSON document
 * of the deployer can say them otherwise, so that a change on the other side needs no new version of Orrery.
 */
export interface SrcNetLayout {
  /** Name of the layout, shown beside every request that follows it. */
  readonly name: string;
  readonly stage: {
    readonly method: 'POST' | 'PUT';
    readonly path: string;
    /** Names of the fields of the body. */
    readonly fields: {
      readonly destination: string;
      readonly lifetime: string;
      readonly namespace: string;
      readonly dids: string;
      /** Takes the name of the collection, where the service lets its clients say one: then no request is made twice. */
      readonly name?: string;
    };
  };
  /**
   * Lists jobs, where the service does: `{namespace}`, `{name}` and `{destination}` stand for those of a request. A
   * request that may have been handed in already is looked for here before it is sent again.
   */
  readonly find?: { readonly method: 'GET'; readonly path: string };
  readonly status: { readonly method: 'GET'; readonly path: string };
  /** Where an answer has the id of a job, and its state: the first of them that is there. */
  readonly idFields: readonly string[];
  readonly stateFields: readonly string[];
  /** Where the answer about a job tells more: numbers of files, bytes, why it does not go on, when the copies may go. */
  readonly details: { readonly [key in (typeof DETAILS)[number]]?: string };
  /** Words for states, in lower case, with what they mean. */
  readonly states: Readonly<Record<string, 'queued' | 'transferring' | 'complete' | 'stuck' | 'gone'>>;
}

/** What an answer about a job may tell. */
const DETAILS = ['done', 'stuck', 'total', 'bytes', 'error', 'expires'] as const;

/** The layout that names of arguments in a published client suggest. No server has confirmed it. */
export const PRESUMED: SrcNetLayout = {
  name: 'presumed',
  stage: {
    method: 'POST',
    path: '/data/stage',
    fields: {
      destination: 'to_storage_area_uuid',
      lifetime: 'lifetime',
      namespace: 'parent_namespace',
      dids: 'dids',
    },
  },
  status: { method: 'GET', path: '/data/stage/{job}' },
  idFields: ['job_id', 'id', 'jobId'],
  stateFields: ['status', 'state'],
  details: { error: 'error' },
  states: {
    pending: 'queued',
    queued: 'queued',
    submitted: 'queued',
    running: 'transferring',
    'in progress': 'transferring',
    replicating: 'transferring',
    completed: 'complete',
    complete: 'complete',
    done: 'complete',
    ok: 'complete',
    success: 'complete',
    failed: 'stuck',
    error: 'stuck',
    stuck: 'stuck',
    cancelled: 'gone',
    expired: 'gone',
  },
};

/** Reads a layout of the deployer; what it leaves out is as presumed. The fault names what cannot be read. */
export function readLayout(document: unknown): SrcNetLayout | { readonly fault: string } {
  if (!isObject(document)) return { fault: 'The layout is no JSON object.' };
  const { name, stage = {}, status = {}, find = {}, details = {}, idFields, stateFields, states } = document;
  if (!isObject(stage) || !isObject(status) || !isObject(find))
    return { fault: '“stage”, “status” and “find” are objects.' };
  if (
    !isObject(details) ||
    !Object.entries(details).every(([key, field]) => DETAILS.includes(key as never) && isText(field))
  )
    return { fault: `“details” names fields for ${DETAILS.join(', ')}.` };
  const { fields = {} } = stage;
  if (!isObject(fields) || !Object.values(fields).every(isText))
    return { fault: '“stage.fields” names fields.' };
  for (const path of [stage.path, status.path, find.path])
    if (path !== undefined && !(isText(path) && path.startsWith('/')))
      return { fault: 'A path begins with “/”.' };
  if (stage.method !== undefined && stage.method !== 'POST' && stage.method !== 'PUT')
    return { fault: '“stage.method” is POST or PUT.' };
  if (isText(status.path) && !status.path.includes('{job}'))
    return { fault: '“status.path” has no {job} in it.' };
  for (const list of [idFields, stateFields])
    if (list !== undefined && !(Array.isArray(list) && list.length > 0 && list.every(isText)))
      return { fault: '“idFields” and “stateFields” are lists of names.' };
  const meanings = new Set(Object.values(PRESUMED.states));
  if (
    states !== undefined &&
    !(isObject(states) && Object.values(states).every((each) => meanings.has(each as never)))
  )
    return { fault: `A state means one of ${[...meanings].join(', ')}.` };
  return {
    name: isText(name) ? name : 'own',
    stage: {
      method: stage.method ?? PRESUMED.stage.method,
      path: isText(stage.path) ? stage.path : PRESUMED.stage.path,
      fields: { ...PRESUMED.stage.fields, ...(fields as Partial<SrcNetLayout['stage']['fields']>) },
    },
    status: { method: 'GET', path: isText(status.path) ? status.path : PRESUMED.status.path },
    ...(isText(find.path) && { find: { method: 'GET' as const, path: find.path } }),
    idFields: (idFields as readonly string[] | undefined) ?? PRESUMED.idFields,
    stateFields: (stateFields as readonly string[] | undefined) ?? PRESUMED.stateFields,
    details: { ...PRESUMED.details, ...details },
    states: states
      ? Object.fromEntries(
          Object.entries(states as SrcNetLayout['states']).map(([word, meaning]) => [
            word.toLowerCase(),
            meaning,
          ]),
        )
      : PRESUMED.states,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
