import { fail, ok, type Result } from '../../domain/result.ts';
import type { SrcNetConfig } from '../../domain/staging/config.ts';
import type { AskService, ServiceAnswer } from '../ask-service.ts';
import { answerOf, type DeviceAnswer, type DeviceSignIn, INTERVAL } from './device-sign-in.ts';
import type { GrantedToken } from './oidc.ts';
import type { SignInProblem } from './sign-in-problem.ts';

/** How long a code of SRCNet is good where its answer does not say it, and its tokens, in seconds. */
const CODE_LIFE = 600;
const TOKEN_LIFE = 3_600;

/** Codes of OAuth that stand in the middle of a text here. */
const CODES = ['authorization_pending', 'slow_down', 'expired_token', 'access_denied'] as const;

/**
 * Begins a sign-in by device code at the Auth API of SRCNet, which speaks to the identity provider by itself.
 * @param now milliseconds since 1970
 */
export async function beginSrcNetSignIn(
  { auth, viaRelay }: Pick<SrcNetConfig, 'auth' | 'viaRelay'>,
  ask: AskService,
  now: () => number,
): Promise<Result<DeviceSignIn, SignInProblem>> {
  const url = `${auth}/login/device`;
  const way = { follows: false, ...(viaRelay === true && { viaRelay }) };
  const answer = await ask.ask({ url, ...way });
  if (!answer.ok) return answer;
  const found = objectIn(answer.value);
  if (answer.value.status !== 200 || found === undefined) return fail(refusalOf(answer.value, url));
  const { device_code, user_code, verification_uri, verification_uri_complete, interval, expires_in } = found;
  if (!isText(device_code) || !isText(user_code) || !isText(verification_uri))
    return fail({ kind: 'noncompliant', url, reason: 'It names no code, or no page for it.' });
  return ok({
    userCode: user_code,
    page: verification_uri,
    ...(isText(verification_uri_complete) && { pageWithCode: verification_uri_complete }),
    ends: now() + (isSeconds(expires_in) ? expires_in : CODE_LIFE) * 1000,
    interval: isSeconds(interval) ? interval : INTERVAL,
    ask: () => askForToken(auth, device_code, (asked) => ask.ask({ url: asked, ...way })),
  });
}

async function askForToken(
  auth: string,
  code: string,
  ask: (url: string) => ReturnType<AskService['ask']>,
): Promise<DeviceAnswer> {
  // The API takes the code in the query only; nothing of it is kept or shown.
  const answer = await ask(`${auth}/token?${new URLSearchParams({ device_code: code })}`);
  if (!answer.ok) return { kind: 'failed', problem: answer.problem };
  if (answer.value.status !== 200) return answerOf(refusalOf(answer.value, `${auth}/token`));
  const granted = tokenIn(objectIn(answer.value));
  return granted
    ? { kind: 'granted', granted }
    : {
        kind: 'failed',
        problem: { kind: 'noncompliant', url: `${auth}/token`, reason: 'There is no token in the answer.' },
      };
}

/** Some versions put it one level deeper. The token that would renew it is let go. */
function tokenIn(found: Readonly<Record<string, unknown>> | undefined): GrantedToken | undefined {
  const inner = isObject(found?.token) ? found.token : found;
  const { access_token, expires_in } = inner ?? {};
  return isText(access_token)
    ? { token: access_token, expiresIn: isSeconds(expires_in) ? expires_in : TOKEN_LIFE }
    : undefined;
}

/** Why not: its `detail` quotes the answer of the identity provider, which may quote addresses with codes in them. */
function refusalOf({ status, text }: ServiceAnswer, url: string): SignInProblem {
  const code = CODES.find((each) => new RegExp(`\\b${each}\\b`).test(text));
  if (code !== undefined) return { kind: 'denied', reason: code, message: '' };
  if (status >= 500) return { kind: 'server', url, status };
  if (status === 200)
    return { kind: 'noncompliant', url, reason: 'It is no answer of the Auth API of SRCNet.' };
  return { kind: 'denied', reason: String(status), message: '' };
}

function objectIn({ text }: ServiceAnswer): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isObject(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 1e7;
}
