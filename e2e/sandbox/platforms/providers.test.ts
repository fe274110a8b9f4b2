import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionDid } from '../../../src/domain/staging/collection-name.ts';
import type { ProviderConfig } from '../../../src/domain/staging/config.ts';
import { type Did, formatDid } from '../../../src/domain/staging/did.ts';
import type { StagingProvider } from '../../../src/domain/staging/provider.ts';
import type { StagingRequest } from '../../../src/domain/staging/request.ts';
import { type AskService, createAskService } from '../../../src/platforms/ask-service.ts';
import { openProvider } from '../../../src/platforms/open-provider.ts';
import { createTokenShelf, type TokenShelf } from '../../../src/platforms/tokens/shelf.ts';
import { observations } from './catalogue.ts';
import { type RunningPlatforms, startPlatforms } from './platforms.ts';

let running: RunningPlatforms;

beforeAll(async () => {
  running = await startPlatforms({ appOrigin: 'http://localhost:5173', pace: 60_000 });
});
afterAll(() => running.stop());

/** Members on tape, so that there is something to bring. */
const members: readonly Did[] = observations()
  .filter(({ place }) => place === 'COAST_TAPE')
  .slice(0, 3)
  .map(({ scope, name }) => ({ scope, name }));

type Kind = 'rucio' | 'srcnet';

function configOf(kind: Kind): ProviderConfig {
  const found = running.document.providers.find(({ id }) => id === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

async function signIn(kind: Kind, account: string): Promise<TokenShelf> {
  const shelf = createTokenShelf();
  const { rucio, identity } = running.platforms;
  if (kind === 'rucio') {
    const headers = {
      'X-Rucio-Account': account,
      'X-Rucio-Username': account,
      'X-Rucio-Password': 'rucio-in-the-sandbox',
    };
    const answer = await fetch(`${rucio}auth/userpass`, { headers });
    shelf.put({ audience: 'rucio', token: answer.headers.get('x-rucio-auth-token') ?? '' });
  } else {
    const answer = await fetch(`${identity}/_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, audience: 'authn-api' }),
    });
    const said: unknown = await answer.json();
    const token = typeof said === 'string' ? said : Object.values(said as Record<string, string>)[0];
    shelf.put({ audience: 'srcnet', token: token ?? '' });
  }
  return shelf;
}

function open(kind: Kind, tokens: TokenShelf, ask: AskService = createAskService()): StagingProvider {
  return openProvider(configOf(kind), { tokens, ask, now: () => Date.now() });
}

async function requestAt(provider: StagingProvider, account: string): Promise<StagingRequest> {
  const all = await provider.destinations();
  const place = all.ok ? all.value.find(({ name }) => name === 'LAKE_DISK') : undefined;
  if (!place) throw new Error('There is no lake.');
  const scope = provider.id === 'rucio' ? `user.${account}` : 'tarn';
  return {
    id: '0b1f5c1e-7b36-4f7e-9d7a-0d1a2b3c4d5e',
    provider: provider.id,
    collection: 'http://localhost:3000/ada/orrery/collections/one',
    collectionVersion: 1,
    did: collectionDid(scope, '2026-11-22', members.map(formatDid)),
    members,
    destination: { id: place.id, name: place.name },
    lifetime: 86_400,
    copies: 1,
    grouping: 'DATASET',
    askApproval: false,
    notify: false,
    created: '2026-11-22T09:00:00Z',
  };
}

/** Everything that a tab may have been killed at: before a request leaves, and before its answer is heard. */
function killedAt(step: number, moment: 'before' | 'after'): { ask: AskService; asked: () => number } {
  const real = createAskService();
  let count = 0;
  return {
    asked: () => count,
    ask: {
      ...real,
      ask: async (request) => {
        const mine = count;
        count += 1;
        if (mine === step && moment === 'before') throw new Error('The tab is gone.');
        const answer = await real.ask(request);
        if (mine === step && moment === 'after') throw new Error('The tab is gone.');
        return answer;
      },
    },
  };
}

/** How many collections and rules, or jobs, there are of an account. */
async function madeBy(
  kind: Kind,
  account: string,
  request: StagingRequest,
): Promise<readonly [number, number]> {
  if (kind === 'srcnet') {
    const jobs = (await (await fetch(`${running.platforms.srcnet}_jobs?account=${account}`)).json()) as {
      container: string;
    }[];
    return [new Set(jobs.map(({ container }) => container)).size, jobs.length];
  }
  const shelf = await signIn('rucio', account);
  const ask = async (path: string) => {
    const headers = { 'X-Rucio-Auth-Token': shelf.get('rucio', Date.now())?.token ?? '' };
    const answer = await fetch(running.platforms.rucio + path, { headers });
    return (await answer.text()).split('\n').filter((line) => line !== '');
  };
  const { scope, name } = request.did;
  const [did, rules] = [await ask(`dids/${scope}/${name}`), await ask(`dids/${scope}/${name}/rules`)];
  return [did.length, rules.length];
}

describe.each(['rucio', 'srcnet'] as const)('The provider for %s, at its stand-in', (kind) => {
  it('finds it ready once somebody has signed in, and tells where data can go.', async () => {
    expect(await open(kind, createTokenShelf()).probe()).toMatchObject({ kind: 'unauthorised' });
    const provider = open(kind, await signIn(kind, 'ada'));
    expect(await provider.probe()).toMatchObject({ kind: 'ready' });
    const places = await provider.destinations();
    expect(places.ok && places.value.length).toBeGreaterThan(4);
    expect(await provider.namespaces()).toMatchObject({ ok: true });
    const request = await requestAt(provider, 'ada');
    expect(await provider.preview(request)).toMatchObject({ ok: true });
    expect(provider.requestsOf(request).at(-1)).toMatchObject({ method: 'POST' });
    expect(JSON.stringify(provider.requestsOf(request))).not.toMatch(/eyJ|ada-/);
  });

  it('has data brought, says how each file fares, and finds them where they arrive.', async () => {
    const account = `walk-${kind}`;
    const provider = open(kind, await signIn(kind, account));
    const request = await requestAt(provider, account);
    const job = await provider.submit(request);
    if (!job.ok) throw new Error(JSON.stringify(job.problem));
    expect(await provider.status(job.value)).toMatchObject({ ok: true });
    const root = kind === 'rucio' ? running.platforms.rucio : running.platforms.srcnet;
    await fetch(`${root}_faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'course', account, course: 'finish' }),
    });
    expect(await provider.status(job.value)).toMatchObject({
      value: { phase: 'complete', files: { done: 3, total: 3 }, expires: expect.stringContaining('T') },
    });
    const files = await provider.files?.(job.value, request);
    expect(files).toMatchObject({ value: members.map((did) => ({ did, state: 'done' })) });
    const found = await provider.locate?.(members);
    const names = found?.ok ? found.value.map(({ places }) => places.map(({ name }) => name)) : [];
    expect(names).toHaveLength(3);
    for (const places of names) expect(places).toContain('LAKE_DISK');
  });

  it('ends with one collection and one rule, wherever it was broken off.', { timeout: 60_000 }, async () => {
    const whole = killedAt(-1, 'before');
    const first = await signIn(kind, `whole-${kind}`);
    const request = await requestAt(open(kind, first), `whole-${kind}`);
    expect(await open(kind, first, whole.ask).submit(request)).toMatchObject({ ok: true });
    for (const moment of ['before', 'after'] as const)
      for (let step = 0; step < whole.asked(); step += 1) {
        const account = `${kind}-${moment}-${step}`;
        const wanted = await requestAt(open(kind, await signIn(kind, account)), account);
        const { ask } = killedAt(step, moment);
        const broken = open(kind, await signIn(kind, account), ask);
        await expect(broken.submit(wanted)).rejects.toThrow('The tab is gone.');
        const resumed = await open(kind, await signIn(kind, account)).submit(wanted, { again: true });
        expect(resumed, `${moment} ${step}`).toMatchObject({ ok: true });
        expect(await madeBy(kind, account, wanted), `${moment} ${step}`).toEqual([1, 1]);
      }
  });
});
