import { useMemo } from 'react';
import type { PlatformsConfig } from '../../../domain/staging/config.ts';
import { joinPlatforms, NO_PLATFORMS } from '../../../domain/staging/platform.ts';
import { useSettings } from '../../workspace/queries.ts';

/** The science platforms that can be worked with now. */
export interface Platforms extends PlatformsConfig {
  /** `reading`: there may be more than is listed yet. */
  readonly phase: 'reading' | 'ready';
  /** Ids of those that the maintainer added herself. */
  readonly own: ReadonlySet<string>;
}

/** The platforms of the deployment with the maintainer's own, and her hubs. */
export function usePlatforms(): Platforms {
  const hubs = useSettings().data?.hubs;
  return useMemo(
    () => ({ ...joinPlatforms(NO_PLATFORMS, [], hubs ?? []), phase: 'ready', own: new Set() }),
    [hubs],
  );
}
