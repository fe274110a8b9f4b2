import type { ClientCredentials } from './client-credentials.ts';

/** An account of the sandbox with its one pod. Plain data: it crosses processes as JSON. */
export interface SandboxAccount extends ClientCredentials {
  /** Name of the account, which is also the path of its pod. */
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly webId: string;
  /** Root of the pod, ending in `/`. */
  readonly pod: string;
}

/** The parts of the server's account API that are used here; its answers name the URLs of the next step. */
interface AccountControls {
  readonly account?: {
    readonly create: string;
    readonly pod?: string;
    readonly clientCredentials?: string;
    readonly webId?: string;
  };
  readonly password?: { readonly create?: string; readonly login: string };
}

interface AccountAnswer {
  readonly authorization?: string;
  readonly controls?: AccountControls;
  readonly pods?: Readonly<Record<string, string>>;
  readonly webIdLinks?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly secret?: string;
  readonly pod?: string;
  readonly webId?: string;
}

/** E-mail and password of a sandbox account follow from its name; the sandbox only listens on this machine. */
function signInOf(name: string): { email: string; password: string } {
  return { email: `${name}@example.org`, password: `${name}-in-the-sandbox` };
}

/**
 * Creates an account with a pod and client credentials; on a server that has it already (a data directory used
 * before) it logs in instead and asks for new credentials.
 * https://communitysolidserver.github.io/CommunitySolidServer/latest/usage/account/json-api/
 */
export async function openAccount(baseUrl: string, name: string): Promise<SandboxAccount> {
  const { email, password } = signInOf(name);
  const index = new URL('.account/', baseUrl).href;
  const { controls } = await call(index);
  const login = await call(required(controls?.password?.login), { body: { email, password }, mayFail: true });
  const created = login.authorization === undefined;
  const token =
    login.authorization ??
    required((await call(required(controls?.account?.create), { body: {} })).authorization);

  const mine = required((await call(index, { token })).controls);
  if (created) await call(required(mine.password?.create), { token, body: { email, password } });

  const place = created
    ? await call(required(mine.account?.pod), { token, body: { name } })
    : {
        pod: firstKey(await call(required(mine.account?.pod), { token }), 'pods'),
        webId: firstKey(await call(required(mine.account?.webId), { token }), 'webIdLinks'),
      };
  const webId = required(place.webId);
  const credentials = await call(required(mine.account?.clientCredentials), {
    token,
    body: { name: 'sandbox', webId },
  });

  return {
    name,
    email,
    password,
    webId,
    pod: required(place.pod),
    issuer: baseUrl,
    clientId: required(credentials.id),
    clientSecret: required(credentials.secret),
  };
}

async function call(
  url: string,
  options: { token?: string; body?: object; mayFail?: boolean } = {},
): Promise<AccountAnswer> {
  const response = await fetch(url, {
    method: options.body ? 'POST' : 'GET',
    headers: {
      accept: 'application/json',
      ...(options.body ? { 'content-type': 'application/json' } : {}),
      ...(options.token ? { authorization: `CSS-Account-Token ${options.token}` } : {}),
    },
    body: options.body ? JSON.stringify(options.body) : undefined,
  });
  if (!response.ok && options.mayFail) return {};
  if (!response.ok)
    throw new Error(`The pod server refused ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as AccountAnswer;
}

function firstKey(answer: AccountAnswer, field: 'pods' | 'webIdLinks'): string | undefined {
  return Object.keys(answer[field] ?? {})[0];
}

function required<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('The pod server answered without a field that its account API promises.');
  return value;
}
