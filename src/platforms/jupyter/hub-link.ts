import type { Hub } from '../../domain/settings/hubs.ts';
import type { NotebookSource } from './notebook-source.ts';

/** A link that opens a notebook at a hub. */
export interface HubLink {
  readonly url: string;
  /**
   * What the hub does with it. `repository`: fetches the whole repository, with nbgitpuller; `build`: builds an
   * environment for the repository; `file`: opens this file only, where the hub has the extension for it.
   */
  readonly brings: 'repository' | 'build' | 'file';
}

/**
 * The link that opens a notebook at a hub; `undefined` where the hub cannot take it: BinderHubs take repositories only.
 * Links carry the public address of the notebook and nothing else.
 * https://nbgitpuller.readthedocs.io/en/latest/topic/url-options.html
 * https://binderhub.readthedocs.io/en/latest/reference/repoproviders.html
 */
export function hubLink({ kind, url }: Hub, source: NotebookSource): HubLink | undefined {
  if (kind === 'binder') return source.kind === 'git' ? binderLink(url, source) : undefined;
  const redirect = `${url}hub/user-redirect/`;
  if (source.kind === 'web')
    return { url: `${redirect}lab?${new URLSearchParams({ fromURL: source.url })}`, brings: 'file' };
  const { repository, ref, path } = source;
  const folder = repository.slice(repository.lastIndexOf('/') + 1).replace(/\.git$/, '');
  const pull = new URLSearchParams({
    repo: repository,
    branch: ref,
    urlpath: `lab/tree/${encodePath(`${folder}/${path}`)}`,
  });
  return { url: `${redirect}git-pull?${pull}`, brings: 'repository' };
}

function binderLink(hub: string, { repository, ref, path }: NotebookSource & { kind: 'git' }): HubLink {
  const gitHub = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(repository)?.[1];
  const place =
    gitHub === undefined ? `git/${encodeURIComponent(repository)}` : `gh/${gitHub.replace(/\.git$/, '')}`;
  const open = new URLSearchParams({ urlpath: `lab/tree/${encodePath(path)}` });
  return { url: `${hub}v2/${place}/${encodeURIComponent(ref)}?${open}`, brings: 'build' };
}

/** Encodes each step, so that a name with `?` or `#` stays a name; the whole is encoded once more as a parameter. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The own pages of a JupyterHub that can be opened without knowing whose they are. */
export interface HubPages {
  /** The server of whoever opens it, in JupyterLab; it is started where it does not run. */
  readonly server: string;
  /** Where the options of a server are chosen. */
  readonly spawn: string;
  readonly home: string;
  /** Where tokens are made. */
  readonly token: string;
}

/**
 * The own pages of a JupyterHub. https://jupyterhub.readthedocs.io/en/stable/reference/urls.html
 * @param folder path below the home of the person there, for `server`
 */
export function hubPages({ url }: Pick<Hub, 'url'>, folder = ''): HubPages {
  const path = folder
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');
  return {
    server: `${url}hub/user-redirect/lab${path === '' ? '' : `/tree/${encodePath(path)}`}`,
    spawn: `${url}hub/spawn`,
    home: `${url}hub/home`,
    token: `${url}hub/token`,
  };
}
