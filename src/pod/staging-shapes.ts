import { type Did, readDid } from '../domain/staging/did.ts';
import type { Farewell, JobStatus, Phase } from '../domain/staging/phase.ts';
import type { PolicyFinding } from '../domain/staging/policy-finding.ts';
import type { StagingJob, StagingProblem } from '../domain/staging/provider.ts';
import type { Handing, StagingWish } from '../domain/staging/staging.ts';

const PHASES: readonly Phase[] = [
  'draft',
  'awaiting-approval',
  'queued',
  'transferring',
  'complete',
  'stuck',
  'suspended',
  'gone',
  'unknown',
];

/** Why a service may know nothing of a request any more. */
export const FAREWELLS: readonly Farewell[] = ['denied', 'expired', 'cancelled', 'deleted'];

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object in which these fields are texts. */
function hasTexts(value: unknown, ...names: readonly string[]): value is Fields {
  return isFields(value) && names.every((name) => typeof value[name] === 'string');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isOptional = (value: unknown, type: 'string' | 'number') =>
  value === undefined || typeof value === type;

/** Whether it is a data identifier that a server would take. */
export function isDid(value: unknown): value is Did {
  return (
    hasTexts(value, 'scope', 'name') && readDid(`${String(value.scope)}:${String(value.name)}`) !== undefined
  );
}

/** What a service made of a request. */
export function isJob(value: unknown): value is StagingJob {
  return (
    hasTexts(value, 'id') &&
    typeof value.adopted === 'boolean' &&
    (value.did === undefined || isDid(value.did))
  );
}

/** How a job stood. */
export function isStatus(value: unknown): value is JobStatus {
  if (!hasTexts(value, 'phase', 'seenAt') || !PHASES.some((known) => known === value.phase)) return false;
  const { files, bytes, word, error, stuckSince, expires, because } = value;
  return (
    (files === undefined || areCounts(files)) &&
    isOptional(bytes, 'number') &&
    (because === undefined || FAREWELLS.some((known) => known === because)) &&
    [word, error, stuckSince, expires].every((each) => isOptional(each, 'string'))
  );
}

function areCounts(files: unknown): boolean {
  return (
    isFields(files) &&
    [files.done, files.moving, files.stuck, files.total].every((each) => typeof each === 'number')
  );
}

/** Who hands it in. */
export function isHanding(value: unknown): value is Handing {
  return hasTexts(value, 'by', 'at');
}

/** What the maintainer wants. */
export function isWish(value: unknown): value is StagingWish {
  return (
    hasTexts(value, 'as', 'at') &&
    ['cancel', 'extend', 'retry'].some((known) => known === value.as) &&
    isOptional(value.until, 'string')
  );
}

/** What a rule said. */
export function isFinding(value: unknown): value is PolicyFinding {
  return (
    hasTexts(value, 'level', 'rule', 'source') &&
    ['error', 'approval', 'warning', 'info'].some((known) => known === value.level) &&
    isFields(value.values) &&
    Object.values(value.values).every((each) => ['string', 'number'].includes(typeof each))
  );
}

/** Fields that each kind of problem has: a problem without them has no words. */
const PROBLEMS: Readonly<Record<StagingProblem['kind'], readonly string[]>> = {
  absent: ['url'],
  unauthenticated: ['url'],
  forbidden: ['url'],
  conflict: ['url'],
  refused: ['url', 'message'],
  tooMany: ['url'],
  server: ['url'],
  network: ['url', 'message'],
  undeliverable: ['url', 'because'],
  timeout: ['url'],
  aborted: ['url'],
  noncompliant: ['url', 'reason'],
  invalid: ['reason'],
  unexpected: ['message', 'where'],
  'service-refused': ['url', 'reason', 'message'],
  'signed-out': ['url'],
  different: ['url', 'what'],
  'outcome-unknown': ['url'],
  'against-rules': [],
};

/** What stood in the way. */
export function isProblem(value: unknown): value is StagingProblem {
  if (!hasTexts(value, 'kind') || !Object.hasOwn(PROBLEMS, String(value.kind))) return false;
  const fields = PROBLEMS[value.kind as StagingProblem['kind']];
  if (value.kind === 'against-rules' && !isFinding(value.finding)) return false;
  return hasTexts(value, ...fields) && isOptional(value.status, 'number');
}
