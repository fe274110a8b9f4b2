import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { differingFields, type EntryField, mergeEntry } from '../../domain/service/entry-fields.ts';
import { type ImportableLine, importChanges } from '../../domain/service/import-plan.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { changeRegister, type EntryChange } from '../../pod/services.ts';
import type { Transport } from '../../pod/transport.ts';

/** How a change of the register ended. */
export type RegisterOutcome =
  | { readonly kind: 'written' }
  /** Somebody changed the same entry meanwhile, so nothing was written: the maintainer decided on old knowledge. */
  | { readonly kind: 'changed-elsewhere' }
  /** Somebody changed the same fields of the entry meanwhile; `now` is the entry as it stands. Nothing was written. */
  | { readonly kind: 'clash'; readonly fields: readonly EntryField[]; readonly now: Service }
  | { readonly kind: 'failed'; readonly problem: Problem };

type Refusal = Exclude<RegisterOutcome, { kind: 'written' | 'failed' }>;

const CHANGED: Refusal = { kind: 'changed-elsewhere' };

/**
 * Gives a service another level of trust. The register is read anew first: what the pod says now is kept, and a
 * level that is not the shown one any more is left to the maintainer to decide on again.
 * @param home Orrery's own container
 * @param shown the entry as the maintainer sees it
 */
export function changeTrust(
  transport: Transport,
  home: string,
  shown: Service,
  trust: Service['trust'],
): Promise<RegisterOutcome> {
  return decide(transport, home, (all) => {
    const current = all.find(({ id }) => id === shown.id);
    if (current === undefined || current.trust !== shown.trust) return CHANGED;
    return [{ id: current.id, entry: { ...current, trust } }];
  });
}

/** Adds a service, unless the register has got it meanwhile. */
export function addService(transport: Transport, home: string, service: Service): Promise<RegisterOutcome> {
  return decide(transport, home, (all) =>
    serviceById(all, service.id) ? CHANGED : [{ id: service.id, entry: service }],
  );
}

/**
 * Writes an entry as the maintainer changed it. What others changed meanwhile is kept, but where they changed the same
 * fields: then nothing is written. An entry that gets another id takes the place of the old one.
 * @param seen the entry as it was when she began
 */
export function saveService(
  transport: Transport,
  home: string,
  seen: Service,
  mine: Service,
): Promise<RegisterOutcome> {
  return decide(transport, home, (all) => {
    const now = all.find(({ id }) => id === seen.id);
    if (now === undefined) return CHANGED;
    const merged = mergeEntry(seen, mine, now);
    if (merged.kind === 'clash') return { ...merged, now };
    if (mine.id === seen.id) return [{ id: seen.id, entry: merged.entry }];
    const others = all.filter(({ id }) => id !== seen.id);
    if (serviceById(others, mine.id)) return CHANGED;
    return [
      { id: seen.id, entry: undefined },
      { id: mine.id, entry: { ...merged.entry, id: mine.id } },
    ];
  });
}

/** Takes an entry out, unless it is not any more the one that was shown. */
export function removeService(transport: Transport, home: string, shown: Service): Promise<RegisterOutcome> {
  return decide(transport, home, (all) => {
    const now = all.find(({ id }) => id === shown.id);
    // Somebody else has taken it out already: that is what was wanted.
    if (now === undefined) return [];
    return differingFields(shown, now).length > 0 ? CHANGED : [{ id: shown.id, entry: undefined }];
  });
}

/** Notes what came of the last look whether the inbox can be reached; nobody's decision stands against that. */
export function noteReach(
  transport: Transport,
  home: string,
  id: string,
  reach: Service['reach'],
): Promise<RegisterOutcome> {
  return decide(transport, home, (all) => {
    const now = all.find((each) => each.id === id);
    return now === undefined ? CHANGED : [{ id, entry: { ...now, reach } }];
  });
}

/**
 * Takes services over from a registry, all in one write. Gives back the ids of those that were left alone, since the
 * register says something else of them by now than what was shown.
 */
export async function importServices(
  transport: Transport,
  home: string,
  chosen: readonly ImportableLine[],
): Promise<Result<{ readonly left: readonly string[] }>> {
  let left: readonly string[] = [];
  const result = await changeRegister(transport, home, (all) => {
    const plan = importChanges(chosen, all);
    left = plan.left;
    return ok(plan.changes.map((entry) => ({ id: entry.id, entry })));
  });
  return result.ok ? ok({ left }) : result;
}

/** Decides on the newest state of the register, also where others write at the same time, and writes once or not at all. */
async function decide(
  transport: Transport,
  home: string,
  change: (all: readonly Service[]) => readonly EntryChange[] | Refusal,
): Promise<RegisterOutcome> {
  const refusal: { kept?: Refusal } = {};
  const result = await changeRegister(transport, home, (all) => {
    const decided = change(all);
    const isRefusal = 'kind' in decided;
    refusal.kept = isRefusal ? decided : undefined;
    return ok(isRefusal ? [] : decided);
  });
  if (refusal.kept) return refusal.kept;
  if (result.ok) return { kind: 'written' };
  // So many writers at once that ours never came through: the same for the maintainer.
  return result.problem.kind === 'conflict' ? CHANGED : { kind: 'failed', problem: result.problem };
}
