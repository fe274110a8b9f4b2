import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { httpbis } from 'http-message-signatures';
import { afterEach, expect, it } from 'vitest';
import { exportFiles } from './export-files.ts';
import { testKey, testPrivateKey } from './fixtures/test-key.ts';
import { contentDigest, prepareBytes } from './share.ts';

const body = new TextEncoder().encode(
  `{"name":"It's märie's – $HOME \`x\` \\"","filler":"${'x'.repeat(5000)}"}`,
);
const now = 1_772_445_600_000;
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A receiver on this machine that remembers what it got. */
async function receiver() {
  const got: { headers: IncomingMessage['headers']; body: Uint8Array<ArrayBuffer>; url: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    got.push({
      headers: request.headers,
      body: new Uint8Array(Buffer.concat(chunks)),
      url: request.url ?? '',
    });
    response.writeHead(201).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return { got, target: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ocm/shares?x=[1]` };
}

it('An exported request arrives by its curl line as it was signed: same bytes, digest, length and signature.', async () => {
  const { got, target } = await receiver();
  const signer = { keyId: 'ada.example#k', key: await testPrivateKey() };
  const prepared = await prepareBytes(body, target, now, signer);
  if (!prepared.ok) throw new Error('Not prepared.');
  const files = exportFiles(prepared.value, '5a1f6c1e-8f0b');
  expect(files.validUntil).toBe(now + 300_000);
  expect(files.bodyName).toBe('share-5a1f6c1e.json');
  const folder = await mkdtemp(join(tmpdir(), 'orrery-export-'));
  ends.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, files.bodyName), files.body);
  const { stdout } = await promisify(execFile)('sh', ['-c', files.curl], { cwd: folder });
  expect(stdout).toBe('{}');
  const [arrived] = got;
  expect(arrived?.body).toEqual(body);
  expect(await contentDigest(arrived!.body)).toBe(arrived?.headers['content-digest']);
  expect(Number(arrived?.headers['content-length'])).toBe(body.byteLength);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: testKey.x }, format: 'jwk' });
  const config = {
    keyLookup: async () => ({
      algs: ['ed25519'],
      verify: async (base: Buffer, signature: Buffer) => verify(null, base, key, signature),
    }),
    requiredFields: ['@method', '@target-uri', 'content-digest', 'content-length'],
    notAfter: now / 1000,
    maxAge: 10 ** 9,
  };
  const request = { method: 'POST', url: target, headers: arrived!.headers as Record<string, string> };
  expect(await httpbis.verifyMessage(config, request)).toBe(true);
});

it('An unsigned one has no digest, no end, and reads as a request in the file for HTTP clients.', async () => {
  const prepared = await prepareBytes(body, 'https://node.example/ocm/shares', now);
  if (!prepared.ok) throw new Error('Not prepared.');
  const files = exportFiles(prepared.value, '');
  expect(files.validUntil).toBeUndefined();
  expect(files.bodyName).toBe('share-crate.json');
  expect(files.http).toBe(
    `POST https://node.example/ocm/shares HTTP/1.1\nContent-Type: application/json\n\n${new TextDecoder().decode(body)}\n`,
  );
});
