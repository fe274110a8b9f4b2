import { Readable } from 'node:stream';
import LinkHeader from 'http-link-header';
import rdfParser from 'rdf-parse';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../../e2e/sandbox/world.ts';
import { type ArtefactDraft, draftOf, emptyDraft } from '../../domain/artefact/draft.ts';
import { isSealed } from '../../domain/artefact/page-seal.ts';
import { listArtefacts, readArtefact } from '../artefacts.ts';
import { discoverInbox } from '../ldn/discover.ts';
import type { PodProfile } from '../pod-profile.ts';
import { accountTransport, recorded, valueOrThrow } from '../testing/account-transport.ts';
import type { Transport } from '../transport.ts';
import { readTypeIndex } from '../type-index.ts';
import { createArtefact } from './create-artefact.ts';
import { deleteArtefact } from './delete-artefact.ts';
import { editArtefact } from './edit-artefact.ts';
import { refreshLandingPage } from './landing.ts';
import { addLink } from './link.ts';
import { openArtefact } from './opened-artefact.ts';
import type { Progress, Upload } from './work.ts';

const INBOX = 'http://www.w3.org/ns/ldp#inbox';
const EVENT_LOG = 'http://www.w3.org/ns/solid/daen#eventLog';
const now = '2026-11-22T02:00:00.000Z';
const options = { now, id: '0370c0fb-bb78-4a9b-87f5-bed307a509dd' };

function file(name: string, mediaType: string, text: string): Upload {
  return { name, mediaType, content: new Blob([text]) };
}

const uploads = [
  file('paper one.pdf', 'application/pdf', '%PDF-1.7 …'),
  file('data.csv', 'text/csv', 'a,b\n1,2\n'),
];

describe('Artefacts on a real server', () => {
  const world = inject('podServer');
  let transport: Transport;
  let pod: PodProfile;
  let draft: ArtefactDraft;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'artefacts', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    const root = account.pod;
    pod = {
      webId: account.webId,
      issuers: [],
      storages: [root],
      inbox: `${root}inbox/`,
      eventLog: `${root}events/`,
      artefacts: `${root}artefacts/`,
      publicTypeIndex: `${root}settings/ownIndex.ttl`,
    };
    draft = {
      ...emptyDraft({ id: account.webId, name: 'Alice Moreau' }),
      type: 'preprint',
      title: 'Ringe & Monde <i>',
      abstract: 'Short.',
      licence: 'CC-BY-4.0',
      identifiers: ['10.5555/RINGS'],
      published: '2026-11',
      files: uploads.map(({ name, mediaType, content }) => ({
        name,
        title: '',
        mediaType,
        size: content.size,
      })),
    };
  });

  /** Creates the draft under a title of its own. */
  async function create(more: Partial<ArtefactDraft>, by = transport) {
    return createArtefact(by, pod, { ...draft, ...more }, uploads, options);
  }

  it('are made with files, description and landing page, from which everything is found in every way.', async () => {
    const steps: Progress[] = [];
    const made = valueOrThrow(
      await createArtefact(transport, pod, draft, uploads, {
        ...options,
        onProgress: (step) => steps.push(step),
      }),
    );
    const { url, inbox = '', eventLogs = [] } = made.artefact;
    expect(url).toBe(`${pod.artefacts}ringe-monde-i/`);
    expect(made).toMatchObject({ links: { kind: 'in-headers' }, registration: 'registered' });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual([
      'container',
      'access',
      'files',
      'description',
      'landing-page',
      'links',
      'type-index',
    ]);
    expect(steps.filter(({ step }) => step === 'files').map((step) => step.file)).toEqual([
      'paper one.pdf',
      'data.csv',
      undefined,
    ]);

    // As the app finds an inbox: by header, and where nobody shows headers, by RDF and by HTML.
    expect(valueOrThrow(await discoverInbox(transport, url))).toMatchObject({ inbox, source: 'header' });
    const hiding =
      (hidden: (type: string) => boolean): Transport =>
      async (request) => {
        const answer = await transport(request);
        if (!answer.ok) return answer;
        const { link: _, ...headers } = answer.value.headers;
        if (!hidden(headers['content-type'] ?? '')) return { ok: true, value: { ...answer.value, headers } };
        return { ok: true, value: { ...answer.value, headers: {}, status: 406, body: new Uint8Array() } };
      };
    expect(
      valueOrThrow(
        await discoverInbox(
          hiding(() => false),
          url,
        ),
      ),
    ).toMatchObject({ inbox, source: 'rdf' });
    const pagesOnly = hiding((type) => !type.startsWith('text/html'));
    expect(valueOrThrow(await discoverInbox(pagesOnly, url))).toMatchObject({ inbox, source: 'html' });

    // By independent readers, as a stranger.
    const head = await fetch(url, { method: 'HEAD' });
    expect(LinkHeader.parse(head.headers.get('link') ?? '').rel(INBOX)[0]?.uri).toBe(inbox);
    for (const [at, accept] of [
      [url, 'text/turtle'],
      [`${url}meta.ttl`, 'text/turtle'],
      [url, 'text/html'],
    ] as const) {
      const stated = await statements(at, accept, url);
      expect(stated(INBOX), `${accept} of ${at}`).toEqual([inbox]);
      expect(stated(EVENT_LOG), `${accept} of ${at}`).toEqual([...eventLogs].sort());
    }
    for (const log of eventLogs) expect((await fetch(log)).status, log).toBe(200);
    const pdf = await fetch(`${url}paper%20one.pdf`);
    expect([pdf.headers.get('content-type'), await pdf.text()]).toEqual(['application/pdf', '%PDF-1.7 …']);
    // The type index alone leads to it as well.
    const { publicTypeIndex: typeIndex, storages, eventLog: elsewhere = '' } = pod;
    const registered = valueOrThrow(await listArtefacts(transport, elsewhere, { typeIndex, storages }));
    expect(registered).toMatchObject({ artefacts: [{ url, title: draft.title }], complete: true });
  });

  it('go on after an upload that was cut off, without sending again what is there; the file is named.', async () => {
    const cut: Transport = async (request) =>
      request.url.endsWith('data.csv')
        ? { ok: false, problem: { kind: 'network', url: request.url, message: 'cut' } }
        : transport(request);
    const stopped = await create({ title: 'Cut off' }, cut);
    expect(stopped).toMatchObject({
      ok: false,
      problem: {
        step: 'files',
        file: 'data.csv',
        problem: { kind: 'network' },
        uploaded: [{ name: 'paper one.pdf' }],
      },
    });
    const resume = stopped.ok ? undefined : stopped.problem;
    const { transport: watched, requests } = recorded(transport);
    const again = await createArtefact(watched, pod, { ...draft, title: 'Cut off' }, uploads, {
      ...options,
      resume,
    });
    expect(valueOrThrow(again).artefact.url).toBe(resume?.url);
    expect(requests.filter((request) => /^PUT .*(pdf|csv)$/.test(request))).toEqual([
      `PUT ${resume?.url}data.csv`,
    ]);
    expect((await fetch(`${resume?.url}data.csv`)).status).toBe(200);
  });

  it('of the same title get names of their own, also when they are made at once.', async () => {
    const made = await Promise.all([create({ title: 'Twins' }), create({ title: 'Twins' })]);
    const urls = made.map((result) => valueOrThrow(result).artefact.url).sort();
    expect(urls).toEqual([`${pod.artefacts}twins-2/`, `${pod.artefacts}twins/`]);
  });

  it('that are private show nothing to strangers, not even their title, until they are made public.', async () => {
    const made = valueOrThrow(await create({ title: 'Secret title', visibility: 'private' }));
    const { url } = made.artefact;
    expect(url).toBe(`${pod.artefacts}0370c0fbbb784a9b/`);
    expect(made.registration).toBe('left-out');
    const status = async () =>
      Promise.all(
        ['', 'meta.ttl', 'index.html', 'data.csv'].map(async (path) => (await fetch(url + path)).status),
      );
    expect(await status()).toEqual([401, 401, 401, 401]);
    const opened = valueOrThrow(await openArtefact(transport, url));
    const published = await editArtefact(transport, pod, opened, draftOf(opened.artefact, 'public'), [], {
      now,
      changesAccess: true,
    });
    expect(published.ok).toBe(true);
    expect(await status()).toEqual([200, 200, 200, 200]);
  });

  it('are edited: links that come in between are kept, another edit is not overwritten, former pages stay.', async () => {
    const { url, metadata } = valueOrThrow(await create({ title: 'First title' })).artefact;
    const opened = valueOrThrow(await openArtefact(transport, url));
    await addLink(transport, metadata, url, 'http://schema.org/review', 'https://review.example/r/1');
    expect(valueOrThrow(await refreshLandingPage(transport, url, () => []))).toBe('written');
    const second = {
      ...draftOf(opened.artefact, 'public'),
      title: 'Second title',
      files: draft.files.slice(0, 1),
    };
    const edited = valueOrThrow(await editArtefact(transport, pod, opened, second, [], { now }));
    expect(edited).toMatchObject({ landingPage: 'written', leftOver: [] });
    const read = valueOrThrow(await readArtefact(transport, url));
    expect(read).toMatchObject({ title: 'Second title', links: [{ target: 'https://review.example/r/1' }] });
    expect((await fetch(`${url}data.csv`)).status).toBe(404);
    const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('https://review.example/r/1');
    expect(page).toContain(`<link rel="predecessor-version" href="${url}versions/1.html"`);
    expect(isSealed(page)).toBe(true);

    const late = await editArtefact(transport, pod, opened, { ...second, title: 'Lost?' }, [], { now });
    expect(late).toMatchObject({
      ok: false,
      problem: {
        kind: 'conflict',
        mine: { title: 'Lost?' },
        theirs: { artefact: { title: 'Second title' } },
      },
    });
    const third = valueOrThrow(await openArtefact(transport, url));
    valueOrThrow(await editArtefact(transport, pod, third, { ...second, title: 'Third' }, [], { now }));
    const former = await (await fetch(`${url}versions/1.html`)).text();
    expect(former).toContain('First title');
    expect(former).toContain(`<link rel="successor-version" href="${url}versions/2.html">`);
    expect(former).toContain(`<link rel="original latest-version" href="${url}">`);
  });

  it('that others made are told where their inbox and log are with the first change; private ones are named nowhere.', async () => {
    const url = `${pod.artefacts}slow-moons/`;
    const opened = valueOrThrow(await openArtefact(transport, url));
    const catalogue = async () => (await fetch(`${pod.storages[0]}eventlog/catalog.jsonld`)).text();
    const next = { ...draftOf(opened.artefact, 'public'), keywords: ['tides'] };
    valueOrThrow(await editArtefact(transport, pod, opened, next, [], { now }));
    const read = valueOrThrow(await readArtefact(transport, url));
    expect(read).toMatchObject({ inbox: pod.inbox, eventLogs: [`${url}eventlog.jsonld`, pod.eventLog] });
    expect((await fetch(`${url}eventlog.jsonld`)).status).toBe(200);
    expect(await catalogue()).toContain(url);
    const again = valueOrThrow(await openArtefact(transport, url));
    const hidden = { ...draftOf(again.artefact, 'private') };
    valueOrThrow(await editArtefact(transport, pod, again, hidden, [], { now, changesAccess: true }));
    expect((await fetch(url)).status).toBe(401);
    expect(await catalogue()).not.toContain(url);
  });

  it('whose page somebody else made keep it; where it is replaced after all, it stays as a version.', async () => {
    const { url } = valueOrThrow(await create({ title: 'Foreign' })).artefact;
    const body = '<!DOCTYPE html><title>Mine</title>';
    await transport({
      url: `${url}index.html`,
      method: 'PUT',
      headers: { 'content-type': 'text/html' },
      body,
    });
    expect(valueOrThrow(await refreshLandingPage(transport, url, () => []))).toBe('foreign');
    const opened = valueOrThrow(await openArtefact(transport, url));
    const next = { ...draftOf(opened.artefact, 'public'), title: 'Foreign 2' };
    valueOrThrow(await editArtefact(transport, pod, opened, next, [], { now, replaceForeignPage: true }));
    expect(await (await fetch(`${url}versions/1.html`)).text()).toBe(body);
  });

  it('are deleted with all that is theirs, and leave the log alone.', async () => {
    const { url } = valueOrThrow(await create({ title: 'Short-lived' })).artefact;
    const opened = valueOrThrow(await openArtefact(transport, url));
    const next = { ...draftOf(opened.artefact, 'public'), title: 'Short' };
    valueOrThrow(await editArtefact(transport, pod, opened, next, [], { now }));
    const events = await (await fetch(pod.eventLog ?? '')).text();
    const gone = valueOrThrow(await deleteArtefact(transport, pod, url));
    expect(gone.deleted.slice(-3)).toEqual([`${url}index.html`, `${url}meta.ttl`, url]);
    expect((await fetch(url)).status).toBe(404);
    expect(await (await fetch(pod.eventLog ?? '')).text()).toBe(events);
    const { registrations } = valueOrThrow(await readTypeIndex(transport, pod.publicTypeIndex ?? ''));
    expect(registrations.filter(({ instance }) => instance === url)).toEqual([]);
    const catalogue = await (await fetch(`${pod.storages[0]}eventlog/catalog.jsonld`)).text();
    expect(catalogue).toContain('artefacts/');
    expect(catalogue).not.toContain(url);
    expect(valueOrThrow(await deleteArtefact(transport, pod, url)).deleted).toEqual([]);
    expect(await deleteArtefact(transport, pod, pod.artefacts ?? '')).toMatchObject({ ok: false });
  });
});

/** What a document says of a thing, read by a parser that is not ours; links in HTML included. */
async function statements(
  url: string,
  accept: string,
  about: string,
): Promise<(predicate: string) => string[]> {
  const response = await fetch(url, { headers: { accept } });
  const text = await response.text();
  const contentType = response.headers.get('content-type')?.split(';')[0] ?? '';
  const found: [predicate: string, object: string][] = [];
  await new Promise<void>((resolve, reject) => {
    rdfParser
      .parse(Readable.from([text]), { contentType, baseIRI: url })
      .on('data', ({ subject, predicate, object }) => {
        if (subject.value === about) found.push([predicate.value, object.value]);
      })
      .on('error', reject)
      .on('end', resolve);
  });
  return (predicate) =>
    [...new Set(found.filter(([name]) => name === predicate).map(([, value]) => value))].sort();
}
