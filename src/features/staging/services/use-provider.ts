import { useMemo } from 'react';
import type { StagingProvider } from '../../../domain/staging/provider.ts';
import { openProvider } from '../../../platforms/open-provider.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useAskService } from './use-ask-service.ts';
import { usePlatforms } from './use-platforms.ts';

/** The provider with this id, opened with the tokens of this page; `undefined` where none is configured under it. */
export function useProvider(id: string | undefined): StagingProvider | undefined {
  const { tokens } = useWorkspace();
  const ask = useAskService();
  const { providers } = usePlatforms();
  const config = providers.find((each) => each.id === id);
  return useMemo(
    () => (config === undefined ? undefined : openProvider(config, { tokens, ask, now: () => Date.now() })),
    [config, tokens, ask],
  );
}
