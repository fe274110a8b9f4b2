import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { PodRequest, PodResponse } from '../pod/transport.ts';

/** What the main thread may ask of the orchestrator, and what it gets back. All idempotent. */
export interface Commands {
  /** Open the replica and begin: sync, match, carry out. Repeating it with another pod switches to that one. */
  start(pod: PodProfile): void;
  /** Let go of leadership and stop all work. */
  stop(): void;
  /** Look at the pod now. */
  sync(): void;
  /** Carry the suggestion out after `graceMs` milliseconds, unless undone before. */
  approve(suggestionId: string, graceMs: number): Result<void>;
  reject(suggestionId: string, graceMs: number, reason?: string): Result<void>;
  later(suggestionId: string, until: string): Result<void>;
  /** Take a decision back; possible while nothing of it was sent. */
  undo(suggestionId: string): Result<void>;
  /** Send an Offer made by clicking, with the log entry that belongs to it. `document.id` is its identity. */
  offer(offer: {
    document: JsonObject;
    inbox: string;
    recipient?: string;
    recipientName?: string;
    artefact: string;
  }): Result<void>;
  /** Try a failed intent again, now. */
  retry(intentId: string): Result<void>;
  /** Give a failed intent up. */
  drop(intentId: string): Result<void>;
  /** Remember that the maintainer has opened a notification. */
  markRead(url: string): void;
}

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
  readonly problem?: Problem;
}

/** Parts of the replica that a change message may name. */
export type Topic =
  | 'notifications'
  | 'events'
  | 'suggestions'
  | 'intents'
  | 'artefacts'
  | 'services'
  | 'status';

/** Messages from the main thread to the worker. */
export type ToWorker =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly command: keyof Commands;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'fetched'; readonly id: number; readonly result: Result<PodResponse> };

/** Messages from the worker to the main thread. */
export type FromWorker =
  | { readonly type: 'return'; readonly id: number; readonly value: unknown }
  | { readonly type: 'fetch'; readonly id: number; readonly request: PodRequest }
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  | { readonly type: 'status'; readonly status: SyncStatus };
