import type { DataCollection, Member } from '../../src/domain/staging/collection.ts';
import { collectionName } from '../../src/domain/staging/collection-name.ts';
import type { JobStatus } from '../../src/domain/staging/phase.ts';
import type { Staging } from '../../src/domain/staging/staging.ts';
import { collectionToTurtle } from '../../src/pod/collections/collection-rdf.ts';
import { collectionId, collectionsUrl } from '../../src/pod/collections/places.ts';
import { stagingToTurtle } from '../../src/pod/staging-rdf.ts';
import { membersUrl, stagingUrl } from '../../src/pod/stagings.ts';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { observations } from './platforms/catalogue.ts';
import type { Platforms } from './platforms/platforms.ts';
import { podWriter } from './pod-writer.ts';

const DAY = 86_400_000;
const STAGING = '5d4f8c1e-7f0b-4d59-9a53-2b6c0e1a7f10';
const QUERY =
  "SELECT TOP 12 * FROM ivoa.obscore WHERE 1 = CONTAINS(POINT('ICRS', s_ra, s_dec), CIRCLE('ICRS', 202.4696, 47.1952, 0.5))";

/**
 * Puts a data collection into a pod, and a request for copies of it that has come to its end: what a maintainer has who
 * brought data near a notebook some days ago. @param now milliseconds since 1970
 */
export async function seedStaging(
  account: SandboxAccount,
  { tap, rucio }: Pick<Platforms, 'tap' | 'rucio'>,
  now = Date.now(),
): Promise<void> {
  const pod = podWriter(await authenticatedFetch(account));
  const home = `${account.pod}orrery/`;
  const at = (offset: number) => new Date(now + offset).toISOString();
  const collection = collectionAt(
    `${collectionsUrl(home)}whirlpool.ttl`,
    `${tap}tap`,
    at(-3 * DAY),
    at(-2 * DAY),
  );
  const staging = stagingOf(collection, rucio.replace(/\/$/, ''), at);
  const list = JSON.stringify(collection.members.map(({ identifier }) => identifier));
  await pod.put(`${collectionsUrl(home)}whirlpool.ttl`, 'text/turtle', collectionToTurtle(collection));
  await pod.put(membersUrl(home, STAGING), 'application/json', list);
  const url = stagingUrl(home, STAGING);
  await pod.put(url, 'text/turtle', stagingToTurtle(url, staging, membersUrl(home, STAGING)));
}

function collectionAt(document: string, tap: string, created: string, modified: string): DataCollection {
  const source = { service: tap, query: QUERY, at: created };
  const members: readonly Member[] = observations()
    .slice(0, 12)
    .map(({ scope, name, id, target, bytes, adler32 }) => ({
      identifier: `${scope}:${name}`,
      title: `${target}, ${id}`,
      size: bytes,
      checksum: `adler32:${adler32}`,
      mediaType: 'application/fits',
      source,
      added: created,
    }));
  return {
    id: collectionId(document),
    title: 'The Whirlpool Galaxy, first nights',
    description: 'Observations of M 51 for the study of its arms.',
    version: 1,
    kept: [],
    members,
    created,
    modified,
  };
}

function stagingOf(collection: DataCollection, rucio: string, at: (offset: number) => string): Staging {
  const { members } = collection;
  const dids = members.map(({ identifier }) => {
    const [scope = '', name = ''] = identifier.split(':');
    return { scope, name };
  });
  const bytes = members.reduce((sum, { size = 0 }) => sum + size, 0);
  const created = at(-2 * DAY);
  const did = {
    scope: 'user.alice',
    name: collectionName(
      created.slice(0, 10),
      members.map(({ identifier }) => identifier),
    ),
  };
  const expires = at(12 * DAY);
  const seen = [0, 0, 2, 5, 8, 9, 12].map((done, minute): JobStatus => {
    const files = { done, moving: 12 - done, stuck: 0, total: 12 };
    const seenAt = at(-2 * DAY + minute * 60_000);
    if (minute === 0) return { phase: 'queued', word: 'INJECT', expires, seenAt };
    if (done === 12) return { phase: 'complete', word: 'OK', files, bytes, expires, seenAt };
    return { phase: 'transferring', word: 'REPLICATING', files, bytes, expires, seenAt };
  });
  return {
    id: STAGING,
    request: {
      id: STAGING,
      provider: 'rucio',
      collection: collection.id,
      collectionVersion: 1,
      did,
      members: dids,
      bytes,
      destination: { id: 'LAKE_DISK', name: 'LAKE_DISK' },
      lifetime: (14 * DAY) / 1000,
      copies: 1,
      grouping: 'DATASET',
      comment: 'For the notebook on the arms',
      askApproval: false,
      notify: false,
      created,
    },
    collectionTitle: collection.title,
    providerLabel: 'Rucio of the sandbox',
    providerBase: rucio,
    findings: [],
    state: 'ended',
    job: { id: 'c0ffee00c0ffee00c0ffee00c0ffee00', did, adopted: false },
    seen,
    created,
    modified: at(-2 * DAY + 360_000),
  };
}
