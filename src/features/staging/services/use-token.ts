import { useSyncExternalStore } from 'react';
import type { HeldToken } from '../../../platforms/tokens/shelf.ts';
import { useNow } from '../../../ui/now.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The token of one service. */
export interface TokenState {
  /** Good or not. */
  readonly held?: HeldToken;
  /** Whether requests can be made with it. */
  readonly isGood: boolean;
  /** Seconds until it ends; `undefined` where it does not say. */
  readonly left?: number;
}

/** The token that is held for a service, as it stands now. @param audience id of the configuration */
export function useToken(audience: string | undefined): TokenState {
  const { tokens } = useWorkspace();
  const all = useSyncExternalStore(tokens.onChange, tokens.list);
  const now = useNow();
  const held = all.find((each) => each.audience === audience);
  if (!held) return { isGood: false };
  const left = held.expires === undefined ? undefined : (Date.parse(held.expires) - now) / 1000;
  return { held, isGood: left === undefined || left > 0, ...(left !== undefined && { left }) };
}
