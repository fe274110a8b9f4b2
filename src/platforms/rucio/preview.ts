import { ok, type Result } from '../../domain/result.ts';
import { checkDestination } from '../../domain/staging/policy.ts';
import type { PolicyFinding } from '../../domain/staging/policy-finding.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import { placesOf, type StagingRequest } from '../../domain/staging/request.ts';
import { inTime } from '../in-time.ts';
import { checkSite } from './check-site.ts';
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
  const named = checkNames([request.did, ...request.members]);
  if (!named.ok) return named;
  const { name: destination } = request.destination;
  const places = placesOf(request.destination);
  const looked = request.members.slice(0, MOST_LOOKED_UP);
  const [rooms, rule, located] = await Promise.all([
    Promise.all(places.map((place) => roomAt(client, place, account, now))),
    ruleFor(client, request, account, now),
    inTime(whereAre(client, looked)),
  ]);
  const findings: PolicyFinding[] = [];
  for (const [index, room] of rooms.entries()) {
    if (!room.ok) return room;
    const values = { destination: places[index] ?? destination };
    if (room.value)
      findings.push(
        ...checkDestination(request, room.value, source),
        ...checkSite(request, room.value, source),
      );
    else findings.push({ level: 'error', rule: 'destination', source, values });
  }
  // Of a collection that nobody has handed in there are no rules: the server knows no such name.
  if (rule.ok && rule.value)
    findings.push({
      level: 'info',
      rule: 'already-asked',
      source,
      values: { destination, id: rule.value.id },
    });
  const found = located?.ok ? located.value : [];
  for (const place of places) {
    const files = found.filter((each) => each.places.some(({ name }) => name === place)).length;
    const values = { destination: place, files, of: request.members.length };
    if (files > 0) findings.push({ level: 'info', rule: 'already-there', source, values });
  }
  return ok(findings);
}
