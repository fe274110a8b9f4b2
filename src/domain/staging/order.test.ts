import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeOrder } from './order.ts';
import type { StagingRequest } from './request.ts';

const request: StagingRequest = {
  id: '0b8d1c9e-33f0-4b8d-9f6a-7d1f7a0e5c02',
  provider: 'document',
  collection: 'https://ines.pod.example/collections/one',
  collectionVersion: 2,
  did: { scope: 'user.ines', name: 'collection.2026-11-02.0123456789ab' },
  members: [
    { scope: 'daac', name: 'night/one.fits' },
    { scope: 'daac', name: 'night/two.fits' },
  ],
  destination: { id: '0d6f3f0a-5d6b-4f59-9f0f-6a44f1b1f3a2', name: 'OLYMPUS_T1' },
  lifetime: 86_400,
  copies: 1,
  grouping: 'DATASET',
  comment: `for Ines' rings; $(id) "now"`,
  askApproval: false,
  notify: false,
  created: '2026-11-02T09:00:00Z',
};
const details = {
  requester: { webId: 'https://ines.pod.example/profile#me' },
  title: 'Rings',
  members: request.members.map((did) => ({ did, size: 10 })),
  until: '2026-11-03T09:00:00Z',
};
const order = writeOrder(request, details);

test('the document says who wants what where, and how long', () => {
  expect(JSON.parse(order.document)).not.toHaveProperty('asksForApproval');
  expect(JSON.parse(order.document)).toMatchObject({
    did: 'user.ines:collection.2026-11-02.0123456789ab',
    destination: { name: 'OLYMPUS_T1' },
    lifetimeSeconds: 86_400,
    until: '2026-11-03T09:00:00Z',
    members: [{ did: 'daac:night/one.fits', bytes: 10 }, { did: 'daac:night/two.fits' }],
  });
});

test('a shell reads every word of the lines as it was meant', () => {
  const lines = order.srcnet.replace('srcnet-oper', 'show');
  const words = execFileSync('sh', ['-c', `show() { printf '%s\\n' "$@"; }\n${lines}`], { encoding: 'utf8' });
  expect(words.trim().split('\n')).toEqual([
    ...['data', 'stage', 'request', '--to-storage-area-uuid', request.destination.id],
    ...['--dids', 'daac:night/one.fits', 'daac:night/two.fits', '--lifetime', '86400'],
    ...['--parent-namespace', 'user.ines'],
  ]);
});

test('a request that needs approval says that it asks for it', () => {
  const asking = writeOrder({ ...request, askApproval: true }, details);
  expect(JSON.parse(asking.document)).toMatchObject({ asksForApproval: true, comment: request.comment });
});
