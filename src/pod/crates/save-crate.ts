import type { CrateDraft, PayloadFile, SavedCrate } from '../../domain/crate/draft.ts';
import { nameDescriptor } from '../../domain/crate/edit/descriptor-name.ts';
import { filesToDelete } from '../../domain/crate/saved-files.ts';
import { toMetadata } from '../../domain/crate/to-metadata.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { putResource, replaceResource } from '../artefact/put-resource.ts';
import { deleteFiles } from '../artefact/stray-files.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';
import { hideCrate, openUpCrate, placeCrate, standingMetadata } from './place-crate.ts';
import { crateFileUrl, isNeededPath, METADATA_NAME, PREVIEW_NAME } from './places.ts';
import { registerCrate } from './register-crate.ts';
import { endsAll, type FailedFile, type SendOptions, sendPayload } from './send-payload.ts';

/** What is being done to save a crate. */
export type SaveStep = 'place' | 'files' | 'preview' | 'metadata' | 'artefact' | 'clean-up';

/** How far saving has come. */
export interface SaveProgress {
  readonly step: SaveStep;
  /** Path of the file that is being sent. */
  readonly file?: string;
  readonly filesDone: number;
  readonly files: number;
}

/** Circumstances of saving. */
export interface SaveOptions {
  /** ISO 8601. */
  readonly now: string;
  /** A random UUID, for the name of a private crate. */
  readonly id: string;
  readonly visibility: 'public' | 'private';
  /** The bytes of a file, from wherever they are. */
  readonly read: SendOptions['read'];
  /** The preview page; without it the crate has none. */
  readonly preview?: string;
  /** The crate's container, where an attempt was cut off after it was made. */
  readonly resume?: string;
  /** Files of the container that are no part of the crate any more and are to be deleted, as paths. */
  readonly remove?: readonly string[];
  readonly onProgress?: (progress: SaveProgress) => void;
  /** Stops before the next request, and ends the one under way. */
  readonly signal?: AbortSignal;
}

/** A crate as it is in the pod now. */
export interface SavedOutcome {
  readonly saved: SavedCrate;
  /** The payload, all of it in the crate's container. */
  readonly payload: readonly PayloadFile[];
  /** What could not be done around it: the crate itself is complete. */
  readonly problems: readonly Problem[];
}

/** Why a crate was not saved. Its metadata stands as it stood before; doing it again goes on from there. */
export type SaveStop =
  | {
      readonly kind: 'interrupted';
      readonly step: SaveStep;
      readonly problem: Problem;
      /** The crate's container, once it was made. */
      readonly container?: string;
    }
  /** Some files could not be read or sent: to be tried again, or to be left out. What was sent stays. */
  | { readonly kind: 'files'; readonly failed: readonly FailedFile[]; readonly container: string }
  /** Paths that the pod needs for itself: these files have to be renamed. Nothing was written. */
  | { readonly kind: 'names'; readonly paths: readonly string[] }
  /** Somebody changed the metadata since it was opened; it was not written over. */
  | {
      readonly kind: 'conflict';
      readonly container: string;
      /** The metadata as it stands. */
      readonly theirs: string;
      readonly etag?: string;
    };

/**
 * Saves a crate into the pod: place and access, payload, preview, then the metadata, so that nobody ever reads metadata
 * without its files; after that the artefact that the crate is. Every write is conditional; where the metadata was
 * changed by somebody else, nothing is written over and both versions are at hand.
 */
export async function saveCrate(
  transport: Transport,
  pod: PodProfile,
  draft: CrateDraft,
  options: SaveOptions,
): Promise<Result<SavedOutcome, SaveStop>> {
  const { signal, preview } = options;
  const told: SaveProgress = { step: 'place', filesDone: 0, files: draft.payload.length };
  const tell = (progress: Partial<SaveProgress>) => options.onProgress?.({ ...told, ...progress });
  const needed = draft.payload.map(({ path }) => path).filter(isNeededPath);
  if (needed.length > 0) return fail({ kind: 'names', paths: needed });

  tell({ step: 'place' });
  const metadata = toMetadata(nameDescriptor(draft.crate));
  const place = await preparePlace(transport, pod, draft, options, metadata);
  if (!place.ok) return place;
  const { container, condition } = place.value;
  const stop = (step: SaveStep, problem: Problem) =>
    fail<SaveStop>({ kind: 'interrupted', step, problem, container });

  const { sent, failed } = await sendPayload(transport, container, draft.payload, {
    read: options.read,
    look: options.resume !== undefined,
    onFile: (filesDone, file) => tell({ step: 'files', filesDone, file }),
    signal,
  });
  const ending = failed.find(({ problem }) => endsAll(problem));
  if (ending) return stop('files', ending.problem);
  if (failed.length > 0) return fail({ kind: 'files', failed, container });
  if (signal?.aborted) return stop('preview', { kind: 'aborted', url: container });

  const all = { filesDone: draft.payload.length };
  if (preview !== undefined) {
    tell({ step: 'preview', ...all });
    const page = { mediaType: 'text/html', body: preview };
    const written = await replaceResource(transport, `${container}${PREVIEW_NAME}`, page, signal);
    if (!written.ok) return stop('preview', written.problem);
  }
  tell({ step: 'metadata', ...all });
  const content = { mediaType: 'application/ld+json', body: metadata };
  const written = await putResource(transport, `${container}${METADATA_NAME}`, content, condition, signal);
  if (!written.ok) {
    if (written.problem.kind !== 'conflict') return stop('metadata', written.problem);
    const theirs = await conflictAt(transport, container);
    return theirs.ok ? fail(theirs.value) : stop('metadata', theirs.problem);
  }
  const standing = await standingMetadata(transport, container);
  // Somebody may have written between the two requests: the version that is known is the own one, or none.
  const isMine = standing.ok && standing.value?.text === metadata;
  const etag = isMine ? standing.value?.etag : undefined;

  const problems = await finish(transport, pod, { ...draft, payload: sent }, container, options, (step) =>
    tell({ step, ...all }),
  );
  return ok({
    saved: { container, at: options.now, ...(etag !== undefined && { etag }) },
    payload: sent,
    problems,
  });
}

/** Makes the place of a new crate; looks at that of an older one, and hides it where it is to be private. */
async function preparePlace(
  transport: Transport,
  pod: PodProfile,
  draft: CrateDraft,
  { id, visibility, resume }: SaveOptions,
  metadata: string,
): Promise<Result<{ readonly container: string; readonly condition: Condition }, SaveStop>> {
  const container = draft.saved?.container ?? resume;
  if (container === undefined) {
    const placed = await placeCrate(transport, pod, draft, visibility, id);
    if (placed.ok) return ok({ container: placed.value, condition: 'new' });
    return fail({ kind: 'interrupted', step: 'place', problem: placed.problem });
  }
  const stop = (problem: Problem) =>
    fail<SaveStop>({ kind: 'interrupted', step: 'place', problem, container });
  const looked = await conditionFor(transport, container, draft.saved?.etag, metadata);
  if (!looked.ok) return 'theirs' in looked.problem ? fail(looked.problem) : stop(looked.problem);
  const hidden = visibility === 'private' ? await hideCrate(transport, pod, container) : ok(undefined);
  return hidden.ok ? ok({ container, condition: looked.value }) : stop(hidden.problem);
}

/**
 * What follows the metadata: the crate is opened up and becomes an artefact, and what is no part of it any more goes.
 * Gives back what could not be done.
 */
async function finish(
  transport: Transport,
  pod: PodProfile,
  { crate, payload }: CrateDraft,
  container: string,
  { visibility, preview, remove = [], now }: SaveOptions,
  tell: (step: SaveStep) => void,
): Promise<readonly Problem[]> {
  tell('artefact');
  const opened = visibility === 'public' ? await openUpCrate(transport, pod, container) : ok(undefined);
  const inPod = { container, crate, payload, hasPreview: preview !== undefined, visibility };
  const registered = await registerCrate(transport, pod, inPod, now);
  tell('clean-up');
  const urlOf = (path: string) => crateFileUrl(container, path);
  const left = await deleteFiles(transport, filesToDelete(crate, remove, urlOf).map(urlOf));
  return [
    ...(opened.ok ? [] : [opened.problem]),
    ...(registered.ok ? [] : [registered.problem]),
    ...left.map(({ problem }) => problem),
  ];
}

/** Of the write that makes the metadata: where none is, or over one version. */
type Condition = 'new' | { readonly etag: string };

/** On which condition the metadata may be written: over the version that was opened or the same one, or where none is. */
async function conditionFor(
  transport: Transport,
  container: string,
  opened: string | undefined,
  mine: string,
): Promise<Result<Condition, Problem | Extract<SaveStop, { kind: 'conflict' }>>> {
  const standing = await standingMetadata(transport, container);
  if (!standing.ok) return standing;
  if (standing.value === undefined) return ok('new');
  const { text, etag } = standing.value;
  if (etag === undefined || etag.startsWith('W/')) {
    const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
    return fail({ kind: 'noncompliant', url: `${container}${METADATA_NAME}`, reason });
  }
  // An attempt that was cut off after the metadata finds its own.
  if (etag !== opened && text !== mine) return fail({ kind: 'conflict', container, theirs: text, etag });
  return ok({ etag });
}

async function conflictAt(
  transport: Transport,
  container: string,
): Promise<Result<Extract<SaveStop, { kind: 'conflict' }>>> {
  const standing = await standingMetadata(transport, container);
  if (!standing.ok) return standing;
  const { text = '', etag } = standing.value ?? {};
  return ok({ kind: 'conflict', container, theirs: text, ...(etag !== undefined && { etag }) });
}
