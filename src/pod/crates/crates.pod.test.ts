import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../../e2e/sandbox/world.ts';
import { isCrate } from '../../domain/artefact/is-crate.ts';
import type { CrateDraft, PayloadFile } from '../../domain/crate/draft.ts';
import { previewHtml } from '../../domain/crate/preview/preview-html.ts';
import { moonsCrate } from '../../domain/crate/testing/moons-crate.ts';
import { fail, ok } from '../../domain/result.ts';
import { probePublic } from '../access.ts';
import { deleteArtefact } from '../artefact/delete-artefact.ts';
import { listArtefacts } from '../artefacts.ts';
import { decodeText } from '../http/decode-text.ts';
import type { PodProfile } from '../pod-profile.ts';
import { accountTransport, recorded, valueOrThrow } from '../testing/account-transport.ts';
import type { Transport } from '../transport.ts';
import { listCrates } from './list-crates.ts';
import { readCrate } from './read-crate.ts';
import { type SaveOptions, saveCrate } from './save-crate.ts';

const now = '2026-11-22T09:00:00.000Z';
const contents: Readonly<Record<string, string>> = {
  'data/ä.csv': 'a,b\n1,2\n',
  'data/moons.png': 'png',
  'Notes & plans/moons 100%.ipynb': '{}',
  'index.html': '<p>A site</p>',
};

function local(path: string): PayloadFile {
  return { path, source: { kind: 'local', key: path }, size: contents[path]?.length };
}

const draft: CrateDraft = {
  id: '0370c0fb-bb78-4a9b-87f5-bed307a509dd',
  start: 'package',
  packaging: 'attached',
  crate: moonsCrate,
  payload: Object.keys(contents).slice(0, 3).map(local),
  created: now,
  changed: now,
};

const options: SaveOptions = {
  now,
  id: '11112222-3333-4444-8555-666677778888',
  visibility: 'public',
  read: async ({ path }) => ok(new Blob([contents[path] ?? ''])),
};

/** The draft with another name. */
function named(name: string, of: CrateDraft = draft): CrateDraft {
  const graph = of.crate['@graph'].map((each) => (each['@id'] === './' ? { ...each, name } : each));
  return { ...of, crate: { ...of.crate, '@graph': graph } };
}

describe('Crates on a real server', () => {
  const world = inject('podServer');
  let transport: Transport;
  let pod: PodProfile;
  let crates: string;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'crates', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    const root = account.pod;
    crates = `${root}crates/`;
    pod = {
      webId: account.webId,
      issuers: [],
      storages: [root],
      inbox: `${root}inbox/`,
      eventLog: `${root}events/`,
      artefacts: `${root}artefacts/`,
      publicTypeIndex: `${root}settings/ownIndex.ttl`,
    };
  });

  const text = async (url: string) => {
    const answer = valueOrThrow(await transport({ url, headers: { accept: '*/*' } }));
    return { status: answer.status, type: answer.headers['content-type'], text: decodeText(answer.body) };
  };

  const artefactProblems = async () => {
    const also = { typeIndex: pod.publicTypeIndex, storages: pod.storages };
    return valueOrThrow(await listArtefacts(transport, pod.artefacts ?? '', also)).problems;
  };

  it('are saved with the metadata last of the crate, and found as they were.', async () => {
    const { transport: told, requests } = recorded(transport);
    const preview = previewHtml(moonsCrate);
    const { saved, payload, problems } = valueOrThrow(
      await saveCrate(told, pod, draft, { ...options, preview }),
    );
    expect(problems).toEqual([]);
    expect(saved).toEqual({ container: `${crates}slow-moons/`, at: now, etag: expect.stringMatching(/^"/) });
    const written = requests.filter(
      (request) => request.startsWith('PUT ') && request.includes('slow-moons/'),
    );
    const order = written.map((request) => request.slice(`PUT ${saved.container}`.length));
    expect(order.slice(0, 6)).toEqual([
      '',
      'data/%C3%A4.csv',
      'data/moons.png',
      'Notes%20%26%20plans/moons%20100%25.ipynb',
      'ro-crate-preview.html',
      'ro-crate-metadata.json',
    ]);
    const metadata = await text(`${saved.container}ro-crate-metadata.json`);
    expect(metadata.type).toBe('application/ld+json');
    expect(JSON.parse(metadata.text)).toEqual(moonsCrate);
    expect((await text(`${saved.container}ro-crate-preview.html`)).text).toBe(preview);
    const found = valueOrThrow(await readCrate(transport, saved.container));
    expect(found.payload.map(({ path }) => path).sort()).toEqual(payload.map(({ path }) => path).sort());
    expect(found.etag).toBe(saved.etag);
    const again = await saveCrate(told, pod, { ...draft, saved, payload: found.payload }, options);
    expect(again.ok).toBe(true);
  });

  it('stand in the list of crates, and once in that of artefacts, where they are known as crates.', async () => {
    const list = valueOrThrow(await listCrates(transport, crates));
    expect(list.problems).toEqual([]);
    expect(list.crates.find(({ container }) => container.endsWith('/slow-moons/'))).toMatchObject({
      visibility: 'public',
      overview: { name: 'Slow moons', files: 4 },
    });
    const { artefacts } = valueOrThrow(
      await listArtefacts(transport, pod.artefacts ?? '', {
        typeIndex: pod.publicTypeIndex,
        storages: pod.storages,
      }),
    );
    const mine = artefacts.filter(({ url }) => url === `${crates}slow-moons/`);
    expect(mine).toMatchObject([{ title: 'Slow moons', type: 'dataset', visibility: 'public' }]);
    expect(mine.map(isCrate)).toEqual([true]);
    const page = await transport({
      url: `${crates}slow-moons/`,
      headers: { accept: 'text/html' },
      anonymous: true,
    });
    expect(decodeText(valueOrThrow(page).body)).toContain('<h1 dir="auto">Slow moons</h1>');
  });

  it('go on after an interruption, without sending again what is there; files that fail are named.', async () => {
    const broken = named('Interrupted');
    const first = await saveCrate(transport, pod, broken, {
      ...options,
      read: async (file) =>
        file.path.endsWith('.png') ? fail({ kind: 'absent', url: 'x:y' }) : options.read(file),
    });
    if (first.ok || first.problem.kind !== 'files') throw new Error('It should have named a file.');
    expect(first.problem.failed).toEqual([
      { path: 'data/moons.png', problem: { kind: 'absent', url: 'x:y' } },
    ]);
    const { container } = first.problem;
    expect((await text(`${container}ro-crate-metadata.json`)).status).toBe(404);
    const unfinished = valueOrThrow(await listCrates(transport, crates));
    expect(unfinished.problems).toMatchObject([{ container, problem: { kind: 'absent' } }]);
    expect(await artefactProblems()).toEqual([]);
    const read: string[] = [];
    const second = valueOrThrow(
      await saveCrate(transport, pod, broken, {
        ...options,
        resume: container,
        read: (file) => {
          read.push(file.path);
          return options.read(file);
        },
      }),
    );
    expect(second.saved.container).toBe(container);
    expect(read).toEqual(['data/moons.png']);
  });

  it('are not written over where somebody changed them: both versions are at hand, and one is chosen.', async () => {
    const { saved, payload } = valueOrThrow(await saveCrate(transport, pod, named('Contested'), options));
    const theirs = { ...named('Theirs').crate };
    const url = `${saved.container}ro-crate-metadata.json`;
    const headers = { 'content-type': 'application/ld+json' };
    await transport({ url, method: 'PUT', headers, body: JSON.stringify(theirs) });
    const mine = { ...named('Mine'), saved, payload };
    const stopped = await saveCrate(transport, pod, mine, options);
    if (stopped.ok || stopped.problem.kind !== 'conflict') throw new Error('It should have been a conflict.');
    expect(JSON.parse(stopped.problem.theirs)).toEqual(theirs);
    expect((await text(url)).text).toBe(JSON.stringify(theirs));
    const { etag } = stopped.problem;
    const over = await saveCrate(transport, pod, { ...mine, saved: { ...saved, etag } }, options);
    expect(over.ok).toBe(true);
    expect((await text(url)).text).toContain('"Mine"');
  });

  it('are private where that was chosen, under a name that says nothing, and become public and private again.', async () => {
    const secret = named('Secret');
    const first = valueOrThrow(
      await saveCrate(transport, pod, secret, { ...options, visibility: 'private' }),
    );
    const { container } = first.saved;
    expect(container).toBe(`${crates}1111222233334444/`);
    for (const url of [container, `${container}data/moons.png`, `${container}ro-crate-metadata.json`])
      expect(valueOrThrow(await probePublic(transport, url))).toBe('closed');
    expect((await text(pod.publicTypeIndex ?? '')).text).not.toContain('1111222233334444');
    const saved = { ...secret, saved: first.saved, payload: first.payload };
    const opened = valueOrThrow(await saveCrate(transport, pod, saved, options));
    expect(opened.problems).toEqual([]);
    expect(valueOrThrow(await probePublic(transport, `${container}data/moons.png`))).toBe('open');
    const again = { ...saved, saved: opened.saved };
    const hide = { ...options, visibility: 'private' } as const;
    valueOrThrow(await saveCrate(transport, pod, again, hide));
    expect(valueOrThrow(await probePublic(transport, `${container}data/moons.png`))).toBe('closed');
    // Deleted meanwhile, its rules are gone as well: it must not come back as public as what is around it.
    valueOrThrow(await deleteArtefact(transport, pod, container));
    valueOrThrow(await saveCrate(transport, pod, { ...again, payload: draft.payload }, hide));
    expect(valueOrThrow(await probePublic(transport, `${container}data/moons.png`))).toBe('closed');
  });

  it('may hold an index.html of their own, and never a file whose name the pod needs.', async () => {
    const site = {
      ...named('Site'),
      crate: {
        ...moonsCrate,
        '@graph': [...named('Site').crate['@graph'], { '@id': 'index.html', '@type': 'File' }],
      },
      payload: [...draft.payload, local('index.html')],
    };
    const { saved } = valueOrThrow(await saveCrate(transport, pod, site, options));
    expect((await text(`${saved.container}index.html`)).text).toBe('<p>A site</p>');
    const found = valueOrThrow(await readCrate(transport, saved.container));
    expect(found.payload.map(({ path }) => path)).toContain('index.html');
    const stopped = await saveCrate(transport, pod, { ...draft, payload: [local('meta.ttl')] }, options);
    expect(stopped).toEqual({ ok: false, problem: { kind: 'names', paths: ['meta.ttl'] } });
  });

  it('lose the files that were taken out, where that is wanted, and are deleted as artefacts are.', async () => {
    const { saved, payload } = valueOrThrow(await saveCrate(transport, pod, named('Doomed'), options));
    const fewer = { ...named('Doomed'), saved, payload: payload.slice(1) };
    valueOrThrow(await saveCrate(transport, pod, fewer, { ...options, remove: ['data/ä.csv'] }));
    expect((await text(`${saved.container}data/%C3%A4.csv`)).status).toBe(404);
    valueOrThrow(await deleteArtefact(transport, pod, saved.container));
    expect((await text(saved.container)).status).toBe(404);
  });
});
