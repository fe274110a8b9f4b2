import * as oauth from 'oauth4webapi';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SignInConfig } from '../../domain/staging/config.ts';
import { type GrantedToken, grantedBy, lookUpProvider } from './oidc.ts';
import { type SignInProblem, signInProblem } from './sign-in-problem.ts';

/** A sign-in that was begun. Its secrets are in here, and nowhere else: they go with the page. */
export interface CodeSignIn {
  /** The page of the identity provider on which it goes on. */
  readonly url: string;
  /** Marks the answer that belongs to it. */
  readonly state: string;
  /** Ends it. @param search the query of the address to which the provider has led the browser back */
  finish(search: string): Promise<Result<GrantedToken, SignInProblem>>;
}

/**
 * Begins a sign-in by authorisation code with PKCE (RFC 6749, RFC 7636), as a public client.
 * @param redirectUri the page that hands the answer back; registered with the client
 * @param over makes the requests
 */
export async function beginCodeSignIn(
  config: SignInConfig,
  redirectUri: string,
  over: typeof fetch = (...args) => fetch(...args),
): Promise<Result<CodeSignIn, SignInProblem>> {
  const found = await lookUpProvider(config, over);
  if (!found.ok) return found;
  const { server, client, options } = found.value;
  const methods = server.code_challenge_methods_supported;
  if (server.authorization_endpoint === undefined || (methods && !methods.includes('S256')))
    return fail({ kind: 'unsupported', what: 'code' });
  const [state, nonce, verifier] = [
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
    oauth.generateRandomCodeVerifier(),
  ];
  const { scope = 'openid profile', audience } = config;
  const wantsIdentity = scope.split(' ').includes('openid');
  const url = new URL(server.authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(wantsIdentity && { nonce }),
    // Providers know one or the other (RFC 8707; INDIGO IAM and Auth0); what is not known is passed over.
    ...(audience !== undefined && { audience, ...(URL.canParse(audience) && { resource: audience }) }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return ok({
    url: url.href,
    state,
    async finish(search) {
      try {
        const answer = oauth.validateAuthResponse(server, client, new URLSearchParams(search), state);
        const given = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          answer,
          redirectUri,
          verifier,
          options as oauth.TokenEndpointRequestOptions,
        );
        const tokens = await oauth.processAuthorizationCodeResponse(
          server,
          client,
          given,
          wantsIdentity ? { expectedNonce: nonce } : {},
        );
        return ok(grantedBy(tokens));
      } catch (thrown) {
        return fail(signInProblem(thrown, config.issuer));
      }
    },
  });
}
