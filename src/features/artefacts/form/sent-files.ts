import type { Problem } from '../../../domain/problem.ts';
import type { FormState } from './form-state.ts';

/** The form after files were sent: those that arrived are in the pod; one without an answer may be, or a part of it. */
export function afterSending(
  state: FormState,
  arrived: readonly string[],
  failed?: { readonly file?: string; readonly problem: Problem },
): FormState {
  const unsure = failed?.file !== undefined && mayHaveArrived(failed.problem) ? [failed.file] : [];
  return {
    ...state,
    sent: [...new Set([...state.sent, ...arrived, ...unsure])],
    files: state.files.map((file) =>
      file.place === 'chosen' && arrived.includes(file.name) ? { ...file, place: 'pod' } : file,
    ),
  };
}

/** Names of the form's files that were sent and have arrived, in its order. */
export function arrivedNames({ sent, files }: Pick<FormState, 'sent' | 'files'>): string[] {
  return files.filter(({ name, place }) => place === 'pod' && sent.includes(name)).map(({ name }) => name);
}

/** Names of the files that were sent and then left out or renamed: nobody will ever find them by the description. */
export function strayNames({ sent, files }: Pick<FormState, 'sent' | 'files'>): string[] {
  return sent.filter((name) => !files.some((file) => file.name === name));
}

/** Whether the server may have kept what it was sent, although it did not say so. A refusal is an answer. */
function mayHaveArrived({ kind }: Problem): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'aborted' || kind === 'server';
}
