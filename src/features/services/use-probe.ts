import { useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { type InboxProbe, probeInbox } from '../../pod/service/probe-inbox.ts';
import type { Register } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** The test whether an inbox can be reached. */
export interface Probe {
  /** What came of the last test on this screen. */
  readonly result: InboxProbe | undefined;
  readonly isTesting: boolean;
  readonly test: () => Promise<void>;
}

/** Tests the inbox of a service when asked to, and keeps in the register whether it can be reached. */
export function useProbe(service: Service, register: Register): Probe {
  const { transport } = useWorkspace();
  const [result, setResult] = useState<InboxProbe>();
  const [isTesting, setTesting] = useState(false);
  const test = async () => {
    if (service.inbox === undefined || isTesting) return;
    setTesting(true);
    const probe = await probeInbox(transport, service.inbox, {
      origin: location.origin,
      clock: () => performance.now(),
    });
    setResult(probe);
    setTesting(false);
    if (register.canWrite)
      await register.noteReach(service, { state: probe.reach, at: new Date().toISOString() });
  };
  return { result, isTesting, test };
}
