import { type Live, watch } from '../pod/live.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import type { Environment } from './environment.ts';
import type { Facts } from './status-board.ts';

/** What watching an inbox works with. */
export interface InboxWatch {
  readonly environment: Pick<Environment, 'now' | 'openSocket' | 'random' | 'schedule'>;
  readonly pod: Pick<PodProfile, 'inbox'>;
  readonly transport: Transport;
  /** Something has changed in the inbox. */
  onChange(): void;
  /** How changes are heard of. */
  onLive(live: Facts['live']): void;
}

/** Hears of changes in the inbox as they happen, where server and environment can do that; `undefined` elsewhere. */
export function watchInbox({ environment, pod, transport, onChange, onLive }: InboxWatch): Live | undefined {
  const { openSocket, schedule, random } = environment;
  if (pod.inbox === undefined || openSocket === undefined) {
    onLive('polling');
    return undefined;
  }
  return watch({
    transport,
    topic: pod.inbox,
    openSocket,
    schedule,
    now: () => environment.now(),
    random,
    onChange,
    onState: ({ state }) => onLive(state === 'open' ? 'websocket' : 'polling'),
  });
}
