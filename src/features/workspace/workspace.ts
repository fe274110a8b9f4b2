import { createContext, useContext } from 'react';
import type { Replica } from '../../cache/replica.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Orchestrator } from '../../orchestrator/client.ts';
import type { TokenShelf } from '../../platforms/tokens/shelf.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import type { Transport } from '../../pod/transport.ts';

/** Where signing in stands. What was cached stays readable in every phase. */
export type SessionState =
  | { readonly phase: 'restoring' }
  | { readonly phase: 'signed-in'; readonly webId: string }
  | { readonly phase: 'signed-out'; readonly because?: SignedOutReason; readonly detail?: string };

/** Why there is no session. */
export type SignedOutReason =
  /** The maintainer signed out. */
  | 'left'
  /** The tokens ran out. */
  | 'expired'
  /** Consent was refused, or sign-in was cancelled at the provider. */
  | 'refused'
  /** The provider does not answer, so restoring was not tried. */
  | 'unreachable'
  /** Anything else; `detail` has the provider's words. */
  | 'failed';

/** What every screen works with. */
export interface Workspace {
  readonly session: SessionState;
  /** The pod: as last discovered, at once from the replica, renewed after signing in. */
  readonly pod?: PodProfile;
  /** Why the pod could not be discovered, when it could not. */
  readonly podProblem?: Problem;
  /** The local replica; `undefined` before the first sign-in in this browser. */
  readonly replica?: Replica;
  readonly orchestrator: Orchestrator;
  /** Requests of the screens themselves: discovery, set-up, public pages. */
  readonly transport: Transport;
  /** Tokens of science platforms, in memory: gone with the page, and when the maintainer logs out. */
  readonly tokens: TokenShelf;
  /** Looks at the profile again, after set-up or after a problem. */
  rediscover(): Promise<void>;
  signIn(issuer: string, input: string, webId?: string): Promise<Problem | undefined>;
  signOut(): Promise<void>;
  /** Deletes the local replica; the pod keeps everything that was sent. */
  removeCopy(): Promise<void>;
}

/** Provided by `app/`. */
export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The workspace of this page. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceContext above it.');
  return workspace;
}
