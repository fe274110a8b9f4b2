import { createHash, randomBytes } from 'node:crypto';
import { html } from '../../../src/domain/artefact/html.ts';
import { type Answer, json, type LoopbackServer } from '../loopback-server.ts';
import { openToAll, type ServiceRequest, serveStandIn } from './stand-in.ts';
import { claimsIn, KEYS, mintToken } from './tokens.ts';

/** The public client that is registered for the app, whatever its address. */
export const CLIENT_ID = 'orrery-in-the-sandbox';

/** How long tokens are good, in seconds. */
const LIFETIME = 3_600;

/** A sign-in that another device has begun and a person finishes in a browser. */
export interface DeviceSignIn {
  readonly deviceCode: string;
  readonly userCode: string;
  /** Whose token it is to be; empty while nobody has said yes. */
  account?: string;
  refused?: boolean;
  readonly audience: string;
}

/** The identity provider of the sandbox. */
export interface IdentityProvider extends LoopbackServer {
  /** Begins a sign-in from another device. */
  beginDevice(audience: string): DeviceSignIn;
  device(deviceCode: string): DeviceSignIn | undefined;
  /** A token of this provider. @param seconds how long it is good */
  tokenFor(account: string, audience: string, seconds?: number): string;
}

/**
 * An OpenID provider in memory, with authorisation codes and PKCE for one public client, refresh tokens, and sign-in
 * from other devices. Everybody is who they say they are. `POST /_token` with `{account, audience, seconds}` gives a
 * token to whoever tries the app. https://openid.net/specs/openid-connect-core-1_0.html,
 * https://www.rfc-editor.org/rfc/rfc7636, https://www.rfc-editor.org/rfc/rfc8628
 */
export async function startIdentityProvider(usualPort: number): Promise<IdentityProvider> {
  const codes = new Map<
    string,
    { account: string; audience: string; challenge: string; redirect: string; nonce?: string }
  >();
  const devices = new Map<string, DeviceSignIn>();
  let issuer = '';

  const tokenFor = (account: string, audience: string, seconds = LIFETIME) =>
    mintToken({ iss: issuer, sub: account, aud: audience, scope: 'openid profile' }, seconds);

  function tokens(account: string, audience: string, nonce?: string): Answer {
    return json({
      access_token: tokenFor(account, audience),
      token_type: 'Bearer',
      expires_in: LIFETIME,
      scope: 'openid profile offline_access',
      refresh_token: mintToken({ iss: issuer, sub: account, aud: issuer, for: audience }, 30 * 86_400),
      id_token: mintToken({ iss: issuer, sub: account, aud: CLIENT_ID, ...(nonce && { nonce }) }, LIFETIME),
    });
  }

  function beginDevice(audience: string): DeviceSignIn {
    const signIn: DeviceSignIn = {
      deviceCode: randomBytes(16).toString('hex'),
      userCode: randomBytes(4)
        .toString('hex')
        .toUpperCase()
        .replace(/^(.{4})/, '$1-'),
      audience,
    };
    devices.set(signIn.deviceCode, signIn);
    return signIn;
  }

  function exchange(form: URLSearchParams): Answer {
    const grant = form.get('grant_type');
    if (grant === 'authorization_code') {
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const hash = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!code || code.challenge !== hash || code.redirect !== form.get('redirect_uri'))
        return problem('invalid_grant', 'The code is not good, or not yours.');
      return tokens(code.account, code.audience, code.nonce);
    }
    if (grant === 'refresh_token') {
      const claims = claimsIn(form.get('refresh_token') ?? '');
      return claims?.aud === issuer
        ? tokens(claims.sub, String(claims.for))
        : problem('invalid_grant', 'The refresh token is not good.');
    }
    if (grant === 'urn:ietf:params:oauth:grant-type:device_code') {
      const signIn = devices.get(form.get('device_code') ?? '');
      if (!signIn) return problem('expired_token', 'Nobody waits for this code.');
      if (signIn.refused) return problem('access_denied', 'The person said no.');
      if (signIn.account === undefined)
        return problem('authorization_pending', 'Nobody has said yes so far.');
      return tokens(signIn.account, signIn.audience);
    }
    return problem('unsupported_grant_type', `Not here: ${grant}`);
  }

  function authorize({ query, method, form }: ServiceRequest): Answer {
    const asked = Object.fromEntries(query);
    const { client_id: client, redirect_uri: redirect = '', code_challenge: challenge, state = '' } = asked;
    if (
      client !== CLIENT_ID ||
      asked.code_challenge_method !== 'S256' ||
      !challenge ||
      !URL.canParse(redirect)
    )
      return page(
        'Sign in',
        html`<p>This request is not complete: client, challenge or address is missing.</p>`,
        400,
      );
    if (method !== 'POST') return page('Sign in', nameForm('Sign in'));
    const back = new URL(redirect);
    const code = randomBytes(16).toString('hex');
    const audience = asked.audience ?? asked.resource ?? 'rucio';
    codes.set(code, { account: accountOf(form), audience, challenge, redirect, nonce: asked.nonce });
    for (const [name, value] of [
      ['code', code],
      ['state', state],
      ['iss', issuer],
    ] as const)
      back.searchParams.set(name, value);
    return { status: 303, headers: { location: back.href } };
  }

  function device({ query, method, form }: ServiceRequest): Answer {
    const userCode = (form.get('user_code') ?? query.get('user_code') ?? '').toUpperCase();
    const signIn = [...devices.values()].find((each) => each.userCode === userCode);
    if (method !== 'POST' || !signIn)
      return page('Connect a device', nameForm('Allow', userCode), method === 'POST' ? 404 : 200);
    if (form.get('answer') === 'no') signIn.refused = true;
    else signIn.account = accountOf(form);
    return page('Connect a device', html`<p>Done. Go back to where you came from.</p>`);
  }

  const server = await serveStandIn({
    usualPort,
    cors: openToAll,
    who: ({ form }) => form.get('name') ?? undefined,
    handle: (request) => {
      const { path, method, document = {}, form } = request;
      switch (path) {
        case '/.well-known/openid-configuration':
        case '/.well-known/oauth-authorization-server':
          return json(descriptionOf(issuer));
        case '/jwks':
          return json(KEYS);
        case '/authorize':
          return authorize(request);
        case '/device':
          return device(request);
        case '/device_authorization': {
          const { deviceCode, userCode } = beginDevice(
            form.get('audience') ?? form.get('resource') ?? 'rucio',
          );
          return json({
            device_code: deviceCode,
            user_code: userCode,
            interval: 1,
            expires_in: 600,
            ...devicePage(issuer, userCode),
          });
        }
        case '/token':
          return method === 'POST' ? exchange(form) : problem('invalid_request', 'POST, please.');
        case '/_token': {
          const { account = 'guest', audience = 'rucio', seconds } = document;
          return json({ token: tokenFor(String(account), String(audience), seconds as number | undefined) });
        }
        default:
          return page(
            'Identity provider of the sandbox',
            html`<p>Everybody is who they say they are.</p>`,
            path === '/' ? 200 : 404,
          );
      }
    },
    refusal: (kind) => problem(kind === 'error' ? 'server_error' : 'access_denied', 'Ordered by the tester.'),
  });
  // Issuers have no slash at their end.
  issuer = server.url.replace(/\/$/, '');
  return { ...server, url: issuer, beginDevice, device: (code) => devices.get(code), tokenFor };
}

/** Where a person finishes a sign-in that another device has begun. @param issuer without a slash at the end */
export function devicePage(
  issuer: string,
  userCode: string,
): { readonly verification_uri: string; readonly verification_uri_complete: string } {
  const verification_uri = `${issuer}/device`;
  return { verification_uri, verification_uri_complete: `${verification_uri}?user_code=${userCode}` };
}

function descriptionOf(issuer: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    device_authorization_endpoint: `${issuer}/device_authorization`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:device_code',
    ],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    id_token_signing_alg_values_supported: ['ES256'],
    subject_types_supported: ['public'],
    authorization_response_iss_parameter_supported: true,
  };
}

function accountOf(form: URLSearchParams): string {
  const name = (form.get('name') ?? '').toLowerCase().replace(/[^a-z0-9-]/g, '');
  return name === '' ? 'guest' : name.slice(0, 20);
}

function problem(error: string, description: string): Answer {
  return json({ error, error_description: description }, error === 'server_error' ? 500 : 400);
}

function nameForm(action: string, userCode?: string): ReturnType<typeof html> {
  const code =
    userCode === undefined
      ? html``
      : html`<p><label>Code <input name="user_code" value="${userCode}" required></label></p>`;
  return html`<form method="post">${code}
<p><label>Name <input name="name" value="ines" required pattern="[a-z0-9\\-]+"></label></p>
<p><button name="answer" value="yes">${action}</button> <button name="answer" value="no">Refuse</button></p></form>`;
}

function page(title: string, content: ReturnType<typeof html>, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body: platformPage(title, content) };
}

/** A plain page of a service of the sandbox. */
export function platformPage(title: string, content: ReturnType<typeof html>): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><main><h1>${title}</h1>${content}</main></body></html>
`.markup;
}
