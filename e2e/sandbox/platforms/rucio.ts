import { randomBytes } from 'node:crypto';
import type { Answer, LoopbackServer } from '../loopback-server.ts';
import { done, lines, refusal, rucioDate, value } from './rucio-answers.ts';
import { createRucioBooks, type RucioBooks } from './rucio-books.ts';
import { answerDids, datasetRows, replicaRows } from './rucio-dids.ts';
import { answerRules, ruleRow } from './rucio-rules.ts';
import {
  attributesOf,
  GLOBAL_LIMITS,
  matching,
  STORAGE,
  storageElement,
  storageId,
  storageRow,
} from './rucio-storage.ts';
import { type ServiceRequest, serveStandIn } from './stand-in.ts';
import { goodClaims } from './tokens.ts';
import type { Course } from './transfer.ts';

/** Everybody signs in with it. */
export const RUCIO_PASSWORD = 'rucio-in-the-sandbox';

const PASSWORD_HOURS = 1;

/** How a stand-in for Rucio is set up. */
export interface RucioSettings {
  readonly usualPort: number;
  /** Origins of web pages that its operator has let in. */
  readonly origins: readonly string[];
  /** How long a rule takes as a whole, in milliseconds. */
  readonly pace: number;
}

/**
 * A Rucio server in memory: accounts come to be with their first sign-in, each with the scope `user.<account>`; the
 * files are those of the survey. It answers as version 41 of the real one was seen to.
 * https://rucio.github.io/documentation/html/rest_api_doc.html
 *
 * Orders beside the faults: `{"kind":"course","account","course":"run|hold|stick|finish"}` for transfers,
 * `{"kind":"approve","account"}` and `{"kind":"deny","account"}` for what waits, `{"kind":"forget","account"}` deletes
 * all rules, `{"kind":"end-tokens","account"}` ends its tokens.
 */
export async function startRucio({ usualPort, origins, pace }: RucioSettings): Promise<LoopbackServer> {
  const books = createRucioBooks(pace);
  /** Tokens of sign-ins by password, with their accounts. */
  const tokens = new Map<string, { account: string; expires: number }>();

  function who({ headers }: ServiceRequest): string | undefined {
    const token = headers['x-rucio-auth-token'];
    if (token === undefined) return undefined;
    const own = tokens.get(token);
    if (own) return own.expires > Date.now() ? own.account : undefined;
    return goodClaims(token, 'rucio')?.sub;
  }

  function signIn({ headers }: ServiceRequest): Answer {
    const {
      'x-rucio-account': account = '',
      'x-rucio-username': user,
      'x-rucio-password': password,
    } = headers;
    if (user === undefined || password !== RUCIO_PASSWORD || !/^[a-z0-9-]{1,20}$/.test(account))
      return refusal(
        401,
        'CannotAuthenticate',
        `Cannot authenticate to account ${account} with given credentials`,
      );
    const token = `${account}-${user}-unknown-${randomBytes(16).toString('hex')}`;
    const expires = Date.now() + PASSWORD_HOURS * 3_600_000;
    tokens.set(token, { account, expires });
    return {
      status: 200,
      type: 'application/octet-stream',
      headers: {
        'x-rucio-auth-token': token,
        'x-rucio-auth-token-expires': rucioDate(expires),
        'x-rucio-auth-account': account,
      },
    };
  }

  return serveStandIn({
    usualPort,
    cors: ({ headers }, isPreflight) => {
      const { origin } = headers;
      if (isPreflight && (origin === undefined || !origins.includes(origin))) return 'refused';
      return {
        // Answers are open to any page: only the question before them is not.
        'access-control-allow-origin': origin ?? 'None',
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers':
          'X-Rucio-Auth-Token, X-Rucio-Auth-Token-Expires, X-Rucio-Auth-Account, X-Rucio-Auth-Accounts',
        ...(isPreflight && {
          'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
          'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
        }),
      };
    },
    who,
    handle: (request) => {
      if (request.path === '/ping') return value({ version: '41.0.0' });
      if (request.path === '/auth/userpass') return signIn(request);
      if (request.headers['x-rucio-auth-token'] === undefined)
        return refusal(400, 'ValueError', 'Token must be set.');
      const account = who(request);
      if (account === undefined)
        return refusal(401, 'CannotAuthenticate', 'Cannot authenticate with given token');
      // A list is no JSON document, and the server says so.
      const isList = request.method === 'GET' && /^\/(rses|rules)\/$/.test(request.path);
      if (isList && request.headers.accept?.startsWith('application/json'))
        return refusal(
          406,
          'UnsupportedRequestedContentType',
          'The requested content type is not supported.',
        );
      return answer(request, account, books);
    },
    refusal: (kind) =>
      ({
        'expired-token': refusal(401, 'CannotAuthenticate', 'Cannot authenticate with given token'),
        forbidden: refusal(401, 'AccessDenied', 'The policy of this site does not allow it.'),
        conflict: refusal(
          409,
          'DuplicateRule',
          'A duplicate rule for this account, did, rse_expression exists.',
        ),
        error: refusal(500, 'DatabaseException', 'Database exception.'),
      })[kind],
    command: ({ kind, account, course }) => {
      const own = [...books.rules.values()].filter(
        (rule) => account === undefined || rule.account === account,
      );
      if (kind === 'course') books.setCourse(String(account), course as Course);
      else if (kind === 'approve')
        for (const rule of own.filter(({ isWaiting }) => isWaiting)) books.begin(rule);
      else if (kind === 'deny' || kind === 'forget')
        for (const rule of own.filter(({ isWaiting }) => kind === 'forget' || isWaiting)) {
          books.past.push({ rule, word: String(ruleRow(rule).state) });
          books.rules.delete(rule.id);
        }
      else if (kind === 'end-tokens')
        for (const [token, { account: of }] of tokens) of === account && tokens.delete(token);
      else return false;
      return true;
    },
  });
}

function answer(request: ServiceRequest, account: string, books: RucioBooks): Answer {
  const { method, path, query, document = {} } = request;
  if (path === '/accounts/whoami')
    return { status: 303, type: 'text/html; charset=utf-8', headers: { location: account } };
  if (path.startsWith('/accounts/')) return answerAccount(path, account, books);
  if (path === '/rses/') {
    const expression = query.get('expression');
    if (expression === null) return lines(Object.keys(STORAGE).map(storageRow));
    const found = matching(expression);
    if (!found) return refusal(400, 'InvalidRSEExpression', `"${expression}" is no expression`);
    return lines(found.map((rse) => ({ rse })));
  }
  if (path.startsWith('/rses/')) return answerStorage(path);
  if (path.startsWith('/dids/')) return answerDids(request, account, books);
  if (path.startsWith('/rules')) return answerRules(request, account, books);
  if (path === '/replicas/list' && method === 'POST') return lines(replicaRows(document, account, books));
  const datasets = /^\/replicas\/([^/]+)\/(.+)\/datasets$/.exec(path);
  if (datasets) return lines(datasetRows(datasets[1] ?? '', datasets[2] ?? '', books));
  return {
    status: 404,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>404 Not Found</title>',
  };
}

function answerAccount(path: string, account: string, books: RucioBooks): Answer {
  const [, name = '', rest = ''] = /^\/accounts\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (name !== account) return refusal(401, 'AccessDenied', `Account ${account} can not see account ${name}`);
  const used = (rses: readonly string[]) => {
    const each = rses.map((rse) => books.usedBy(account, rse));
    return {
      bytes: each.reduce((sum, { bytes }) => sum + bytes, 0),
      files: each.reduce((sum, { files }) => sum + files, 0),
    };
  };
  const withLimit = Object.entries(STORAGE).filter(([, { limit }]) => limit !== undefined);
  switch (rest) {
    case '':
      return value({ account, account_type: 'USER', status: 'ACTIVE', email: `${account}@example.org` });
    case '/scopes/':
      return value([`user.${account}`]);
    case '/limits/local':
      return value(Object.fromEntries(withLimit.map(([rse, { limit }]) => [rse, limit])));
    case '/usage/local':
      return lines(
        withLimit.map(([rse, { limit = 0 }]) => {
          const { bytes, files } = used([rse]);
          const left = limit === -1 ? -1 : limit - bytes;
          return { rse_id: storageId(rse), rse, bytes, files, bytes_limit: limit, bytes_remaining: left };
        }),
      );
    case '/limits/global':
      return value(
        Object.fromEntries(
          Object.entries(GLOBAL_LIMITS).map(([expression, limit]) => {
            const rses = matching(expression) ?? [];
            return [expression, { resolved_rses: rses, resolved_rse_ids: rses.map(storageId), limit }];
          }),
        ),
      );
    case '/usage/global':
      return lines(
        Object.entries(GLOBAL_LIMITS).map(([expression, limit]) => {
          const { bytes, files } = used(matching(expression) ?? []);
          return {
            rse_expression: expression,
            bytes,
            files,
            bytes_limit: limit,
            bytes_remaining: limit - bytes,
          };
        }),
      );
    default:
      return done();
  }
}

function answerStorage(path: string): Answer {
  const [, name = '', part] = /^\/rses\/([^/]+)(?:\/(attr\/|usage|limits))?$/.exec(path) ?? [];
  if (!STORAGE[name]) return refusal(404, 'RSENotFound', `RSE with id '${name}' cannot be found.`);
  if (part === 'attr/') return value(attributesOf(name));
  if (part === 'usage') {
    const row = { source: 'storage', used: 31e12, free: 69e12, total: 100e12, files: 812_000, rse: name };
    return lines([{ ...row, updated_at: rucioDate(Date.now()) }]);
  }
  return value(part === 'limits' ? {} : storageElement(name));
}
