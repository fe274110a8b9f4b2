import { describe, expect, it } from 'vitest';
import type { RucioConfig } from '../../domain/staging/config.ts';
import type { StagingProvider } from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import { allRecorded, did, isThere, recorded, replay, sentAs } from './fixtures/recordings.ts';

const members = [1, 2, 3, 4].map((number) => ({ scope: 'user.alice', name: `run1/f${number}.fits` }));
const request: StagingRequest = {
  id: '6c7e4c0e-5b1d-4f0e-9a55-5a5f0d1a7c11',
  provider: 'site',
  collection: 'https://pod.example/collections/one',
  collectionVersion: 1,
  did,
  members,
  bytes: 10_485_760,
  destination: { id: 'SITE_B_DISK', name: 'SITE_B_DISK' },
  lifetime: 86_400,
  copies: 1,
  grouping: 'DATASET',
  comment: 'stage for analysis',
  askApproval: false,
  notify: false,
  created: '2026-11-21T20:00:00Z',
};
const to = (name: string, more: Partial<StagingRequest> = {}): StagingRequest => ({
  ...request,
  destination: { id: name, name },
  ...more,
});
const job = (id: string) => ({ id, did, adopted: false });

type Run = (provider: StagingProvider) => Promise<unknown>;
const submit =
  (wanted: StagingRequest): Run =>
  (provider) =>
    provider.submit(wanted);
const refused = (reason: string, more: object = {}) => ({
  ok: false,
  problem: { kind: 'service-refused', reason, ...more },
});

/** Every recorded exchange that a provider has: what is wanted of it, with which others beside, and what comes of it. */
const CASES: readonly [
  name: string,
  run: Run,
  outcome: unknown,
  beside?: readonly string[],
  settings?: Partial<RucioConfig>,
][] = [
  ['ping', (p) => p.probe(), { kind: 'ready', version: '41.0.0rc1', account: 'alice' }, ['whoami']],
  ['whoami', (p) => p.probe(), { kind: 'ready', account: 'alice' }, ['ping']],
  ['account-scopes', (p) => p.namespaces(), { ok: true, value: ['user.alice'] }],
  ...['rses', 'rse-attr', 'limits-global', 'usage-local', 'usage-global'].map(
    (name): (typeof CASES)[number] => [
      name,
      async (p) => {
        const all = await p.destinations();
        return all.ok && all.value.map(({ name: rse, kind, quota }) => [rse, kind, quota?.remaining]);
      },
      expect.arrayContaining([
        ['SITE_A_DISK', 'disk', 0],
        ['SITE_B_DISK', 'disk', 12_000_000],
        ['SITE_D_STAGE', 'staging', 0],
      ]),
      ['rses', 'rse-attr', 'limits-global', 'usage-local', 'usage-global'],
    ],
  ),
  [
    'rse',
    (p) => p.preview(request),
    { ok: true, value: [] },
    ['limits-global', 'usage-local', 'usage-global'],
  ],
  [
    'did-rules',
    (p) => p.preview(request),
    { value: [{ rule: 'already-asked' }] },
    ['rse', 'limits-global', 'usage-local', 'usage-global'],
  ],
  ['did-create', submit(request), { ok: true, value: { adopted: false } }, ['rule-create']],
  ['did-create-again', submit(request), { ok: true }, ['did', 'rule-create']],
  ['did', submit(request), { ok: true }, ['did-create-again', 'rule-create']],
  ['did-attach', submit(request), { ok: true }, ['rule-create']],
  ['did-attach-again', submit({ ...request, members: members.slice(0, 1) }), { ok: true }, ['rule-create']],
  ['did-contents', submit(request), { ok: true }, ['did-create-again', 'did', 'rule-create']],
  ['did-close', submit(request), { ok: true }, ['rule-create']],
  [
    'did-create-foreign-scope',
    submit({ ...request, did: { scope: 'other', name: 'x' } }),
    refused('AccessDenied', { status: 401 }),
  ],
  [
    'rule-create',
    submit(request),
    { ok: true, value: { id: 'c4d63752c98e42c381bfe5d961434eec', did, adopted: false } },
  ],
  [
    'rule-askapproval',
    submit(to('SITE_A_DISK', { askApproval: true, comment: 'need it here' })),
    { value: { id: '6f7a2602299a486cadaa4b92abcfbb0e' } },
  ],
  [
    'rule-askapproval-above-auto-limit',
    submit(to('SITE_C_DISK', { askApproval: true })),
    { value: { id: '69c621e907af429dbd14b2d0be3771bc' } },
  ],
  ['rule-noquota', submit(to('SITE_A_DISK')), refused('InsufficientAccountLimit', { status: 409 })],
  ['rule-badexpr', submit(to('NOPE')), refused('InvalidRSEExpression')],
  ['rule-badactivity', submit(request), refused('InvalidObject'), [], { activity: 'Bogus' }],
  // The message of it is the word None, which says nothing.
  [
    'rule-manual-approval-blocked',
    submit(to('SITE_E_NOASK', { askApproval: true })),
    refused('ManualRuleApprovalBlocked', { message: '' }),
  ],
  ['rule-otheraccount', submit(request), refused('AccessDenied', { status: 500 }), [], { account: 'root' }],
  ...(
    [
      [
        'rule-replicating',
        'c4d63752c98e42c381bfe5d961434eec',
        { phase: 'transferring', expires: '2026-11-22T21:07:00Z' },
      ],
      ['rule-ok', 'c4d63752c98e42c381bfe5d961434eec', { phase: 'complete', files: { done: 4, total: 4 } }],
      ['rule-inject', '0f111fa8a63a471ea5809db871682bcd', { phase: 'queued' }],
      ['rule-waiting-approval', '6f7a2602299a486cadaa4b92abcfbb0e', { phase: 'awaiting-approval' }],
      [
        'rule-askapproval-above-auto-limit-state',
        '69c621e907af429dbd14b2d0be3771bc',
        { phase: 'awaiting-approval' },
      ],
      ['rule-stuck', '50efcd9441764138bc15f04d914dfa24', { phase: 'stuck' }],
      ['rule-notfound', '00000000000000000000000000000000', { phase: 'gone' }],
    ] as const
  ).map(([name, id, value]): (typeof CASES)[number] => [name, (p) => p.status(job(id)), { ok: true, value }]),
  [
    'rule-after-deny',
    (p) => p.status(job('6f7a2602299a486cadaa4b92abcfbb0e')),
    { value: { phase: 'gone', because: 'denied' } },
    ['did-rule-history-after-deny'],
  ],
  [
    'did-rule-history-after-deny',
    (p) => p.status(job('6f7a2602299a486cadaa4b92abcfbb0e')),
    { value: { word: 'WAITING_APPROVAL' } },
    ['rule-after-deny'],
  ],
  [
    'rule-locks-replicating',
    async (p) => p.files?.(job('c4d63752c98e42c381bfe5d961434eec'), request),
    { value: members.map((each) => ({ did: each, place: 'SITE_B_DISK', state: 'moving' })) },
  ],
  [
    'rule-stuck-analysis',
    async (p) => p.files?.(job('50efcd9441764138bc15f04d914dfa24'), request),
    {
      value: [
        {
          did: { scope: 'user.alice', name: 'lost.fits' },
          place: 'SITE_B_DISK',
          state: 'stuck',
          attempts: 0,
        },
      ],
    },
  ],
  [
    'rule-update-lifetime-root',
    async (p) => p.extend?.(job('c4d63752c98e42c381bfe5d961434eec'), 172_800),
    { ok: true, value: '2026-11-22T21:07:00Z' },
    ['rule-replicating'],
  ],
  ['rule-delete-root', async (p) => p.cancel?.(job('c4d63752c98e42c381bfe5d961434eec')), { ok: true }],
  [
    'rule-delete-denied',
    async (p) => p.cancel?.(job('c4d63752c98e42c381bfe5d961434eec')),
    refused('AccessDenied', { status: 401 }),
  ],
  ['replicas-list', async (p) => p.locate?.([did]), { ok: true, value: [] }],
  ['dataset-replicas', async (p) => p.locate?.([did]), { value: [{ did, places: [] }] }],
];

/** What is recorded and never asked by a provider, with the reason. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'auth-no-token': 'nothing is sent without a token',
  'auth-userpass': 'signing in is the business of tokens/',
  'auth-userpass-wrong': 'signing in is the business of tokens/',
  'auth-validate': 'its answer is no JSON',
  'did-create-badname': 'refused before it is sent',
  'did-meta': 'tells nothing of an open dataset that `did` does not tell',
  'rses-expression': 'gives names only',
  'rule-missingfields': 'no field is ever missing',
  'rule-update-bogus': 'no such option is sent',
  'rule-approve-denied': 'approving is for administrators',
  'rule-deny': 'denying is for administrators',
  'rules-account': 'rules are asked for by id, and by data identifier',
};

describe.skipIf(!isThere)('The provider against exchanges recorded from a real Rucio', () => {
  it.each(CASES)(
    '%s: asks what was recorded, and understands the answer.',
    async (name, run, outcome, beside = [], settings = {}) => {
      const { provider, asked } = replay([...beside, name], settings);
      expect(await run(provider)).toMatchObject(outcome as object);
      const sent = sentAs(asked, recorded(name));
      expect(sent.length, 'sent').toBeGreaterThan(0);
      const { body } = recorded(name).request;
      const [first] = sent;
      if (body === null || body === undefined) expect(first?.body).toBeUndefined();
      else if (name.startsWith('did-create'))
        // How long a dataset stays, and what it may be later, is the choice of whoever recorded it.
        expect({ ...JSON.parse(first?.body ?? 'null'), ...body }).toMatchObject({
          ...JSON.parse(first?.body ?? 'null'),
        });
      else expect(JSON.parse(first?.body ?? 'null')).toEqual(body);
      for (const each of asked) {
        expect(each.headers ?? {}).not.toHaveProperty('Accept');
        const token = each.url.endsWith('/ping')
          ? undefined
          : { header: 'X-Rucio-Auth-Token', value: 'alice-token' };
        expect(each.token, each.url).toEqual(token);
      }
    },
  );

  it('refuses a bad name before it is sent.', async () => {
    const { provider, asked } = replay([]);
    const bad = { ...request, did: { scope: 'user.alice', name: 'bad name' } };
    expect(await provider.submit(bad)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await provider.preview(bad)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(provider.requestsOf(bad)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('leaves no recorded exchange out without a reason.', () => {
    const all = allRecorded();
    const covered = new Set([...CASES.map(([name]) => name), ...Object.keys(NOT_ASKED)]);
    expect(all.filter((name) => !covered.has(name))).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });
});
