import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { ArtefactDraft } from '../../domain/artefact/draft.ts';
import { type ArtefactPlaces, artefactOfDraft } from '../../domain/artefact/from-draft.ts';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import { sameStatements } from '../../domain/artefact/same-statements.ts';
import { DESCRIPTION_PREFIXES, redescribeArtefact } from '../../domain/artefact/write-description.ts';
import { artefactLog } from '../../domain/event-log/places.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PodProfile } from '../pod-profile.ts';
import { writeTurtle } from '../rdf/write-turtle.ts';
import type { Transport } from '../transport.ts';
import { type LandingOutcome, writeLandingPage } from './landing.ts';
import { type OpenedArtefact, openArtefact } from './opened-artefact.ts';
import { setAccess } from './place-artefact.ts';
import { beginLog, forgetArtefact } from './public-places.ts';
import { putResource } from './put-resource.ts';
import { registerArtefact } from './registration.ts';
import { stateServerLinks } from './server-links.ts';
import { deleteFiles, type LeftOver, strayUrls } from './stray-files.ts';
import { uploadFiles } from './upload-files.ts';
import type { Interrupted, Progress, Upload, WorkOptions, WorkStep } from './work.ts';

/** An artefact after a change, and what could not be done around it. */
export interface EditedArtefact {
  readonly artefact: Artefact;
  /** `foreign`: the landing page is not Orrery's, or was changed by hand; it stayed as it is. */
  readonly landingPage: LandingOutcome;
  /** Files that the description no longer names, but that could not be deleted. */
  readonly leftOver: readonly LeftOver[];
}

/** Why a change was not saved. */
export type EditStop =
  | ({ readonly kind: 'interrupted' } & Interrupted)
  /** Somebody changed the description meanwhile. Nothing of it was written; new files are in the pod already. */
  | { readonly kind: 'conflict'; readonly mine: Artefact; readonly theirs: OpenedArtefact };

/** Circumstances of changing an artefact. */
export interface EditOptions extends WorkOptions {
  /** Of an attempt that was cut off: the uploads that the server has confirmed, see {@link Interrupted}. */
  readonly confirmed?: readonly Upload[];
  /** For the landing page, see `lifecycleOf`. */
  readonly evidence?: readonly Evidence[];
  /** Set where the visibility was changed in the form. */
  readonly changesAccess?: boolean;
  /** Replaces a landing page that is not Orrery's (it is kept as a version). */
  readonly replaceForeignPage?: boolean;
}

/** So often links that arrive meanwhile are taken in before we give up. */
const ATTEMPTS = 4;

/**
 * Saves a changed draft. Access first when it becomes private, new files before the description that names them, the
 * description with `If-Match`, then the landing page (the former one is kept), and only then the files that were taken
 * out. Links that others added meanwhile are taken in; where somebody changed the description itself, both versions
 * are given back.
 * @param opened the artefact as the form was filled from it
 * @param uploads the content of new and replaced files
 */
export async function editArtefact(
  transport: Transport,
  pod: PodProfile,
  opened: OpenedArtefact,
  draft: ArtefactDraft,
  uploads: readonly Upload[],
  options: EditOptions,
): Promise<Result<EditedArtefact, EditStop>> {
  const { now, signal } = options;
  const { url } = opened.artefact;
  const bytes = uploads.reduce((sum, { content }) => sum + content.size, 0);
  const told: Progress = { step: 'access', filesDone: 0, files: uploads.length, bytesDone: 0, bytes };
  const tell = (progress: Partial<Progress>) => options.onProgress?.({ ...told, ...progress });
  const all = { filesDone: uploads.length, bytesDone: bytes };
  let uploaded: readonly Upload[] = options.confirmed ?? [];
  const stop = (step: WorkStep, problem: Problem, file?: string) =>
    fail<EditStop>({
      kind: 'interrupted',
      step,
      problem,
      uploaded,
      url,
      ...(file !== undefined && { file }),
    });
  const turns = (visibility: ArtefactDraft['visibility']) =>
    options.changesAccess === true && draft.visibility === visibility;

  if (turns('private')) {
    tell({ step: 'access' });
    // The public documents first: they must not name what strangers may no longer see.
    const hidden = await forgetArtefact(transport, pod, url);
    const access = hidden.ok ? await setAccess(transport, url, pod.webId, 'private') : hidden;
    if (!access.ok) return stop('access', access.problem);
  }
  const files = await uploadFiles(transport, url, uploads, {
    confirmed: options.confirmed ?? [],
    look: false,
    signal,
    onFile: (filesDone, bytesDone, file) => tell({ step: 'files', filesDone, bytesDone, file }),
  });
  uploaded = files.ok ? files.value : files.problem.uploaded;
  if (!files.ok) return stop('files', files.problem.problem, files.problem.file);
  if (signal?.aborted) return stop('description', { kind: 'aborted', url });

  tell({ step: 'description', ...all });
  const described = await saveDescription(transport, pod, opened, draft, now);
  if (!described.ok) {
    return 'theirs' in described.problem ? fail(described.problem) : stop('description', described.problem);
  }
  const artefact = described.value;
  tell({ step: 'landing-page', ...all });
  const page = await writeLandingPage(transport, artefact, {
    keepFormer: true,
    evidence: options.evidence,
    replaceForeign: options.replaceForeignPage,
  });
  if (!page.ok) return stop('landing-page', page.problem);

  if (turns('public')) {
    tell({ step: 'access', ...all });
    const access = await setAccess(transport, url, pod.webId, 'public');
    if (!access.ok) return stop('access', access.problem);
  }
  if (draft.visibility === 'public') {
    if (turns('public') || !sameWays(opened.artefact, artefact)) {
      tell({ step: 'links', ...all });
      const log = await beginLog(transport, pod, url);
      if (!log.ok) return stop('links', log.problem);
      await stateServerLinks(transport, artefact);
    }
    tell({ step: 'type-index', ...all });
    const registered = await registerArtefact(transport, pod.publicTypeIndex, artefact);
    if (!registered.ok) return stop('type-index', registered.problem);
  }
  const dropped = droppedUrls(opened.artefact, artefact, options.strays);
  const leftOver = await deleteFiles(transport, dropped);
  return ok({ artefact, landingPage: page.value, leftOver });
}

async function saveDescription(
  transport: Transport,
  pod: PodProfile,
  opened: OpenedArtefact,
  draft: ArtefactDraft,
  now: string,
): Promise<Result<Artefact, Problem | Extract<EditStop, { kind: 'conflict' }>>> {
  let base = opened;
  for (let attempt = 0; ; attempt++) {
    const { artefact: before, quads, etag } = base;
    const { url, metadata } = before;
    const after = artefactOfDraft(draft, placesOf(before, pod), now, before);
    if (etag === undefined || etag.startsWith('W/')) {
      const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
      return fail({ kind: 'noncompliant', url: metadata, reason });
    }
    const body = writeTurtle(redescribeArtefact(quads, after), {
      prefixes: DESCRIPTION_PREFIXES,
      baseUrl: metadata,
    });
    const written = await putResource(transport, metadata, { mediaType: 'text/turtle', body }, { etag });
    if (written.ok) return ok(after);
    if (written.problem.kind !== 'conflict') return fail(written.problem);
    const theirs = await openArtefact(transport, url);
    if (!theirs.ok) return fail(theirs.problem);
    // Only links came in between: they are kept, and nobody has to decide anything.
    if (attempt === ATTEMPTS || !sameStatements(opened.artefact, theirs.value.artefact))
      return fail({ kind: 'conflict', mine: after, theirs: theirs.value });
    base = theirs.value;
  }
}

/** Where an artefact says that its inbox and logs are; what it does not say yet is added. */
function placesOf({ url, inbox, eventLogs = [] }: Artefact, pod: PodProfile): ArtefactPlaces {
  const logs = pod.eventLog === undefined ? [] : [artefactLog(url), pod.eventLog];
  return { url, inbox: inbox ?? pod.inbox, eventLogs: [...new Set([...logs, ...eventLogs])] };
}

/** Whether two states of an artefact name the same inbox and logs. */
function sameWays(a: Artefact, b: Artefact): boolean {
  return a.inbox === b.inbox && JSON.stringify(a.eventLogs) === JSON.stringify(b.eventLogs);
}

/** The files that the artefact had, or that were uploaded for it, and that it has no longer. */
function droppedUrls(before: Artefact, after: Artefact, strays: readonly string[] | undefined): string[] {
  const kept = new Set(after.files.map((file) => file.url));
  const had = before.files.map((file) => file.url).filter((url) => url.startsWith(before.url));
  return [...new Set([...had, ...strayUrls(before.url, strays)])].filter((url) => !kept.has(url));
}
