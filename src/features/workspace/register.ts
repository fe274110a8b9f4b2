import type { Problem } from '../../domain/problem.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { putService, readServices } from '../../pod/services.ts';
import type { Transport } from '../../pod/transport.ts';

/** How a change of the register ended. */
export type RegisterOutcome =
  | { readonly kind: 'written' }
  /** Somebody changed the same entry meanwhile, so nothing was written: the maintainer decided on old knowledge. */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Gives a service another level of trust. The register is read anew first: what the pod says now is kept, and a
 * level that is not the shown one any more is left to the maintainer to decide on again.
 * @param home Orrery's own container
 * @param shown the entry as the maintainer sees it
 */
export async function changeTrust(
  transport: Transport,
  home: string,
  shown: Service,
  trust: Service['trust'],
): Promise<RegisterOutcome> {
  const register = await readServices(transport, home);
  if (!register.ok) return failed(register.problem);
  const current = register.value.find(({ id }) => id === shown.id);
  if (current === undefined || current.trust !== shown.trust) return { kind: 'changed-elsewhere' };
  return written(await putService(transport, home, { ...current, trust }));
}

/** Adds a service, unless the register has got it meanwhile. */
export async function addService(
  transport: Transport,
  home: string,
  service: Service,
): Promise<RegisterOutcome> {
  const register = await readServices(transport, home);
  if (!register.ok) return failed(register.problem);
  if (serviceById(register.value, service.id)) return { kind: 'changed-elsewhere' };
  return written(await putService(transport, home, service));
}

function written(result: Awaited<ReturnType<typeof putService>>): RegisterOutcome {
  if (result.ok) return { kind: 'written' };
  // So many writers at once that ours never came through: the same for the maintainer.
  return result.problem.kind === 'conflict' ? { kind: 'changed-elsewhere' } : failed(result.problem);
}

function failed(problem: Problem): RegisterOutcome {
  return { kind: 'failed', problem };
}
