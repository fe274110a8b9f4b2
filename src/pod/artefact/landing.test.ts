import { describe, expect, it } from 'vitest';
import { landingPage } from '../../domain/artefact/landing-page.ts';
import { artefactFrom } from '../../domain/artefact/read-description.ts';
import { valueOrThrow } from '../testing/account-transport.ts';
import { memoryPod } from '../testing/memory-pod.ts';
import { listVersions, refreshLandingPage } from './landing.ts';

const url = 'https://alice.example/artefacts/moons/';
const metadata = `${url}meta.ttl`;
const index = `${url}index.html`;
const description =
  '<./> <http://purl.org/dc/terms/title> "Moons"; <http://schema.org/review> <https://pci.example/9>.';
const old = landingPage(artefactFrom(url, metadata, []), { evidence: [], versions: [] });
const none = () => [];

describe('A landing page, once a link was added to the description', () => {
  it('is made anew, over the version that was read; then there is nothing left to write.', async () => {
    const pod = memoryPod({ [metadata]: description, [index]: old });
    expect(valueOrThrow(await refreshLandingPage(pod.transport, url, none))).toBe('written');
    expect(pod.text(index)).toContain('https://pci.example/9');
    const writes = pod.requests.filter(({ method }) => method === 'PUT');
    expect(writes).toMatchObject([{ url: index, headers: { 'if-match': '"1"' } }]);
    expect(valueOrThrow(await refreshLandingPage(pod.transport, url, none))).toBe('unchanged');
  });

  it.each([
    ['somebody else made', '<!DOCTYPE html><title>Mine</title>'],
    ['somebody has changed by hand', old.replace('</main>', '<p>My own words.</p></main>')],
  ])('that %s stays as it is, after one look.', async (_who, page) => {
    const pod = memoryPod({ [metadata]: description, [index]: page });
    expect(valueOrThrow(await refreshLandingPage(pod.transport, url, none))).toBe('foreign');
    expect(pod.requests).toHaveLength(1);
  });

  it('is not made where there was none, nor for a document beside the page of another artefact.', async () => {
    const pod = memoryPod({ [metadata]: description });
    expect(valueOrThrow(await refreshLandingPage(pod.transport, url, none))).toBe('foreign');
    const other = memoryPod({ [metadata]: description, [index]: old });
    expect(valueOrThrow(await refreshLandingPage(other.transport, `${url}part.ttl#it`, none))).toBe(
      'foreign',
    );
    expect([...pod.requests, ...other.requests].filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('is left to the next change where somebody else writes it at the same time.', async () => {
    const pod = memoryPod(
      { [metadata]: description, [index]: old },
      { before: ({ method }) => void (method === 'PUT' && pod.write(index, old)) },
    );
    expect(await refreshLandingPage(pod.transport, url, none)).toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(pod.text(index)).toBe(old);
  });
});

it('Former pages are listed by number; what else lies beside them is not taken for one.', async () => {
  const listing =
    '<> <http://www.w3.org/ns/ldp#contains> <10.html>, <2.html>, <x.html>, <3.txt>, <https://evil.example/4.html>.';
  const pod = memoryPod({ [`${url}versions/`]: listing });
  const versions = valueOrThrow(await listVersions(pod.transport, url));
  expect(versions.map(({ number }) => number)).toEqual([2, 10]);
  expect(valueOrThrow(await listVersions(memoryPod({}).transport, url))).toEqual([]);
});
