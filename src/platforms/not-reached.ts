import type { Probe, StagingProblem } from '../domain/staging/provider.ts';

/** What a probe says where it did not get to the service that it was to find. */
export function notReached(problem: StagingProblem): Probe {
  switch (problem.kind) {
    case 'noncompliant':
    case 'different':
    case 'signed-out':
    case 'service-refused':
      return { kind: 'wrong-service', found: 'reason' in problem ? problem.reason : problem.kind };
    case 'refused':
      return { kind: 'unreachable', message: problem.message };
    case 'undeliverable':
      return { kind: 'unreachable', message: 'It is to be reached through a relay, and none is set.' };
    case 'server':
      return { kind: 'unreachable', message: `The server says ${problem.status}.` };
    case 'timeout':
      return { kind: 'unreachable', message: 'There was no answer in time.' };
    default:
      return { kind: 'unreachable', message: 'Nothing answers that a page may read.' };
  }
}
