import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport } from '../testing/fake-transport.ts';
import type { PodRequest } from '../transport.ts';
import { askFile, lookAtAddress } from './look-at-address.ts';

const storage = 'https://alice.example/';
const metadata = '{"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": []}';

/** What lies where; `said` is what was asked. */
function world(documents: Record<string, FakeAnswer>) {
  const { transport, requests } = fakeTransport(({ url, method }) => {
    const there = documents[url];
    if (!there) return { status: 404 };
    if (method === 'HEAD' && there.status === undefined) return { ...there, body: '' };
    return there;
  });
  const said = () =>
    requests.map(({ method = 'GET', url, anonymous }) => `${method} ${url}${anonymous ? ' ?' : ''}`);
  return { look: (url: string) => lookAtAddress(transport, url, [storage]), transport, requests, said };
}

const type = (contentType: string, more: Record<string, string> = {}) => ({
  'content-type': contentType,
  ...more,
});

describe('An address that is looked at', () => {
  it('of a file on the web is only asked about, by a stranger.', async () => {
    const url = 'https://web.example/drift.ipynb';
    const { look, said } = world({
      [url]: { headers: type('application/json; charset=utf-8', { 'content-length': '812' }), body: '{}' },
    });
    expect(await look(url)).toEqual({
      ok: true,
      value: { kind: 'file', url, mediaType: 'application/json', size: 812 },
    });
    expect(said()).toEqual([`HEAD ${url} ?`]);
  });

  it('of the metadata of a crate is read, also below an address that ends with a slash.', async () => {
    const url = 'https://web.example/crate/ro-crate-metadata.json';
    const { look } = world({ [url]: { headers: type('application/octet-stream'), body: metadata } });
    const found = { ok: true, value: { kind: 'metadata', url, text: metadata } };
    expect(await look(url)).toEqual(found);
    expect(await look('https://web.example/crate/')).toEqual(found);
  });

  it('of JSON is a crate where it names one, and data otherwise.', async () => {
    const { look } = world({
      'https://web.example/a.json': { headers: type('application/json'), body: metadata },
      'https://web.example/b.json': { headers: type('application/json'), body: '{"a": 1}' },
    });
    expect(await look('https://web.example/a.json')).toMatchObject({ value: { kind: 'metadata' } });
    expect(await look('https://web.example/b.json')).toMatchObject({ value: { kind: 'file' } });
  });

  it('of an archive is fetched whole.', async () => {
    const url = 'https://web.example/crate.zip';
    const { look } = world({ [url]: { headers: type('application/octet-stream'), body: 'PK' } });
    expect(await look(url)).toMatchObject({ value: { kind: 'archive', blob: { size: 2 } } });
  });

  it('that lets nobody ask by HEAD is asked for one byte.', async () => {
    const url = 'https://web.example/a.csv';
    const { transport, requests } = fakeTransport(({ method }: PodRequest) =>
      method === 'HEAD'
        ? { status: 405 }
        : {
            status: 206,
            headers: type('text/csv', { 'content-range': 'bytes 0-0/99', 'content-length': '1' }),
          },
    );
    expect(await askFile(transport, url, [])).toEqual({
      ok: true,
      value: { url, mediaType: 'text/csv', size: 99 },
    });
    expect(requests.map(({ headers }) => headers?.range)).toEqual([undefined, 'bytes=0-0']);
  });

  it('says nothing of the size where the answer was packed on its way.', async () => {
    const url = 'https://web.example/a.csv';
    const { look } = world({
      [url]: { headers: type('text/csv', { 'content-length': '20', 'content-encoding': 'gzip' }) },
    });
    expect(await look(url)).toEqual({ ok: true, value: { kind: 'file', url, mediaType: 'text/csv' } });
  });

  it('in the own pod is read with the session: a crate with what lies beside it, else the files alone.', async () => {
    const listing = (...names: string[]): FakeAnswer => ({
      headers: type('text/turtle'),
      body: `<> <http://www.w3.org/ns/ldp#contains> ${names.map((name) => `<${name}>`).join(', ')} .`,
    });
    const { look, said } = world({
      [`${storage}c/ro-crate-metadata.json`]: {
        headers: type('application/ld+json', { etag: '"1"' }),
        body: metadata,
      },
      [`${storage}c/`]: listing(
        'ro-crate-metadata.json',
        'my%20a.csv',
        'deep/',
        'meta.ttl',
        'index.html',
        '.acl',
      ),
      [`${storage}c/deep/`]: listing('b.csv'),
      [`${storage}plain/`]: listing('a.txt'),
    });
    const crate = await look(`${storage}c/ro-crate-metadata.json`);
    expect(crate).toMatchObject({
      value: {
        kind: 'pod-crate',
        found: { container: `${storage}c/`, etag: '"1"', text: metadata, problems: [] },
      },
    });
    expect(crate.ok && crate.value.kind === 'pod-crate' && crate.value.found.payload).toEqual([
      { path: 'my a.csv', source: { kind: 'pod', url: `${storage}c/my%20a.csv` } },
      { path: 'deep/b.csv', source: { kind: 'pod', url: `${storage}c/deep/b.csv` } },
    ]);
    expect(await look(`${storage}plain/`)).toMatchObject({
      value: { kind: 'pod-folder', payload: [{ path: 'a.txt' }], problems: [] },
    });
    expect(said().some((each) => each.endsWith('?'))).toBe(false);
  });

  it('that is no address, or that nobody answers, says so.', async () => {
    const { look } = world({});
    expect(await look('javascript:alert(1)')).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(await look('https://web.example/gone.csv')).toMatchObject({
      ok: false,
      problem: { kind: 'absent' },
    });
  });
});
