import type { Problem } from '../../domain/problem.ts';
import type { AskTap } from './client.ts';
import { readVOTable } from './read-votable.ts';

/** What came of trying a TAP service from this page. */
export type TapVerdict =
  /** It answers queries. `obsCore`: whether it holds the table of observations. */
  | { readonly kind: 'ready'; readonly obsCore: boolean }
  /** It is there, and lets no pages in. Its operator can change that. */
  | { readonly kind: 'cors-blocked' }
  /** It wants to know who asks. */
  | { readonly kind: 'sign-in' }
  /** It says of itself that it is out of order. */
  | { readonly kind: 'closed'; readonly message: string }
  /** Something else answers there. */
  | { readonly kind: 'wrong-service'; readonly found: string }
  | { readonly kind: 'unreachable'; readonly message: string }
  /** Pages that came by https may not ask services by http. */
  | { readonly kind: 'insecure' };

/** What trying needs of its surroundings. */
export interface TapProbeHands {
  readonly ask: AskTap;
  /** Whether anything answers at an address, whatever it allows to pages. */
  readonly isThere: (url: string) => Promise<boolean>;
  /** Whether the page itself came by https. */
  readonly isSecure: boolean;
}

/** The smallest question about observations: the columns of one of them, and no row. */
const QUESTION = 'SELECT TOP 1 obs_publisher_did FROM ivoa.obscore';

/**
 * Tries a service: whether it says that it is in order, and whether it answers a query about observations.
 * https://www.ivoa.net/documents/VOSI/20170524/REC-VOSI-1.1.html
 */
export async function probeTap(base: string, hands: TapProbeHands): Promise<TapVerdict> {
  const service = base.replace(/\/+$/, '');
  const { ask, isThere, isSecure } = hands;
  if (isSecure && new URL(service).protocol === 'http:' && !isLoopback(service)) return { kind: 'insecure' };
  const state = await ask({ url: `${service}/availability`, timeout: 20_000 });
  if (!state.ok) return noAnswer(state.problem, service, isThere);
  const closed = closedBecause(state.value.text);
  if (closed !== undefined) return { kind: 'closed', message: closed };
  const answer = await ask({
    url: `${service}/sync`,
    timeout: 60_000,
    form: { LANG: 'ADQL', QUERY: QUESTION, MAXREC: '0', RESPONSEFORMAT: 'votable/td', REQUEST: 'doQuery' },
  });
  if (!answer.ok) return noAnswer(answer.problem, service, isThere);
  const { status, text } = answer.value;
  const table = readVOTable(text);
  if (table.ok) return { kind: 'ready', obsCore: table.value.status.kind !== 'error' };
  const fault = table.problem;
  // An answer without rows may be written in any form.
  if (fault.kind === 'serialisation') return { kind: 'ready', obsCore: fault.status.kind !== 'error' };
  if (status === 401 || status === 403) return { kind: 'sign-in' };
  return { kind: 'wrong-service', found: fault.kind === 'not-votable' ? fault.found : 'other' };
}

async function noAnswer(
  problem: Problem,
  service: string,
  isThere: TapProbeHands['isThere'],
): Promise<TapVerdict> {
  if (problem.kind === 'unauthenticated' || problem.kind === 'forbidden') return { kind: 'sign-in' };
  const message = 'message' in problem ? problem.message : problem.kind;
  if (problem.kind !== 'network') return { kind: 'unreachable', message };
  return (await isThere(`${service}/availability`))
    ? { kind: 'cors-blocked' }
    : { kind: 'unreachable', message };
}

/** Why a service says that it is out of order; `undefined` where it is not, or says nothing. */
function closedBecause(text: string): string | undefined {
  if (!/<(?:\w+:)?available>\s*(?:false|0)\s*</i.test(text)) return undefined;
  return /<(?:\w+:)?note>([^<]*)</i.exec(text)?.[1]?.trim() ?? '';
}

function isLoopback(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

/** Whether anything answers at an address, whatever it allows to pages: the answer itself stays closed. */
export async function isThere(url: string, fetcher: typeof fetch = fetch): Promise<boolean> {
  try {
    await fetcher(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    return true;
  } catch {
    return false;
  }
}
