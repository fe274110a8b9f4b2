import type { FileDraft } from '../../../domain/artefact/draft.ts';
import type { FormFile } from './form-file.ts';

/**
 * Two writers' changes to a list of files, put together file by file: what either added is there, what either took out
 * is not. A file that was put in anew outlives its removal by the other. Of a title that both changed, one's own counts.
 * @param base the files as both began with them
 * @param mine the form's; in its order
 * @param theirs the pod's, as a form would show them
 */
export function mergeFiles(
  base: readonly FileDraft[],
  mine: readonly FormFile[],
  theirs: readonly FormFile[],
): readonly FormFile[] {
  const own = mine.flatMap((file): FormFile[] => {
    const before = named(base, file.name);
    const now = named(theirs, file.name);
    const isSent = before === undefined || file.replaces === true || file.place === 'chosen';
    if (now === undefined) return isSent ? [file] : [];
    const isTitleTheirs = before !== undefined && file.title === before.title;
    return [
      {
        ...file,
        title: isTitleTheirs ? now.title : file.title,
        mediaType: isSent ? file.mediaType : now.mediaType,
      },
    ];
  });
  const added = theirs.filter(
    ({ name }) => named(base, name) === undefined && named(mine, name) === undefined,
  );
  // The keys of the two lists are not made to be distinct.
  return [...own, ...added.map((file) => ({ ...file, key: `theirs ${file.name}` }))];
}

function named<T extends { readonly name: string }>(files: readonly T[], name: string): T | undefined {
  return files.find((file) => file.name === name);
}
