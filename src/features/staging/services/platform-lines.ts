import type { Hub } from '../../../domain/settings/hubs.ts';
import { isProvider, listPlatforms, type Platform } from '../../../domain/staging/platform.ts';
import type { StagingPolicy } from '../../../domain/staging/policy.ts';
import type { Platforms } from './use-platforms.ts';

/** Id of the line with the rules of the deployment. No platform has it. */
export const RULES = '~rules';

/** What platforms are for, in the order in which they are listed. */
export type PlatformGroup = 'rules' | 'bring' | 'find' | 'run';

/** A line of the list. */
export type PlatformLine = { readonly id: string; readonly group: PlatformGroup } & (
  | { readonly platform: Platform; readonly isOwn: boolean }
  | { readonly hub: Hub; readonly isOwn: boolean }
  | { readonly rules: number; readonly faults: number; readonly isClosed: boolean }
);

/** Rules and platforms, one to a line. */
export function linesOf(platforms: Platforms): readonly PlatformLine[] {
  const { policy, faults, closed, own, hubs, ownHubs } = platforms;
  const all = listPlatforms(platforms).map((platform) => ({
    id: platform.id,
    group: groupOf(platform),
    platform,
    isOwn: own.has(platform.id),
  }));
  const of = (group: PlatformGroup) => all.filter((each) => each.group === group);
  return [
    ...(platforms.phase === 'reading'
      ? []
      : [
          {
            id: RULES,
            group: 'rules' as const,
            rules: countRules(policy),
            faults: faults.length,
            isClosed: closed !== undefined,
          },
        ]),
    ...of('bring'),
    ...of('find'),
    ...of('run'),
    ...hubs.map((hub) => ({
      id: `~${hub.kind} ${hub.url}`,
      group: 'run' as const,
      hub,
      isOwn: ownHubs.some((each) => each.url === hub.url && each.kind === hub.kind),
    })),
  ];
}

/** How much a policy rules. */
export function countRules(policy: StagingPolicy | undefined): number {
  return policy ? Object.keys(policy).filter((key) => key !== 'source').length : 0;
}

function groupOf(platform: Platform): PlatformGroup {
  if (isProvider(platform)) return 'bring';
  return platform.kind === 'tes' ? 'run' : 'find';
}
