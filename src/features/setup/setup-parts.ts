import type { PodProfile } from '../../pod/pod-profile.ts';
import type { MissingPart, PodSetup } from '../../pod/setup.ts';

/** One part of a pod that Orrery works with, in the order in which the screen shows them. */
export interface SetupPart {
  readonly name: 'storage' | 'inbox' | 'log' | 'home' | 'artefacts';
  readonly state: 'present' | 'missing' | 'unclear';
  /** Where it is, or where it would be created. */
  readonly url?: string;
  /** What is wrong with a part that is there. */
  readonly faults: readonly Fault[];
  /** Whether Orrery can mend it here. */
  readonly mendable: boolean;
}

/** What can be wrong with a part that is there. */
export type Fault = 'not-public' | 'not-advertised' | 'not-private';

/** What the set-up screen shows, from the profile and from what was found by looking. */
export function setupParts(pod: PodProfile, found: PodSetup): readonly SetupPart[] {
  const lacks = (part: MissingPart) => found.missing.includes(part);
  const [storage] = pod.storages;
  const writable = storage !== undefined;
  return [
    { name: 'storage', state: writable ? 'present' : 'missing', url: storage, faults: [], mendable: false },
    { name: 'inbox', state: pod.inbox ? 'present' : 'missing', url: pod.inbox, faults: [], mendable: false },
    {
      name: 'log',
      state: lacks('event-log') || !writable ? 'missing' : 'present',
      url: found.eventLog,
      faults: lacks('event-log')
        ? []
        : [
            ...(lacks('event-log-public') ? (['not-public'] as const) : []),
            ...(lacks('event-log-advertised') ? (['not-advertised'] as const) : []),
          ],
      mendable: writable && found.access !== 'acp',
    },
    {
      name: 'home',
      state: lacks('home') || !writable ? 'missing' : 'present',
      url: found.home,
      faults: !lacks('home') && lacks('home-private') ? ['not-private'] : [],
      mendable: writable && found.access !== 'acp',
    },
    {
      name: 'artefacts',
      state: pod.artefacts ? 'present' : 'missing',
      url: pod.artefacts,
      faults: [],
      mendable: false,
    },
  ];
}

/** Whether there is anything that Orrery can create or put right. */
export function hasWork(parts: readonly SetupPart[]): boolean {
  return parts.some((part) => part.mendable && (part.state === 'missing' || part.faults.length > 0));
}
