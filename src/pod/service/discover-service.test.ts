import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from '../testing/fake-transport.ts';
import { discoverService, type Finding } from './discover-service.ts';

const PREFIXES = `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
  @prefix ldp: <http://www.w3.org/ns/ldp#>. @prefix daen: <http://www.w3.org/ns/solid/daen#>.
  @prefix orr: <https://w3id.org/orrery/ns#>. @prefix owl: <http://www.w3.org/2002/07/owl#>.`;

const page = (head: string): FakeAnswer => ({
  body: `<!doctype html><html><head>${head}</head><body><p>Hello</p></body></html>`,
  headers: { 'content-type': 'text/html' },
});

async function found(target: string, pages: Record<string, FakeAnswer>) {
  const server = fakeTransport(({ url, method }) => pages[`${method ?? 'GET'} ${url}`] ?? pages[url]);
  const result = await discoverService(server.transport, target);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const said = result.value.findings.map(({ field, value, source }) => [field, value, source]);
  return { ...result.value, said, requests: server.requests };
}

const of = (findings: readonly Finding[], field: Finding['field']) =>
  findings.find((finding) => finding.field === field);

describe('Finding out about a service', () => {
  it('reads from a WebID who it is, where it is reached and what it does, each with where it stands.', async () => {
    const card = 'https://s.example/card';
    const { said, findings, requests } = await found(`${card}#it`, {
      [card]:
        turtle(`${PREFIXES} <#it> a as:Service; foaf:name "Plumb"; as:summary "Reviews."; ldp:inbox <in/>;
        foaf:homepage <https://s.example/>; foaf:logo <logo.svg>; as:outbox <log/>; owl:sameAs <https://s.example/>;
        orr:kind orr:certification; orr:takes "request-review".`),
    });
    expect(said).toEqual(
      expect.arrayContaining([
        ['name', 'Plumb', 'rdf'],
        ['description', 'Reviews.', 'rdf'],
        ['inbox', 'https://s.example/in/', 'rdf'],
        ['home', 'https://s.example/', 'rdf'],
        ['logo', 'https://s.example/logo.svg', 'rdf'],
        ['eventLog', 'https://s.example/log/', 'rdf'],
        ['aliases', ['https://s.example/'], 'rdf'],
        ['kinds', ['certification'], 'rdf'],
        ['takes', ['request-review'], 'rdf'],
        ['id', `${card}#it`, 'itself'],
      ]),
    );
    expect(of(findings, 'name')?.at).toBe(card);
    expect(requests.every(({ anonymous }) => anonymous)).toBe(true);
    // The picture is named, never loaded.
    expect(requests.some(({ url }) => url.includes('logo'))).toBe(false);
    const asked = requests.map(({ method, url, headers }) => JSON.stringify([method, url, headers]));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('finds the one whom a document is about, when only the document is named.', async () => {
    const card = 'https://s.example/card';
    const { said } = await found(card, {
      [card]: turtle(`${PREFIXES} <> foaf:primaryTopic <#it>. <#it> a foaf:Agent; foaf:name "Plumb".`),
    });
    expect(said).toContainEqual(['id', `${card}#it`, 'rdf']);
    expect(said).toContainEqual(['name', 'Plumb', 'rdf']);
  });

  it('reads a website: its head, its headers, and the data that describes it.', async () => {
    const site = 'https://s.example/';
    const { said, kind } = await found(site, {
      [site]: {
        ...page(
          `<title>Reviews since 1999 — home</title><meta property="og:site_name" content="Plumb &amp; Line">
           <meta name="description" content="Reviews."><link rel="icon" href="/i.png">
           <link rel="http://www.w3.org/ns/ldp#inbox" href="/in">`,
        ),
        headers: { 'content-type': 'text/html', link: '<about.ttl>; rel="describedby"' },
      },
      [`${site}about.ttl`]: turtle(`${PREFIXES} <./> foaf:name "P"; daen:eventLog <log>.`),
    });
    expect(kind).toBe('agent');
    expect(said).toEqual(
      expect.arrayContaining([
        ['name', 'Plumb & Line', 'html'],
        ['logo', 'https://s.example/i.png', 'html'],
        ['inbox', 'https://s.example/in', 'html'],
        ['describedBy', 'https://s.example/about.ttl', 'header'],
        ['eventLog', 'https://s.example/log', 'description'],
        ['home', site, 'html'],
        ['id', site, 'itself'],
      ]),
    );
  });

  it('finds whose inbox an address is among those above it that advertise it.', async () => {
    const inbox = 'https://pods.example/s/inbox/';
    const root = 'https://pods.example/s/';
    const { kind, said } = await found(inbox, {
      [inbox]: { status: 401 },
      [`OPTIONS ${inbox}`]: { status: 204, headers: { 'accept-post': '*/*' } },
      [root]: { ...turtle(''), headers: { link: '<inbox/>; rel="http://www.w3.org/ns/ldp#inbox"' } },
      [`${root}profile/card`]: turtle(
        `${PREFIXES} <#me> a as:Service; foaf:name "Kalends"; ldp:inbox <../inbox/>.`,
      ),
    });
    expect(kind).toBe('inbox');
    expect(said).toEqual(
      expect.arrayContaining([
        ['inbox', inbox, 'itself'],
        ['id', `${root}profile/card#me`, 'owner'],
        ['name', 'Kalends', 'rdf'],
      ]),
    );
  });

  it('says of an inbox whose owner is not to be found that it is one, and nothing else.', async () => {
    const inbox = 'https://s.example/ldn/inbox';
    const { kind, said } = await found(inbox, { [inbox]: { status: 405 } });
    expect(kind).toBe('inbox');
    expect(said).toEqual([['inbox', inbox, 'itself']]);
  });

  it('does not take a site for an inbox because its form takes POST.', async () => {
    const site = 'https://s.example/';
    const { kind, said } = await found(site, {
      [site]: page('<title>S</title>'),
      [`OPTIONS ${site}`]: { status: 204, headers: { allow: 'GET, POST' } },
    });
    expect(kind).toBe('agent');
    expect(said.some(([field]) => field === 'inbox')).toBe(false);
  });

  it('survives what is meant to harm: scripts as addresses, passwords in them, endless texts, control characters.', async () => {
    const card = 'https://s.example/card';
    const { findings } = await found(`${card}#it`, {
      [card]: jsonLd({
        '@context': { foaf: 'http://xmlns.com/foaf/0.1/', ldp: 'http://www.w3.org/ns/ldp#' },
        '@id': '#it',
        '@type': 'foaf:Agent',
        'foaf:name': `A\u0000\n<script>${'x'.repeat(10_000)}`,
        'foaf:homepage': { '@id': 'javascript:alert(1)' },
        'foaf:logo': { '@id': 'data:image/svg+xml,<svg onload=alert(1)>' },
        'ldp:inbox': [{ '@id': 'javascript:alert(1)' }, { '@id': 'https://user:pass@s.example/in' }],
      }),
    });
    const name = String(of(findings, 'name')?.value);
    expect(name.startsWith('A <script>x')).toBe(true);
    expect(name.length).toBeLessThan(220);
    expect(of(findings, 'home')).toBeUndefined();
    expect(of(findings, 'logo')).toBeUndefined();
    expect(of(findings, 'inbox')).toBeUndefined();
  });

  it('tells the problem where nothing answers.', async () => {
    const problem = { kind: 'network', url: 'https://s.example/', message: 'x' } as const;
    const server = fakeTransport(() => problem);
    expect(await discoverService(server.transport, 'https://s.example/')).toEqual({ ok: false, problem });
    expect(await discoverService(server.transport, 'mailto:a@s.example')).toMatchObject({
      problem: { kind: 'invalid' },
    });
  });
});
