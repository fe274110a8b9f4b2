import type { FileRole } from '../../../../domain/crate/build/planned-file.ts';
import type { CrateStart } from '../../../../domain/crate/draft.ts';

const WORKFLOWS = /\.(ipynb|cwl|nf|ga|smk|rmd|py|r|jl)$|(?:^|\/)snakefile$/i;
const ARTICLES = /\.(pdf|docx|odt|tex|epub)$/i;
const RESULTS = /(?:^|\/)(?:out|outputs?|results?|figures?)\//i;

/**
 * What files are for in a crate of some kind, as far as their names tell. There is one article and one workflow: the
 * first that looks like one, notebooks before scripts.
 * @param chosen roles that the person has given already
 */
export function defaultRoles(
  start: CrateStart,
  files: readonly string[],
  chosen: readonly FileRole[] = [],
): readonly (FileRole | undefined)[] {
  if (start === 'package') return files.map(() => undefined);
  const kind = start === 'article' ? 'article' : 'workflow';
  const main = chosen.includes(kind) ? -1 : mainOf(kind, files);
  return files.map((path, index) => {
    if (index === main) return kind;
    if (start !== 'run') return 'data';
    return RESULTS.test(path) ? 'result' : 'input';
  });
}

function mainOf(kind: 'article' | 'workflow', files: readonly string[]): number {
  if (kind === 'article') return files.findIndex((path) => ARTICLES.test(path));
  const notebook = files.findIndex((path) => /\.ipynb$/i.test(path));
  return notebook >= 0 ? notebook : files.findIndex((path) => WORKFLOWS.test(path));
}

/** The roles that a file can have in a crate of some kind; none where all files are alike. */
export function possibleRoles(start: CrateStart): readonly FileRole[] {
  switch (start) {
    case 'package':
      return [];
    case 'article':
      return ['article', 'data'];
    case 'workflow':
      return ['workflow', 'data'];
    case 'run':
      return ['workflow', 'input', 'result'];
  }
}
