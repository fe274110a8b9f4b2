import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './answer.ts';
import { judgeNode, readNode } from './node.ts';
import { checkPublished, discoveryDocument, keySet } from './published.ts';
import { buildShare, prepareBytes } from './share.ts';
import { prepareWithdrawal } from './withdrawal.ts';

const FIXTURES = new URL('../../../../shared/fixtures/ocm/', import.meta.url);
const isThere = existsSync(new URL('INDEX.md', FIXTURES));

const text = (file: string) => readFileSync(new URL(file, FIXTURES), 'utf8');
const read = (file: string) => JSON.parse(text(file));

/** Judges by one definition of the schema of Open Cloud Mesh 1.4.0. */
function judge(definition: string) {
  const schema = { ...read('schema/ocm-1.4.0.schema.json'), $id: 'https://schema.example/ocm' };
  // It demands the context of a crate, and forgets it among what a crate may have: no crate would ever pass.
  schema.$defs.Crate.properties['@context'] ??= {};
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(schema);
  const validate = ajv.compile({ $ref: `https://schema.example/ocm#/$defs/${definition}` });
  return (document: unknown) => (validate(document) ? [] : (validate.errors ?? []));
}

// Examples and schema lie beside the project where there is room for them, and are not part of it.
describe.skipIf(!isThere)('Open Cloud Mesh 1.4.0', () => {
  it.each(['payload', 'draft'] as const)('finds our share in the %s form as it wants it.', (form) => {
    const { protocol, ...given } = read('shares/payload-form.json');
    const share = buildShare({
      crate: protocol.embedded.payload,
      recipient: given.shareWith,
      sender: given.sender,
      senderName: given.senderDisplayName,
      ownerName: given.ownerDisplayName,
      name: given.name,
      description: given.description,
      form,
      providerId: given.providerId,
    });
    if (!share.ok) throw new Error(JSON.stringify(share.problem));
    const definition = form === 'payload' ? 'CrateSharePayloadForm' : 'CrateShareDraftForm';
    expect(judge(definition)(share.value)).toEqual([]);
    const other = form === 'payload' ? 'CrateShareDraftForm' : 'CrateSharePayloadForm';
    expect(judge(other)(share.value)).not.toEqual([]);
    expect(share.value.protocol).toEqual(
      form === 'payload' ? protocol : { name: 'multi', embedded: protocol.embedded.payload },
    );
  });

  it('finds a share without its field, and a crate written as text, wrong.', () => {
    for (const file of ['missing-shareWith', 'embedded-as-text', 'unknown-protocol'])
      expect(judge('CrateSharePayloadForm')(read(`negative/${file}.json`)), file).not.toEqual([]);
  });

  it('finds what our host publishes, and the word that a share is taken back, as it wants them.', async () => {
    expect(judge('Discovery')(discoveryDocument('ada.example', 'Orrery'))).toEqual([]);
    const prepared = await prepareWithdrawal('an-id', 'https://node.example/ocm/notifications', 0);
    const body = prepared.ok ? JSON.parse(new TextDecoder().decode(prepared.value.body)) : undefined;
    expect(judge('NewNotification')(body)).toEqual([]);
  });

  it.each(
    isThere ? (read('answers/responses.json') as Answer[]).map((each) => [each.case, each] as const) : [],
  )('answers “%s”, which is understood.', (_, answer) => {
    const { status, body, retryAfter } = answer;
    const outcome = outcomeOf({ status, body, ...(retryAfter !== undefined && { retryAfter }) }, 0);
    const expected = status < 300 ? 'taken' : status === 503 ? 'later' : 'refused';
    expect(outcome.kind).toBe(expected);
    // Words of the node, never its page.
    if ('message' in outcome) expect(outcome.message).not.toContain('<');
    if (outcome.kind === 'later') expect(outcome.retryAfter).toBe(120);
    if (outcome.kind === 'refused') expect(outcome.because).toBe(BECAUSE[status]);
  });

  it('has nodes that are judged as its examples say.', () => {
    const judged = (file: string) => {
      const node = readNode(read(`discovery/${file}.json`), 'node.example');
      if (!node.ok) throw new Error(JSON.stringify(node.problem));
      return judgeNode(node.value);
    };
    expect(judged('receiver-reva')).toEqual({ warnings: ['must-invite'], signature: 'not-asked' });
    expect(judged('receiver-without-embedded')).toMatchObject({ stop: 'no-crates' });
    expect(judged('receiver-signature-required')).toEqual({ warnings: [], signature: 'demanded' });
    expect(readNode(read('discovery/sender-dispatcher.json'), 'dispatcher.example.org')).toMatchObject({
      ok: true,
      value: { shares: 'https://dispatcher.example.org/ocm/shares' },
    });
  });

  it('has a published example that verifies, and an own one whose signature is made byte for byte.', async () => {
    for (const name of ['appendix-b', 'own']) {
      const vector = read(`signing/${name}-vector.json`) as Vector;
      const bytes = readFileSync(new URL(`signing/${vector.bodyFile}`, FIXTURES));
      expect(bytes.byteLength).toBe(vector.contentLength);
      const [jwk] = (read(`signing/${vector.jwksFile}`) as { keys: JsonWebKey[] }).keys;
      const base = [
        `"@method": POST`,
        `"@target-uri": ${vector.targetUri}`,
        `"content-digest": ${vector.contentDigest}`,
        `"content-length": ${vector.contentLength}`,
        `"@signature-params": ${vector.signatureInput.replace('sig1=', '')}`,
      ].join('\n');
      const signature = Buffer.from(vector.signature.replace(/^sig1=:|:$/g, ''), 'base64');
      const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' });
      expect(verify(null, Buffer.from(base), key, signature), name).toBe(true);
      if (!vector.privateKeyJwk) continue;
      const created = Number(/created=(\d+)/.exec(vector.signatureInput)?.[1]);
      const keyId = /keyid="([^"]+)"/.exec(vector.signatureInput)?.[1] ?? '';
      const own = await crypto.subtle.importKey('jwk', vector.privateKeyJwk, { name: 'Ed25519' }, false, [
        'sign',
      ]);
      const made = await prepareBytes(new Uint8Array(bytes), vector.targetUri, created * 1000, {
        keyId,
        key: own,
      });
      expect(made.ok && made.value.headers).toMatchObject({
        'content-digest': vector.contentDigest,
        'signature-input': vector.signatureInput,
        signature: vector.signature,
      });
    }
  });

  it('would take what our host publishes: the example of a sender passes the check.', async () => {
    const [jwk] = (read('signing/jwks-own.json') as { keys: never[] }).keys;
    const documents: Record<string, unknown> = {
      'https://dispatcher.example.org/.well-known/ocm': read('discovery/sender-static.json'),
      'https://dispatcher.example.org/ocm/jwks.json': keySet([{ jwk: jwk as never }]),
    };
    const check = await checkPublished(
      async ({ url }) => ({
        ok: true,
        value: {
          url,
          status: documents[url] ? 200 : 404,
          headers: {},
          body: new TextEncoder().encode(JSON.stringify(documents[url])),
        },
      }),
      'dispatcher.example.org',
      jwk,
      0,
    );
    expect(check.faults).toEqual([]);
  });
});

const BECAUSE: Readonly<Record<number, string>> = {
  400: 'request',
  401: 'trust',
  403: 'identity',
  404: 'recipient',
  413: 'too-large',
  501: 'unsupported',
};

interface Answer {
  readonly case: string;
  readonly status: number;
  readonly body: string;
  readonly retryAfter?: string;
}

interface Vector {
  readonly targetUri: string;
  readonly bodyFile: string;
  readonly contentLength: number;
  readonly contentDigest: string;
  readonly signatureInput: string;
  readonly signature: string;
  readonly jwksFile: string;
  readonly privateKeyJwk?: JsonWebKey;
}
