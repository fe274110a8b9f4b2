import { type Did, didFault } from '../../domain/staging/did.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';

/** One request to a Rucio server, as data: shown to the maintainer before it is sent. It holds no token. */
export interface RucioCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the address of the server, with its query. The slashes at the ends are the server's own. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** So many members go into one request. */
const CHUNK = 500;

/** Rules are filed under this activity unless the settings say otherwise; sites name their own. */
const ACTIVITY = 'User Subscriptions';

/** What the server is; the one call that needs no token. */
export function ping(): RucioCall {
  return get('/ping');
}

/** The account of the token. Answers with a redirection that is followed. */
export function whoAmI(): RucioCall {
  return get('/accounts/whoami');
}

/** Scopes that an account may write to. */
export function scopesOf(account: string): RucioCall {
  return get(`/accounts/${part(account)}/scopes/`);
}

/** All storage elements, with what they are. With an expression a server gives only their names. */
export function storageElements(): RucioCall {
  return get('/rses/');
}

/** One storage element, with what it is. */
export function storageElement(rse: string): RucioCall {
  return get(`/rses/${part(rse)}`);
}

/** Attributes of a storage element. */
export function attributesOf(rse: string): RucioCall {
  return get(`/rses/${part(rse)}/attr/`);
}

/** Limits of an account: per storage element, and per expression. */
export function limitsOf(account: string, kind: 'local' | 'global'): RucioCall {
  return get(`/accounts/${part(account)}/limits/${kind}`);
}

/** What an account uses; the server's bookkeeping lags behind. */
export function usageOf(account: string, kind: 'local' | 'global'): RucioCall {
  return get(`/accounts/${part(account)}/usage/${kind}`);
}

/** Makes a dataset. @param lifetime in seconds; without it stays for good */
export function createDataset(did: Did, lifetime?: number): RucioCall {
  return {
    method: 'POST',
    path: pathOf(did),
    body: {
      type: 'DATASET',
      statuses: { monotonic: false },
      ...(lifetime !== undefined && { lifetime }),
    },
  };
}

/** Puts members into a dataset or a container. */
export function attach(did: Did, members: readonly Did[]): RucioCall {
  return {
    method: 'POST',
    path: `${pathOf(did)}/dids`,
    body: { dids: members.map(({ scope, name }) => ({ scope, name })) },
  };
}

/** What a dataset or a container holds. */
export function contentsOf(did: Did): RucioCall {
  return get(`${pathOf(did)}/dids`);
}

/** Ends a dataset: nothing can be added any more. A user cannot undo it. */
export function close(did: Did): RucioCall {
  return { method: 'PUT', path: `${pathOf(did)}/status`, body: { open: false } };
}

/** A data identifier with what it comes to. */
export function look(did: Did): RucioCall {
  return get(`${pathOf(did)}?dynamic_depth=FILE`);
}

/** The rules of a data identifier. */
export function rulesOf(did: Did): RucioCall {
  return get(`${pathOf(did)}/rules`);
}

/** Rules that a data identifier had; those that were denied stay here. */
export function historyOf({ scope, name }: Did): RucioCall {
  return get(`/rules/${part(scope)}/${namePart(name)}/history`);
}

/** Asks for copies. */
export function createRule(request: StagingRequest, account: string, activity = ACTIVITY): RucioCall {
  const { did, copies, destination, grouping, comment, lifetime, askApproval, notify } = request;
  return {
    method: 'POST',
    path: '/rules/',
    body: {
      dids: [{ scope: did.scope, name: did.name }],
      account,
      copies,
      rse_expression: destination.name,
      grouping,
      activity,
      ...(lifetime !== undefined && { lifetime }),
      // It is called `comments` when it is read; a wrong name is dropped without a word.
      ...(comment?.trim() && { comment: comment.trim() }),
      ...(notify && { notify: 'Y' }),
      ...(askApproval && { ask_approval: true }),
    },
  };
}

/** A rule. */
export function readRule(id: string): RucioCall {
  return get(`/rules/${part(id)}`);
}

/** How each file of a rule stands. */
export function locksOf(id: string): RucioCall {
  return get(`/rules/${part(id)}/locks`);
}

/** Why files of a rule are stuck. */
export function analysisOf(id: string): RucioCall {
  return get(`/rules/${part(id)}/analysis`);
}

/** Gives a rule another end, so many seconds from now. */
export function extendRule(id: string, lifetime: number): RucioCall {
  return { method: 'PUT', path: `/rules/${part(id)}`, body: { options: { lifetime } } };
}

/**
 * Has the server look at what is stuck in a rule before its turn: it repairs by itself, after a pause that grows.
 * https://github.com/rucio/rucio/blob/master/lib/rucio/core/rule.py
 */
export function boostRule(id: string): RucioCall {
  return { method: 'PUT', path: `/rules/${part(id)}`, body: { options: { boost_rule: true } } };
}

/** Ends a rule: within an hour, and its copies are left to the site. The server wants a body. */
export function deleteRule(id: string): RucioCall {
  return { method: 'DELETE', path: `/rules/${part(id)}`, body: {} };
}

/** Where the files of data identifiers are. */
export function replicasOf(dids: readonly Did[]): RucioCall {
  return {
    method: 'POST',
    path: '/replicas/list',
    body: { dids: dids.map(({ scope, name }) => ({ scope, name })) },
  };
}

/** Where a dataset is, and how much of it. */
export function datasetReplicasOf(did: Did): RucioCall {
  return get(`/replicas/${part(did.scope)}/${namePart(did.name)}/datasets`);
}

/** Members in portions that a server takes at once. */
export function chunks<T>(items: readonly T[], size = CHUNK): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function get(path: string): RucioCall {
  return { method: 'GET', path };
}

function pathOf(did: Did): string {
  if (didFault(did)) throw new RangeError(`No data identifier that a server takes: ${did.scope}:${did.name}`);
  return `/dids/${part(did.scope)}/${namePart(did.name)}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}

/** Names may hold slashes, and servers read them as they are. */
function namePart(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
