import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { ArtefactDraft } from '../../domain/artefact/draft.ts';
import { artefactOfDraft } from '../../domain/artefact/from-draft.ts';
import { DESCRIPTION_PREFIXES, describeArtefact } from '../../domain/artefact/write-description.ts';
import { artefactLog } from '../../domain/event-log/places.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PodProfile } from '../pod-profile.ts';
import { updateDocument } from '../rdf/update-document.ts';
import { writeTurtle } from '../rdf/write-turtle.ts';
import type { Transport } from '../transport.ts';
import { writeLandingPage } from './landing.ts';
import { makeContainer, setAccess } from './place-artefact.ts';
import { beginLog } from './public-places.ts';
import { deleteResource } from './put-resource.ts';
import { type RegistrationOutcome, registerArtefact } from './registration.ts';
import { type ServerLinks, stateServerLinks } from './server-links.ts';
import { deleteFiles, type LeftOver, strayUrls } from './stray-files.ts';
import { uploadFiles } from './upload-files.ts';
import type { Interrupted, Progress, Upload, WorkOptions, WorkStep } from './work.ts';

/** A new artefact, and what could not be done around it. */
export interface CreatedArtefact {
  readonly artefact: Artefact;
  /** Whether the server itself names inbox and log. */
  readonly links: ServerLinks;
  /** `failed`: everything else is done; the artefact is found in its container all the same. */
  readonly registration: RegistrationOutcome | { readonly problem: Problem };
  readonly leftOver: readonly LeftOver[];
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
  if (!access.ok) {
    // Nothing is in it yet. Kept, it would show a name to everybody and be in the way.
    if (options.resume === undefined && (await deleteResource(transport, url)).ok) url = undefined;
    return stop('access', access.problem);
  }

  const files = await uploadFiles(transport, url, uploads, {
    confirmed: options.resume?.uploaded ?? [],
    look: options.resume !== undefined,
    signal,
    onFile: (filesDone, bytesDone, file) => tell({ step: 'files', filesDone, bytesDone, file }),
  });
  uploaded = files.ok ? files.value : files.problem.uploaded;
  if (!files.ok) return stop('files', files.problem.problem, files.problem.file);
  if (isStopped()) return stop('description', { kind: 'aborted', url });

  const eventLogs = pod.eventLog === undefined ? [] : [artefactLog(url), pod.eventLog];
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
  // A private artefact gets its log when it becomes public, or with its first event: the catalogue is for everybody.
  if (draft.visibility === 'public') {
    const log = await beginLog(transport, pod, url);
    if (!log.ok) return stop('links', log.problem);
  }
  const links = await stateServerLinks(transport, artefact);
  tell({ step: 'type-index', ...all });
  const index = draft.visibility === 'public' ? pod.publicTypeIndex : undefined;
  const registered = await registerArtefact(transport, index, artefact);
  const registration = registered.ok ? registered.value : { problem: registered.problem };
  const named = artefact.files.map((file) => file.url);
  const strays = strayUrls(url, options.strays).filter((each) => !named.includes(each));
  return ok({ artefact, links, registration, leftOver: await deleteFiles(transport, strays) });
}
