import { describe, expect, it } from 'vitest';
import { collectionDid } from '../../domain/staging/collection-name.ts';
import { formatDid } from '../../domain/staging/did.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import { createRucioClient } from './client.ts';
import { submit } from './submit.ts';
import { createFakeRucio, type FakeRucio } from './testing/fake-rucio.ts';

const members = Array.from({ length: 1_100 }, (_none, index) => ({
  scope: 'daac',
  name: `night/${index}.fits`,
}));
const did = collectionDid('user.ines', '2026-11-02', members.map(formatDid));
const request: StagingRequest = {
  id: '9d5a6c8e-8b1f-4a52-8a35-6d2e9f3b7c01',
  provider: 'rucio',
  collection: 'https://ines.pod.example/collections/one',
  collectionVersion: 1,
  did,
  members,
  destination: { id: 'OLYMPUS_DISK', name: 'OLYMPUS_DISK' },
  lifetime: 86_400,
  copies: 1,
  grouping: 'DATASET',
  askApproval: false,
  notify: false,
  created: '2026-11-02T09:00:00Z',
};
const options = { account: 'ines', now: '2026-11-02T09:00:00Z' };

function run(fake: FakeRucio, wanted = request) {
  return submit(
    createRucioClient((call) => fake.ask(call)),
    wanted,
    options,
  );
}

function expectWhole(fake: FakeRucio): void {
  expect([...fake.datasets.keys()]).toEqual([formatDid(did)]);
  expect(fake.datasets.get(formatDid(did))).toMatchObject({ open: false, members: { size: members.length } });
  expect(fake.rules).toHaveLength(1);
}

describe('submit', () => {
  it('makes one dataset with all members, closes it, and asks for one rule.', async () => {
    const fake = createFakeRucio();
    expect(await run(fake)).toEqual({ ok: true, value: { id: 'rule-1', did, adopted: false } });
    expectWhole(fake);
  });

  it('makes nothing twice: the same request again adopts what is there.', async () => {
    const fake = createFakeRucio();
    await run(fake);
    expect(await run(fake)).toEqual({ ok: true, value: { id: 'rule-1', did, adopted: true } });
    expectWhole(fake);
  });

  it('ends, wherever it was broken off, with exactly one dataset and one rule once it is begun again.', async () => {
    const whole = createFakeRucio();
    await run(whole);
    const steps = whole.calls.length;
    expect(steps).toBeGreaterThan(6);
    for (const moment of ['before', 'after'] as const) {
      for (let step = 0; step < steps; step += 1) {
        const fake = createFakeRucio();
        fake[moment] = (count) => {
          if (count === step) throw new Error('The tab is gone.');
        };
        await expect(run(fake)).rejects.toThrow('The tab is gone.');
        fake[moment] = () => {};
        expect(await run(fake), `${moment} ${step}`).toMatchObject({ ok: true, value: { id: 'rule-1' } });
        expectWhole(fake);
      }
    }
  });

  it('shares the work with another browser that does the same at the same time.', async () => {
    const fake = createFakeRucio();
    const both = await Promise.all([run(fake), run(fake)]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expectWhole(fake);
  });

  it('does not touch a dataset of that name that holds something else.', async () => {
    const fake = createFakeRucio();
    fake.datasets.set(formatDid(did), { open: true, members: new Set(['daac:other.fits']) });
    expect(await run(fake)).toMatchObject({ ok: false, problem: { kind: 'different', what: 'members' } });
    fake.datasets.set(formatDid(did), { open: false, members: new Set() });
    expect(await run(fake)).toMatchObject({ ok: false, problem: { kind: 'different', what: 'closed' } });
    expect(fake.rules).toEqual([]);
  });

  it('passes on why the server refuses, by its own name for it.', async () => {
    const fake = createFakeRucio('somebody-else');
    expect(await run(fake)).toMatchObject({
      ok: false,
      problem: { kind: 'service-refused', reason: 'AccessDenied', status: 500 },
    });
  });

  it('asks for another rule where the place is another one.', async () => {
    const fake = createFakeRucio();
    await run(fake);
    const elsewhere = { ...request, destination: { id: 'PAVONIS_DISK', name: 'PAVONIS_DISK' } };
    expect(await run(fake, elsewhere)).toMatchObject({ value: { id: 'rule-2', adopted: false } });
  });
});
