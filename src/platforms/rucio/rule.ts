import type { JobStatus, Phase } from '../../domain/staging/phase.ts';
import { shownWords } from '../redact.ts';

/** Rucio's words for the states of a rule. https://rucio.github.io/documentation/operator/transfers/transfers-overview */
const PHASES: Readonly<Record<string, Phase>> = {
  WAITING_APPROVAL: 'awaiting-approval',
  INJECT: 'queued',
  REPLICATING: 'transferring',
  OK: 'complete',
  STUCK: 'stuck',
  SUSPENDED: 'suspended',
};

/** A rule as a server tells it, as far as it matters. */
export interface RucioRule {
  readonly id: string;
  readonly account?: string;
  readonly scope?: string;
  readonly name?: string;
  readonly rseExpression?: string;
  readonly copies?: number;
  readonly comment?: string;
  readonly status: JobStatus;
}

/**
 * Reads a rule; `undefined` for anything else. Its state counts, not its counters: a rule that waits has none, and one
 * that an administrator stopped keeps the old ones.
 * @param seenAt ISO 8601
 */
export function readRucioRule(value: unknown, seenAt: string): RucioRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const row = value as Readonly<Record<string, unknown>>;
  const { id, state } = row;
  if (typeof id !== 'string' || typeof state !== 'string') return undefined;
  const phase = PHASES[state] ?? 'unknown';
  const [done, moving, stuck] = [row.locks_ok_cnt, row.locks_replicating_cnt, row.locks_stuck_cnt].map(count);
  const total = (done ?? 0) + (moving ?? 0) + (stuck ?? 0);
  const expires = isoOf(row.expires_at);
  const stuckSince = isoOf(row.stuck_at);
  return {
    id,
    ...texts(row, {
      account: 'account',
      scope: 'scope',
      name: 'name',
      rseExpression: 'rse_expression',
      comment: 'comments',
    }),
    ...(typeof row.copies === 'number' && { copies: row.copies }),
    status: {
      phase,
      word: state,
      ...(total > 0 && { files: { done: done ?? 0, moving: moving ?? 0, stuck: stuck ?? 0, total } }),
      ...(typeof row.bytes === 'number' && { bytes: row.bytes }),
      ...(typeof row.error === 'string' && row.error !== 'None' && { error: shownWords(row.error) }),
      ...(stuckSince !== undefined && { stuckSince }),
      ...(expires !== undefined && { expires }),
      seenAt,
    },
  };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date as Rucio writes it (`Sat, 21 Nov 2026 20:49:57 UTC`, or ISO 8601 without a zone), as ISO 8601 in UTC. */
function isoOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const mail = /^\w{3}, (\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) (?:UTC|GMT)$/.exec(value.trim());
  if (mail) {
    const [, day = '', month = '', year, time] = mail;
    const number = MONTHS.indexOf(month) + 1;
    return number > 0
      ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`
      : undefined;
  }
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/.exec(value.trim());
  return iso ? `${iso[1]}T${iso[2]}Z` : undefined;
}

/** How one file of a rule stands. */
export interface FileLock {
  readonly scope: string;
  readonly name: string;
  readonly rse: string;
  readonly state: 'ok' | 'moving' | 'stuck' | 'unknown';
}

/** Reads a row of the list of locks. */
export function readLock(row: Readonly<Record<string, unknown>>): FileLock | undefined {
  const { scope, name, rse, state } = row;
  if (typeof scope !== 'string' || typeof name !== 'string' || typeof rse !== 'string') return undefined;
  const states = { OK: 'ok', REPLICATING: 'moving', STUCK: 'stuck' } as const;
  return { scope, name, rse, state: states[state as keyof typeof states] ?? 'unknown' };
}

/** Why a file does not arrive. */
export interface StuckFile {
  readonly scope: string;
  readonly name: string;
  readonly rse: string;
  readonly attempts: number;
  readonly error?: string;
  /** ISO 8601. */
  readonly at?: string;
}

/** Reads why the files of a rule are stuck. */
export function readAnalysis(value: unknown): {
  readonly error?: string;
  readonly files: readonly StuckFile[];
} {
  if (typeof value !== 'object' || value === null) return { files: [] };
  const { rule_error: error, transfers } = value as Readonly<Record<string, unknown>>;
  const files = (Array.isArray(transfers) ? transfers : []).flatMap(
    (row: Readonly<Record<string, unknown>>) => {
      const { scope, name, rse, attempts } = row;
      if (typeof scope !== 'string' || typeof name !== 'string') return [];
      const at = isoOf(row.last_time);
      return [
        {
          scope,
          name,
          rse: typeof rse === 'string' ? rse : '',
          attempts: typeof attempts === 'number' ? attempts : 0,
          ...(said(row.last_error) && { error: shownWords(row.last_error as string) }),
          ...(at !== undefined && { at }),
        },
      ];
    },
  );
  return { ...(said(error) && { error: shownWords(error as string) }), files };
}

function said(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== 'None';
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function texts<K extends string>(
  row: Readonly<Record<string, unknown>>,
  names: Readonly<Record<K, string>>,
): { readonly [key in K]?: string } {
  return Object.fromEntries(
    Object.entries<string>(names).flatMap(([key, name]) => {
      const value = row[name];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  ) as { readonly [key in K]?: string };
}
