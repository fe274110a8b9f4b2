import type { FormFile } from './form-file.ts';
import type { Work } from './use-artefact-form.ts';

/** How far one file is on its way into the pod. */
export type FileStage = 'lost' | 'chosen' | 'waiting' | 'sending' | 'failed' | 'in-pod';

/** Where a file of the form stands, by what is known of the work: files are sent one after the other, in their order. */
export function fileStage(work: Work, files: readonly FormFile[], file: FormFile): FileStage {
  if (file.place === 'pod') return 'in-pod';
  if (file.place === 'lost') return 'lost';
  if (work.kind === 'reading') return 'in-pod';
  if (work.kind === 'stopped') return work.interrupted.file === file.name ? 'failed' : 'chosen';
  if (work.kind !== 'running') return 'chosen';
  const { progress } = work;
  if (progress === undefined) return 'waiting';
  const order = files.filter(({ place }) => place === 'chosen').indexOf(file);
  if (order < progress.filesDone) return 'in-pod';
  return progress.step === 'files' && progress.file === file.name ? 'sending' : 'waiting';
}
