import { createPublicKey, verify } from 'node:crypto';
import { createSignature, webcrypto } from 'http-message-sig';
import { httpbis } from 'http-message-signatures';
import { describe, expect, it } from 'vitest';
import { testKey, testPrivateKey } from './fixtures/test-key.ts';
import { type PreparedShare, prepareBytes } from './share.ts';

const target = 'https://node.example/ocm/shares';
const keyId = 'ada.example#laptop-2026-03';
const created = 1_772_445_600;
const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: testKey.x }, format: 'jwk' });
const body = '{"shareWith":"märie@node.example","name":"Dimuon – étude"}';

async function signed(to = target): Promise<PreparedShare> {
  const signer = { keyId, key: await testPrivateKey() };
  const prepared = await prepareBytes(new TextEncoder().encode(body), to, created * 1000 + 900, signer);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problem));
  return prepared.value;
}

/** A request as a receiver gets it: its server counts the bytes itself. */
interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

const arrived = ({ target: url, headers, body: bytes }: PreparedShare): Arrived => ({
  method: 'POST',
  url,
  headers: { ...headers, 'content-length': String(bytes.byteLength) },
});

/** Verified by another library than the one that signs. */
async function holds(request: Arrived): Promise<boolean> {
  const verifier = {
    algs: ['ed25519'],
    verify: async (base: Buffer, signature: Buffer) => verify(null, base, publicKey, signature),
  };
  const config = {
    keyLookup: async ({ keyid }: { keyid?: string }) => (keyid === keyId ? verifier : null),
    requiredFields: ['@method', '@target-uri', 'content-digest', 'content-length'],
    requiredParams: ['created', 'keyid', 'tag'],
    notAfter: created + 1,
    maxAge: 10 ** 9,
  };
  return (await httpbis.verifyMessage(config, request).catch(() => false)) === true;
}

describe('The signature of a share', () => {
  it('covers method, address, digest and length in the order of OCM 1.4.0, byte for byte.', async () => {
    const { headers, body: bytes, signedBy } = await signed();
    expect(bytes.byteLength).toBe(62);
    expect([...body].length).toBe(58);
    expect(headers).toEqual({
      'content-type': 'application/json',
      'content-digest': 'sha-256=:EenzsjYJtHeQ/3EFGuKY89jAiGS06Vp43eNqwQ7PTqs=:',
      'signature-input':
        'sig1=("@method" "@target-uri" "content-digest" "content-length");created=1772445600;keyid="ada.example#laptop-2026-03";alg="ed25519";tag="ocm"',
      signature:
        'sig1=:cFNTgBvmpMDuLDEJ3Sic2NVOujpw3Y/8quGVUzYgusmceUxyrUz7B4slhp9Z6BLKrmr2GgBSo5jXw/CmXkIxBA==:',
    });
    expect(signedBy).toBe(keyId);
  });

  it('is verified by another library, and by none once anything that it covers is changed.', async () => {
    const request = arrived(await signed());
    expect(await holds(request)).toBe(true);
    const { headers } = request;
    const input = headers['signature-input'] ?? '';
    const changes: Record<string, Arrived> = {
      method: { ...request, method: 'PUT' },
      address: { ...request, url: `${target}/` },
      host: { ...request, url: target.replace('node', 'other') },
      scheme: { ...request, url: target.replace('https', 'http') },
      digest: {
        ...request,
        headers: { ...headers, 'content-digest': headers['content-digest']!.replace('E', 'F') },
      },
      length: { ...request, headers: { ...headers, 'content-length': '63' } },
      'without a digest': { ...request, headers: without(headers, 'content-digest') },
      'without a length': { ...request, headers: without(headers, 'content-length') },
      created: {
        ...request,
        headers: { ...headers, 'signature-input': input.replace('1772445600', '1772445599') },
      },
      keyid: { ...request, headers: { ...headers, 'signature-input': input.replace('laptop', 'tablet') } },
      tag: { ...request, headers: { ...headers, 'signature-input': input.replace('"ocm"', '"OCM"') } },
      order: {
        ...request,
        headers: {
          ...headers,
          'signature-input': input.replace('"@method" "@target-uri"', '"@target-uri" "@method"'),
        },
      },
      signature: {
        ...request,
        headers: { ...headers, signature: headers.signature!.replace('cFNT', 'dFNT') },
      },
    };
    for (const [name, change] of Object.entries(changes)) expect(await holds(change), name).toBe(false);
  });

  it('names the address as its receiver knows it: no fragment, no default port, the host in lower case.', async () => {
    expect((await signed('https://NODE.example:443/ocm/shares#x')).target).toBe(target);
    expect(await holds(arrived(await signed('https://NODE.example:443/ocm/shares#x')))).toBe(true);
  });

  it('is not made for what is no web address, and is not there where nobody signs.', async () => {
    const bytes = new TextEncoder().encode(body);
    expect(await prepareBytes(bytes, 'ftp://node.example/', created)).toMatchObject({ ok: false });
    const unsigned = await prepareBytes(bytes, target, created);
    expect(unsigned.ok && Object.keys(unsigned.value.headers)).toEqual(['content-type', 'content-digest']);
  });
});

describe('The library that signs', () => {
  it('makes the signature of RFC 9421, appendix B.2.6, byte for byte.', async () => {
    const covered = ['date', '@method', '@path', '@authority', 'content-type', 'content-length'] as const;
    const made = await createSignature(
      {
        kind: 'request',
        method: 'POST',
        targetUri: 'https://example.com/foo?param=Value&Pet=dog',
        fields: [
          { name: 'date', value: 'Tue, 20 Apr 2021 02:07:55 GMT' },
          { name: 'content-type', value: 'application/json' },
          { name: 'content-length', value: '18' },
        ],
      },
      {
        label: 'sig-b26',
        components: covered,
        parameters: { created: 1_618_884_473, keyid: 'test-key-ed25519' },
        signer: webcrypto.signer(await testPrivateKey()),
      },
    );
    expect(made.signatureInput).toBe(
      'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
    );
    expect(made.signature).toBe(
      'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
    );
  });
});

function without(headers: Record<string, string>, name: string): Record<string, string> {
  const { [name]: _left, ...others } = headers;
  return others;
}
