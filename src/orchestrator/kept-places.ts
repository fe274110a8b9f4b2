import type { PodProfile } from '../pod/pod-profile.ts';

/** Where no rule may write: what Orrery itself, others or the server keep there. */
export function keptPlaces(pod: PodProfile): string[] {
  const { webId, home, inbox, eventLog, logDocuments, catalog, policies, publicTypeIndex } = pod;
  const named = [
    home,
    inbox,
    eventLog,
    logDocuments,
    catalog,
    policies,
    publicTypeIndex,
    webId.replace(/#.*$/, ''),
  ];
  // Usual places too: they may be set up tomorrow.
  const usual = pod.storages.flatMap((root) =>
    ['inbox/', 'events/', 'eventlog/', 'orrery/', 'settings/'].map((name) => new URL(name, root).href),
  );
  return [...named.filter((place) => place !== undefined), ...usual];
}
