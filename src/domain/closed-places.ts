/**
 * A part of the pod that the maintainer may read and not write to: `inbox`, her own one; `log`, the events; `artefacts`,
 * where works are made; `records`, Orrery's own container with decisions, policies and the register.
 */
export type ClosedPlace = 'inbox' | 'log' | 'artefacts' | 'records';

/** A mode of access as servers name it. */
type Mode = 'read' | 'append' | 'write' | 'control';

/** What has to be allowed in each place, one mode of each is enough. Intents are changed while they are carried out. */
const NEEDED: Readonly<Record<ClosedPlace, readonly Mode[]>> = {
  inbox: ['append', 'write'],
  log: ['append', 'write'],
  artefacts: ['append', 'write'],
  records: ['write'],
};

/** Whether a place is closed to somebody with these rights. */
export function isClosed(place: ClosedPlace, modes: readonly Mode[]): boolean {
  return !NEEDED[place].some((mode) => modes.includes(mode));
}
