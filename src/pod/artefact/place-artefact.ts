import type { ArtefactDraft } from '../../domain/artefact/draft.ts';
import { privateSlug, slugFromTitle } from '../../domain/artefact/slug.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { probePublic } from '../access.ts';
import { ensureAccess } from '../access-change.ts';
import { listContainer } from '../container.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';

/** So many names are tried when others take them first. */
const NAMES = 8;

/** Makes a container for an artefact under a name that nobody has taken. Gives back its URL. */
export async function makeContainer(
  transport: Transport,
  pod: PodProfile,
  draft: ArtefactDraft,
  id: string,
): Promise<Result<string>> {
  const { artefacts } = pod;
  if (artefacts === undefined) {
    return fail({ kind: 'invalid', reason: 'The pod has no container for artefacts yet. Set it up first.' });
  }
  return makeContainerIn(transport, artefacts, draft, id);
}

/**
 * Makes a container within another one, under a name that nobody has taken. Gives back its URL.
 * @param draft its title gives the name of a public one; its type does where the title has no plain letters
 * @param id a random UUID, for the name of a private one
 */
export async function makeContainerIn(
  transport: Transport,
  parent: string,
  draft: {
    readonly title: string;
    readonly type: string;
    readonly visibility: ArtefactDraft['visibility'];
  },
  id: string,
): Promise<Result<string>> {
  const listing = await listContainer(transport, parent);
  if (!listing.ok) return listing;
  const { members, containers } = listing.value;
  const taken = new Set(
    [...containers, ...members.map((member) => member.url)].map((url) =>
      url.slice(parent.length).replace(/\/$/, ''),
    ),
  );
  for (let attempt = 0; attempt < NAMES; attempt++) {
    const slug =
      draft.visibility === 'private' ? privateSlug(id) : slugFromTitle(draft.title, draft.type, taken);
    const url = `${parent}${slug}/`;
    const made = await putContainer(transport, url);
    if (made.ok) return ok(url);
    if (made.problem.kind !== 'conflict' || draft.visibility === 'private') return made;
    // Somebody took the name since the listing, or it is one that listings do not show.
    taken.add(slug);
  }
  return fail({ kind: 'conflict', url: parent, status: 409 });
}

/** Makes a container; `conflict` where it is there already. @param url ends in `/` */
export async function putContainer(transport: Transport, url: string): Promise<Result<void>> {
  const answer = await transport({
    url,
    method: 'PUT',
    headers: {
      'content-type': 'text/turtle',
      link: '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
      'if-none-match': '*',
    },
    body: '',
  });
  if (!answer.ok) return answer;
  return isSuccess(answer.value) ? ok(undefined) : fail(problemFromResponse(answer.value, 'write'));
}

/** Sets who may read the artefact, and looks as a stranger whether it came about. */
export async function setAccess(
  transport: Transport,
  url: string,
  webId: string,
  visibility: ArtefactDraft['visibility'],
): Promise<Result<void>> {
  const isPublic = visibility === 'public';
  // Inherited rules do for a public artefact; a private one gets its own, which stay when those above change.
  const set = await ensureAccess(transport, url, webId, isPublic ? 'public-read' : 'owner-only', {
    own: !isPublic,
  });
  if (!set.ok) return set;
  const view = await probePublic(transport, url);
  if (!view.ok) return view;
  if ((view.value === 'open') === isPublic) return ok(undefined);
  const reason = isPublic
    ? 'The rules were set, but the server does not let strangers read the artefact.'
    : 'The rules were set, but strangers can still read the artefact. No file was sent.';
  return fail({ kind: 'noncompliant', url, reason });
}
