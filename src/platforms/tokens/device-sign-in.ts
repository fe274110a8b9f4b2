import * as oauth from 'oauth4webapi';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SignInConfig } from '../../domain/staging/config.ts';
import { type GrantedToken, grantedBy, lookUpProvider } from './oidc.ts';
import { type SignInProblem, signInProblem } from './sign-in-problem.ts';

/** A sign-in that goes on at a page of the provider, on this device or another one. */
export interface DeviceSignIn {
  /** What is typed there. */
  readonly userCode: string;
  readonly page: string;
  /** The page with the code in it already. */
  readonly pageWithCode?: string;
  /** Milliseconds since 1970. */
  readonly ends: number;
  /** Seconds between two questions. */
  readonly interval: number;
  /** Asks once whether it has come to its end. */
  ask(): Promise<DeviceAnswer>;
}

/** What came of asking. */
export type DeviceAnswer =
  | { readonly kind: 'pending' }
  /** Asked too often: five seconds more between two questions. */
  | { readonly kind: 'slow-down' }
  | { readonly kind: 'granted'; readonly granted: GrantedToken }
  | { readonly kind: 'failed'; readonly problem: SignInProblem };

/** How often, and how long, providers are asked that do not say it, in seconds. RFC 8628, 3.2 and 3.5 */
export const INTERVAL = 5;
const SLOWER = 5;

/** Begins a sign-in by device code at an identity provider. RFC 8628 @param now milliseconds since 1970 */
export async function beginDeviceSignIn(
  config: SignInConfig,
  now: () => number,
  over: typeof fetch = (...args) => fetch(...args),
): Promise<Result<DeviceSignIn, SignInProblem>> {
  const found = await lookUpProvider(config, over);
  if (!found.ok) return found;
  const { server, client, options } = found.value;
  if (server.device_authorization_endpoint === undefined)
    return fail({ kind: 'unsupported', what: 'device' });
  const { scope = 'openid profile', audience } = config;
  try {
    const parameters = { scope, ...(audience !== undefined && { audience }) };
    const given = await oauth.deviceAuthorizationRequest(
      server,
      client,
      oauth.None(),
      parameters,
      options as oauth.DeviceAuthorizationRequestOptions,
    );
    const device = await oauth.processDeviceAuthorizationResponse(server, client, given);
    return ok({
      userCode: device.user_code,
      page: device.verification_uri,
      ...(device.verification_uri_complete !== undefined && {
        pageWithCode: device.verification_uri_complete,
      }),
      ends: now() + device.expires_in * 1000,
      interval: device.interval ?? INTERVAL,
      async ask() {
        try {
          const answer = await oauth.deviceCodeGrantRequest(
            server,
            client,
            oauth.None(),
            device.device_code,
            options as oauth.TokenEndpointRequestOptions,
          );
          const tokens = await oauth.processDeviceCodeResponse(server, client, answer);
          return { kind: 'granted', granted: grantedBy(tokens) };
        } catch (thrown) {
          return answerOf(signInProblem(thrown, config.issuer));
        }
      },
    });
  } catch (thrown) {
    return fail(signInProblem(thrown, config.issuer));
  }
}

/** What a refusal means: two of its codes only ask for patience. RFC 8628, 3.5 */
export function answerOf(problem: SignInProblem): DeviceAnswer {
  if (problem.kind !== 'denied') return { kind: 'failed', problem };
  if (problem.reason === 'authorization_pending') return { kind: 'pending' };
  if (problem.reason === 'slow_down') return { kind: 'slow-down' };
  if (problem.reason === 'expired_token') return { kind: 'failed', problem: { kind: 'too-late' } };
  return { kind: 'failed', problem };
}

/** What waiting needs. */
export interface Patience {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds, or until it is ended. */
  sleep(ms: number): Promise<void>;
  readonly signal: AbortSignal;
}

/** Asks until there is an answer, in the rhythm that the provider wants. A lost connection ends nothing. */
export async function waitForDevice(
  device: DeviceSignIn,
  { now, sleep, signal }: Patience,
): Promise<Result<GrantedToken, SignInProblem>> {
  let interval = device.interval;
  while (now() < device.ends) {
    await sleep(interval * 1000);
    if (signal.aborted) return fail({ kind: 'aborted', url: device.page });
    const answer = await device.ask();
    if (signal.aborted) return fail({ kind: 'aborted', url: device.page });
    if (answer.kind === 'granted') return ok(answer.granted);
    if (answer.kind === 'failed' && !isPassing(answer.problem)) return fail(answer.problem);
    if (answer.kind !== 'pending') interval += SLOWER;
  }
  return fail({ kind: 'too-late' });
}

function isPassing({ kind }: SignInProblem): boolean {
  return kind === 'network' || kind === 'timeout';
}
