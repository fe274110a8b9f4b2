import { useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import {
  addService,
  changeTrust,
  noteReach,
  type RegisterOutcome,
  removeService,
  saveService,
} from './register.ts';
import { useWritable, type Writable } from './use-writable.ts';
import { useWorkspace } from './workspace.ts';

/** The changes of the register that the screen can make. */
export interface Register extends Writable {
  /** Id of the service whose entry is being written. */
  readonly busy?: string;
  /** How the last change ended, unless it went well. */
  readonly outcome?: Exclude<RegisterOutcome, { kind: 'written' }> & { readonly id: string };
  /** Gives back whether it was written. */
  readonly setTrust: (service: Service, trust: Service['trust']) => Promise<boolean>;
  readonly add: (service: Service) => Promise<boolean>;
  /** Writes `mine` over `seen`, the entry as it was when the maintainer began. */
  readonly save: (seen: Service, mine: Service) => Promise<boolean>;
  readonly remove: (service: Service) => Promise<boolean>;
  readonly noteReach: (service: Service, reach: NonNullable<Service['reach']>) => Promise<boolean>;
  readonly forgetOutcome: () => void;
}

/** Writes the register in the pod, and has it read anew afterwards: what the screen shows is what the pod has. */
export function useRegister(): Register {
  const { pod, transport, orchestrator } = useWorkspace();
  const writable = useWritable();
  const [busy, setBusy] = useState<string>();
  const [outcome, setOutcome] = useState<Register['outcome']>();
  const home = pod?.home;

  const run = async (service: Service, change: (home: string) => Promise<RegisterOutcome>, said: string) => {
    if (home === undefined || busy !== undefined) return false;
    setBusy(service.id);
    setOutcome(undefined);
    const result = await change(home);
    // Also after a failure: what was changed elsewhere is to be seen.
    await orchestrator.call('readRegister');
    setBusy(undefined);
    if (result.kind !== 'written') setOutcome({ ...result, id: service.id });
    else announce(said);
    return result.kind === 'written';
  };

  return {
    ...writable,
    busy,
    outcome,
    setTrust: (service, trust) =>
      run(
        service,
        (place) => changeTrust(transport, place, service, trust),
        t('services.trust.saved', {
          service: isolate(service.name),
          trust: t(`services.trust.saved.${trust}`),
        }),
      ),
    add: (service) =>
      run(
        service,
        (place) => addService(transport, place, service),
        t('services.add.saved', { service: isolate(service.name) }),
      ),
    save: (seen, mine) =>
      run(
        seen,
        (place) => saveService(transport, place, seen, mine),
        t('services.saved', { service: isolate(mine.name) }),
      ),
    remove: (service) =>
      run(
        service,
        (place) => removeService(transport, place, service),
        t('services.removed', { service: isolate(service.name) }),
      ),
    noteReach: (service, reach) =>
      run(
        service,
        (place) => noteReach(transport, place, service.id, reach),
        t(`services.reach.${reach.state}`),
      ),
    forgetOutcome: () => setOutcome(undefined),
  };
}
