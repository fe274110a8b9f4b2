import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Effect, Intent } from '../domain/suggestion/model.ts';
import { intentFromQuads, intentToTurtle } from './intent-rdf.ts';
import { createIntent, finishIntent, intentUrl, listIntents, readIntent } from './intents.ts';
import { releaseLease, TOLERANCE, takeLease } from './lease.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { fakeTransport, turtle } from './testing/fake-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const url = intentUrl(home, 'i1');
const hostile = 'x> <x:p> "\\"""" .\n@prefix';
const base: Intent = {
  id: 'i1',
  cause: 'offer:urn:uuid:1',
  order: 2,
  effect: { kind: 'log', activityId: 'urn:uuid:1', source: 'https://alice.example/inbox/1' },
  state: 'ready',
  notBefore: '2026-03-01T10:00:00.000Z',
  createdAt: '2026-03-01T09:59:50.000Z',
  attempts: 0,
};

describe('An intent as Turtle', () => {
  const effects: Effect[] = [
    base.effect,
    { kind: 'log', activityId: hostile, document: { [hostile]: hostile, '@context': [{ a: null }] } },
    {
      kind: 'link',
      artefact: 'https://alice.example/a/',
      metadata: 'https://alice.example/a/meta.ttl',
      predicate: 'http://schema.org/review',
      target: hostile,
      linkType: 'review',
    },
    { kind: 'send', inbox: 'https://b.example/in?a=1', document: { id: 'urn:uuid:2' } },
    { kind: 'send', inbox: 'https://b.example/in', recipient: hostile, recipientName: hostile, document: {} },
    { kind: 'write', url: 'https://alice.example/n/1', contentType: 'text/turtle', body: hostile },
    {
      kind: 'register',
      service: 'https://s.example/',
      name: hostile,
      inbox: hostile,
      alias: hostile,
      isNew: true,
    },
    { kind: 'register', service: hostile, name: 'S', isNew: false },
    { kind: 'task', words: hostile, folder: hostile },
    { kind: 'task' },
    { kind: 'rerun', activityId: hostile },
    { kind: 'ignore', activityId: 'urn:uuid:1', words: hostile },
  ];

  it.each(effects)('keeps every effect exactly: %j', (effect) => {
    const intent = { ...base, effect };
    const quads = new Parser({ baseIRI: url }).parse(intentToTurtle(url, intent));
    expect(intentFromQuads(url, quads)).toEqual({ intent });
  });

  it('keeps problem, receipt, lease and times.', () => {
    const intent: Intent = {
      ...base,
      state: 'failed',
      attempts: 3,
      refusals: 2,
      editedAt: '2026-03-01T10:04:00.000Z',
      artefact: 'https://alice.example/a/',
      nextAttempt: '2026-03-01T10:05:00.000Z',
      problem: { kind: 'refused', url: 'https://b.example/', status: 400, message: hostile },
      receipt: {
        at: '2026-03-01T10:00:01.000Z',
        status: 412,
        location: 'https://b.example/in/1',
        already: true,
      },
    };
    const lease = { holder: hostile, until: '2026-03-01T10:01:00.000Z' };
    const quads = new Parser({ baseIRI: url }).parse(intentToTurtle(url, intent, lease));
    expect(intentFromQuads(url, quads)).toEqual({ intent, lease });
  });

  it('is readable for others: type, status, object and time in schema.org.', () => {
    const text = intentToTurtle(url, base);
    expect(text).toContain('a schema:AddAction');
    expect(text).toContain('schema:actionStatus schema:PotentialActionStatus');
    expect(text).toContain('<#intent>');
  });

  it.each(['', '<#intent> a <http://schema.org/AddAction>.', '<#other> a <x:y>.'])(
    'is not seen in "%s".',
    (text) => {
      expect(intentFromQuads(url, new Parser({ baseIRI: url }).parse(text))).toBeUndefined();
    },
  );
});

describe('Intents in the pod', () => {
  it('are created once; the second device gets what stands there.', async () => {
    const pod = memoryPod({});
    expect(valueOrThrow(await createIntent(pod.transport, home, base))).toMatchObject({
      already: false,
      url,
    });
    await finishIntent(pod.transport, home, 'i1', { at: base.createdAt, status: 201, already: false });
    const second = valueOrThrow(await createIntent(pod.transport, home, base));
    expect(second).toMatchObject({ already: true, intent: { state: 'done', receipt: { status: 201 } } });
  });

  it('keep their first receipt.', async () => {
    const pod = memoryPod({ [url]: intentToTurtle(url, base) });
    const first = { at: base.createdAt, status: 201, already: false };
    await finishIntent(pod.transport, home, 'i1', first);
    const again = await finishIntent(pod.transport, home, 'i1', { ...first, status: 500 });
    expect(again).toMatchObject({ value: { intent: { state: 'done', receipt: first } } });
  });

  it('that are no intents are problems of their own, and do not hide the others.', async () => {
    const pod = memoryPod({ [url]: '<a> <b> <c>.' });
    expect(await readIntent(pod.transport, home, 'i1')).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(await readIntent(pod.transport, home, 'i2')).toMatchObject({ problem: { kind: 'absent' } });
    const { transport } = fakeTransport((request) =>
      request.url.endsWith('/intents/')
        ? turtle('<> <http://www.w3.org/ns/ldp#contains> <i1.ttl>, <i2.ttl>.')
        : turtle(request.url === url ? intentToTurtle(url, base) : '<'),
    );
    expect(valueOrThrow(await listIntents(transport, home)).intents.map(({ intent }) => intent.id)).toEqual([
      'i1',
    ]);
  });

  it('are none where the container is missing.', async () => {
    expect(await listIntents(memoryPod({}).transport, home)).toEqual({
      ok: true,
      value: { intents: [], versions: new Map() },
    });
  });
});

describe('A lease', () => {
  const noon = Date.UTC(2026, 2, 1, 12);
  const ask = (holder: string, now = noon) => ({ holder, duration: 60_000, now: () => now });
  const dated = (clock: () => number) =>
    memoryPod({ [url]: intentToTurtle(url, base) }, { date: () => new Date(clock()).toUTCString() });

  it('is held by one until its time is over, by the clock of the server.', async () => {
    let clock = noon;
    const pod = dated(() => clock);
    // Both devices' own clocks are far off; nobody is misled by them.
    expect(await takeLease(pod.transport, home, 'i1', ask('a', 0))).toMatchObject({
      value: { outcome: 'taken' },
    });
    const wrong = noon + 86_400_000;
    expect(await takeLease(pod.transport, home, 'i1', ask('b', wrong))).toMatchObject({
      value: { outcome: 'held', watched: { holder: 'a', until: '2026-03-01T12:01:00.000Z' } },
    });
    clock += 60_000;
    expect(await takeLease(pod.transport, home, 'i1', ask('b', 0))).toMatchObject({
      value: { outcome: 'taken', stored: { intent: { state: 'running' }, lease: { holder: 'b' } } },
    });
  });

  it.each([
    ['days ahead', 3 * 86_400_000],
    ['days behind', -3 * 86_400_000],
  ])(
    'of a device whose clock is %s counts for as long as a lease lasts, watched from here.',
    async (_way, off) => {
      const pod = memoryPod({ [url]: intentToTurtle(url, base) });
      await takeLease(pod.transport, home, 'i1', ask('a', noon + off));
      const first = valueOrThrow(await takeLease(pod.transport, home, 'i1', ask('b')));
      if (first.outcome !== 'held') throw new Error(first.outcome);
      const { watched } = first;
      const wait = 60_000 + TOLERANCE;
      const soon = await takeLease(pod.transport, home, 'i1', { ...ask('b', noon + wait - 1), watched });
      expect(soon).toMatchObject({ value: { outcome: 'held', watched } });
      // Its holder is alive: it begins anew.
      await takeLease(pod.transport, home, 'i1', ask('a', noon + off + 1_000));
      const renewed = valueOrThrow(
        await takeLease(pod.transport, home, 'i1', { ...ask('b', noon + wait), watched }),
      );
      if (renewed.outcome !== 'held') throw new Error(renewed.outcome);
      const again = { ...ask('b', noon + 2 * wait), watched: renewed.watched };
      expect(await takeLease(pod.transport, home, 'i1', again)).toMatchObject({
        value: { outcome: 'taken' },
      });
    },
  );

  it('of a holder that is known to be gone counts no more.', async () => {
    const pod = memoryPod({ [url]: intentToTurtle(url, base) });
    await takeLease(pod.transport, home, 'i1', ask('a'));
    const isGone = async (holder: string) => holder === 'a';
    expect(
      await takeLease(pod.transport, home, 'i1', { ...ask('c'), isGone: async () => false }),
    ).toMatchObject({
      value: { outcome: 'held' },
    });
    expect(await takeLease(pod.transport, home, 'i1', { ...ask('b'), isGone })).toMatchObject({
      value: { outcome: 'taken', stored: { lease: { holder: 'b' } } },
    });
  });

  it('goes to the one who wrote first when two take it at once.', async () => {
    let rival = true;
    const pod = memoryPod(
      { [url]: intentToTurtle(url, base) },
      {
        before: (request) => {
          if (request.method !== 'PUT' || !rival) return;
          rival = false;
          pod.write(
            url,
            intentToTurtle(url, base, { holder: 'b', until: new Date(noon + 60_000).toISOString() }),
          );
        },
      },
    );
    expect(await takeLease(pod.transport, home, 'i1', ask('a'))).toMatchObject({
      value: { outcome: 'held', watched: { holder: 'b' } },
    });
  });

  it('can be prolonged and given back by its holder only.', async () => {
    const pod = memoryPod({ [url]: intentToTurtle(url, base) });
    await takeLease(pod.transport, home, 'i1', ask('a'));
    expect(await takeLease(pod.transport, home, 'i1', ask('a', noon + 30_000))).toMatchObject({
      value: { outcome: 'taken', stored: { lease: { until: '2026-03-01T12:01:30.000Z' } } },
    });
    await releaseLease(pod.transport, home, 'i1', 'b', (intent) => ({ ...intent, state: 'ready' }));
    expect(valueOrThrow(await readIntent(pod.transport, home, 'i1')).lease?.holder).toBe('a');
    await releaseLease(pod.transport, home, 'i1', 'a', (intent) => ({ ...intent, state: 'ready' }));
    const released = valueOrThrow(await readIntent(pod.transport, home, 'i1'));
    expect(released.lease).toBeUndefined();
    expect(released.intent.state).toBe('ready');
  });

  it.each(['done', 'dropped'] as const)('is not given for what is %s.', async (state) => {
    const pod = memoryPod({ [url]: intentToTurtle(url, { ...base, state }) });
    expect(await takeLease(pod.transport, home, 'i1', ask('a'))).toMatchObject({
      value: { outcome: 'finished' },
    });
    expect(pod.requests).toHaveLength(1);
  });
});
