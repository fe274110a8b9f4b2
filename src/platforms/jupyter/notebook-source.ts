/** Where a notebook can be had from, as far as its address tells. */
export type NotebookSource =
  /** A file of a git repository. */
  | {
      readonly kind: 'git';
      /** URL that `git clone` takes. */
      readonly repository: string;
      /** Branch, tag or commit. */
      readonly ref: string;
      /** Path in the repository, decoded. */
      readonly path: string;
    }
  /** A file that lies at an address. */
  | { readonly kind: 'web'; readonly url: string };

/**
 * Reads the address of a notebook: files at GitHub, and at any GitLab, belong to a repository that can be fetched as a
 * whole, with the data beside the notebook. A branch with `/` in its name cannot be told from a folder: it is taken to
 * have none.
 */
export function notebookSource(address: string): NotebookSource {
  const url = new URL(address);
  const steps = url.pathname.split('/').filter((step) => step !== '');
  return inGitHub(url.hostname, steps) ?? inGitLab(url.origin, steps) ?? { kind: 'web', url: url.href };
}

/** `github.com/<owner>/<name>/(blob|raw)/<ref>/…` and `raw.githubusercontent.com/<owner>/<name>/<ref>/…` */
function inGitHub(host: string, steps: readonly string[]): NotebookSource | undefined {
  const [owner, name, ...rest] = steps;
  const isPage = host === 'github.com' && (rest[0] === 'blob' || rest[0] === 'raw');
  if (owner === undefined || name === undefined) return undefined;
  if (!isPage && host !== 'raw.githubusercontent.com') return undefined;
  const after = isPage ? rest.slice(1) : rest;
  // The long form of the raw address: `refs/heads/<ref>/…`.
  return gitFile(`https://github.com/${owner}/${name}`, after[0] === 'refs' ? after.slice(2) : after);
}

/** `<host>/<group>/…/<name>/-/(blob|raw)/<ref>/…` */
function inGitLab(origin: string, steps: readonly string[]): NotebookSource | undefined {
  const dash = steps.indexOf('-');
  const kind = steps[dash + 1];
  if (dash < 2 || (kind !== 'blob' && kind !== 'raw')) return undefined;
  return gitFile(`${origin}/${steps.slice(0, dash).join('/')}`, steps.slice(dash + 2));
}

function gitFile(repository: string, after: readonly string[]): NotebookSource | undefined {
  const [ref, ...path] = after;
  if (ref === undefined || path.length === 0) return undefined;
  return { kind: 'git', repository, ref: decoded(ref), path: path.map(decoded).join('/') };
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
