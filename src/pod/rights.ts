import type { Problem } from '../domain/problem.ts';
import { type AccessRules, type RuleCache, readRules, rightsIn } from './access-change.ts';
import { type Audience, anyMember, MODES, modesOf, type Party, publicModes } from './access-rules.ts';
import { probeStranger } from './rights-probe.ts';
import type { Transport } from './transport.ts';
import type { AccessMode } from './wac-allow.ts';

/** One mode of one party, as it should be, as the rules say, and as a request without credentials found it. */
export interface RightsCell {
  /** Absent where it is the owner's choice: what agents may do who are named. */
  readonly wanted?: boolean;
  /** Absent where the rules cannot be read. */
  readonly is?: boolean;
  /** Absent where it was not tried: others than strangers, and answers that tell nothing. */
  readonly probed?: boolean;
}

/** What one party may do with one resource. */
export interface PartyRights {
  readonly party: Party;
  readonly cells: Readonly<Record<AccessMode, RightsCell>>;
}

/** Who may do what with one resource. */
export interface ResourceRights {
  readonly url: string;
  readonly scope: 'self' | 'members';
  readonly parties: readonly PartyRights[];
  /** Document of the rules that are the resource's own; none for what only stands for members to come. */
  readonly rules?: string;
  /** Why the rules could not be read. */
  readonly problem?: Problem;
}

/** What is looked at. */
export interface RightsQuestion {
  readonly resource: string;
  readonly audience: Audience;
  readonly owner: string;
  /** For the rights to what a container holds: something that is in it, or {@link anyMember} of it. */
  readonly member?: string;
}

/** Computes the effective rights to a resource from the rules. */
export async function effectiveRights(
  transport: Transport,
  { resource, audience, owner, member }: RightsQuestion,
  cache: RuleCache,
): Promise<ResourceRights> {
  const asked = member ?? resource;
  const ruled = asked === anyMember(resource) ? resource : asked;
  const scope = member === undefined ? 'self' : 'members';
  const rules = await readRules(transport, ruled, cache);
  const own = rules.ok && ruled === asked ? rules.value.documents[0]?.url : undefined;
  const wanted = publicModes(audience, scope);
  const parties = partiesOf(rules.ok ? rules.value : undefined, owner, ruled === asked ? 'self' : 'members');
  return {
    url: asked,
    scope,
    parties: parties.map(({ party, modes }) => ({
      party,
      cells: cellsOf((mode) => {
        const want = party.kind === 'owner' ? true : isNamed(party) ? undefined : wanted.includes(mode);
        return {
          ...(want !== undefined && { wanted: want }),
          ...(modes && { is: modes.includes(mode) }),
        };
      }),
    })),
    ...(own !== undefined && { rules: own }),
    ...(!rules.ok && { problem: rules.problem }),
  };
}

/** Tries without credentials what strangers may do, and adds what was found. Changes nothing in the pod. */
export async function probeRights(transport: Transport, rights: ResourceRights): Promise<ResourceRights> {
  const found = await Promise.all(
    MODES.map(
      async (mode) => [mode, await probeStranger(transport, rights.url, mode, rights.rules)] as const,
    ),
  );
  const probes: Readonly<Partial<Record<AccessMode, boolean>>> = Object.fromEntries(found);
  const tried = (mode: AccessMode, cell: RightsCell): RightsCell => {
    const probed = probes[mode];
    return probed === undefined ? cell : { ...cell, probed };
  };
  return {
    ...rights,
    parties: rights.parties.map(({ party, cells }) =>
      party.kind === 'everyone'
        ? { party, cells: cellsOf((mode) => tried(mode, cells[mode])) }
        : { party, cells },
    ),
  };
}

/** Whether a cell is not as it should be, by the rules or by the test. */
export function isWrong({ wanted, is, probed }: RightsCell): boolean {
  return wanted !== undefined && [is, probed].some((found) => found !== undefined && found !== wanted);
}

function partiesOf(
  rules: AccessRules | undefined,
  owner: string,
  scope: 'self' | 'members',
): readonly { readonly party: Party; readonly modes?: readonly AccessMode[] }[] {
  if (rules === undefined) return [{ party: { kind: 'owner' } }, { party: { kind: 'everyone' } }];
  const rights = rightsIn(rules, owner, scope);
  return rights.map(({ party }) => ({ party, modes: modesOf(rights, party) }));
}

function isNamed({ kind }: Party): boolean {
  return kind === 'agent' || kind === 'group';
}

function cellsOf(cell: (mode: AccessMode) => RightsCell): Readonly<Record<AccessMode, RightsCell>> {
  return { read: cell('read'), append: cell('append'), write: cell('write'), control: cell('control') };
}
