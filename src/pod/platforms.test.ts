import { describe, expect, it } from 'vitest';
import type { Platform } from '../domain/staging/platform.ts';
import { changePlatform, platformsUrl, readPlatforms } from './platforms.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const url = platformsUrl(home);
const all: readonly Platform[] = [
  {
    kind: 'rucio',
    id: 'own-1',
    label: 'A “Rucio” \\ <b>',
    base: 'https://rucio.example/api',
    account: 'alice',
    scope: 'user.alice',
    viaRelay: true,
    signIn: { issuer: 'https://iam.example/', clientId: 'orrery', audience: 'rucio' },
  },
  {
    kind: 'srcnet',
    id: 'own-2',
    label: 'B SRCNet',
    auth: 'https://authn.example/api/v1',
    siteCapabilities: 'https://sc.example/api/v1',
    dataManagement: 'https://dm.example/api/v1',
    namespace: 'daac',
    layout: { stage: { path: '/stage' } },
  },
  { kind: 'document', id: 'own-3', label: 'C Operator', destinations: [{ id: 'x', name: 'Site X' }] },
  { kind: 'tap', id: 'own-4', label: 'D TAP', url: 'http://tap.example/tap', ivoid: 'ivo://x/tap' },
  { kind: 'registry', id: 'own-5', label: 'E Registry', url: 'https://reg.example/tap' },
  { kind: 'tes', id: 'own-6', label: 'F TES', base: 'https://tes.example/ga4gh/tes/v1' },
];

describe('The maintainer’s own platforms in the pod', () => {
  it('come back as they were kept, and are forgotten again; what others wrote stays.', async () => {
    const pod = memoryPod({ [url]: '<#x> <http://schema.org/name> "not ours" .' });
    for (const platform of all) valueOrThrow(await changePlatform(pod.transport, home, undefined, platform));
    expect(valueOrThrow(await readPlatforms(pod.transport, home))).toEqual(all);
    for (const platform of all) valueOrThrow(await changePlatform(pod.transport, home, platform, undefined));
    expect(valueOrThrow(await readPlatforms(pod.transport, home))).toEqual([]);
    expect(pod.text(url)).toContain('not ours');
    expect(pod.text(url)).not.toContain('example/api');
  });

  it('are changed only where the pod still says what was seen, and repeating a change is no conflict.', async () => {
    const [mine] = all as readonly [Platform];
    const { transport, requests } = memoryPod({});
    const renamed = { ...mine, label: 'Other' };
    await changePlatform(transport, home, undefined, mine);
    valueOrThrow(await changePlatform(transport, home, mine, renamed));
    const puts = requests.length;
    valueOrThrow(await changePlatform(transport, home, mine, renamed));
    expect(requests.slice(puts).map(({ method }) => method ?? 'GET')).toEqual(['GET']);
    expect(await changePlatform(transport, home, mine, undefined)).toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(requests.find(({ method }) => method === 'PUT')?.headers).toMatchObject({ 'if-none-match': '*' });
  });

  it('of two devices at once are both kept.', async () => {
    const [mine] = all as readonly [Platform];
    let first = true;
    const pod = memoryPod(
      {},
      {
        before({ method }) {
          if (method !== 'PUT' || !first) return;
          first = false;
          pod.write(
            url,
            '<#own-4> a <https://w3id.org/orrery/ns#TableAccess>; <http://purl.org/dc/terms/title> "T"; <http://www.w3.org/ns/dcat#endpointURL> <https://t.example/>.',
          );
        },
      },
    );
    const kept = valueOrThrow(await changePlatform(pod.transport, home, undefined, mine));
    expect(kept.map(({ id }) => id)).toEqual(['own-1', 'own-4']);
  });

  it('that cannot be understood, or would send a token over http, are passed over.', async () => {
    const entry = (id: string, more: string) =>
      `<#${id}> a <https://w3id.org/orrery/ns#Rucio>; <http://purl.org/dc/terms/title> "T"; ${more}.`;
    const endpoint = '<http://www.w3.org/ns/dcat#endpointURL>';
    const { transport } = memoryPod({
      [url]: [
        entry('a', `${endpoint} <http://rucio.example/>`),
        entry('b', `${endpoint} <https://a.example/>, <https://b.example/>`),
        entry('c', '<https://w3id.org/orrery/ns#account> "alice"'),
        entry('d', `${endpoint} <https://ok.example/>`),
      ].join('\n'),
    });
    expect(valueOrThrow(await readPlatforms(transport, home)).map(({ id }) => id)).toEqual(['d']);
  });
});
