import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Did } from '../../domain/staging/did.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import { accepted, isSignedOut, type RucioAnswer, readJson, readLines } from './answer.ts';
import * as calls from './call.ts';
import { readAnalysis, readLock, readRucioRule } from './rule.ts';

const FOLDER = new URL('../../../../shared/fixtures/staging/rucio-responses/', import.meta.url);
const isThere = existsSync(FOLDER);

interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body: string };
}

function exchange(name: string): Exchange {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Exchange;
}

function answer(name: string): RucioAnswer {
  const { request, response } = exchange(name);
  return { url: `https://rucio.example${request.path}`, status: response.status, text: response.body };
}

// Recordings of a real server, which lie beside the project where it is checked and are no part of it.
describe.skipIf(!isThere)('Exchanges recorded from a real Rucio', () => {
  const did: Did = { scope: 'user.alice', name: 'collection.2026-11-21.a1' };
  const request: StagingRequest = {
    id: '6c7e4c0e-5b1d-4f0e-9a55-5a5f0d1a7c11',
    provider: 'rucio',
    collection: 'https://pod.example/collections/one',
    collectionVersion: 1,
    did,
    members: [],
    destination: { id: 'SITE_B_DISK', name: 'SITE_B_DISK' },
    lifetime: 86_400,
    copies: 1,
    grouping: 'DATASET',
    comment: 'stage for analysis',
    askApproval: false,
    notify: false,
    created: '2026-11-21T20:00:00Z',
  };

  it.each([
    ['ping', calls.ping()],
    ['whoami', calls.whoAmI()],
    ['account-scopes', calls.scopesOf('alice')],
    ['rses', calls.storageElements()],
    ['limits-global', calls.limitsOf('alice', 'global')],
    ['usage-local', calls.usageOf('alice', 'local')],
    ['usage-global', calls.usageOf('alice', 'global')],
    ['did-create', calls.createDataset(did, 604_800)],
    ['did-attach-again', calls.attach(did, [{ scope: 'user.alice', name: 'run1/f1.fits' }])],
    ['did-close', calls.close(did)],
    ['did', calls.look(did)],
    ['did-contents', calls.contentsOf(did)],
    ['did-rules', calls.rulesOf(did)],
  ] as const)('%s: our request is the one that was recorded.', (name, call) => {
    const { request: recorded } = exchange(name);
    expect({ method: call.method, path: call.path, body: call.body ?? null }).toEqual({
      method: recorded.method,
      path: recorded.path,
      body: recorded.body ?? null,
    });
  });

  it('asks for a rule with the fields that were recorded, and none that the server would drop.', () => {
    const { body } = exchange('rule-create').request as { body: Record<string, unknown> };
    expect(calls.createRule(request, 'alice').body).toEqual(body);
  });

  it.each([
    ['rule-replicating', 'transferring'],
    ['rule-ok', 'complete'],
    ['rule-inject', 'queued'],
    ['rule-waiting-approval', 'awaiting-approval'],
    ['rule-stuck', 'stuck'],
  ])('%s is read as %s.', (name, phase) => {
    const read = readJson(answer(name));
    const rule = read.ok ? readRucioRule(read.value, '2026-11-21T21:00:00Z') : undefined;
    expect(rule?.status.phase).toBe(phase);
    expect(rule?.status.files === undefined).toBe(['queued', 'awaiting-approval'].includes(phase));
  });

  it.each([
    ['did-create-again', 'DataIdentifierAlreadyExists'],
    ['did-attach-again', 'FileAlreadyExists'],
    ['did-create-foreign-scope', 'AccessDenied'],
    ['rule-noquota', 'InsufficientAccountLimit'],
    ['rule-otheraccount', 'AccessDenied'],
    ['rule-after-deny', 'RuleNotFound'],
    ['auth-userpass-wrong', 'CannotAuthenticate'],
    ['rule-missingfields', 'KeyError'],
  ])('%s is the refusal %s.', (name, className) => {
    const read = accepted(answer(name));
    expect(read).toMatchObject({ ok: false, problem: { kind: 'rucio', className } });
    expect(!read.ok && isSignedOut(read.problem)).toBe(className === 'CannotAuthenticate');
  });

  it('reads lists by their lines, locks and analyses.', () => {
    for (const name of ['rses', 'usage-local', 'rules-account', 'did-contents', 'replicas-list']) {
      const rows = readLines(answer(name));
      expect(rows.ok && rows.value.length, name).toBeGreaterThan(0);
    }
    const locks = readLines(answer('rule-locks-replicating'));
    expect(locks.ok && locks.value.every((row) => readLock(row) !== undefined)).toBe(true);
    const analysis = readJson(answer('rule-stuck-analysis'));
    // The server writes "None" where it has nothing to say.
    expect(analysis.ok && readAnalysis(analysis.value).files).toMatchObject([
      { name: 'lost.fits', attempts: 0 },
    ]);
    expect(analysis.ok && readAnalysis(analysis.value).files[0]).not.toHaveProperty('error');
  });

  it('understands every recorded refusal as one of Rucio.', () => {
    const refused = readdirSync(FOLDER)
      .map((file) => file.replace(/\.json$/, ''))
      .filter((name) => exchange(name).response.status >= 400);
    expect(refused.length).toBeGreaterThan(15);
    for (const name of refused)
      expect(accepted(answer(name)), name).toMatchObject({ problem: { kind: 'rucio' } });
  });
});
