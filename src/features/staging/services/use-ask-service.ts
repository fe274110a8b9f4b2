import { useMemo } from 'react';
import { type AskService, createAskService } from '../../../platforms/ask-service.ts';
import { throughRelay } from '../../../pod/delivery/relay-transport.ts';
import { useSettings } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The way to ask platforms from this page: directly, and over the maintainer's relay where a configuration wants it. */
export function useAskService(): AskService {
  const { transport } = useWorkspace();
  const relay = useSettings().data?.relay;
  return useMemo(
    () => createAskService(relay === undefined ? {} : { relay: throughRelay(transport, relay) }),
    [transport, relay],
  );
}
