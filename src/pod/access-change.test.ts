import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessRules,
  applyAccess,
  ensureAccess,
  planAccess,
  readRules,
  rightsIn,
} from './access-change.ts';
import { type Audience, modesOf, publicModes, type RuleDocument } from './access-rules.ts';
import { type FakeAnswer, fakeTransport, turtle } from './testing/fake-transport.ts';
import { parseTurtle } from './testing/parse-turtle.ts';
import type { PodRequest } from './transport.ts';

const OWNER = 'https://ida.example/card#me';
const FRIEND = 'https://friend.example/card#me';
const POD = 'https://ida.example/';
const BOX = `${POD}box/`;
const PREFIXES = `@prefix acl: <http://www.w3.org/ns/auth/acl#>. @prefix acp: <http://www.w3.org/ns/solid/acp#>.
  @prefix foaf: <http://xmlns.com/foaf/0.1/>.`;

const ACL = {
  owner: `<#o> a acl:Authorization; acl:agent <${OWNER}>; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Write, acl:Control.`,
  friend: `<#f> a acl:Authorization; acl:agent <${FRIEND}>; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read.`,
  public: `<#p> a acl:Authorization; acl:agentClass foaf:Agent; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Append.`,
  known: `<#k> a acl:Authorization; acl:agentClass acl:AuthenticatedAgent; acl:accessTo <./>; acl:default <./>; acl:mode acl:Write.`,
  mixed: `<#m> a acl:Authorization; acl:agent <${FRIEND}>; acl:agentClass foaf:Agent; acl:accessTo <./>; acl:mode acl:Append.`,
};
const policy = (name: string, what: string, who: string, scopes = 'both') =>
  `<#r> a acp:AccessControlResource; acp:resource <./>; acp:accessControl <#${name}>${scopes === 'both' ? `; acp:memberAccessControl <#${name}>` : ''}.
   <#${name}> a acp:AccessControl; acp:apply [ a acp:Policy; ${what}; ${who} ].`;
const ACR = {
  owner: policy('o', 'acp:allow acl:Read, acl:Write, acl:Control', `acp:anyOf [ acp:agent <${OWNER}> ]`),
  friend: policy('f', 'acp:allow acl:Read', `acp:allOf [ acp:agent <${FRIEND}> ]`),
  public: policy('p', 'acp:allow acl:Read, acl:Append', 'acp:anyOf [ acp:agent acp:PublicAgent ]'),
  known: policy('k', 'acp:allow acl:Write', 'acp:allOf [ acp:agent acp:AuthenticatedAgent ]'),
  mixed: policy(
    'm',
    'acp:allow acl:Append',
    `acp:anyOf [ acp:agent acp:PublicAgent ], [ acp:agent <${FRIEND}> ]`,
    'self',
  ),
  denied: policy(
    'd',
    'acp:deny acl:Read',
    `acp:anyOf [ acp:agent acp:PublicAgent ]; acp:noneOf [ acp:agent <${OWNER}>, <${FRIEND}> ]`,
  ),
};

function document(system: 'wac' | 'acp', of: string, parts: readonly string[] | undefined): RuleDocument {
  const url = `${of}${system === 'wac' ? '.acl' : '.acr'}`;
  const text = parts ? `${PREFIXES}\n${parts.join('\n')}\n` : '';
  return {
    url,
    of,
    exists: parts !== undefined,
    text,
    contentType: 'text/turtle',
    quads: parseTurtle(text, url),
    etag: '"1"',
  };
}

function rulesOf(
  system: 'wac' | 'acp',
  own: readonly string[] | undefined,
  above: readonly string[],
): AccessRules {
  const documents = [document(system, BOX, own), document(system, POD, above)];
  return { system, documents };
}

const AUDIENCES: readonly Audience[] = ['owner-only', 'public-read', 'public-append'];

describe('A change of access rules', () => {
  const cases = fc.record({
    system: fc.constantFrom('wac' as const, 'acp' as const),
    own: fc.option(fc.subarray([...Object.keys(ACR)]), { nil: undefined }),
    above: fc.subarray(['friend', 'public', 'known', 'mixed']),
    audience: fc.constantFrom(...AUDIENCES),
  });

  it('gives strangers exactly what is wanted, keeps the owner in control, and keeps what named others had.', () => {
    fc.assert(
      fc.property(cases, ({ system, own, above, audience }) => {
        const parts = (names: readonly string[]) =>
          names.map((name) => ({ wac: { ...ACL, denied: '' }, acp: ACR })[system][name as keyof typeof ACR]);
        const rules = rulesOf(system, own && parts(own), parts(['owner', ...above]));
        const plan = planAccess(rules, OWNER, audience);
        expect(plan.ok).toBe(true);
        if (!plan.ok) return;
        const after: AccessRules = plan.value
          ? {
              system,
              documents: [
                {
                  ...(rules.documents[0] as RuleDocument),
                  exists: true,
                  quads: parseTurtle(plan.value.after, plan.value.url),
                },
                ...rules.documents.slice(1),
              ],
            }
          : rules;
        for (const scope of ['self', 'members'] as const) {
          const [was, is] = [rightsIn(rules, OWNER, scope), rightsIn(after, OWNER, scope)];
          expect(modesOf(is, { kind: 'everyone' })).toEqual(publicModes(audience, scope));
          expect(modesOf(is, { kind: 'authenticated' })).toEqual([]);
          expect(modesOf(is, { kind: 'owner' })).toEqual(['read', 'append', 'write', 'control']);
          const friend = { kind: 'agent', id: FRIEND } as const;
          const isNamed = was.some(({ party }) => party.id === FRIEND);
          const hadByName = modesOf(was, friend).filter(
            (mode) =>
              !modesOf(was, { kind: 'everyone' }).includes(mode) &&
              !modesOf(was, { kind: 'authenticated' }).includes(mode),
          );
          // Who is only left out of a denial has the right as everyone has it, and the change says that it goes.
          if (isNamed && !own?.includes('denied'))
            expect(modesOf(is, friend)).toEqual(expect.arrayContaining([...hadByName]));
        }
        expect(planAccess(after, OWNER, audience)).toEqual({ ok: true, value: undefined });
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('that only adds leaves the text that was there, with its comments.', () => {
    const rules = rulesOf('wac', [ACL.owner, '# for the reading group', ACL.friend], [ACL.owner]);
    const plan = planAccess(rules, OWNER, 'public-read');
    expect(plan).toMatchObject({ ok: true, value: { isNew: false } });
    const change = plan.ok ? plan.value : undefined;
    expect(change?.after.startsWith(change.before)).toBe(true);
    expect(change?.changes).toEqual([
      { party: { kind: 'everyone' }, scope: 'self', gained: ['read'], lost: [] },
      { party: { kind: 'everyone' }, scope: 'members', gained: ['read'], lost: [] },
    ]);
  });

  it('that takes something away shows nothing but the change.', () => {
    const rules = rulesOf('acp', [ACR.owner, ACR.public, ACR.friend], [ACR.owner]);
    const plan = planAccess(rules, OWNER, 'owner-only');
    const change = plan.ok ? plan.value : undefined;
    expect(change).toMatchObject({ isNew: false, isRewritten: true });
    const lines = (text = '') => new Set(text.split('\n').map((line) => line.replace(/[;.]$/, '').trim()));
    const [before, after] = [lines(change?.before), lines(change?.after)];
    expect([...after].filter((line) => !before.has(line))).toEqual([]);
    expect([...before].filter((line) => !after.has(line)).length).toBeLessThan(4);
  });

  it('is asked for under WAC where the rules are right but inherited, when a place must have its own.', () => {
    const rules = rulesOf('wac', undefined, [ACL.owner]);
    expect(planAccess(rules, OWNER, 'owner-only')).toEqual({ ok: true, value: undefined });
    expect(planAccess(rules, OWNER, 'owner-only', { own: true })).toMatchObject({
      value: { isNew: true, changes: [] },
    });
  });

  it('never speaks of a WebID that could break out of the document.', () => {
    const plan = planAccess(rulesOf('wac', undefined, []), 'https://ida.example/> a <x', 'public-read');
    expect(plan).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });
});

describe('Access rules of a server', () => {
  const server =
    (answers: Readonly<Record<string, FakeAnswer>>) =>
    (request: PodRequest): FakeAnswer =>
      answers[`${request.method ?? 'GET'} ${request.url}`] ?? { status: 404 };
  const named = (rel: string, more = ''): FakeAnswer => ({ headers: { link: `<${rel}>; rel="acl"${more}` } });
  const root = ', <http://www.w3.org/ns/pim/space#Storage>; rel="type"';

  it('are looked for upwards until the storage ends.', async () => {
    const { transport, requests } = fakeTransport(
      server({
        [`HEAD ${BOX}`]: named('.acl'),
        [`HEAD ${POD}`]: named('.acl', root),
        [`GET ${POD}.acl`]: turtle(`${PREFIXES} ${ACL.owner}`, { etag: '"1"' }),
      }),
    );
    const rules = await readRules(transport, BOX);
    expect(rules).toMatchObject({
      value: { system: 'wac', documents: [{ exists: false }, { exists: true }] },
    });
    expect(requests.map(({ url }) => url)).toEqual([BOX, `${BOX}.acl`, POD, `${POD}.acl`]);
  });

  it.each<[string, FakeAnswer, object]>([
    ['that may not be seen', { status: 403 }, { kind: 'forbidden', mode: 'control' }],
    [
      'that are no RDF',
      { body: '<html>', headers: { 'content-type': 'text/html' } },
      { kind: 'noncompliant' },
    ],
  ])('%s are a problem that says so.', async (_what, answer, problem) => {
    const { transport } = fakeTransport(
      server({ [`HEAD ${BOX}`]: named('.acl'), [`GET ${BOX}.acl`]: answer }),
    );
    expect(await ensureAccess(transport, BOX, OWNER, 'public-read')).toMatchObject({ ok: false, problem });
  });

  it('of a server that names none are a problem that says so.', async () => {
    const { transport } = fakeTransport(server({ [`HEAD ${BOX}`]: {} }));
    expect(await readRules(transport, BOX)).toMatchObject({ problem: { kind: 'noncompliant' } });
  });

  it('are written on the version that was seen only, and never without one.', async () => {
    const rules = rulesOf('wac', [ACL.owner], []);
    const plan = planAccess(rules, OWNER, 'public-read');
    if (!plan.ok || !plan.value) throw new Error('no plan');
    const { transport, requests } = fakeTransport(() => ({ status: 412 }));
    expect(await applyAccess(transport, plan.value)).toMatchObject({ problem: { kind: 'conflict' } });
    expect(requests[0]?.headers).toMatchObject({ 'if-match': '"1"' });
    const weak = { ...plan.value, etag: 'W/"1"' };
    expect(await applyAccess(transport, weak)).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(requests).toHaveLength(1);
  });

  it('that change meanwhile are read and planned anew.', async () => {
    let writes = 0;
    const { transport } = fakeTransport((request): FakeAnswer => {
      if (request.method === 'PUT') {
        writes += 1;
        return { status: writes < 3 ? 412 : 205 };
      }
      if (request.method === 'HEAD') return named('.acl', root);
      return turtle(`${PREFIXES} ${ACL.owner}`, { etag: `"${writes}"` });
    });
    expect(await ensureAccess(transport, BOX, OWNER, 'public-read')).toMatchObject({
      value: { already: false },
    });
    expect(writes).toBe(3);
  });
});
