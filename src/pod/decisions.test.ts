import { describe, expect, it } from 'vitest';
import type { RecordedDecision } from '../domain/suggestion/decision-order.ts';
import { appendDecision, readDecisions } from './decisions.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { type FakeAnswer, fakeTransport, turtle } from './testing/fake-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const march = `${home}decisions/2026-03.ttl`;
const decision: RecordedDecision = {
  suggestionId: 'ab12',
  verdict: 'later',
  reason: 'not "now"\n<x>',
  decidedAt: '2026-03-01T10:00:00.000Z',
  until: '2026-04-01T10:00:00.000Z',
  decidedBy: 'policy a/1',
  rule: { id: 'policy a/1', version: 'f00d', rule: 2 },
};

describe('Recording a decision', () => {
  it('inserts it into the document of its month and takes nothing out.', async () => {
    const { transport, requests } = fakeTransport(() => ({ status: 205 }));
    expect(await appendDecision(transport, home, decision)).toMatchObject({
      value: { url: march, status: 205 },
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      url: march,
      method: 'PATCH',
      headers: { 'content-type': 'text/n3' },
    });
    expect(requests[0]?.body).toContain('solid:inserts');
    expect(requests[0]?.body).not.toContain('solid:deletes');
  });

  it('works on servers without N3 Patch, and comes back as it was.', async () => {
    const pod = memoryPod({ [march]: '# begun by hand' });
    const { transport } = fakeTransport(() => undefined);
    const old: typeof transport = async (request) =>
      request.method === 'PATCH'
        ? { ok: true, value: { url: request.url, status: 415, headers: {}, body: new Uint8Array() } }
        : pod.transport(request);
    const second = {
      ...decision,
      withdrawn: true,
      decidedBy: 'maintainer',
      decidedAt: '2026-03-02T10:00:00.000Z',
    };
    expect((await appendDecision(old, home, decision)).ok).toBe(true);
    expect((await appendDecision(old, home, second, 'https://alice.example/card#me')).ok).toBe(true);
    const text = pod.text(march)!;
    expect(text.startsWith('# begun by hand\n')).toBe(true);
    const answers: Record<string, FakeAnswer> = {
      [`${home}decisions/`]: turtle('<> <http://www.w3.org/ns/ldp#contains> <2026-03.ttl>.'),
      [march]: turtle(text),
    };
    const read = valueOrThrow(
      await readDecisions(fakeTransport((request) => answers[request.url]).transport, home),
    );
    expect(read.decisions).toEqual([decision, second]);
  });

  it('refuses a time that is none.', async () => {
    const { transport, requests } = fakeTransport(() => ({}));
    expect(await appendDecision(transport, home, { ...decision, decidedAt: '../x' })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect(requests).toEqual([]);
  });
});

describe('Reading decisions', () => {
  const listing = turtle(`@prefix d: <http://purl.org/dc/terms/>. @prefix l: <http://www.w3.org/ns/ldp#>.
    <> l:contains <2026-02.ttl>, <2026-03.ttl>, <broken.ttl>. <2026-02.ttl> d:modified "2026-02-01T00:00:00Z".
    <2026-03.ttl> d:modified "2026-03-01T00:00:00Z". <broken.ttl> d:modified "2026-03-01T00:00:00Z".`);
  const entry = (id: string) =>
    turtle(`@prefix s: <http://schema.org/>. <#1> a s:AcceptAction; s:object <urn:orrery:suggestion:${id}>;
    s:endTime "2026-03-01T10:00:00+01:00". <#2> a s:AcceptAction; s:object <urn:other:1>. <#3> a s:RejectAction.`);

  it('reads what has changed, skips what is none, and survives a broken document.', async () => {
    const answers: Record<string, FakeAnswer> = {
      [`${home}decisions/`]: listing,
      [`${home}decisions/2026-02.ttl`]: entry('a'),
      [march]: entry('b'),
      [`${home}decisions/broken.ttl`]: turtle('<'),
    };
    const { transport, requests } = fakeTransport((request) => answers[request.url]);
    const first = valueOrThrow(await readDecisions(transport, home));
    expect(first.decisions.map((one) => one.suggestionId).sort()).toEqual(['a', 'b']);
    expect(first.decisions[0]).toMatchObject({
      decidedAt: '2026-03-01T09:00:00.000Z',
      decidedBy: 'maintainer',
    });
    const before = requests.length;
    const second = valueOrThrow(
      await readDecisions(transport, home, new Map([...first.versions, [march, 'old']])),
    );
    expect(second.decisions.map((one) => one.suggestionId)).toEqual(['b']);
    expect(requests.slice(before).map((request) => request.url)).not.toContain(
      `${home}decisions/2026-02.ttl`,
    );
  });

  it('is tried again as a whole after a passing failure, so that none is overlooked.', async () => {
    const { transport } = fakeTransport((request) => (request.url.endsWith('/') ? listing : { status: 503 }));
    expect(await readDecisions(transport, home)).toMatchObject({ ok: false, problem: { kind: 'server' } });
  });

  it('finds none where there is no container yet.', async () => {
    const { transport } = fakeTransport(() => undefined);
    expect(await readDecisions(transport, home)).toEqual({
      ok: true,
      value: { decisions: [], versions: new Map() },
    });
  });
});
