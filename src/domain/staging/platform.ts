import { type Hub, orderHubs } from '../settings/hubs.ts';
import type { PlatformsConfig, ProviderConfig, TapConfig, TesConfig } from './config.ts';

/** A service that is queried; `registry`: one that knows where others are. */
export interface TapPlatform extends TapConfig {
  readonly kind: 'tap' | 'registry';
}

/** A service that runs tasks. */
export interface TesPlatform extends TesConfig {
  readonly kind: 'tes';
}

/** Any science platform, as it stands in a list of them. */
export type Platform = ProviderConfig | TapPlatform | TesPlatform;

/** Kinds of platforms, in the order in which they are listed. */
export const PLATFORM_KINDS = ['srcnet', 'rucio', 'document', 'tap', 'registry', 'tes'] as const;

/** Platforms of which there are none. */
export const NO_PLATFORMS: PlatformsConfig = {
  providers: [],
  taps: [],
  registries: [],
  hubs: [],
  tes: [],
};

/** The platforms of a deployment, or of all, one by one. Hubs are none of them: they have no settings. */
export function listPlatforms(config: PlatformsConfig): readonly Platform[] {
  const { providers, taps, registries, tes } = config;
  return [
    ...providers,
    ...taps.map((each) => ({ ...each, kind: 'tap' as const })),
    ...registries.map((each) => ({ ...each, kind: 'registry' as const })),
    ...tes.map((each) => ({ ...each, kind: 'tes' as const })),
  ];
}

/**
 * The platforms of the deployment with those of the maintainer. An id that the deployment uses stays the deployment's:
 * its policy names services by their ids.
 * @param hubs of the maintainer
 */
export function joinPlatforms(
  deployment: PlatformsConfig,
  own: readonly Platform[],
  hubs: readonly Hub[],
): PlatformsConfig {
  const taken = new Set(listPlatforms(deployment).map(({ id }) => id));
  const added = own.filter(({ id }) => !taken.has(id));
  return {
    ...deployment,
    providers: [...deployment.providers, ...added.filter(isProvider)],
    taps: [...deployment.taps, ...added.filter(isTap).filter(({ kind }) => kind === 'tap')],
    registries: [...deployment.registries, ...added.filter(isTap).filter(({ kind }) => kind === 'registry')],
    tes: [...deployment.tes, ...added.filter((each) => each.kind === 'tes')],
    hubs: orderHubs([...deployment.hubs, ...hubs]),
  };
}

/** Whether data can be brought somewhere by it. */
export function isProvider(platform: Platform): platform is ProviderConfig {
  return platform.kind === 'rucio' || platform.kind === 'srcnet' || platform.kind === 'document';
}

function isTap(platform: Platform): platform is TapPlatform {
  return platform.kind === 'tap' || platform.kind === 'registry';
}
