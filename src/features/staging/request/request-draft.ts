import type { ProviderConfig } from '../../../domain/staging/config.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';

/** How long the copies are to stay, as it was entered. */
export type Stay =
  | { readonly kind: 'days'; readonly days: string }
  /** The last day: `2026-12-01`. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'endless' };

/** What was entered for a request, before it is one. It holds no token, and nothing that was read from a service but names. */
export interface RequestDraft {
  /** Of the request that it becomes. */
  readonly id: string;
  /** When it was begun, ISO 8601: the day in the name of the data identifier. */
  readonly created: string;
  /** Id of the provider. */
  readonly provider?: string;
  /** The first one is the destination; others would do as well. */
  readonly destinations: readonly StagingRequest['destination'][];
  /** Scope of the data identifier; the usual one, where none was chosen. */
  readonly scope?: string;
  /** Left out until it was touched: the policy of the deployer says what is usual. */
  readonly stay?: Stay;
  readonly copies: string;
  readonly grouping: StagingRequest['grouping'];
  readonly comment: string;
  readonly askApproval: boolean;
  readonly notify: boolean;
  /** Members that no service knows by a data identifier do not go along. */
  readonly leaveOut: boolean;
  /** It is entered into the event log when it is complete. */
  readonly log: boolean;
}

/** A draft in which nothing is entered. */
export function newDraft(id: string, created: string): RequestDraft {
  return {
    id,
    created,
    destinations: [],
    copies: '1',
    grouping: 'DATASET',
    comment: '',
    askApproval: false,
    notify: false,
    leaveOut: false,
    log: false,
  };
}

/** A draft from what the browser has kept, perhaps by another version; `undefined` where it is none. */
export function readDraft(stored: unknown): RequestDraft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const found = stored as Readonly<Record<string, unknown>>;
  const { id, created } = found;
  if (typeof id !== 'string' || typeof created !== 'string') return undefined;
  const text = (key: string): string | undefined => {
    const value = found[key];
    return typeof value === 'string' ? value : undefined;
  };
  const provider = text('provider');
  const scope = text('scope');
  const stay = readStay(found.stay);
  const grouping = (['ALL', 'DATASET', 'NONE'] as const).find((each) => each === found.grouping);
  const fresh = newDraft(id, created);
  return {
    ...fresh,
    ...(provider !== undefined && { provider }),
    ...(scope !== undefined && { scope }),
    ...(stay && { stay }),
    ...(grouping && { grouping }),
    destinations: Array.isArray(found.destinations) ? found.destinations.flatMap(readDestination) : [],
    copies: text('copies') ?? fresh.copies,
    comment: text('comment') ?? '',
    askApproval: found.askApproval === true,
    notify: found.notify === true,
    leaveOut: found.leaveOut === true,
    log: found.log === true,
  };
}

/**
 * The draft with what counts at a kind of service: only Rucio is asked for several copies, and writes e-mails. What was
 * entered for it stays in the draft, should she choose it again.
 */
export function termsFor(draft: RequestDraft, kind: ProviderConfig['kind'] | undefined): RequestDraft {
  if (kind === undefined || kind === 'rucio') return draft;
  const { copies, grouping, notify } = newDraft(draft.id, draft.created);
  return { ...draft, copies, grouping, notify };
}

function readStay(value: unknown): Stay | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, days, date } = value as Readonly<Record<string, unknown>>;
  if (kind === 'endless') return { kind };
  if (kind === 'days' && typeof days === 'string') return { kind, days };
  return kind === 'date' && typeof date === 'string' ? { kind, date } : undefined;
}

function readDestination(value: unknown): RequestDraft['destinations'] {
  const { id, name } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
}
