import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Staging } from '../domain/staging/staging.ts';
import { aStaging, request } from '../testing/staging-world.ts';
import { stagingFromQuads, stagingToTurtle } from './staging-rdf.ts';

const url = 'https://alice.pod.example/orrery/stagings/one.ttl';
const members = 'https://alice.pod.example/orrery/stagings/one.json';

const written = (staging: Staging) => stagingToTurtle(url, staging, members);
const read = (turtle: string) =>
  stagingFromQuads(url, new Parser({ baseIRI: url }).parse(turtle), request.members);

const full = aStaging({
  state: 'handed-in',
  collectionTitle: 'Moons "of" Jupiter\n#it a <x>',
  job: { id: 'rule-1', did: request.did, adopted: false },
  findings: [{ level: 'warning', rule: 'quota-small', source: 'Site', values: { bytes: 1 } }],
  seen: [
    { phase: 'queued', seenAt: '2026-03-01T10:00:00.000Z' },
    {
      phase: 'stuck',
      word: 'STUCK',
      files: { done: 1, moving: 0, stuck: 1, total: 2 },
      bytes: 4_000_000,
      error: '<img src=x onerror=alert(1)>',
      stuckSince: '2026-03-01T10:05:00.000Z',
      expires: '2026-03-15T10:00:00.000Z',
      seenAt: '2026-03-01T10:06:00.000Z',
    },
  ],
  wish: { as: 'extend', until: '2026-04-01T00:00:00.000Z', at: '2026-03-01T10:07:00.000Z' },
  problem: { kind: 'signed-out', url: 'https://rucio.example' },
  paused: true,
  askedUntil: '2026-03-20T00:00:00.000Z',
  log: ['https://alice.pod.example/artefacts/orbits/'],
});

describe('A staging in the pod', () => {
  it('is read back as it was written, whatever is in it.', () => {
    for (const staging of [
      aStaging(),
      full,
      aStaging({ handing: { by: 'laptop/1', at: '2026-03-01T10:00:00.000Z' } }),
      aStaging({
        state: 'ended',
        job: { id: 'r', adopted: true },
        farewell: 'denied',
        cancelledAt: '2026-03-01T10:00:00.000Z',
      }),
      aStaging({ state: 'handed-in', job: { id: 'r', adopted: true }, byHand: true, log: [] }),
    ])
      expect(read(written(staging))).toEqual(staging);
  });

  it('says to other applications what was asked, what was granted, and how it stands.', () => {
    const turtle = written(full);
    for (const words of [
      'schema:TransferAction',
      'prov:used <collections/moons/current.ttl#it>'.replace('collections', '../collections'),
      'dcat:endpointURL <https://rucio.example>',
      'orr:lifetime 1209600',
      'dct:valid "2026-03-15T10:00:00.000Z"',
      'schema:actionStatus schema:FailedActionStatus',
    ])
      expect(turtle).toContain(words);
    // Lists of ten thousand files are not written again at each step.
    expect(turtle).not.toContain('night/1.fits');
  });

  it('is none where the document says something else, and loses what is not understood.', () => {
    const turtle = written(full);
    expect(read(turtle.replace('"handed-in"', '"exploded"'))).toBeUndefined();
    expect(read(turtle.replace('orr:job', 'orr:jobless'))).toBeUndefined();
    expect(read(turtle.replace('user.alice:moons-0001', 'no identifier'))).toBeUndefined();
    const strange = read(
      turtle.replaceAll('stuck\\"', 'fried\\"').replace('\\"as\\":\\"extend', '\\"as\\":\\"delete-all'),
    );
    expect(strange).toMatchObject({ state: 'handed-in', seen: [] });
    expect(strange?.wish).toBeUndefined();
  });
});
