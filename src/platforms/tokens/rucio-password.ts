import { fail, ok, type Result } from '../../domain/result.ts';
import type { AskService } from '../ask-service.ts';
import type { SignInProblem } from './sign-in-problem.ts';

/** A name and a password, as a person types them. */
export interface RucioLogin {
  readonly account: string;
  readonly username: string;
  readonly password: string;
}

/** What a server gives for a password. */
export interface RucioGrant {
  readonly token: string;
  /** ISO 8601. */
  readonly expires?: string;
  readonly account?: string;
}

/**
 * Asks a Rucio server for a token by password. https://rucio.cern.ch/documentation/html/rest_api_doc.html
 * Never over a relay: passwords go to their own server only. @param base root of its API
 */
export async function askByPassword(
  base: string,
  { account, username, password }: RucioLogin,
  ask: AskService,
): Promise<Result<RucioGrant, SignInProblem>> {
  const url = `${base}/auth/userpass`;
  if (![account, username, password].every((each) => /^[\x20-\x7e]+$/.test(each)))
    return fail({ kind: 'unfit', fault: { fault: 'no-token' } });
  const answer = await ask.ask({
    url,
    headers: { 'X-Rucio-Account': account, 'X-Rucio-Username': username },
    token: { header: 'X-Rucio-Password', value: password },
  });
  if (!answer.ok) return answer;
  const { status, headers } = answer.value;
  if (status === 401) return fail({ kind: 'denied', reason: 'CannotAuthenticate', message: '' });
  if (status >= 500) return fail({ kind: 'server', url, status });
  const token = headers['x-rucio-auth-token'];
  // Also where the server does not let pages read the header.
  if (status !== 200 || !token)
    return fail({ kind: 'noncompliant', url, reason: 'There is no token in the answer.' });
  const expires = Date.parse((headers['x-rucio-auth-token-expires'] ?? '').replace(/UTC$/, 'GMT'));
  const owner = headers['x-rucio-auth-account'];
  return ok({
    token,
    ...(!Number.isNaN(expires) && { expires: new Date(expires).toISOString() }),
    ...(owner && { account: owner }),
  });
}
