import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../domain/result.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import { createOrchestrator, type WorkerLike } from './client.ts';
import { type FromWorker, initialStatus, type ToWorker } from './protocol.ts';

const pod: PodProfile = { webId: 'https://alice.example/#me', issuers: [], storages: [] };

/** A worker that records what it is told; the test speaks for it. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly heard: ToWorker[] = [];
  readonly transferred: Transferable[][] = [];
  terminated = false;
  postMessage(message: ToWorker, transfer: Transferable[] = []): void {
    this.heard.push(message);
    this.transferred.push(transfer);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  crash(): void {
    this.onerror?.({ message: 'Out of memory.' } as ErrorEvent);
  }
  calls(): string[] {
    return this.heard.flatMap((message) => (message.type === 'call' ? [message.command] : []));
  }
  answerAll(): void {
    for (const message of this.heard)
      if (message.type === 'call') this.say({ type: 'return', id: message.id, value: ok(undefined) });
  }
}

let workers: FakeWorker[];
const refuse: Transport = async (request) => ({ ok: false, problem: { kind: 'absent', url: request.url } });

function create(transport: Transport = refuse) {
  return createOrchestrator({
    transport,
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
}

const current = (): FakeWorker => workers.at(-1) as FakeWorker;

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('The orchestrator, seen from a page', () => {
  it('passes commands on and gives back their results.', async () => {
    const orchestrator = create();
    const answer = orchestrator.call('approve', 's1', 5_000);
    expect(current().heard).toEqual([{ type: 'call', id: 1, command: 'approve', args: ['s1', 5_000] }]);
    current().say({ type: 'return', id: 1, value: ok(undefined) });
    expect(await answer).toEqual(ok(undefined));
  });

  it('answers its worker, which shows other tabs that the page is not stuck.', () => {
    create();
    current().say({ type: 'ping' });
    expect(current().heard).toEqual([{ type: 'pong' }]);
  });

  it('fetches for the worker and hands the body over instead of copying it.', async () => {
    const body = new TextEncoder().encode('hello');
    create(async (request) => ok({ url: request.url, status: 200, headers: {}, body }));
    current().say({ type: 'fetch', id: 7, request: { url: 'https://alice.example/' } });
    await vi.runAllTimersAsync();
    expect(current().heard.at(-1)).toMatchObject({ type: 'fetched', id: 7, result: { ok: true } });
    expect(current().transferred.at(-1)).toEqual([body.buffer]);
  });

  it('does not hand over a buffer that belongs to more than the body.', async () => {
    const body = new Uint8Array(new ArrayBuffer(10), 0, 5);
    create(async (request) => ok({ url: request.url, status: 200, headers: {}, body }));
    current().say({ type: 'fetch', id: 7, request: { url: 'https://alice.example/' } });
    await vi.runAllTimersAsync();
    expect(current().transferred.at(-1)).toEqual([]);
  });

  it('turns a transport that throws into a problem.', async () => {
    create(() => Promise.reject(new Error('oops')));
    current().say({ type: 'fetch', id: 7, request: { url: 'https://alice.example/' } });
    await vi.runAllTimersAsync();
    expect(current().heard.at(-1)).toMatchObject({ result: { ok: false, problem: { kind: 'unexpected' } } });
  });

  it('tells listeners of changes and of the status, until they stop listening.', () => {
    const orchestrator = create();
    const topics: string[] = [];
    const stop = orchestrator.onChanged((changed) => topics.push(...changed));
    orchestrator.onStatus(({ state }) => topics.push(state));
    current().say({ type: 'changed', topics: ['events'] });
    current().say({ type: 'status', status: { ...initialStatus, state: 'idle' } });
    stop();
    current().say({ type: 'changed', topics: ['events'] });
    expect(topics).toEqual(['events', 'idle']);
    expect(orchestrator.status()).toBe(orchestrator.status());
  });

  it('tells of a dry run until it has ended, and of nothing but its end once it was cancelled.', () => {
    const orchestrator = create();
    const events: string[] = [];
    const run = orchestrator.dryRun({ id: 'mine', text: '' }, ({ type }) => events.push(type));
    const asked = current().heard.at(-1);
    expect(asked).toMatchObject({ type: 'dry-run', book: { id: 'mine' } });
    const id = asked?.type === 'dry-run' ? asked.id : 0;
    const ended = { type: 'ended', done: 1, matched: 0, ms: 1, stopped: 'cancelled' } as const;
    current().say({ type: 'dry-run', id, event: { type: 'started', total: 5 } });
    run.cancel();
    expect(current().heard.at(-1)).toEqual({ type: 'cancel-dry-run', id });
    current().say({ type: 'dry-run', id, event: { type: 'progress', done: 1, matched: 0 } });
    current().say({ type: 'dry-run', id, event: ended });
    current().say({ type: 'dry-run', id, event: ended });
    expect(events).toEqual(['started', 'ended']);
  });

  it('ends a dry run when the worker crashes.', () => {
    const events: unknown[] = [];
    create().dryRun({ id: 'mine', text: '' }, (event) => events.push(event));
    current().crash();
    expect(events).toMatchObject([{ type: 'ended', stopped: 'problem', problem: { kind: 'unexpected' } }]);
  });

  it('starts a crashed worker again, on the same pod, and asks again what was not answered.', async () => {
    const orchestrator = create();
    const started = orchestrator.call('start', pod);
    current().answerAll();
    await started;
    const answer = orchestrator.call('approve', 's1', 0);
    const first = current();
    first.crash();
    expect(orchestrator.status()).toMatchObject({ state: 'stuck', problem: { kind: 'unexpected' } });
    await vi.advanceTimersByTimeAsync(1);
    expect(first.terminated).toBe(true);
    expect(current().calls()).toEqual(['start', 'approve']);
    current().answerAll();
    expect(await answer).toEqual(ok(undefined));
  });

  it('gives up after several crashes in a row, and tries once more when the user wants something.', async () => {
    const orchestrator = create();
    void orchestrator.call('start', pod);
    for (let crash = 0; crash < 5; crash += 1) {
      current().crash();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(workers).toHaveLength(5);
    expect(orchestrator.status().state).toBe('stuck');
    void orchestrator.call('sync');
    expect(workers).toHaveLength(6);
    expect(current().calls()).toEqual(['start', 'sync']);
  });

  it('says so when there is no answer in time.', async () => {
    const orchestrator = create();
    const answer = orchestrator.call('sync');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toMatchObject({ ok: false, problem: { kind: 'timeout' } });
  });

  it('ends everything when it is disposed of.', async () => {
    const orchestrator = create();
    const answer = orchestrator.call('sync');
    orchestrator.dispose();
    expect(await answer).toMatchObject({ ok: false, problem: { kind: 'aborted' } });
    expect(current().terminated).toBe(true);
    expect(await orchestrator.call('sync')).toMatchObject({ ok: false });
  });
});

describe('What a page lends its worker', () => {
  const provider = { id: 'site', label: 'Site', kind: 'rucio', base: 'https://rucio.example' } as const;
  const lent = () =>
    current().heard.flatMap((message) =>
      message.type === 'call' && message.command === 'holdToken' ? message.args : [],
    );

  it('is lent to a new one after a crash, as it stands by then, and to none after the session.', async () => {
    const orchestrator = create();
    void orchestrator.call('start', pod);
    void orchestrator.call('knowProviders', [provider]);
    void orchestrator.call('holdToken', { audience: 'site', token: 'first' });
    void orchestrator.call('holdToken', { audience: 'site', token: 'second' });
    void orchestrator.call('holdToken', { audience: 'site api', token: 'made of it' });
    void orchestrator.call('holdToken', { audience: 'other', token: 'taken back' });
    void orchestrator.call('dropToken', 'other');
    orchestrator.sight(false);
    current().answerAll();
    current().crash();
    await vi.advanceTimersByTimeAsync(0);
    expect(workers).toHaveLength(2);
    expect(current().calls().slice(0, 2)).toEqual(['start', 'knowProviders']);
    expect(lent()).toEqual([
      { audience: 'site', token: 'second' },
      { audience: 'site api', token: 'made of it' },
    ]);
    expect(current().heard).toContainEqual({ type: 'sight', visible: false });
    void orchestrator.call('stop');
    current().answerAll();
    current().crash();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lent()).toEqual([]);
  });
});
