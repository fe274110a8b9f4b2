import type { MetaKey } from '../cache/meta.ts';
import type { ClosedPlace } from '../domain/closed-places.ts';
import type { DispatchOrder, DispatchWay, ShareMark } from '../domain/dispatch/model.ts';
import type { SavedFilter } from '../domain/filter/saved-filter.ts';
import type { PolicyProblem } from '../domain/policy/books.ts';
import type { Forecast } from '../domain/policy/forecast.ts';
import type { Autonomy } from '../domain/policy/header.ts';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { ProviderConfig } from '../domain/staging/config.ts';
import type { StagingPolicy } from '../domain/staging/policy.ts';
import type { Staging } from '../domain/staging/staging.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import type { HeldToken } from '../platforms/tokens/shelf.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { PodRequest, PodResponse } from '../pod/transport.ts';
import type { DryRunBook, DryRunEvent } from './dry-run-events.ts';

/**
 * What the main thread may ask of the orchestrator, and what it gets back. All idempotent: after a crash of the worker
 * the client asks again. An answer comes when the replica has it, not when the pod has.
 */
export interface Commands {
  /** Open the replica and begin: sync, match, carry out. Repeating it with another pod switches to that one. */
  start(pod: PodProfile): Result<void>;
  /** Let go of leadership and stop all work. */
  stop(): Result<void>;
  /** Look at the pod now. */
  sync(): Result<void>;
  /** Read the register of services anew, after it was written: answers when the replica has it. */
  readRegister(): Result<void>;
  /**
   * Carry the suggestion out after `graceMs` milliseconds, unless undone before. `words` go with the answers that it
   * sends, as their summary.
   */
  approve(suggestionId: string, graceMs: number, words?: string): Result<void>;
  reject(suggestionId: string, graceMs: number, reason?: string): Result<void>;
  later(suggestionId: string, until: string): Result<void>;
  /** Take a decision back; possible while nothing of it was sent. */
  undo(suggestionId: string): Result<void>;
  /**
   * Send an Offer made by clicking, with the log entry that belongs to it. `document.id` is its identity: where it was
   * put into the own inbox ({@link Commands.place}) before, nothing is done, and the other way round.
   */
  offer(offer: {
    document: JsonObject;
    inbox: string;
    recipient?: string;
    recipientName?: string;
    artefact: string;
    /** Put the same message into the own inbox as well, once the service has it. */
    copy?: boolean;
  }): Result<void>;
  /**
   * Send a message made by hand (an answer, a withdrawal, "cannot process"). `document.id` is its identity.
   * Of two verdicts on one Offer the second is a `conflict` while the first is on its way, or where it says the same.
   * What goes to the own inbox is not held to COAR Notify.
   */
  send(message: {
    document: JsonObject;
    inbox: string;
    recipient?: string;
    recipientName?: string;
    artefact?: string;
    /** Record it in the event log first, where the pod has one. */
    log?: boolean;
    /** Send once more what was sent so many times already, under the same id: a reminder. */
    again?: number;
  }): Result<void>;
  /**
   * Put a message of the maintainer's own into her own inbox, for policies to record and pass on. `approves`: the
   * suggestions about it that she approves by this, by their ids, as `forecast` told them (ADR 14).
   * `document.id` is its identity.
   */
  place(message: { document: JsonObject; artefact?: string; approves: readonly string[] }): Result<void>;
  /** Put a message of the inbox into the event log, whatever policies make of it. @param url the member of the inbox */
  record(url: string): Result<void>;
  /** Put something that the maintainer has done herself, such as building a crate, into the event log. */
  log(event: { document: JsonObject; artefact?: string }): Result<void>;
  /** Try a failed intent again, now. */
  retry(intentId: string): Result<void>;
  /**
   * Change a message that its receiver refused, and send it at once. Answers, like `setAutonomy`, when the pod has it;
   * `conflict` where the message there is another one by now, or may have arrived.
   */
  editIntent(edit: MessageEdit): Result<void>;
  /** Count a message that could not be sent as delivered: somebody has handed it over by other means. */
  delivered(intentId: string): Result<void>;
  /** Give a failed intent up. */
  drop(intentId: string): Result<void>;
  /**
   * Set what a policy may do. The exception among commands: it answers when the pod has it, and fails with `conflict`
   * where the pod says something else than `before` by now.
   */
  setAutonomy(wish: AutonomyWish): Result<void>;
  /**
   * Save a rule book of the maintainer. Answers, like `setAutonomy`, when the pod has it; `conflict` where the pod has
   * another text than the one whose version (`bookVersion`) `before` names, `invalid` where the id is a shipped book's.
   * A new book only suggests; one with a source is switched off.
   */
  putRuleBook(book: { id: string; text: string; before?: string }): Result<void>;
  /** Delete a rule book of the maintainer. `before`: version of the text that she saw; `conflict` as above. */
  deleteRuleBook(book: { id: string; before: string }): Result<void>;
  /** Change settings of the maintainer. Answers, like `setAutonomy`, when the pod has it. */
  putSettings(change: Partial<Settings>): Result<void>;
  /**
   * Keep, change or forget a filter. Answers, like `setAutonomy`, when the pod has it; `conflict` where the pod says
   * something else than `before` by now.
   */
  putFilter(wish: FilterWish): Result<void>;
  /**
   * Make the log documents anew from the events, where they lack some. Answers when it is done; what it found stands
   * in the replica.
   */
  mendLog(): Result<void>;
  /**
   * Remember that the maintainer has read messages of the inbox, or wants them to count as unread. The pod hears of it
   * a few seconds later, together with what else was read by then.
   */
  markRead(urls: readonly string[], read: boolean): Result<void>;
  /** Tell the pod now what was read: the page goes out of sight, or the session comes to its end. */
  saveReadState(): Result<void>;
  /**
   * Send a crate to the recipients of one node. Answers, like `setAutonomy`, when the pod has it written down; then the
   * leading tab sends each share once. Asking twice for the same dispatch gives one.
   */
  dispatch(order: DispatchOrder): Result<void>;
  /**
   * Send again what is unknown, blocked, waiting or refused, under the same provider ids. Answers when the pod has it;
   * shares in other states are left alone.
   */
  resendDispatch(wish: ResendWish): Result<void>;
  /** Say how far a share has come, by the maintainer's own look. Answers when the pod has it. */
  markDispatch(wish: {
    readonly id: string;
    readonly providerId: string;
    readonly as: ShareMark;
  }): Result<void>;
  /** Have the node told that shares are taken back. Answers when the pod has it; all of them where none is named. */
  withdrawDispatch(wish: { readonly id: string; readonly providerIds?: readonly string[] }): Result<void>;
  /**
   * Tell the worker of the services that stagings may be handed in to: those of the deployment and her own, all of them;
   * and of the deployer's rules, to which what was written down earlier is held once more before it is handed in.
   * Where one is at another address by now, the token for it is dropped. Kept in memory, over restarts of the worker.
   */
  knowProviders(providers: readonly ProviderConfig[], policy?: StagingPolicy): Result<void>;
  /** Lend the worker of this tab a token of a service. Kept in memory only, over restarts of the worker; gone with `stop`. */
  holdToken(token: HeldToken): Result<void>;
  /** Take a token back, with those that were made of it. @param audience as in {@link HeldToken} */
  dropToken(audience: string): Result<void>;
  /**
   * Ask for copies. Answers, like `setAutonomy`, when the pod has it written down; then a tab that is signed in to the
   * service hands it in, once. Asking twice for the same staging gives one.
   */
  stage(staging: Staging, config: ProviderConfig): Result<void>;
  /**
   * `retry`: hand it in again, or have the service try again what is stuck. `cancel`, `extend`: at the service; `seconds`
   * from now on. `look`: now. `give-up`, `pause`: without telling the service. `arrived`: she says so herself, where the
   * service tells nothing. Answers when the pod has it written down;
   * what concerns the service is then done by a tab that is signed in there.
   */
  changeStaging(change: StagingChange): Result<void>;
}

/** A message that was refused, and what is to be sent instead. */
export interface MessageEdit {
  readonly intentId: string;
  /** With the same `id`. */
  readonly document: JsonObject;
  /** The message that she saw. */
  readonly before: JsonObject;
}

/** What the maintainer wants of a staging. */
export interface StagingChange {
  readonly id: string;
  readonly as: 'retry' | 'cancel' | 'extend' | 'pause' | 'resume' | 'give-up' | 'look' | 'arrived';
  /** How long the copies are to stay, from now on; only with `extend`. */
  readonly seconds?: number;
}

/** What is to be sent once more. */
export interface ResendWish {
  /** Of the dispatch. */
  readonly id: string;
  /** Of the shares; all that can be sent again, where none is named. */
  readonly providerIds?: readonly string[];
  /** Another way than before, and whether it is to be signed: the maintainer's own choice. */
  readonly way?: Exclude<DispatchWay, 'dispatcher'>;
  readonly sign?: boolean;
}

/** What the maintainer wants of a filter. */
export interface FilterWish {
  readonly id: string;
  /** As she saw it; `undefined`: there was none. */
  readonly before: SavedFilter | undefined;
  /** `undefined` forgets it. */
  readonly wanted: SavedFilter | undefined;
}

/** What the maintainer wants of a policy. */
export interface AutonomyWish {
  readonly policy: string;
  readonly autonomy: Autonomy;
  /** What the pod said of it when she chose; `undefined`: nothing. */
  readonly before: Autonomy | undefined;
}

/** Where the replica keeps the pod as it was discovered last, so that the app can start without a network. */
export const knownPodKey: MetaKey<PodProfile> = { name: 'pod' };

/** Connection and sync, as the line at the foot of the rail says it. */
export interface SyncStatus {
  /** `waiting`: another tab leads and does the work. */
  readonly state: 'starting' | 'syncing' | 'idle' | 'offline' | 'signed-out' | 'stuck' | 'waiting';
  readonly done: number;
  readonly total: number;
  /** ISO 8601 of the last complete look at the pod. */
  readonly lastSync?: string;
  /** Decisions and sends that no server has yet. */
  readonly unsent: number;
  readonly failed: number;
  readonly leader: boolean;
  readonly live: 'websocket' | 'polling' | 'off';
  /** Why it is offline, signed out or stuck; also set while idle, when a part of the pod could not be read. */
  readonly problem?: Problem;
  /** Policies that do not run in this session: they cannot be understood, or were stopped because they ran away. */
  readonly policyProblems?: readonly PolicyProblem[];
  /** ISO 8601: when the pod is asked again by itself, where something was in the way. */
  readonly retryAt?: string;
  /** Places of the pod that the maintainer may read and not write to, as far as its server says. */
  readonly closed?: readonly ClosedPlace[];
}

/** The status before anything is known. */
export const initialStatus: SyncStatus = {
  state: 'starting',
  done: 0,
  total: 0,
  unsent: 0,
  failed: 0,
  leader: false,
  live: 'off',
};

/** Parts of the replica that a change message may name. */
export type Topic =
  | 'notifications'
  | 'events'
  | 'suggestions'
  | 'intents'
  | 'artefacts'
  | 'services'
  | 'policies'
  | 'settings'
  | 'dispatches'
  | 'stagings'
  | 'status';

/** Messages from the main thread to the worker. */
export type ToWorker =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly command: keyof Commands;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'fetched'; readonly id: number; readonly result: Result<PodResponse> }
  | { readonly type: 'dry-run'; readonly id: number; readonly book: DryRunBook }
  | { readonly type: 'cancel-dry-run'; readonly id: number }
  | { readonly type: 'forecast'; readonly id: number; readonly document: JsonObject }
  /** The browser is online again, the page is visible again, or the session is back: a good moment to look. */
  | { readonly type: 'nudge' }
  /** Whether the page is visible: services are asked less often for one that is not. */
  | { readonly type: 'sight'; readonly visible: boolean }
  /** The answer to a `ping`. */
  | { readonly type: 'pong' };

/** Messages from the worker to the main thread. */
export type FromWorker =
  | { readonly type: 'return'; readonly id: number; readonly value: Result<void> }
  | { readonly type: 'fetch'; readonly id: number; readonly request: PodRequest }
  | { readonly type: 'dry-run'; readonly id: number; readonly event: DryRunEvent }
  | { readonly type: 'forecast'; readonly id: number; readonly result: Result<Forecast> }
  /** Is the main thread there? A tab whose page is stuck shall not lead. */
  | { readonly type: 'ping' }
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  | { readonly type: 'status'; readonly status: SyncStatus };
