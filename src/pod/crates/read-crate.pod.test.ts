import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openAccount } from '../../../e2e/sandbox/accounts.ts';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { buildCrate } from '../../domain/crate/build/build-crate.ts';
import { checkCrate } from '../../domain/crate/check.ts';
import { importFacts } from '../../domain/crate/import/import-facts.ts';
import { openCrate } from '../../domain/crate/open/open-crate.ts';
import { accountTransport, valueOrThrow } from '../testing/account-transport.ts';
import type { Transport } from '../transport.ts';
import { lookAtAddress } from './look-at-address.ts';
import { readCrate } from './read-crate.ts';

const files = ['notes.md', 'Results and Diagrams/almost-50%.png', '面试/ä+b&c.csv'];
const { crate } = buildCrate({
  start: 'package',
  version: '1.2',
  packaging: 'attached',
  root: {
    name: 'Names that need care',
    description: 'Files whose names are not plain.',
    licence: { id: 'CC0-1.0' },
    published: '2026-11-22',
    authors: [{ name: 'Alice' }],
  },
  files: files.map((at) => ({ at, mediaType: 'text/plain', size: 1, description: 'A file.' })),
});

describe('A crate that others wrote to a real server', () => {
  const { baseUrl } = inject('podServer');
  let transport: Transport;
  let stranger: Transport;
  let container: string;
  let pod: string;

  beforeAll(async () => {
    const account = await openAccount(baseUrl, 'reader');
    transport = accountTransport(account, await authenticatedFetch(account));
    stranger = (request) => transport({ ...request, anonymous: true });
    pod = account.pod;
    container = `${pod}exports/moons/`;
    const put = async (url: string, type: string, body: string) =>
      valueOrThrow(await transport({ url, method: 'PUT', headers: { 'content-type': type }, body }));
    for (const path of files)
      await put(container + path.split('/').map(encodeURIComponent).join('/'), 'text/plain', 'x');
    await put(`${container}ro-crate-metadata.json`, 'application/ld+json', JSON.stringify(crate, null, 2));
    await put(`${container}ro-crate-preview.html`, 'text/html', '<p>Moons</p>');
    await put(`${pod}box/a.txt`, 'text/plain', 'a');
  });

  it('is read as it was written, with its files and where they are.', async () => {
    const found = valueOrThrow(await readCrate(transport, container));
    const opened = openCrate(found.text);
    expect(opened).toMatchObject({ ok: true, crate, report: [] });
    expect(found.etag).toMatch(/^"/);
    expect(found.problems).toEqual([]);
    expect(found.payload.map(({ path }) => path).sort()).toEqual([...files].sort());
    for (const { source, size } of found.payload) {
      expect(size).toBe(1);
      if (source.kind === 'pod')
        expect((await transport({ url: source.url })).ok && source.url.startsWith(container)).toBe(true);
    }
    const paths = found.payload.map(({ path }) => path);
    expect(importFacts(crate, paths)).toMatchObject({ missing: [], undescribed: [] });
    const findings = checkCrate(crate, { files: paths });
    expect(findings.filter(({ severity }) => severity === 'must')).toEqual([]);
  });

  it('is found by its container, its metadata, or without the slash at the end; other folders are none.', async () => {
    for (const url of [container, `${container}ro-crate-metadata.json`])
      expect(valueOrThrow(await lookAtAddress(transport, url, [pod]))).toMatchObject({
        kind: 'pod-crate',
        found: { container },
      });
    expect((await readCrate(transport, container.slice(0, -1))).ok).toBe(true);
    expect(valueOrThrow(await lookAtAddress(transport, `${pod}box/`, [pod]))).toMatchObject({
      kind: 'pod-folder',
      payload: [{ path: 'a.txt', size: 1 }],
    });
    expect(await readCrate(transport, `${pod}box/`)).toMatchObject({
      ok: false,
      problem: { kind: 'absent' },
    });
  });

  it('is not shown to strangers.', async () => {
    expect(await readCrate(stranger, container)).toMatchObject({ ok: false });
  });
});
