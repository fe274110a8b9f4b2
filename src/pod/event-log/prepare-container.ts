import { fail, ok, type Result } from '../../domain/result.ts';
import { probePublic } from '../access.ts';
import { ensureAccess } from '../access-change.ts';
import { listContainer } from '../container.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import type { Transport } from '../transport.ts';

/**
 * Makes sure that the container of log documents is there and that everybody can read it: pods that were set up before
 * there were such documents have none. An existing one that is closed is left to the set-up, which shows the change.
 * https://solidproject.org/TR/protocol#writing-resources
 */
export async function prepareContainer(
  transport: Transport,
  container: string,
  webId: string,
): Promise<Result<void>> {
  const listing = await listContainer(transport, container);
  if (!listing.ok && listing.problem.kind !== 'absent') return listing;
  // An empty one is a beginning that was cut off, ours or another device's: opening it shows nothing to anybody.
  const isEmpty = listing.ok && listing.value.members.length + listing.value.containers.length === 0;
  if (!listing.ok || isEmpty) {
    const made = listing.ok ? ok(undefined) : await create(transport, container);
    if (!made.ok) return made;
    const opened = await ensureAccess(transport, container, webId, 'public-read');
    if (!opened.ok) return opened;
  }
  const view = await probePublic(transport, container);
  if (!view.ok) return view;
  if (view.value === 'open') return ok(undefined);
  const reason = 'Others cannot read the place of the log documents yet: mend it in Setup.';
  return fail({ kind: 'noncompliant', url: container, reason });
}

async function create(transport: Transport, container: string): Promise<Result<void>> {
  const answer = await transport({
    url: container,
    method: 'PUT',
    headers: {
      'content-type': 'text/turtle',
      link: '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
      'if-none-match': '*',
    },
    body: '',
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(undefined);
  const problem = problemFromResponse(answer.value, 'write');
  // Another device was quicker.
  return problem.kind === 'conflict' ? ok(undefined) : fail(problem);
}
