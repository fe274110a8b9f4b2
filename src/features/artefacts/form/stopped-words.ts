import type { Problem } from '../../../domain/problem.ts';
import { formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t } from '../../../i18n/t.ts';
import type { Interrupted } from '../../../pod/artefact/work.ts';

/** Where saving stopped, in words: at what, what is in the pod already, and what to do. */
export interface StoppedWords {
  readonly title: string;
  readonly kept: string;
  /** Nothing where it was stopped as wished. */
  readonly next?: string;
  readonly details?: string;
}

/**
 * @param inPod names of the files that are in the pod for this form by now, from this attempt and those before it
 */
export function stoppedWords({ step, file, problem }: Interrupted, inPod: readonly string[]): StoppedWords {
  const kept =
    inPod.length > 0
      ? t('artefacts.form.stopped.kept', { names: formatList(inPod.map(isolate)) })
      : t('artefacts.form.stopped.kept.none');
  if (problem.kind === 'aborted') return { title: t('artefacts.form.stopped.wish'), kept };
  const name = file === undefined ? undefined : isolate(file);
  const words = problemWords(problem);
  if (isNoRoom(problem)) {
    const next = t(name === undefined ? 'artefacts.form.no-room.next' : 'artefacts.form.no-room.file.next');
    const title =
      name === undefined ? t('artefacts.form.no-room') : t('artefacts.form.no-room.file', { name });
    return { title, kept, next, details: words.details };
  }
  const title =
    name === undefined
      ? t(`artefacts.form.stopped.${step}`)
      : t(isCutOff(problem) ? 'artefacts.form.stopped.file' : 'artefacts.form.stopped.file.refused', {
          name,
        });
  return { title, kept, next: `${words.title}. ${words.next}`, details: words.details };
}

/** 413 (RFC 9110 15.5.14) and 507 (RFC 4918 11.5): servers answer either where a file or the pod would be too large. */
export function isNoRoom(problem: Problem): boolean {
  return 'status' in problem && (problem.status === 413 || problem.status === 507);
}

function isCutOff({ kind }: Problem): boolean {
  return kind === 'network' || kind === 'timeout';
}
