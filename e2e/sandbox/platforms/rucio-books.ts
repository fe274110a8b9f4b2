import { randomBytes } from 'node:crypto';
import type { Answer } from '../loopback-server.ts';
import { observationOf } from './catalogue.ts';
import { refusal } from './rucio-answers.ts';
import { GLOBAL_LIMITS, matching, STORAGE } from './rucio-storage.ts';
import { type Course, startTransfer, type Transfer, type TransferFile } from './transfer.ts';

/** A set of files, or of such sets. */
export interface Collection {
  readonly scope: string;
  readonly name: string;
  readonly type: 'DATASET' | 'CONTAINER';
  readonly account: string;
  open: boolean;
  readonly members: Map<string, TransferFile>;
}

/** A request for copies. */
export interface Rule {
  readonly id: string;
  readonly of: Collection;
  readonly account: string;
  readonly expression: string;
  /** Where the copies go. */
  readonly rses: readonly string[];
  readonly copies: number;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly created: number;
  expires?: number;
  isWaiting: boolean;
  /** Until somebody has approved, nothing moves. */
  transfer?: Transfer;
}

/** What the server knows of one rule that is there no more. */
export interface PastRule {
  readonly rule: Rule;
  readonly word: string;
}

/** What the server keeps. */
export interface RucioBooks {
  readonly collections: Map<string, Collection>;
  readonly rules: Map<string, Rule>;
  readonly past: PastRule[];
  courseOf(account: string): Course;
  setCourse(account: string, course: Course): void;
  /** Makes a rule, or says why not. */
  makeRule(body: Readonly<Record<string, unknown>>, account: string): Rule | Answer;
  /** Lets a rule begin that had to wait. */
  begin(rule: Rule): void;
  usedBy(account: string, rse: string): { bytes: number; files: number };
}

const ACTIVITIES = ['User Subscriptions', 'Staging', 'Analysis Input', 'Debug'];

/** Empty books. @param pace how long a rule takes as a whole, in milliseconds */
export function createRucioBooks(pace: number): RucioBooks {
  const courses = new Map<string, Course>();
  const books: RucioBooks = {
    collections: new Map(),
    rules: new Map(),
    past: [],
    courseOf: (account) => courses.get(account) ?? 'run',
    setCourse: (account, course) => {
      courses.set(account, course);
      for (const rule of books.rules.values())
        if (rule.account === account) rule.transfer?.take(course, Date.now());
    },
    makeRule,
    begin: (rule) => {
      rule.isWaiting = false;
      rule.transfer = startTransfer(
        rule.rses.flatMap(() => [...rule.of.members.values()]),
        { begun: Date.now(), duration: pace, course: books.courseOf(rule.account) },
      );
    },
    usedBy: (account, rse) => {
      const files = [...books.rules.values()]
        .filter((rule) => rule.account === account && rule.rses.includes(rse) && !rule.isWaiting)
        .flatMap((rule) => [...rule.of.members.values()]);
      return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };

  function makeRule(body: Readonly<Record<string, unknown>>, account: string): Rule | Answer {
    for (const name of ['dids', 'account', 'copies', 'rse_expression'])
      if (body[name] === undefined) return refusal(400, 'KeyError', `'${name}'`);
    // Rucio words it so, with this status.
    if (body.account !== account)
      return refusal(500, 'AccessDenied', `Account ${account} can not add replication rule`);
    const activity = body.activity ?? 'User Subscriptions';
    if (!ACTIVITIES.includes(String(activity)))
      return refusal(
        409,
        'InvalidObject',
        `Problem validating rule: '${activity}' is not one of ${ACTIVITIES}`,
      );
    const [did] = body.dids as { scope: string; name: string }[];
    const collection = books.collections.get(`${did?.scope}:${did?.name}`);
    if (!collection)
      return refusal(404, 'DataIdentifierNotFound', `Data identifier '${did?.scope}:${did?.name}' not found`);
    const expression = String(body.rse_expression);
    const named = matching(expression);
    if (!named) return refusal(409, 'InvalidRSEExpression', `"${expression}" is no expression`);
    const writable = named.filter((name) => !STORAGE[name]?.isClosed);
    if (writable.length === 0)
      return refusal(409, 'InvalidRSEExpression', 'RSE Expression resulted in an empty set.');
    const copies = Number(body.copies);
    if (writable.length < copies)
      return refusal(
        409,
        'InsufficientTargetRSEs',
        'There are not enough target RSEs to fulfil the request.',
      );
    const lifetime = typeof body.lifetime === 'number' ? body.lifetime : undefined;
    if (lifetime === undefined && writable.every((name) => STORAGE[name]?.isStaging))
      return refusal(
        409,
        'StagingAreaRuleRequiresLifetime',
        'Rules for a staging area must include a lifetime',
      );
    if ([...books.rules.values()].some((rule) => isSame(rule, collection, account, expression, copies)))
      return refusal(409, 'DuplicateRule', 'A duplicate rule for this account, did, rse_expression exists.');
    const files = [...collection.members.values()];
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const asksApproval = body.ask_approval === true;
    if (asksApproval && writable.length > 1)
      return refusal(
        409,
        'InvalidReplicationRule',
        'Ask approval is not allowed for rules with multiple RSEs',
      );
    const [target = ''] = writable;
    const { attributes = {} } = STORAGE[target]!;
    if (asksApproval && attributes.block_manual_approval)
      return refusal(409, 'ManualRuleApprovalBlocked', 'None');
    const roomy = asksApproval ? [target] : writable.filter((name) => hasRoom(account, name, bytes));
    if (roomy.length < copies)
      return refusal(
        409,
        'InsufficientAccountLimit',
        "There is insufficient quota on any of the target RSE's to fulfill the operation.",
      );
    const now = Date.now();
    const longest = Number(attributes.maximum_pin_lifetime ?? Number.POSITIVE_INFINITY);
    const rule: Rule = {
      id: randomBytes(16).toString('hex'),
      of: collection,
      account,
      expression,
      rses: roomy.slice(0, copies),
      copies,
      asked: { ...body, activity },
      created: now,
      ...(lifetime !== undefined && { expires: now + Math.min(lifetime, longest) * 1000 }),
      isWaiting: asksApproval && !isSmall(attributes, bytes, files.length, collection.open),
    };
    books.rules.set(rule.id, rule);
    if (!rule.isWaiting) books.begin(rule);
    return rule;
  }

  function hasRoom(account: string, name: string, bytes: number): boolean {
    const limits = [[name, STORAGE[name]?.limit ?? 0] as const, ...Object.entries(GLOBAL_LIMITS)];
    return limits.every(([expression, limit]) => {
      const rses = matching(expression) ?? [];
      if (!rses.includes(name) || limit === -1) return true;
      const used = rses.reduce((sum, rse) => sum + books.usedBy(account, rse).bytes, 0);
      return limit - used > bytes;
    });
  }

  return books;
}

function isSmall(
  attributes: Readonly<Record<string, string | boolean>>,
  bytes: number,
  files: number,
  isOpen: boolean,
): boolean {
  const { auto_approve_bytes: maxBytes, auto_approve_files: maxFiles } = attributes;
  if (isOpen || (maxBytes === undefined && maxFiles === undefined)) return false;
  return (
    (maxBytes === undefined || bytes < Number(maxBytes)) &&
    (maxFiles === undefined || files < Number(maxFiles))
  );
}

function isSame(rule: Rule, of: Collection, account: string, expression: string, copies: number): boolean {
  return (
    rule.of === of && rule.account === account && rule.expression === expression && rule.copies === copies
  );
}

/** The files that a data identifier of the survey, or a set that was made, stands for. */
export function filesOf(books: RucioBooks, scope: string, name: string): TransferFile[] | undefined {
  const observation = observationOf(scope, name);
  if (observation) return [{ scope, name, bytes: observation.bytes }];
  const collection = books.collections.get(`${scope}:${name}`);
  return collection && [...collection.members.values()];
}
