import { ok, type Result } from '../../domain/result.ts';
import { checkDestination } from '../../domain/staging/policy.ts';
import type { PolicyFinding } from '../../domain/staging/policy-finding.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import { inTime } from '../in-time.ts';
import type { RucioClient } from './client.ts';
import { whereAre } from './look-around.ts';
import { roomAt } from './rooms.ts';
import { checkNames, ruleFor } from './submit.ts';

/** So many members are looked up before a request is sent; more would take longer than anybody waits. */
const MOST_LOOKED_UP = 1_000;

/** What a server, as it is now, says of a request. @param source its label @param now ISO 8601 */
export async function previewOf(
  client: RucioClient,
  request: StagingRequest,
  { account, source, now }: { readonly account: string; readonly source: string; readonly now: string },
): Promise<Result<readonly PolicyFinding[], StagingProblem>> {
  const { destination } = request;
  const named = checkNames([request.did, ...request.members]);
  if (!named.ok) return named;
  const looked = request.members.slice(0, MOST_LOOKED_UP);
  const [room, rule, places] = await Promise.all([
    roomAt(client, destination.name, account, now),
    ruleFor(client, request, account, now),
    inTime(whereAre(client, looked)),
  ]);
  if (!room.ok) return room;
  const at = { destination: destination.name };
  if (!room.value) return ok([{ level: 'error', rule: 'destination', source, values: at }]);
  const findings = checkDestination(request, room.value, source);
  if (request.askApproval && isYes(room.value.attributes.block_manual_approval))
    findings.push({ level: 'error', rule: 'approval-blocked', source, values: at });
  // Of a collection that nobody has handed in there are no rules: the server knows no such name.
  if (rule.ok && rule.value)
    findings.push({ level: 'info', rule: 'already-asked', source, values: { ...at, id: rule.value.id } });
  const there = places?.ok
    ? places.value.filter((each) => each.places.some(({ name }) => name === destination.name))
    : [];
  if (there.length > 0) {
    const values = { ...at, files: there.length, of: request.members.length };
    findings.push({ level: 'info', rule: 'already-there', source, values });
  }
  return ok(findings);
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|1|yes)$/i.test(value);
}
