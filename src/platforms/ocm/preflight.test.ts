import { describe, expect, it } from 'vitest';
import type { CrateDocument } from '../../domain/crate/document.ts';
import type { PreflightFinding } from '../../domain/dispatch/preflight.ts';
import { fakeAsk, type Place } from './fixtures/ask.ts';
import { type PlanInput, planDispatch } from './plan.ts';
import { preflight } from './preflight.ts';
import type { PreflightInput } from './preflight-input.ts';
import { discoveryDocument, jwksUrl, keySet } from './published.ts';

const pod = 'https://alice.example/crate/';
const key = {
  kty: 'OKP',
  crv: 'Ed25519',
  alg: 'Ed25519',
  use: 'sig',
  kid: 'alice.example#k',
  x: 'x',
} as const;
const good: Record<string, Place> = {
  'https://alice.example/.well-known/ocm': { status: 200, body: discoveryDocument('alice.example', 'Alice') },
  [jwksUrl('alice.example')]: { status: 200, body: keySet([{ jwk: key }]) },
  [`${pod}a.csv`]: { status: 200, headers: { 'content-length': '7' } },
};

function crate(file: Record<string, unknown> = {}, root: Record<string, unknown> = {}): CrateDocument {
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', name: 'Slow moons', license: { '@id': '#l' }, ...root },
      { '@id': '#f', '@type': 'File', name: 'a.csv', url: `${pod}a.csv`, contentSize: '7', ...file },
    ],
  };
}

interface Wish {
  readonly copy?: CrateDocument;
  readonly places?: Record<string, Place>;
  readonly plan?: Partial<PlanInput>;
  readonly input?: Partial<PreflightInput>;
}

async function found({ copy = crate(), places = {}, plan = {}, input = {} }: Wish = {}) {
  const order = await planDispatch(
    {
      id: '4f1c2f61-8b5f-4c57-93a4-7f6f1f5b8a10',
      copy,
      crate: { url: pod, name: 'Slow moons' },
      node: { host: 'node.example', shares: 'https://node.example/ocm/shares' },
      recipients: [{ address: 'marie@node.example' }],
      sender: 'alice@alice.example',
      form: 'payload',
      way: 'direct',
      sign: true,
      log: false,
      ...plan,
    },
    0,
  );
  if (!order.ok) throw new Error(JSON.stringify(order.problem));
  const isOwn = (url: string) => url.startsWith('https://alice.example/');
  const { ask, asked } = fakeAsk({ ...good, ...places });
  const findings = await preflight({ order: order.value, copy, key, isOwn, ...input }, { ask, now: () => 0 });
  return { findings, asked };
}

const codes = (findings: readonly PreflightFinding[]) =>
  findings.map(({ code, level }) => `${level} ${code}`);

describe('Before sending', () => {
  it('nothing is found where everything is right, and everybody is asked as a stranger.', async () => {
    const { findings, asked } = await found();
    expect(findings).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.every(({ anonymous, method = 'GET' }) => anonymous && method !== 'POST')).toBe(true);
  });

  it('a file of the pod that nobody else can read stops it, with two cures; one of others warns.', async () => {
    const own = await found({ places: { [`${pod}a.csv`]: { status: 401 } } });
    expect(own.findings).toEqual([
      expect.objectContaining({
        code: 'private-file',
        level: 'stop',
        entity: '#f',
        fixes: [
          { kind: 'make-public', url: `${pod}a.csv` },
          { kind: 'leave-out', entity: '#f' },
        ],
      }),
    ]);
    const url = 'https://data.example/a.csv';
    const others = await found({ copy: crate({ url, license: 'x' }), places: { [url]: { status: 403 } } });
    expect(codes(others.findings)).toEqual(['warn private-file']);
  });

  it.each([
    ['stop file-absent', { status: 410 }],
    ['stop file-answer', { status: 500 }],
    ['stop file-silent', 'dead'],
    ['warn file-unseen', 'hidden'],
  ] satisfies [string, Place][])('a file that does not come is told from others: %s', async (code, place) => {
    expect(codes((await found({ places: { [`${pod}a.csv`]: place } })).findings)).toEqual([code]);
  });

  it('a wrong length stops it, with the true one; a part, and what is compressed, tell no length.', async () => {
    const length = (headers: Record<string, string>, get?: Place): Record<string, Place> => ({
      [`HEAD ${pod}a.csv`]: get ? { status: 405 } : { status: 200, headers },
      ...(get && { [`GET ${pod}a.csv`]: get }),
    });
    const wrong = await found({ places: length({ 'content-length': '8' }) });
    expect(wrong.findings).toEqual([
      expect.objectContaining({
        code: 'size-differs',
        level: 'stop',
        fixes: [{ kind: 'set-size', url: `${pod}a.csv`, bytes: 8 }],
      }),
    ]);
    const silent: Record<string, Place>[] = [
      length({ 'content-length': '8', 'content-encoding': 'gzip' }),
      length({}, { status: 206, headers: { 'content-length': '1' } }),
      length({}, { status: 206, headers: { 'content-range': 'bytes 0-0/7', 'content-length': '1' } }),
    ];
    for (const places of silent) expect((await found({ places })).findings).toEqual([]);
    const range = { status: 206, headers: { 'content-range': 'bytes 0-0/9' } };
    expect(codes((await found({ places: length({}, range) })).findings)).toEqual(['stop size-differs']);
  });

  it('a file that servers give to GET alone is there.', async () => {
    const file = `${pod}a.csv`;
    const places: Record<string, Place> = {
      [`HEAD ${file}`]: { status: 403 },
      [`GET ${file}`]: { status: 206, headers: { 'content-range': 'bytes 0-0/7' } },
    };
    expect((await found({ places })).findings).toEqual([]);
  });

  it('a length that may be that of a compressed answer is asked for once more, plainly.', async () => {
    const file = `${pod}a.csv`;
    // Other origins do not show pages that they compress.
    const compressed: Place = { status: 200, headers: { 'content-length': '5' } };
    const plain = (place: Place) => ({
      [`HEAD ${file}`]: compressed,
      [`HEAD ${file} bytes=0-`]: place,
    });
    const right = plain({ status: 206, headers: { 'content-length': '7' } });
    expect((await found({ places: right })).findings).toEqual([]);
    const { findings } = await found({ places: plain('dead') });
    expect(findings).toEqual([expect.objectContaining({ code: 'size-differs', level: 'warn', fixes: [] })]);
  });

  it('addresses that give something away are warned of.', async () => {
    const url = 'http://data.example/a.csv?X-Amz-Signature=1';
    const places = { [url]: { status: 200 } };
    const { findings } = await found({ copy: crate({ url, license: 'x', contentSize: undefined }), places });
    expect(codes(findings)).toEqual(['warn http-address', 'warn secret-address']);
    const plain = 'https://data.example/a.csv?page=1';
    expect(
      (await found({ copy: crate({ url: plain, license: 'x' }), places: { [plain]: { status: 200 } } }))
        .findings,
    ).toEqual([]);
  });

  it('the size of the request is noted, warned of, and stops it.', async () => {
    const sized = async (bytes: number) =>
      codes((await found({ copy: crate({}, { description: 'x'.repeat(bytes) }) })).findings);
    expect(await sized(200 * 1024)).toEqual([]);
    expect(await sized(300 * 1024)).toEqual(['note body-noted']);
    expect(await sized(950 * 1024)).toEqual(['warn body-large']);
    expect(await sized(5 * 1024 * 1024)).toEqual(['stop body-too-large']);
  });

  it('recipient, node, sender and key have to fit.', async () => {
    const elsewhere = { recipients: [{ address: 'marie@other.example' }] };
    expect(codes((await found({ plan: elsewhere })).findings)).toEqual(['stop recipient-elsewhere']);
    expect(codes((await found({ input: { key: undefined } })).findings)).toEqual(['stop no-key']);
    const foreign = { ...key, kid: 'bob.example#k' };
    expect(codes((await found({ input: { key: foreign } })).findings)).toEqual([
      'stop sender-elsewhere',
      'stop sender-unpublished',
    ]);
    expect((await found({ plan: { sign: false }, input: { key: undefined } })).findings).toEqual([]);
  });

  it('what the sender’s host does not publish stops a signed share, and warns of an unsigned one.', async () => {
    const places = { 'https://alice.example/.well-known/ocm': { status: 404 } };
    expect(codes((await found({ places })).findings)).toEqual(['stop sender-unpublished']);
    expect(codes((await found({ places, plan: { sign: false } })).findings)).toEqual([
      'warn sender-unpublished',
    ]);
  });

  it('people and missing licences are told of, and what the copy could not mend.', async () => {
    const person = { '@id': '#p', '@type': 'Person', name: 'Ada', email: 'mailto:ada@home.example' };
    const base = crate({}, { license: undefined });
    const contact = {
      '@id': '#c',
      '@type': 'ContactPoint',
      contact: ['Write to bob@lab.example.', 'https://social.example/@eve.x'],
    };
    const copy = { ...base, '@graph': [...base['@graph'], person, contact] };
    const problems = [
      { kind: 'private', id: 'secret.csv' },
      { kind: 'no-main', id: './' },
      { kind: 'no-url', id: 'x' },
    ] as const;
    const { findings } = await found({ copy, input: { problems } });
    expect(codes(findings)).toEqual([
      'stop private-file',
      'stop no-main',
      'stop no-url',
      'warn no-licence',
      'note persons',
    ]);
    expect(findings.at(-1)?.values).toEqual({ names: 'Ada, ada@home.example, bob@lab.example', count: 3 });
    expect(findings[0]?.fixes[0]).toEqual({ kind: 'make-public', url: `${pod}secret.csv` });
  });
});
