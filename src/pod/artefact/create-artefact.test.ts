import { describe, expect, it } from 'vitest';
import { type ArtefactDraft, emptyDraft } from '../../domain/artefact/draft.ts';
import type { PodProfile } from '../pod-profile.ts';
import { type FakeAnswer, fakeTransport, turtle } from '../testing/fake-transport.ts';
import type { PodRequest, Transport } from '../transport.ts';
import { createArtefact } from './create-artefact.ts';
import type { Upload } from './work.ts';

const root = 'https://alice.example/';
const container = `${root}artefacts/moons/`;
const pod: PodProfile = {
  webId: `${root}card#me`,
  issuers: [],
  storages: [root],
  artefacts: `${root}artefacts/`,
};
const draft: ArtefactDraft = { ...emptyDraft({ id: pod.webId, name: 'Alice' }), title: 'Moons' };
const options = { now: '2026-11-22T02:00:00Z', id: '0370c0fb-bb78-4a9b-87f5-bed307a509dd' };
const uploads: Upload[] = ['a.pdf', 'b.csv'].map((name) => ({
  name,
  mediaType: name.endsWith('pdf') ? 'application/pdf' : 'text/csv',
  content: new Blob([name.repeat(10)]),
}));

const acl = turtle(
  `@prefix acl: <http://www.w3.org/ns/auth/acl#>. <#o> a acl:Authorization; acl:agent <${root}card#me>;
  acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Write, acl:Control.
  <#p> a acl:Authorization; acl:agentClass <http://xmlns.com/foaf/0.1/Agent>; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read.`,
  { etag: '"1"' },
);

/** A server that takes everything but what `refuse` answers. */
function server(refuse: (request: PodRequest) => FakeAnswer | undefined = () => undefined) {
  return fakeTransport((request) => {
    const { url, method = 'GET' } = request;
    const refused = refuse(request);
    if (refused) return refused;
    if (method !== 'GET' && method !== 'HEAD') return { status: 201 };
    if (url === `${root}artefacts/.acl`) return acl;
    if (url.endsWith('/')) {
      return turtle('', { link: '<.acl>; rel="acl", <.meta>; rel="describedby"', etag: '"1"' });
    }
    return { status: 404, headers: { link: '<.acl>; rel="acl"' } };
  });
}

function puts(requests: readonly PodRequest[]): string[] {
  return requests.filter(({ method }) => method === 'PUT').map(({ url }) => url.slice(root.length));
}

describe('Making an artefact', () => {
  it('creates everything only where nothing is, files before the description, the page last.', async () => {
    const { transport, requests } = server();
    const made = await createArtefact(transport, pod, draft, uploads, options);
    expect(made).toMatchObject({ value: { artefact: { url: container }, registration: 'left-out' } });
    expect(puts(requests)).toEqual([
      'artefacts/moons/',
      'artefacts/moons/a.pdf',
      'artefacts/moons/b.csv',
      'artefacts/moons/meta.ttl',
      'artefacts/moons/index.html',
    ]);
    const unconditional = requests.filter(
      ({ method, headers }) => method === 'PUT' && headers?.['if-none-match'] !== '*',
    );
    expect(unconditional).toEqual([]);
  });

  it.each([
    [507, 'server'],
    [413, 'refused'],
    [403, 'forbidden'],
  ])(
    'stops at a file that the server answers with %i, and names it and what is there.',
    async (status, kind) => {
      const { transport, requests } = server(({ url, method }) =>
        method === 'PUT' && url.endsWith('b.csv') ? { status } : undefined,
      );
      expect(await createArtefact(transport, pod, draft, uploads, options)).toMatchObject({
        problem: { step: 'files', file: 'b.csv', problem: { kind }, uploaded: [uploads[0]], url: container },
      });
      expect(puts(requests).at(-1)).toBe('artefacts/moons/b.csv');
    },
  );

  it('sends nothing where a private artefact cannot be closed to strangers.', async () => {
    const { transport, requests } = server(({ url }) => (url.endsWith('.acl') ? { status: 403 } : undefined));
    const made = await createArtefact(transport, pod, { ...draft, visibility: 'private' }, uploads, options);
    const problem = expect.objectContaining({ kind: 'forbidden' });
    expect(made).toEqual({ ok: false, problem: { step: 'access', uploaded: [], problem } });
    expect(requests.at(-1)).toEqual({ url: `${root}artefacts/0370c0fbbb784a9b/`, method: 'DELETE' });
    expect(puts(requests)).toEqual(['artefacts/0370c0fbbb784a9b/']);
  });

  it('takes the next name where another device takes the first between listing and making.', async () => {
    const { transport } = server(({ url, method }) =>
      method === 'PUT' && url === container ? { status: 412 } : undefined,
    );
    expect(await createArtefact(transport, pod, draft, [], options)).toMatchObject({
      value: { artefact: { url: `${root}artefacts/moons-2/` } },
    });
  });

  it('goes on by what the container shows: of the same size and type is there, cut in the middle is not.', async () => {
    const listing = `<> <http://www.w3.org/ns/ldp#contains> <a.pdf>, <b.csv>.
      <a.pdf> <http://www.w3.org/ns/posix/stat#size> 50; a <http://www.w3.org/ns/iana/media-types/application/pdf#Resource>.
      <b.csv> <http://www.w3.org/ns/posix/stat#size> 7; a <http://www.w3.org/ns/iana/media-types/text/csv#Resource>.`;
    const { transport, requests } = server(({ url, method = 'GET', headers }) => {
      if (url === container && method === 'GET') return turtle(listing);
      if (url.endsWith('b.csv') && method === 'HEAD') return { headers: { etag: '"cut"' } };
      if (url.endsWith('b.csv') && headers?.['if-none-match'] === '*') return { status: 412 };
      return undefined;
    });
    const resume = { url: container, uploaded: [] };
    expect((await createArtefact(transport, pod, draft, uploads, { ...options, resume })).ok).toBe(true);
    expect(puts(requests).slice(0, 3)).toEqual([
      'artefacts/moons/b.csv',
      'artefacts/moons/b.csv',
      'artefacts/moons/meta.ttl',
    ]);
    expect(requests.find(({ headers }) => headers?.['if-match'] === '"cut"')?.url).toBe(`${container}b.csv`);
  });

  it('deletes what an earlier attempt uploaded and the draft no longer names, and says what it could not delete.', async () => {
    const { transport, requests } = server(({ url, method }) =>
      method === 'DELETE' && url.endsWith('locked.csv') ? { status: 403 } : undefined,
    );
    const resume = { url: container, uploaded: [] };
    const named = { name: 'a.pdf', title: '', mediaType: 'application/pdf' };
    const strays = ['a.pdf', 'left out.csv', 'locked.csv'];
    const made = await createArtefact(transport, pod, { ...draft, files: [named] }, [], {
      ...options,
      resume,
      strays,
    });
    const deleted = requests.filter(({ method }) => method === 'DELETE').map(({ url }) => url);
    expect(deleted).toEqual([`${container}left%20out.csv`, `${container}locked.csv`]);
    const leftOver = [{ url: `${container}locked.csv`, problem: { kind: 'forbidden' } }];
    expect(made).toMatchObject({ value: { leftOver } });
  });

  it('stops when told to: the upload under way ends, and nothing comes after it.', async () => {
    const controller = new AbortController();
    const { transport, requests } = server();
    const listening: Transport = async (request, signal) => {
      if (request.url.endsWith('a.pdf')) {
        controller.abort();
        expect(signal?.aborted).toBe(true);
        return { ok: false, problem: { kind: 'aborted', url: request.url } };
      }
      return transport(request);
    };
    const made = await createArtefact(listening, pod, draft, uploads, {
      ...options,
      signal: controller.signal,
    });
    expect(made).toMatchObject({ problem: { step: 'files', file: 'a.pdf', problem: { kind: 'aborted' } } });
    expect(puts(requests)).toEqual(['artefacts/moons/']);
  });

  it.each([
    [
      'takes no description of its own',
      (request: PodRequest) => (request.method === 'PATCH' ? { status: 405 } : undefined),
    ],
    [
      'names none',
      ({ url }: PodRequest) => (url === container ? turtle('', { link: '<.acl>; rel="acl"' }) : undefined),
    ],
  ])('tells where the server %s, and is done all the same.', async (_what, refuse) => {
    const { transport } = server((request) =>
      request.method === 'PUT'
        ? request.url.endsWith('.meta')
          ? { status: 405 }
          : undefined
        : refuse(request),
    );
    const withInbox = { ...pod, inbox: `${root}inbox/` };
    expect(await createArtefact(transport, withInbox, draft, [], options)).toMatchObject({
      value: { links: { kind: 'not-offered' } },
    });
  });
});
