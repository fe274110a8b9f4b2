import type { StagingProblem } from '../domain/staging/provider.ts';
import type { Locks } from './environment.ts';
import type { PodLook } from './look.ts';
import type { StagingServices } from './staging-services.ts';

/** What stagings are carried out with. */
export interface StagingRunner extends PodLook {
  /** Orrery's own container in the pod, ending in `/`. */
  readonly home: string;
  /** Name of this tab. */
  readonly holder: string;
  /** Whether another tab can be known to be gone for good. */
  isGone(holder: string): Promise<boolean>;
  /** Whether to stop: the pod was closed. */
  stopped(): boolean;
  readonly services: Pick<StagingServices, 'open' | 'policy' | 'signedOut'>;
  readonly locks: Locks | undefined;
  /** Whether the page of this tab is visible, and whether there is a network. */
  isVisible(): boolean;
  isOnline(): boolean;
  /** 0 … 1, to spread retries. */
  random(): number;
}

/** Whether trying the same again may help, by itself or after signing in. Nothing was taken where that is so. */
export function isPassing(problem: StagingProblem): boolean {
  switch (problem.kind) {
    case 'network':
    case 'timeout':
    case 'tooMany':
    case 'server':
    case 'aborted':
    case 'signed-out':
      return true;
    default:
      return false;
  }
}

/** Does work on a staging unless another tab of this browser is at it: then gives back `undefined`, and nothing is done. */
export async function alone<T>(
  locks: Locks | undefined,
  id: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (!locks) return work();
  const name = `orrery-staging:${id}`;
  const { held } = await locks.query();
  if (held?.some((lock) => lock.name === name)) return undefined;
  return locks.request(name, {}, work);
}
