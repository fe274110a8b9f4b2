import { describe, expect, it } from 'vitest';
import { addLink, previewLink } from './artefact/link.ts';
import { listArtefacts, readArtefact } from './artefacts.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { type FakeAnswer, fakeTransport, turtle } from './testing/fake-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const container = 'https://alice.example/artefacts/';
const artefact = `${container}moons/`;
const metadata = `${artefact}meta.ttl`;
const REVIEW = 'http://schema.org/review';
const description = `@prefix dct: <http://purl.org/dc/terms/>. @prefix schema: <http://schema.org/>.
@prefix ietf: <http://www.iana.org/assignments/relation/>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
# by hand
<./> a schema:ScholarlyArticle, <http://purl.org/spar/fabio/Preprint>; dct:title "Slow Moons"; dct:abstract "A.";
  dct:creator <https://alice.example/card#me>, "Bob B.", [ foaf:name "Cleo C." ];
  dct:license <https://l.example/>; dct:issued "2026-02-01"; ietf:cite-as <https://doi.org/10.1/x>;
  ietf:item <paper%20one.pdf>; <http://www.w3.org/ns/ldp#inbox> </inbox/>; schema:review <https://b.example/r>.
<paper%20one.pdf> dct:format "application/pdf". <https://alice.example/card#me> foaf:name "Alice".`;

describe('An artefact', () => {
  it('is what its metadata document says.', async () => {
    const { transport } = fakeTransport(() => turtle(description));
    expect(valueOrThrow(await readArtefact(transport, artefact))).toEqual({
      url: artefact,
      metadata,
      title: 'Slow Moons',
      type: 'preprint',
      types: ['http://schema.org/ScholarlyArticle', 'http://purl.org/spar/fabio/Preprint'],
      citeAs: 'https://doi.org/10.1/x',
      published: '2026-02-01',
      authors: [
        { id: 'https://alice.example/card#me', name: 'Alice' },
        { name: 'Bob B.' },
        { name: 'Cleo C.' },
      ],
      abstract: 'A.',
      licence: 'https://l.example/',
      files: [{ url: `${artefact}paper%20one.pdf`, name: 'paper one.pdf', mediaType: 'application/pdf' }],
      links: [{ predicate: REVIEW, target: 'https://b.example/r' }],
      keywords: [],
      identifiers: [],
      inbox: 'https://alice.example/inbox/',
      eventLogs: [],
    });
  });

  it('with an empty description keeps the name of its container.', async () => {
    const { transport } = fakeTransport(() => turtle(''));
    expect(valueOrThrow(await readArtefact(transport, artefact))).toMatchObject({
      title: 'moons',
      type: 'other',
      authors: [],
    });
  });

  it('that cannot be read does not hide the others.', async () => {
    const answers: Record<string, FakeAnswer> = {
      [container]: turtle(`<> <http://www.w3.org/ns/ldp#contains> <moons/>, <gone/>, <broken/>, <file.txt>.`),
      [metadata]: turtle(description),
      [`${container}broken/meta.ttl`]: turtle('<'),
    };
    const list = valueOrThrow(
      await listArtefacts(fakeTransport((request) => answers[request.url]).transport, container),
    );
    expect(list.artefacts.map((one) => one.title)).toEqual(['Slow Moons']);
    expect(list.problems.map(({ url, problem }) => [url, problem.kind])).toEqual([
      [`${container}gone/`, 'absent'],
      [`${container}broken/`, 'noncompliant'],
    ]);
  });
});

describe('Who may read an artefact', () => {
  const see = async (headers: Record<string, string>, asStranger: number) => {
    const transport = fakeTransport(({ url, anonymous }) => {
      if (url === container) return turtle('<> <http://www.w3.org/ns/ldp#contains> <moons/>.');
      if (anonymous) return { status: asStranger };
      const found = turtle(description);
      return { ...found, headers: { ...found.headers, ...headers } };
    });
    const { artefacts } = valueOrThrow(await listArtefacts(transport.transport, container));
    return [artefacts[0]?.visibility, transport.requests.filter(({ anonymous }) => anonymous).length];
  };

  it('is what the server says, and else what a stranger sees.', async () => {
    expect(await see({ 'wac-allow': 'user="read write",public="read"' }, 401)).toEqual(['public', 0]);
    expect(await see({ 'wac-allow': 'user="read write"' }, 200)).toEqual(['private', 0]);
    expect(await see({}, 200)).toEqual(['public', 1]);
    expect(await see({}, 403)).toEqual(['private', 1]);
    expect(await see({}, 500)).toEqual([undefined, 1]);
  });
});

describe('Linking an artefact', () => {
  const add = (transport: Parameters<typeof addLink>[0], target = 'https://b.example/r2') =>
    addLink(transport, metadata, artefact, REVIEW, target);

  it('adds one triple and leaves every other character alone.', async () => {
    const pod = memoryPod({ [metadata]: description });
    expect(await add(pod.transport)).toEqual({
      ok: true,
      value: { url: metadata, status: 205, already: false },
    });
    expect(pod.text(metadata)).toBe(`${description}\n<${artefact}> <${REVIEW}> <https://b.example/r2> .\n`);
    expect(pod.requests.map((request) => request.headers?.['if-match'])).toEqual([undefined, '"1"']);
  });

  it('is shown beforehand as the very text that will stand there, without writing it.', async () => {
    const pod = memoryPod({ [metadata]: description });
    const link = { subject: artefact, predicate: REVIEW, object: 'https://b.example/r2' };
    const preview = valueOrThrow(await previewLink(pod.transport, metadata, link));
    expect(preview.before).toBe(description);
    expect(pod.text(metadata)).toBe(description);
    await add(pod.transport);
    expect(preview.after).toBe(pod.text(metadata));
    const again = valueOrThrow(await previewLink(pod.transport, metadata, link));
    expect(again.after).toBe(again.before);
  });

  it('writes nothing when the triple stands there.', async () => {
    const pod = memoryPod({ [metadata]: description });
    expect(await add(pod.transport, 'https://b.example/r')).toMatchObject({ value: { already: true } });
    expect(pod.requests).toHaveLength(1);
  });

  it('starts again from the newest state when somebody else was first.', async () => {
    let interruptions = 2;
    const pod = memoryPod(
      { [metadata]: description },
      {
        before: (request) => {
          if (request.method === 'PUT' && interruptions-- > 0)
            pod.write(metadata, `${pod.text(metadata)}\n# other ${interruptions}`);
        },
      },
    );
    expect(await add(pod.transport)).toMatchObject({ ok: true, value: { already: false } });
    expect(pod.text(metadata)).toContain('# other 1\n# other 0\n');
    expect(pod.text(metadata)).toContain('<https://b.example/r2>');
  });

  it('gives up with a conflict when others always come first.', async () => {
    const pod = memoryPod(
      { [metadata]: description },
      {
        before: (request) => request.method === 'PUT' && pod.write(metadata, description),
      },
    );
    expect(await add(pod.transport)).toMatchObject({ ok: false, problem: { kind: 'conflict', status: 412 } });
    expect(pod.requests.length).toBeLessThan(30);
  });

  it.each([
    ['breaks out of the document', 'https://b.example/> <x:p> <x:o> . <x:s'],
    ['is no IRI', 'r2'],
    ['holds a blank', 'https://b.example/a b'],
    ['holds a line break', 'https://b.example/a\nb'],
  ])('refuses a target that %s.', async (_how, target) => {
    const pod = memoryPod({ [metadata]: description });
    expect(await add(pod.transport, target)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(pod.requests).toEqual([]);
  });

  it('never makes a description up, nor writes over one that it cannot read or compare.', async () => {
    const pod = memoryPod({});
    expect(await add(pod.transport)).toMatchObject({ problem: { kind: 'absent' } });
    expect(pod.text(metadata)).toBeUndefined();
    const broken = memoryPod({ [metadata]: '<' });
    expect(await add(broken.transport)).toMatchObject({ problem: { kind: 'noncompliant' } });
    const page = memoryPod({ [metadata]: '<p>' }, { contentType: 'text/html' });
    expect(await add(page.transport)).toMatchObject({ problem: { kind: 'noncompliant' } });
    const { transport, requests } = fakeTransport(() => turtle(description, { etag: 'W/"1"' }));
    expect(await add(transport)).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(requests).toHaveLength(1);
  });
});
