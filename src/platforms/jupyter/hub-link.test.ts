import { describe, expect, it } from 'vitest';
import type { Hub } from '../../domain/settings/hubs.ts';
import { hubLink, hubPages } from './hub-link.ts';
import { notebookSource } from './notebook-source.ts';

const hub: Hub = { kind: 'jupyterhub', url: 'https://hub.example/jupyter/' };
const binder: Hub = { kind: 'binder', url: 'https://binder.example/' };
const atGitHub = 'https://raw.githubusercontent.com/ada/moons/v1.0/runs/dimuon%20fit.ipynb';

describe('The address of a notebook', () => {
  it('tells the repository at GitHub, whichever form it has.', () => {
    const source = {
      kind: 'git',
      repository: 'https://github.com/ada/moons',
      ref: 'v1.0',
      path: 'runs/dimuon fit.ipynb',
    };
    for (const address of [
      atGitHub,
      'https://raw.githubusercontent.com/ada/moons/refs/tags/v1.0/runs/dimuon%20fit.ipynb',
      'https://github.com/ada/moons/blob/v1.0/runs/dimuon%20fit.ipynb',
      'https://github.com/ada/moons/raw/v1.0/runs/dimuon%20fit.ipynb?download=',
    ])
      expect(notebookSource(address), address).toEqual(source);
  });

  it('tells the repository at any GitLab, in groups of any depth.', () => {
    expect(notebookSource('https://git.example/physics/moons/fits/-/raw/main/a.ipynb')).toEqual({
      kind: 'git',
      repository: 'https://git.example/physics/moons/fits',
      ref: 'main',
      path: 'a.ipynb',
    });
  });

  it('is taken as it is everywhere else, also where it only looks like one of these.', () => {
    for (const url of [
      'https://data.example/dimuon.ipynb',
      'https://github.com/ada/moons',
      'https://github.com/ada/moons/blob/main',
      'https://github.com.example/ada/moons/blob/main/a.ipynb',
    ])
      expect(notebookSource(url)).toEqual({ kind: 'web', url });
  });
});

describe('The link to a hub', () => {
  it('brings the repository, and opens the notebook in it; names are encoded twice.', () => {
    const link = hubLink(hub, notebookSource(atGitHub));
    expect(link?.brings).toBe('repository');
    const url = new URL(link?.url ?? '');
    expect(url.pathname).toBe('/jupyter/hub/user-redirect/git-pull');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      repo: 'https://github.com/ada/moons',
      branch: 'v1.0',
      urlpath: 'lab/tree/moons/runs/dimuon%20fit.ipynb',
    });
  });

  it('asks a BinderHub for the repository, by its own name for GitHub.', () => {
    expect(hubLink(binder, notebookSource(atGitHub))?.url).toBe(
      'https://binder.example/v2/gh/ada/moons/v1.0?urlpath=lab%2Ftree%2Fruns%2Fdimuon%2520fit.ipynb',
    );
    expect(hubLink(binder, notebookSource('https://git.example/a/b/-/raw/feature%2Fx/c.ipynb'))?.url).toBe(
      'https://binder.example/v2/git/https%3A%2F%2Fgit.example%2Fa%2Fb/feature%2Fx?urlpath=lab%2Ftree%2Fc.ipynb',
    );
  });

  it('opens a single file at a JupyterHub, and is none at a BinderHub.', () => {
    const source = notebookSource('https://data.example/a&b.ipynb?v=1');
    expect(hubLink(hub, source)).toEqual({
      url: 'https://hub.example/jupyter/hub/user-redirect/lab?fromURL=https%3A%2F%2Fdata.example%2Fa%26b.ipynb%3Fv%3D1',
      brings: 'file',
    });
    expect(hubLink(binder, source)).toBeUndefined();
  });
});

describe('The pages of a hub', () => {
  it('are found from its root; a folder stays one, and leads nowhere else.', () => {
    expect(hubPages(hub)).toEqual({
      server: 'https://hub.example/jupyter/hub/user-redirect/lab',
      spawn: 'https://hub.example/jupyter/hub/spawn',
      home: 'https://hub.example/jupyter/hub/home',
      token: 'https://hub.example/jupyter/hub/token',
    });
    expect(hubPages(hub, '/data/../night 1/a?b#c/').server).toBe(
      'https://hub.example/jupyter/hub/user-redirect/lab/tree/data/night%201/a%3Fb%23c',
    );
  });
});
