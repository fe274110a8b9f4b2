import type { Answer } from '../loopback-server.ts';
import { done, lines, refusal, rucioDate, value } from './rucio-answers.ts';
import type { RucioBooks, Rule } from './rucio-books.ts';
import { storageId } from './rucio-storage.ts';
import type { ServiceRequest } from './stand-in.ts';

/** What keeps a file from arriving, in the words of a transfer service. */
const TRANSFER_ERROR =
  'TRANSFER [110] TRANSFER ERROR: Copy failed: source file could not be opened (timed out)';

/** Answers everything below `/rules`. */
export function answerRules(request: ServiceRequest, account: string, books: RucioBooks): Answer {
  const { method, path, query, document = {} } = request;
  if (path === '/rules/' && method === 'POST') {
    const made = books.makeRule(document, account);
    return 'id' in made ? value([made.id], 201) : made;
  }
  if (path === '/rules/') {
    const letter = query.get('state');
    const rows = [...books.rules.values()]
      .filter((rule) => rule.account === (query.get('account') ?? rule.account))
      .map(ruleRow)
      .filter((row) => letter === null || LETTERS[String(row.state)] === letter);
    return lines(rows);
  }
  const history = /^\/rules\/([^/]+)\/(.+)\/history$/.exec(path);
  if (history) return lines(historyRows(books, `${history[1]}:${history[2]}`));
  const [, id = '', part] = /^\/rules\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const rule = books.rules.get(id);
  if (!rule) return refusal(404, 'RuleNotFound', `No rule with the id ${id} found`);
  if (method === 'GET' && part === 'locks') return lines(lockRows(rule));
  if (method === 'GET' && part === 'analysis') return value(analysisOf(rule));
  if (method === 'GET' && part === undefined) return value(ruleRow(rule));
  if (rule.account !== account)
    return refusal(401, 'AccessDenied', `Account ${account} can not change this replication rule.`);
  if (method === 'DELETE') {
    if (!request.document) return refusal(400, 'TypeError', 'cannot unpack the body');
    // It ends within the hour, and its state stays as it is.
    rule.expires = Math.min(Date.now() + 3_600_000, rule.expires ?? Number.POSITIVE_INFINITY);
    return done();
  }
  if (method === 'PUT') return change(rule, (document.options ?? {}) as Readonly<Record<string, unknown>>);
  return refusal(404, 'RuleNotFound', `No rule with the id ${id} found`);
}

const LETTERS: Readonly<Record<string, string>> = {
  REPLICATING: 'R',
  OK: 'O',
  STUCK: 'S',
  SUSPENDED: 'U',
  WAITING_APPROVAL: 'W',
  INJECT: 'I',
};

function change(rule: Rule, options: Readonly<Record<string, unknown>>): Answer {
  for (const [name, wanted] of Object.entries(options)) {
    if (name === 'lifetime' && typeof wanted === 'number') rule.expires = Date.now() + wanted * 1000;
    else if (name === 'boost_rule') rule.transfer?.take('run', Date.now());
    else if (name === 'approve')
      return refusal(
        401,
        'AccessDenied',
        `Account ${rule.account} can not approve/deny this replication rule.`,
      );
    else return refusal(409, 'InputValidationError', `Unknown option: ${name}`);
  }
  return done();
}

/** A rule as Rucio tells it. */
export function ruleRow(rule: Rule): Readonly<Record<string, unknown>> {
  const view = rule.transfer?.view(Date.now());
  // A rule that waits, and one that was not begun, count nothing.
  const hasBegun = view !== undefined && view.word !== 'queued';
  const count = (state: string) => (hasBegun ? view.files.filter((file) => file.state === state).length : 0);
  const words = { queued: 'INJECT', moving: 'REPLICATING', stuck: 'STUCK', done: 'OK' } as const;
  const { asked, of, expires } = rule;
  return {
    id: rule.id,
    account: rule.account,
    scope: of.scope,
    name: of.name,
    did_type: of.type,
    rse_expression: rule.expression,
    copies: rule.copies,
    grouping: asked.grouping ?? 'DATASET',
    activity: asked.activity,
    comments: asked.comment ?? null,
    notification: asked.notify === 'Y' ? 'YES' : 'NO',
    state: rule.isWaiting ? 'WAITING_APPROVAL' : view ? words[view.word] : 'INJECT',
    locks_ok_cnt: count('done'),
    locks_replicating_cnt: count('moving'),
    locks_stuck_cnt: count('stuck'),
    error: view?.word === 'stuck' ? TRANSFER_ERROR : null,
    stuck_at: view?.since === undefined || view.word !== 'stuck' ? null : rucioDate(view.since),
    locked: false,
    priority: 3,
    purge_replicas: false,
    expires_at: expires === undefined ? null : rucioDate(expires),
    created_at: rucioDate(rule.created),
    updated_at: rucioDate(Date.now()),
  };
}

/** A rule in a list, where its size stands, too. */
export function listedRule(rule: Rule): Readonly<Record<string, unknown>> {
  const bytes = [...rule.of.members.values()].reduce((sum, file) => sum + file.bytes, 0);
  return { ...ruleRow(rule), bytes };
}

function lockRows(rule: Rule): Readonly<Record<string, unknown>>[] {
  const view = rule.transfer?.view(Date.now());
  if (!view || view.word === 'queued') return [];
  const words = { done: 'OK', moving: 'REPLICATING', stuck: 'STUCK' } as const;
  return view.files.map(({ scope, name, bytes, state }, index) => {
    const rse = rule.rses[Math.floor((index * rule.rses.length) / view.files.length)] ?? '';
    return { scope, name, rse_id: storageId(rse), rse, state: words[state], rule_id: rule.id, bytes };
  });
}

function analysisOf(rule: Rule): Readonly<Record<string, unknown>> {
  const view = rule.transfer?.view(Date.now());
  const stuck = (view?.files ?? []).filter(({ state }) => state === 'stuck');
  return {
    rule_error: stuck.length > 0 ? TRANSFER_ERROR : null,
    transfers: stuck.map(({ scope, name }, index) => ({
      scope,
      name,
      rse_id: storageId(rule.rses[0] ?? ''),
      rse: rule.rses[0],
      // Of the first nothing was tried: Rucio writes its nothing as a word.
      attempts: index === 0 ? 0 : 3,
      last_error: index === 0 ? 'None' : TRANSFER_ERROR,
      last_source: index === 0 ? null : 'COAST_TAPE',
      sources: [],
      last_time: index === 0 ? null : rucioDate(view?.since ?? Date.now()),
    })),
  };
}

function historyRows(books: RucioBooks, id: string): Readonly<Record<string, unknown>>[] {
  const present = [...books.rules.values()].map((rule) => ({ rule, word: String(ruleRow(rule).state) }));
  return [...books.past, ...present]
    .filter(({ rule: { of } }) => `${of.scope}:${of.name}` === id)
    .map(({ rule, word }) => ({
      rule_id: rule.id,
      created_at: rucioDate(rule.created),
      updated_at: rucioDate(rule.created),
      rse_expression: rule.expression,
      state: word,
      account: rule.account,
      locks_ok_cnt: 0,
      locks_stuck_cnt: 0,
      locks_replicating_cnt: 0,
    }));
}
