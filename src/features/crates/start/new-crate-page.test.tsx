// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { type FakeAnswer, fakeTransport } from '../../../pod/testing/fake-transport.ts';
import type { PodRequest } from '../../../pod/transport.ts';
import { removeDrafts } from '../../workspace/use-kept-drafts.ts';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import type { Beginning } from '../draft/beginning.ts';
import { NewCratePage } from './new-crate-page.tsx';

const navigate = vi.fn();
const create = vi.fn<(beginning: Beginning) => Promise<unknown>>();
const state: { search: object; artefacts: Artefact[]; drafts: object[] } = {
  search: {},
  artefacts: [],
  drafts: [],
};

vi.mock('@tanstack/react-router', () => ({
  getRouteApi: () => ({ useSearch: () => state.search }),
  useNavigate: () => navigate,
}));
vi.mock('../draft/use-drafts.ts', () => ({ useDrafts: () => ({ create, all: state.drafts }) }));
vi.mock('../check/use-findings.ts', () => ({
  useFindings: () => ({ state: 'ready', findings: [], byEntity: new Map(), counts: { must: 0, should: 0 } }),
}));
vi.mock('../../workspace/queries.ts', () => ({
  useArtefacts: () => ({ data: state.artefacts }),
  useEvents: () => ({ data: [] }),
  useServices: () => ({ data: [] }),
}));

const container = 'https://alice.example/crates/moons/';
const metadata = JSON.stringify({
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': './', '@type': 'Dataset', name: 'Moons', hasPart: { '@id': 'a.csv' } },
    { '@id': 'a.csv', '@type': 'File', author: { name: 'Nested' } },
  ],
});
const documents: Record<string, FakeAnswer> = {
  [`${container}ro-crate-metadata.json`]: {
    headers: { 'content-type': 'application/ld+json', etag: '"7"' },
    body: metadata,
  },
  [container]: {
    headers: { 'content-type': 'text/turtle' },
    body: '<> <http://www.w3.org/ns/ldp#contains> <a.csv> .',
  },
  'https://web.example/drift.ipynb': { headers: { 'content-type': 'application/json' } },
};

let root: Root;
let page: HTMLElement;
let requests: PodRequest[];

async function show(search: object): Promise<void> {
  state.search = search;
  const fake = fakeTransport(({ url }) => documents[url]);
  requests = fake.requests;
  const workspace = {
    transport: fake.transport,
    pod: { webId: 'https://alice.example/card#me', name: 'Alice', storages: ['https://alice.example/'] },
  } as unknown as Workspace;
  await act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <NewCratePage />
      </WorkspaceContext>,
    ),
  );
}

/** Until something holds, or five seconds are over. */
async function until(holds: () => void): Promise<void> {
  for (const end = Date.now() + 5000; ; ) {
    try {
      return holds();
    } catch (error) {
      if (Date.now() > end) throw error;
      await act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
    }
  }
}

async function says(text: string | RegExp): Promise<void> {
  await until(() => expect(page.textContent).toMatch(text));
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

async function press(name: string): Promise<void> {
  await act(async () => button(name).click());
}

async function give(file: File): Promise<void> {
  const input = page.querySelector<HTMLInputElement>('[data-testid="crate-files"]');
  if (!input) throw new Error('There is no picker.');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
}

function zipOf(files: Record<string, string>): File {
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  return new File([new Uint8Array(zip)], 'moons.zip');
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  navigate.mockReset();
  create.mockReset().mockResolvedValue({ ok: true, value: 'draft-1' });
  state.artefacts = [];
  state.drafts = [];
  removeDrafts('https://alice.example/card#me');
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

describe('The screen on which crates are begun', () => {
  it('says what is in an archive, what was put right and what was refused, before anything is kept.', async () => {
    await show({});
    await give(zipOf({ 'ro-crate-metadata.json': metadata, 'a.csv': '1,2', '../evil.txt': 'x' }));
    await says('Before it is taken over');
    expect(page.textContent).toContain('Moons');
    expect(page.textContent).toContain('1 file was not taken');
    expect(page.textContent).toContain('../evil.txt: its name leads out of the crate');
    expect(page.textContent).toContain('Nested descriptions became entities of their own (1)');
    expect(create).not.toHaveBeenCalled();
    await press('Open in the editor');
    await until(() => expect(navigate).toHaveBeenCalled());
    expect(navigate).toHaveBeenCalledWith({ to: '/crates/edit', search: { draft: 'draft-1' } });
    const [beginning] = create.mock.calls[0] ?? [];
    expect(beginning).toMatchObject({
      packaging: 'attached',
      payload: [{ path: 'a.csv', source: { kind: 'local' }, size: 3, mediaType: 'text/csv' }],
    });
    expect(beginning?.local?.size).toBe(1);
  });

  it('says in a sentence that an archive is cut off.', async () => {
    await show({});
    await give(new File([zipOf({ 'a.csv': '1,2' }).slice(0, 40)], 'moons.zip'));
    await says('The archive is cut off');
    expect(create).not.toHaveBeenCalled();
  });

  it('asks which crate is meant where there are several.', async () => {
    await show({});
    await give(zipOf({ 'one/ro-crate-metadata.json': metadata, 'two/ro-crate-metadata.json': metadata }));
    await says('There are several crates in it');
    await press('Open in the editor');
    await says('1 described file is not there');
  });

  it('describes the files of an archive without a crate as a new one.', async () => {
    await show({});
    await give(zipOf({ 'data/a.csv': '1', 'data/b.csv': '2' }));
    await says('No crate was found in');
    await press('Make the crate');
    await until(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      start: 'package',
      payload: [{ path: 'a.csv' }, { path: 'b.csv' }],
      crate: { '@graph': expect.arrayContaining([expect.objectContaining({ '@id': './', name: 'data' })]) },
    });
  });

  it('asks an address of the web only when the button is pressed, and makes a crate around the file.', async () => {
    await show({ url: 'https://web.example/drift.ipynb' });
    expect(requests).toEqual([]);
    await press('Look there');
    await says('Workflow to execute');
    expect(requests.map(({ method, anonymous }) => [method, anonymous])).toEqual([['HEAD', true]]);
    expect(page.textContent).toContain('https://web.example/drift.ipynb');
  });

  it('reads a crate of the own pod at once, and knows of its draft.', async () => {
    state.drafts = [{ id: 'draft-0', container, changed: '2026-11-22T08:00:00Z' }];
    await show({ url: container });
    await says('A draft of this crate exists');
    await press('Open in the editor');
    await until(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      saved: { container, etag: '"7"' },
      payload: [{ path: 'a.csv', source: { kind: 'pod', url: `${container}a.csv` } }],
    });
  });

  it('begins with works of the pod, and leaves private ones out unless told otherwise.', async () => {
    const work = (name: string, visibility: 'public' | 'private'): Artefact => ({
      url: `https://alice.example/artefacts/${name}/`,
      metadata: '',
      title: `About ${name}`,
      type: 'dataset',
      types: [],
      authors: [],
      files: [{ url: `https://alice.example/artefacts/${name}/a.csv` }],
      links: [],
      visibility,
    });
    state.artefacts = [work('moons', 'public'), work('secret', 'private')];
    await show({ artefacts: state.artefacts.map(({ url }) => url) });
    await says('Only you can read this work');
    await press('Make the crate');
    await until(() => expect(create).toHaveBeenCalled());
    const text = JSON.stringify(create.mock.calls[0]?.[0]);
    expect(text).toContain('About moons');
    expect(text).not.toContain('secret');
  });

  it('asks for a name before a crate is made.', async () => {
    await show({ begin: 'package' });
    await press('Make the crate');
    await says('Give the crate a name.');
    expect(create).not.toHaveBeenCalled();
  });

  it('keeps what was given when the draft cannot be kept.', async () => {
    create.mockResolvedValue({
      ok: false,
      problem: { kind: 'unexpected', message: 'full', where: 'drafts' },
    });
    await show({});
    await give(zipOf({ 'ro-crate-metadata.json': metadata, 'a.csv': '1' }));
    await says('Before it is taken over');
    await press('Open in the editor');
    await says('The draft could not be kept');
    await press('Back');
    await says('Before it is taken over');
  });

  it('keeps what was said when the page is loaded anew, until the crate is made.', async () => {
    await show({});
    await give(zipOf({ 'data/a.csv': '1', 'data/b.csv': '2' }));
    await says('No crate was found in');
    await act(async () => root.unmount());
    root = createRoot(page);
    await show({});
    await says('You were making “\u2068data\u2069”');
    await press('Go on');
    await says('2 files of this computer have to be added again');
    await press('Make the crate');
    await until(() => expect(create).toHaveBeenCalled());
    await act(async () => root.unmount());
    root = createRoot(page);
    await show({});
    await says('Drop files, a folder or a crate here');
    expect(page.textContent).not.toContain('You were making');
  });
});
