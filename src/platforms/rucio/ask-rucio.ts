import { fail, ok } from '../../domain/result.ts';
import type { RucioConfig } from '../../domain/staging/config.ts';
import type { ProviderHands } from '../hands.ts';
import { shownAddress } from '../redact.ts';
import type { AskRucio } from './client.ts';

/** The header in which Rucio wants its token; it reads no other. */
export const TOKEN_HEADER = 'X-Rucio-Auth-Token';

/** Looks may be given up early, changes may take their time; in milliseconds. */
const LOOK = 20_000;
const CHANGE = 90_000;

/**
 * Asks one Rucio server. No `Accept`: lists are refused to those who ask for JSON. Without a token nothing is sent, but
 * for the one call that needs none: a browser may make that without asking the server first.
 */
export function createAskRucio(config: RucioConfig, { tokens, ask, now }: ProviderHands): AskRucio {
  return async ({ method, path, body }) => {
    const url = `${config.base}${path}`;
    const token = path === '/ping' ? undefined : tokens.get(config.id, now());
    if (path !== '/ping' && !token) return fail({ kind: 'signed-out', url: shownAddress(url) });
    const answer = await ask.ask({
      url,
      method,
      ...(token && { token: { header: TOKEN_HEADER, value: token.token } }),
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
      ...(config.viaRelay === true && { viaRelay: true }),
      // It answers who one is by leading there.
      ...(path === '/accounts/whoami' && { follows: true }),
      timeout: method === 'GET' || path === '/replicas/list' ? LOOK : CHANGE,
    });
    if (!answer.ok) return answer;
    const { status, text } = answer.value;
    return ok({ url: shownAddress(url), status, text });
  };
}
