import { beforeEach, describe, expect, it } from 'vitest';
import { createRelay, type Relay } from './handler.ts';
import type { RelayOptions } from './options.ts';
import { createFakeWeb, type FakeWeb } from './testing/fake-web.ts';
import { createPerson, type Person, type ProofWish } from './testing/tokens.ts';

const root = 'https://relay.example/orrery/';
const page = 'https://orrery.example';
const inbox = 'https://service.example/inbox';
const message = JSON.stringify({ '@context': 'https://www.w3.org/ns/activitystreams', id: 'urn:uuid:1' });

let web: FakeWeb;
let alice: Person;
let relay: Relay;

function newRelay(options: Partial<RelayOptions> = {}): Relay {
  return createRelay({ publicUrl: root, webIds: [alice.webId], origins: [page], ...options }, web);
}

beforeEach(async () => {
  web = createFakeWeb();
  alice = await createPerson(web, 'https://alice.example/card#me');
  web.put(inbox, () => new Response('taken', { status: 201, headers: { location: '/inbox/1' } }));
  relay = newRelay();
});

interface Asked extends Partial<ProofWish> {
  readonly target?: string;
  readonly method?: string;
  readonly type?: string;
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
  readonly person?: Person | null;
  /** The relay that is asked; by default the one of the test. */
  readonly of?: Relay;
}

/** Asks the relay as the app does; everything can be got wrong. */
async function ask(asked: Asked = {}): Promise<Response> {
  const { target = inbox, method = 'POST', type = 'application/ld+json', person = alice, of = relay } = asked;
  const url = `${root}forward?url=${encodeURIComponent(target)}`;
  const hasBody = !['GET', 'HEAD', 'DELETE'].includes(method);
  const proof = person ? await person.prove({ ...asked, method, url: asked.url ?? url }) : {};
  return of(
    new Request(url, {
      method,
      body: hasBody ? (asked.body ?? message) : undefined,
      duplex: 'half',
      headers: { ...proof, origin: page, ...(hasBody && { 'content-type': type }), ...asked.headers },
    } as RequestInit),
  );
}

/** Status and kind of a refusal. */
async function refusal(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('target-status')).toBeNull();
  const { type, status } = (await response.json()) as { type: string; status: number };
  expect(status).toBe(response.status);
  return `${response.status} ${type.split('#')[1]}`;
}

/** What reached others than the caller's own profile and provider. */
function sent() {
  return web.reached.filter(({ url }) => !url.includes('alice.example'));
}

describe('The relay', () => {
  it('delivers a message, and brings back what the receiver says.', async () => {
    const response = await ask();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'target-status': '201',
      'target-location': '/inbox/1',
      'target-url': inbox,
      'content-type': 'application/octet-stream',
      'access-control-allow-origin': page,
      relay: '1',
    });
    expect([response.status, await response.text()]).toEqual([200, 'taken']);
    expect(sent()).toMatchObject([{ method: 'POST', url: inbox, body: message }]);
  });

  it('sends nothing on of the one who asks: no token, no proof, no cookie, no origin.', async () => {
    await ask({ headers: { cookie: 'a=b', referer: `${page}/x`, 'x-other': '1' } });
    expect(Object.keys(sent()[0]?.headers ?? {}).sort()).toEqual(['content-type', 'user-agent']);
  });

  it('takes application/json too, and types with parameters.', async () => {
    expect((await ask({ type: 'application/json' })).headers.get('target-status')).toBe('201');
    const profile = 'application/ld+json;profile="https://www.w3.org/ns/activitystreams"';
    expect((await ask({ type: profile })).headers.get('target-status')).toBe('201');
  });

  it('tells a refusal of the receiver from one of its own.', async () => {
    web.put(inbox, Response.json({ type: 'https://w3id.org/orrery/relay#bad-token' }, { status: 401 }));
    const response = await ask();
    expect([response.status, response.headers.get('target-status')]).toEqual([200, '401']);
  });

  it('tells everybody that it is a relay, and those on its list that it knows them.', async () => {
    const url = `${root}about`;
    const open = await relay(new Request(url, { headers: { origin: page } }));
    expect(await open.json()).toEqual({ relay: '1' });
    const headers = { origin: page, ...(await alice.prove({ method: 'GET', url })) };
    expect(await (await relay(new Request(url, { headers }))).json()).toMatchObject({ caller: alice.webId });
  });

  it('answers the question that browsers put first, for its own pages only.', async () => {
    const preflight = (origin: string) =>
      relay(new Request(`${root}forward?url=x`, { method: 'OPTIONS', headers: { origin } }));
    const allowed = await preflight(page);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, page]);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('DPoP');
    const foreign = await preflight('https://evil.example');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(await refusal(foreign)).toBe('403 foreign-origin');
  });

  it('writes one line for each request, without tokens, bodies and query strings.', async () => {
    web.put(`${inbox}?key=secret`, new Response(null, { status: 202 }));
    await ask({ target: `${inbox}?key=secret` });
    await ask({ person: null });
    expect(web.lines).toHaveLength(2);
    expect(web.lines[0]).toMatch(
      /^\S+Z POST https:\/\/service\.example\/inbox https:\/\/alice\.example\/card#me 202 \d+ms$/,
    );
    expect(web.lines[1]).toContain(' - no-token ');
    expect(web.lines.join()).not.toMatch(/secret|DPoP|urn:uuid/);
  });
});

describe('Who may ask', () => {
  it('is nobody without a token, or without its proof.', async () => {
    expect(await refusal(await ask({ person: null }))).toBe('401 no-token');
    const { authorization } = await alice.prove({ method: 'POST', url: root });
    expect(await refusal(await ask({ person: null, headers: { authorization } }))).toBe('401 no-token');
  });

  it('is no other WebID, however good its token; its profile is not even looked at.', async () => {
    const mallory = await createPerson(web, 'https://mallory.example/card#me');
    expect(await refusal(await ask({ person: mallory }))).toBe('403 unknown-caller');
    expect(web.reached).toEqual([]);
  });

  it('is whoever has a WebID below a named place, and nobody beside it.', async () => {
    const of = newRelay({ webIds: ['https://pods.example/*'] });
    const bob = await createPerson(web, 'https://pods.example/bob/card#me');
    const other = await createPerson(web, 'https://pods.example.evil.example/card#me');
    expect((await ask({ person: bob, of })).status).toBe(200);
    expect(await refusal(await ask({ person: other, of }))).toBe('403 unknown-caller');
  });

  it.each<[string, Partial<ProofWish>]>([
    ['has expired', { expiresIn: -200 }],
    ['has an old proof', { proofAge: 400 }],
    ['has a proof for another method', { method: 'POST', url: undefined, jti: 'wrong-method' }],
    ['has a proof for another address', { url: 'https://relay.example/orrery/about' }],
    ['has a proof for another server', { url: 'https://evil.example/orrery/forward' }],
    ['is forged', { forged: true }],
    ['is used by a thief with another key', { stolen: true }],
    ['is bound to no key', { claims: { cnf: undefined } }],
    ['is for another audience', { claims: { aud: 'https://other.example/' } }],
    ['is of a provider that the profile does not name', { claims: { iss: 'https://idp.mallory.example/' } }],
  ])('is nobody whose token %s.', async (_, wish) => {
    const response =
      wish.jti === 'wrong-method'
        ? await ask({
            person: null,
            headers: await alice.prove({ method: 'GET', url: `${root}forward` }),
          })
        : await ask(wish);
    expect(await refusal(response)).toBe('401 bad-token');
    expect(response.headers.get('www-authenticate')).toMatch(/^DPoP/);
    expect(sent().filter(({ url }) => url === inbox)).toEqual([]);
  });

  it('is nobody with a token that any bearer could use.', async () => {
    const { authorization, dpop } = await alice.prove({ method: 'POST', url: `${root}forward` });
    const headers = { authorization: authorization.replace('DPoP', 'Bearer'), dpop };
    expect(await refusal(await ask({ person: null, headers }))).toBe('401 bad-token');
  });

  it('is nobody with a proof that was used before, as long as it would be good.', async () => {
    const headers = await alice.prove({ method: 'POST', url: `${root}forward`, proofAge: -110 });
    expect((await ask({ person: null, headers })).status).toBe(200);
    expect(await refusal(await ask({ person: null, headers }))).toBe('401 replayed-proof');
    // The library would have forgotten it by now, and still take it.
    web.wait(130_000);
    expect(await refusal(await ask({ person: null, headers }))).toBe('401 replayed-proof');
    expect(sent().filter(({ url }) => url === inbox)).toHaveLength(1);
  });

  it('is nobody on the page of another origin.', async () => {
    const response = await ask({ headers: { origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await refusal(response)).toBe('403 foreign-origin');
    expect(sent()).toEqual([]);
  });

  it('is nobody who has asked too often, until some time has passed.', async () => {
    const of = newRelay({ rate: { burst: 2, perMinute: 6 } });
    await ask({ of });
    await ask({ of });
    const late = await ask({ of });
    expect(late.headers.get('retry-after')).toBe('10');
    expect(await refusal(late)).toBe('429 too-many-requests');
    web.wait(10_001);
    expect((await ask({ of })).status).toBe(200);
  });

  it('is each their own: one who asks often takes nothing from another.', async () => {
    const bob = await createPerson(web, 'https://bob.example/card#me');
    const of = newRelay({ webIds: [alice.webId, bob.webId], rate: { burst: 1, perMinute: 1 } });
    await ask({ of });
    expect((await ask({ of })).status).toBe(429);
    expect((await ask({ of, person: bob })).status).toBe(200);
  });
});

describe('What may be asked', () => {
  it('is nothing at unknown places.', async () => {
    for (const place of ['', 'forwards', '../forward', 'about/', 'relay'])
      expect(await refusal(await relay(new Request(root + place)))).toBe('404 not-found');
  });

  it('is no other method than those of discovery and delivery.', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(await refusal(await ask({ method }))).toBe('405 method');
    expect(sent()).toEqual([]);
  });

  it('is no other type of message than JSON-LD.', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect(await refusal(await ask({ type }))).toBe('415 media-type');
    expect(sent()).toEqual([]);
  });

  it('is no message above one megabyte, whether its length is told or not.', async () => {
    const large = new Uint8Array(1024 * 1024 + 1);
    expect(await refusal(await ask({ body: large }))).toBe('413 too-large');
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect(await refusal(await ask({ body: endless }))).toBe('413 too-large');
    expect(pieces).toBeLessThan(30);
    expect(sent().filter(({ method }) => method === 'POST')).toEqual([]);
    expect((await ask({ body: new Uint8Array(1024 * 1024) })).status).toBe(200);
  });

  it('is no target that is not a web address at its usual port.', async () => {
    for (const target of [
      '',
      'inbox',
      'ftp://service.example/',
      'file:///etc/passwd',
      'data:,x',
      'https://u:p@service.example/',
      'https://service.example:8443/',
      'http://service.example:22/',
    ])
      expect(await refusal(await ask({ target })), target).toBe('400 bad-target');
    expect(sent()).toEqual([]);
  });

  it('is more where the configuration names host, method, path and type, and no more than that.', async () => {
    const share = 'https://cloud.example:8443/ocm/shares/1';
    web.put(share, new Response('{}', { headers: { 'content-type': 'application/json' } }));
    web.put('https://cloud.example:8443/other', new Response('{}'));
    const of = newRelay({
      hosts: [
        { host: 'cloud.example:8443', methods: ['PUT'], paths: ['/ocm/'], types: ['application/json'] },
      ],
    });
    const put = { method: 'PUT', type: 'application/json', of };
    expect(await (await ask({ ...put, target: share })).text()).toBe('{}');
    expect(await refusal(await ask({ ...put, target: 'https://cloud.example:8443/other' }))).toBe(
      '403 not-allowed',
    );
    expect(await refusal(await ask({ ...put, target: share.replace('shares', '%2e%2e/shares') }))).toBe(
      '403 not-allowed',
    );
    expect(await refusal(await ask({ ...put, target: share, type: 'text/plain' }))).toBe('415 media-type');
    expect(await refusal(await ask({ ...put, target: share.replace(':8443', '') }))).toBe('403 not-allowed');
    expect(await refusal(await ask({ ...put, method: 'DELETE', target: share }))).toBe('405 method');
  });
});

describe('Private networks', () => {
  it.each([
    'http://localhost/',
    'http://sub.localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://192.0.2.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://printer/',
    'http://nas.local/',
    'http://db.internal/',
    'http://①②⑦.0.0.1/',
  ])('are not forwarded to: %s', async (target) => {
    expect(await refusal(await ask({ target }))).toBe('403 private-address');
    expect(await refusal(await ask({ target, method: 'GET' }))).toBe('403 private-address');
    expect(sent()).toEqual([]);
  });

  it('are not forwarded to where a name leads there, even with one address of several.', async () => {
    for (const addresses of [
      ['10.1.2.3'],
      ['::1'],
      ['203.0.114.7', '192.168.0.1'],
      ['203.0.114.7', '::ffff:127.0.0.1'],
    ]) {
      web.name('trap.example', ...addresses);
      expect(await refusal(await ask({ target: 'https://trap.example/' }))).toBe('403 private-address');
    }
    expect(sent()).toEqual([]);
  });

  it('are not forwarded to where a redirect leads there, by address or by name.', async () => {
    web.name('trap.example', '169.254.169.254');
    for (const location of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'https://trap.example/',
      'http://2130706433/',
    ]) {
      web.put('https://page.example/', new Response(null, { status: 302, headers: { location } }));
      expect(await refusal(await ask({ target: 'https://page.example/', method: 'GET' }))).toBe(
        '403 private-address',
      );
    }
    expect(sent().every(({ url }) => url === 'https://page.example/')).toBe(true);
  });

  it('are asked for the profile of a caller no more than for anything else.', async () => {
    web.name('alice.example', '10.0.0.5');
    expect(await refusal(await ask())).toBe('401 bad-token');
    expect(web.reached).toEqual([]);
  });

  it('may be this very machine in a sandbox, at any port; but no public name may lead there, and nothing else private.', async () => {
    const of = newRelay({ allowLoopback: true });
    web.put('http://localhost:3000/inbox/', new Response(null, { status: 201 }));
    web.name('localhost', '127.0.0.1', '::1');
    expect((await ask({ of, target: 'http://localhost:3000/inbox/' })).headers.get('target-status')).toBe(
      '201',
    );
    web.name('trap.example', '127.0.0.1');
    for (const target of ['https://trap.example/', 'http://10.0.0.1/', 'http://169.254.169.254/'])
      expect(await refusal(await ask({ of, target }))).toBe('403 private-address');
  });

  it('cannot be slipped in between check and connection: the checked addresses are those that are connected to.', async () => {
    web.name('service.example', '203.0.114.9', '2606:4700::1');
    await ask();
    expect(sent()[0]?.addresses).toEqual(['203.0.114.9', '2606:4700::1']);
  });
});

describe('Looking for an inbox', () => {
  const place = 'https://work.example/';
  const look = (method = 'GET', target = place) =>
    ask({ method, target, headers: { accept: 'text/turtle' } });

  it('brings back RDF with the links of the header, and passes on what is accepted.', async () => {
    web.put(
      place,
      new Response('<> a <#x>.', {
        headers: {
          'content-type': 'text/turtle',
          link: '</in>; rel="http://www.w3.org/ns/ldp#inbox"',
          'set-cookie': 'a=b',
        },
      }),
    );
    const response = await look();
    expect(await response.text()).toBe('<> a <#x>.');
    expect(response.headers.get('target-link')).toContain('ldp#inbox');
    expect(response.headers.get('target-body')).toBe('whole');
    expect([...response.headers.keys()].join()).not.toContain('cookie');
    expect(sent()[0]?.headers.accept).toBe('text/turtle');
    expect((await look('HEAD')).headers.get('target-link')).toContain('ldp#inbox');
  });

  it('brings back of a page no more than its head, and of anything else nothing.', async () => {
    const html =
      '<html><head><link rel="http://www.w3.org/ns/ldp#inbox" href="/in"></head><body>secret</body>';
    web.put(place, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    const page = await look();
    expect(await page.text()).toBe(html.slice(0, html.indexOf('<body>')));
    expect(page.headers.get('target-body')).toBe('beginning');
    web.put(
      place,
      new Response('secret', { headers: { 'content-type': 'application/pdf', link: '</in>; rel="x"' } }),
    );
    const file = await look();
    expect([await file.text(), file.headers.get('target-body')]).toEqual(['', 'withheld']);
    expect(file.headers.get('target-link')).toBe('</in>; rel="x"');
  });

  it('stops reading a head without an end, and data without an end.', async () => {
    const endless = (type: string, text: string) => () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new TextEncoder().encode(text.repeat(10_000))),
        }),
        { headers: { 'content-type': type } },
      );
    web.put(place, endless('text/html', '<meta>'));
    expect((await (await look()).arrayBuffer()).byteLength).toBe(256 * 1024);
    web.put(place, endless('text/turtle', '<a> <b> <c> .'));
    expect(await refusal(await look())).toBe('502 answer-too-large');
  });

  it('follows three redirects, telling where it came to, and no fourth.', async () => {
    const to = (location: string) => new Response(null, { status: 302, headers: { location } });
    web.put(place, to('/1'));
    web.put(`${place}1`, to('https://other.example/2'));
    web.put('https://other.example/2', to('3'));
    web.put('https://other.example/3', new Response('', { headers: { 'content-type': 'text/turtle' } }));
    expect((await look()).headers.get('target-url')).toBe('https://other.example/3');
    web.put('https://other.example/3', to('4'));
    expect(await refusal(await look())).toBe('502 redirects');
  });

  it('never follows where a message is redirected, but tells of it.', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      web.put(inbox, new Response(null, { status, headers: { location: 'http://127.0.0.1/' } }));
      const response = await ask();
      expect(response.headers.get('target-status')).toBe(String(status));
      expect(response.headers.get('target-location')).toBe('http://127.0.0.1/');
    }
    expect(sent().every(({ url }) => url === inbox)).toBe(true);
  });
});

describe('A target that fails', () => {
  it('is told from one that refuses: unknown name, no connection, no answer in time.', async () => {
    expect(await refusal(await ask({ target: 'https://nowhere.example/' }))).toBe('502 unreachable');
    web.name('dead.example', '203.0.114.8');
    expect(await refusal(await ask({ target: 'https://dead.example/' }))).toBe('502 unreachable');
    web.put(inbox, () => new Promise<Response>(() => undefined));
    const of = newRelay({ timeout: 50 });
    // The caller's profile is asked first, within a limit of its own.
    expect(await refusal(await ask({ of }))).toBe('504 timeout');
  });

  it('does not break the relay by an answer that breaks off.', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    web.put(inbox, () => new Response(broken, { status: 201 }));
    expect(await refusal(await ask())).toBe('502 unreachable');
  });
});
