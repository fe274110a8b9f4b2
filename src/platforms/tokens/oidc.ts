import * as oauth from 'oauth4webapi';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SignInConfig } from '../../domain/staging/config.ts';
import { isLoopback } from '../../domain/staging/web-root.ts';
import { PATIENCE, type SignInProblem, signInProblem } from './sign-in-problem.ts';

/** What a sign-in has brought. */
export interface GrantedToken {
  readonly token: string;
  /** In seconds. */
  readonly expiresIn?: number;
}

/** An identity provider that was looked up. */
export interface IdentityProvider {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  /** For every request to it. */
  readonly options: {
    readonly [oauth.customFetch]: (url: string, init: RequestInit) => Promise<Response>;
    readonly [oauth.allowInsecureRequests]: boolean;
  };
}

/** Looks up an identity provider. https://openid.net/specs/openid-connect-discovery-1_0.html */
export async function lookUpProvider(
  config: SignInConfig,
  over: typeof fetch,
): Promise<Result<IdentityProvider, SignInProblem>> {
  try {
    const issuer = new URL(config.issuer);
    const options: IdentityProvider['options'] = {
      [oauth.customFetch]: (url, init) =>
        over(url, { ...init, ...STRICT, signal: AbortSignal.timeout(PATIENCE) }),
      [oauth.allowInsecureRequests]: isLoopback(issuer.hostname),
    };
    const answer = await oauth.discoveryRequest(issuer, options as oauth.DiscoveryRequestOptions);
    const server = await oauth.processDiscoveryResponse(issuer, answer);
    return ok({ server, client: { client_id: config.clientId }, options });
  } catch (thrown) {
    return fail(signInProblem(thrown, config.issuer));
  }
}

/** Nothing of ours goes along, nothing is stored, and a code goes to no other address than the one that was told. */
const STRICT: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
};

/** The token out of the answer of a token endpoint. What would renew it is let go: ADR 023. */
export function grantedBy({ access_token, expires_in }: oauth.TokenEndpointResponse): GrantedToken {
  return { token: access_token, ...(expires_in !== undefined && { expiresIn: expires_in }) };
}
