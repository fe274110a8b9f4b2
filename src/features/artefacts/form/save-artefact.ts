import type { ArtefactDraft } from '../../../domain/artefact/draft.ts';
import type { Evidence } from '../../../domain/artefact/lifecycle.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type CreatedArtefact, createArtefact } from '../../../pod/artefact/create-artefact.ts';
import { type EditedArtefact, type EditStop, editArtefact } from '../../../pod/artefact/edit-artefact.ts';
import type { Progress, Upload } from '../../../pod/artefact/work.ts';
import type { PodProfile } from '../../../pod/pod-profile.ts';
import type { Transport } from '../../../pod/transport.ts';
import type { Editing, FormState } from './form-state.ts';
import { strayNames } from './sent-files.ts';

/** What came of saving, with what could not be done around it. */
export type Saved =
  | { readonly kind: 'created'; readonly outcome: CreatedArtefact }
  | { readonly kind: 'edited'; readonly outcome: EditedArtefact };

export interface SaveOptions {
  readonly evidence: readonly Evidence[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Creates the artefact, going on where an attempt was cut off, or saves the change of one. */
export async function saveArtefact(
  transport: Transport,
  pod: PodProfile,
  editing: Editing | undefined,
  draft: ArtefactDraft,
  { files, resume, sent }: FormState,
  { evidence, signal, onProgress }: SaveOptions,
): Promise<Result<Saved, EditStop>> {
  const uploads = files.flatMap(({ name, mediaType, content, place }): Upload[] =>
    place === 'chosen' && content !== undefined ? [{ name, mediaType, content }] : [],
  );
  const strays = strayNames({ files, sent });
  const common = { now: new Date().toISOString(), strays, signal, onProgress };
  if (editing === undefined) {
    const id = crypto.randomUUID();
    const created = await createArtefact(transport, pod, draft, uploads, {
      ...common,
      id,
      // Files that are known to be in the pod are not among the uploads.
      resume: resume === undefined ? undefined : { url: resume, uploaded: [] },
    });
    if (!created.ok) return fail({ kind: 'interrupted', ...created.problem });
    return ok({ kind: 'created', outcome: created.value });
  }
  const edited = await editArtefact(transport, pod, editing.opened, draft, uploads, {
    ...common,
    evidence,
    changesAccess: draft.visibility !== editing.visibility,
  });
  return edited.ok ? ok({ kind: 'edited', outcome: edited.value }) : edited;
}
