import { type ArtefactDraft, draftOf, emptyDraft } from '../../../domain/artefact/draft.ts';
import type { OpenedArtefact } from '../../../pod/artefact/opened-artefact.ts';
import type { PodProfile } from '../../../pod/pod-profile.ts';
import type { KeptDraft } from './artefact-draft-storage.ts';
import { draftFile, type FormFile } from './form-file.ts';

/** What the form holds: the draft but for its files, which know more here. */
export interface FormState {
  readonly draft: Omit<ArtefactDraft, 'files'>;
  readonly files: readonly FormFile[];
  /** Container of an artefact whose making was cut off: creating goes on there. */
  readonly resume?: string;
  /** Names of files that lie in the pod for this form, or may: they were sent. Some may have been left out since. */
  readonly sent: readonly string[];
  /** It came back from a visit before. */
  readonly isRestored: boolean;
}

/** An artefact that is being changed, as it was when the form was filled from it. */
export interface Editing {
  readonly opened: OpenedArtefact;
  readonly visibility: ArtefactDraft['visibility'];
}

/** The whole draft that a form stands for. */
export function draftFrom({ draft, files }: FormState): ArtefactDraft {
  return { ...draft, files: files.map(draftFile) };
}

/**
 * How the form begins: with what was kept of it, else from the artefact, else empty with its owner as author.
 * @param reviewOf URL of the work that a new review is about
 */
export function initialState(
  pod: Pick<PodProfile, 'webId' | 'name'>,
  editing: Editing | undefined,
  kept: KeptDraft | undefined,
  reviewOf?: string,
): FormState {
  const draft =
    kept?.draft ??
    (editing
      ? draftOf(editing.opened.artefact, editing.visibility)
      : {
          ...emptyDraft({ id: pod.webId, name: pod.name ?? '' }),
          ...(reviewOf !== undefined && { type: 'review', reviewOf }),
        });
  const inPod = new Set(kept?.inPod ?? (editing ? draft.files.map(({ name }) => name) : []));
  const { files, ...rest } = draft;
  return {
    draft: rest,
    files: files.map((file, index) => ({
      ...file,
      key: `f${index}`,
      place: inPod.has(file.name) ? 'pod' : 'lost',
    })),
    resume: kept?.resume,
    sent: kept?.sent ?? [],
    isRestored: kept !== undefined,
  };
}

/** What is kept of a form over a reload. */
export function keptOf(state: FormState, editing: Editing | undefined): KeptDraft {
  const inPod = state.files.filter(({ place }) => place === 'pod').map(({ name }) => name);
  const { resume, sent } = state;
  const { artefact, etag } = editing?.opened ?? {};
  return {
    draft: draftFrom(state),
    inPod,
    sent,
    ...(resume !== undefined && { resume }),
    ...(artefact !== undefined && { base: { artefact, ...(etag !== undefined && { etag }) } }),
  };
}

/**
 * What a kept draft was about, where the pod has something else by now: the form is then about that first, so that
 * what others changed is put beside it before it is saved.
 */
export function formerBase(editing: Editing | undefined, kept: KeptDraft | undefined): Editing | undefined {
  const base = kept?.base;
  if (editing === undefined || base === undefined || base.artefact.url !== editing.opened.artefact.url)
    return undefined;
  const { artefact, etag } = editing.opened;
  const isSame =
    etag !== undefined && base.etag !== undefined
      ? etag === base.etag
      : JSON.stringify(artefact) === JSON.stringify(base.artefact);
  return isSame ? undefined : { ...editing, opened: { ...editing.opened, ...base, etag: base.etag } };
}
