import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { ArtefactDraft } from '../../domain/artefact/draft.ts';
import { artefactOfDraft } from '../../domain/artefact/from-draft.ts';
import { privateSlug, slugFromTitle } from '../../domain/artefact/slug.ts';
import { DESCRIPTION_PREFIXES, describeArtefact } from '../../domain/artefact/write-description.ts';
import { artefactLog } from '../../domain/event-log/places.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { probePublic } from '../access.ts';
import { ensureAccess } from '../access-change.ts';
import { listContainer } from '../container.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import type { PodProfile } from '../pod-profile.ts';
import { updateDocument } from '../rdf/update-document.ts';
import { writeTurtle } from '../rdf/write-turtle.ts';
import type { Transport } from '../transport.ts';
import { writeLandingPage } from './landing.ts';
import { type RegistrationOutcome, registerArtefact } from './registration.ts';
import { type ServerLinks, stateServerLinks } from './server-links.ts';
import { uploadFiles } from './upload-files.ts';
import type { Interrupted, Progress, Upload, WorkOptions, WorkStep } from './work.ts';

/** A new artefact, and what could not be done around it. */
export interface CreatedArtefact {
  readonly artefact: Artefact;
  /** Whether the server itself names inbox and log. */
  readonly links: ServerLinks;
  /** `failed`: everything else is done; the artefact is found in its container all the same. */
  readonly registration: RegistrationOutcome | { readonly problem: Problem };
}

/** Circumstances of making an artefact. */
export interface CreateOptions extends WorkOptions {
  /** A random UUID, for the name of a private artefact. */
  readonly id: string;
  /** An attempt that was cut off: goes on in its container, without the files that the server has confirmed. */
  readonly resume?: Pick<Interrupted, 'url' | 'uploaded'>;
}

/**
 * Makes an artefact in the pod: container, access, files, description, landing page, links, type index, in this order.
 * So nothing private is ever readable, nobody is pointed to what is not there yet, and whatever stops it, doing it
 * again with `resume` goes on where it stopped.
 * @param draft without `must` findings
 * @param uploads the content of all files of the draft
 */
export async function createArtefact(
  transport: Transport,
  pod: PodProfile,
  draft: ArtefactDraft,
  uploads: readonly Upload[],
  options: CreateOptions,
): Promise<Result<CreatedArtefact, Interrupted>> {
  const { signal, now } = options;
  const bytes = uploads.reduce((sum, { content }) => sum + content.size, 0);
  const told: Progress = { step: 'container', filesDone: 0, files: uploads.length, bytesDone: 0, bytes };
  const tell = (progress: Partial<Progress>) => options.onProgress?.({ ...told, ...progress });
  const all = { filesDone: uploads.length, bytesDone: bytes };
  let uploaded: readonly Upload[] = options.resume?.uploaded ?? [];
  let url = options.resume?.url;
  const stop = (step: WorkStep, problem: Problem, file?: string) =>
    fail<Interrupted>({
      step,
      problem,
      uploaded,
      ...(file !== undefined && { file }),
      ...(url !== undefined && { url }),
    });
  const isStopped = () => signal?.aborted === true;

  tell({ step: 'container' });
  if (url === undefined) {
    const made = await makeContainer(transport, pod, draft, options.id);
    if (!made.ok) return stop('container', made.problem);
    url = made.value;
  }
  tell({ step: 'access' });
  const access = await setAccess(transport, url, pod.webId, draft.visibility);
  if (!access.ok) return stop('access', access.problem);

  const files = await uploadFiles(transport, url, uploads, {
    confirmed: options.resume?.uploaded ?? [],
    look: options.resume !== undefined,
    signal,
    onFile: (filesDone, bytesDone, file) => tell({ step: 'files', filesDone, bytesDone, file }),
  });
  uploaded = files.ok ? files.value : files.problem.uploaded;
  if (!files.ok) return stop('files', files.problem.problem, files.problem.file);
  if (isStopped()) return stop('description', { kind: 'aborted', url });

  const eventLogs = [artefactLog(url), ...(pod.eventLog === undefined ? [] : [pod.eventLog])];
  const artefact = artefactOfDraft(draft, { url, inbox: pod.inbox, eventLogs }, now);
  tell({ step: 'description', ...all });
  const described = await updateDocument(transport, artefact.metadata, () => ({
    kind: 'replace',
    text: writeTurtle(describeArtefact(artefact), {
      prefixes: DESCRIPTION_PREFIXES,
      baseUrl: artefact.metadata,
    }),
    contentType: 'text/turtle',
  }));
  if (!described.ok) return stop('description', described.problem);

  tell({ step: 'landing-page', ...all });
  const page = await writeLandingPage(transport, artefact, { keepFormer: false });
  if (!page.ok) return stop('landing-page', page.problem);

  tell({ step: 'links', ...all });
  const links = await stateServerLinks(transport, artefact);
  tell({ step: 'type-index', ...all });
  const index = draft.visibility === 'public' ? pod.publicTypeIndex : undefined;
  const registered = await registerArtefact(transport, index, artefact);
  const registration = registered.ok ? registered.value : { problem: registered.problem };
  return ok({ artefact, links, registration });
}

/** So many names are tried when others take them first. */
const NAMES = 8;

async function makeContainer(
  transport: Transport,
  pod: PodProfile,
  draft: ArtefactDraft,
  id: string,
): Promise<Result<string>> {
  const { artefacts } = pod;
  if (artefacts === undefined) {
    return fail({ kind: 'invalid', reason: 'The pod has no container for artefacts yet. Set it up first.' });
  }
  const listing = await listContainer(transport, artefacts);
  if (!listing.ok) return listing;
  const { members, containers } = listing.value;
  const taken = new Set(
    [...containers, ...members.map((member) => member.url)].map((url) =>
      url.slice(artefacts.length).replace(/\/$/, ''),
    ),
  );
  for (let attempt = 0; attempt < NAMES; attempt++) {
    const slug =
      draft.visibility === 'private' ? privateSlug(id) : slugFromTitle(draft.title, draft.type, taken);
    const url = `${artefacts}${slug}/`;
    const made = await putContainer(transport, url);
    if (made.ok) return ok(url);
    if (made.problem.kind !== 'conflict' || draft.visibility === 'private') return made;
    // Somebody took the name since the listing, or it is one that listings do not show.
    taken.add(slug);
  }
  return fail({ kind: 'conflict', url: artefacts, status: 409 });
}

async function putContainer(transport: Transport, url: string): Promise<Result<void>> {
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
