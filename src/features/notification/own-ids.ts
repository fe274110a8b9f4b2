import type { PodProfile } from '../../pod/pod-profile.ts';

/** Ids by which others address the maintainer: her WebID, her storages and her inbox. */
export function ownIdsOf(pod: PodProfile | undefined): string[] {
  if (pod === undefined) return [];
  return [pod.webId, ...pod.storages, ...(pod.inbox === undefined ? [] : [pod.inbox])];
}
