import { ok, type Result } from '../../domain/result.ts';
import type { Did } from '../../domain/staging/did.ts';
import type { FileStatus, Located, StagingProblem } from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import type { AskSrcNet } from './ask-srcnet.ts';
import { locateCall, locationsIn } from './stage.ts';

/** One request each: so many are looked up at most, and so many at the same time. */
const MOST = 500;
const AT_ONCE = 6;

/** Where data are; those beyond the first 500 are left out, as are those that the service does not know. */
export async function locateAt(
  ask: AskSrcNet,
  dids: readonly Did[],
): Promise<Result<readonly Located[], StagingProblem>> {
  const found: Located[] = [];
  const wanted = dids.slice(0, MOST);
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE);
    const answers = await Promise.all(some.map((did) => ask('data-management-api', locateCall(did))));
    for (const [index, answer] of answers.entries()) {
      const did = some[index];
      if (!did) continue;
      if (!answer.ok) {
        if (answer.problem.kind === 'absent') continue;
        return answer;
      }
      const places = locationsIn(answer.value).map(({ name, area, replicas }) => ({
        name,
        ...(area !== undefined && { destination: area }),
        urls: replicas,
      }));
      if (places.length > 0) found.push({ did, places });
    }
  }
  return ok(found);
}

/** How each file of a request fares, as far as its whereabouts tell: it is there, or nobody knows. */
export async function filesAt(
  ask: AskSrcNet,
  { members, destination }: StagingRequest,
): Promise<Result<readonly FileStatus[], StagingProblem>> {
  const located = await locateAt(ask, members);
  if (!located.ok) return located;
  const there = new Set(
    located.value
      .filter(({ places }) =>
        places.some((place) =>
          place.destination === undefined
            ? place.name === destination.name
            : place.destination === destination.id,
        ),
      )
      .map(({ did }) => `${did.scope}:${did.name}`),
  );
  return ok(
    members.map((did) => ({
      did,
      place: destination.name,
      state: there.has(`${did.scope}:${did.name}`) ? ('done' as const) : ('unknown' as const),
    })),
  );
}
