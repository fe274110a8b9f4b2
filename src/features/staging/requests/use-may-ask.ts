import { useMemo, useSyncExternalStore } from 'react';
import { useNow } from '../../../ui/now.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import type { MayAsk } from './lanes.ts';

/** Tells of a service whether this tab may ask it now: it is configured, and signed in to where that is needed. */
export function useMayAsk(): MayAsk {
  const { tokens } = useWorkspace();
  const { providers } = usePlatforms();
  const held = useSyncExternalStore(tokens.onChange, tokens.list);
  const now = useNow();
  return useMemo(() => {
    const good = new Set(
      held
        .filter(({ expires }) => expires === undefined || Date.parse(expires) > now)
        .map(({ audience }) => audience.split(' ', 1)[0]),
    );
    const open = new Set(
      providers.filter(({ id, kind }) => kind === 'document' || good.has(id)).map(({ id }) => id),
    );
    return (provider) => open.has(provider);
  }, [held, now, providers]);
}
