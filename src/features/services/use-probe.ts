import { useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { Service } from '../../domain/service/service.ts';
import { type InboxProbe, probeInbox } from '../../pod/service/probe-inbox.ts';
import { relayReaches } from '../../pod/service/relay-reaches.ts';
import type { Register } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { useUsableRelay } from './use-usable-relay.ts';

/** The test whether an inbox can be reached. */
export interface Probe {
  /** What came of the last test on this screen. */
  readonly result: InboxProbe | undefined;
  /** The status that the relay was answered with, or why it was not; `undefined` where it was not asked. */
  readonly byRelay: Result<number> | undefined;
  readonly isTesting: boolean;
  readonly test: () => Promise<void>;
}

/**
 * Tests the inbox of a service when asked to, from this browser and, where that fails, through the relay; keeps in the
 * register whether web pages reach it.
 */
export function useProbe(service: Service, register: Register): Probe {
  const { transport } = useWorkspace();
  const relay = useUsableRelay();
  const [result, setResult] = useState<InboxProbe>();
  const [byRelay, setByRelay] = useState<Result<number>>();
  const [isTesting, setTesting] = useState(false);
  const test = async () => {
    const { inbox } = service;
    if (inbox === undefined || isTesting) return;
    setTesting(true);
    const probe = await probeInbox(transport, inbox, {
      origin: location.origin,
      clock: () => performance.now(),
    });
    const relayed =
      probe.reach === 'open' || relay === undefined ? undefined : await relayReaches(transport, relay, inbox);
    setByRelay(relayed);
    setResult(probe);
    setTesting(false);
    if (register.canWrite)
      await register.noteReach(service, { state: probe.reach, at: new Date().toISOString() });
  };
  return { result, byRelay, isTesting, test };
}
