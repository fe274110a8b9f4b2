import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, inbox, message, page, refusal, root, type Scene } from './testing/scene.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
});

describe('The relay', () => {
  it('delivers a message, and brings back what the receiver says.', async () => {
    const response = await scene.ask();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'target-status': '201',
      'target-location': '/inbox/1',
      'target-url': inbox,
      'content-type': 'application/octet-stream',
      'access-control-allow-origin': page,
      relay: '1',
    });
    expect([response.status, await response.text()]).toEqual([200, 'taken']);
    expect(scene.sent()).toMatchObject([{ method: 'POST', url: inbox, body: message }]);
  });

  it('sends nothing on of the one who asks: no token, no proof, no cookie, no origin.', async () => {
    await scene.ask({ headers: { cookie: 'a=b', referer: `${page}/x`, 'x-other': '1' } });
    expect(Object.keys(scene.sent()[0]?.headers ?? {}).sort()).toEqual(['content-type', 'user-agent']);
  });

  it('takes application/json too, and types with parameters.', async () => {
    expect((await scene.ask({ type: 'application/json' })).headers.get('target-status')).toBe('201');
    const profile = 'application/ld+json;profile="https://www.w3.org/ns/activitystreams"';
    expect((await scene.ask({ type: profile })).headers.get('target-status')).toBe('201');
  });

  it('tells a refusal of the receiver from one of its own.', async () => {
    scene.web.put(inbox, Response.json({ type: 'https://w3id.org/orrery/relay#bad-token' }, { status: 401 }));
    const response = await scene.ask();
    expect([response.status, response.headers.get('target-status')]).toEqual([200, '401']);
  });

  it('tells everybody that it is a relay, and those on its list that it knows them.', async () => {
    const url = `${root}about`;
    const open = await scene.relay(new Request(url, { headers: { origin: page } }));
    expect(await open.json()).toEqual({ relay: '1' });
    const headers = { origin: page, ...(await scene.alice.prove({ method: 'GET', url })) };
    expect(await (await scene.relay(new Request(url, { headers }))).json()).toMatchObject({
      caller: scene.alice.webId,
    });
  });

  it('answers the question that browsers put first, for its own pages only.', async () => {
    const preflight = (origin: string) =>
      scene.relay(new Request(`${root}forward?url=x`, { method: 'OPTIONS', headers: { origin } }));
    const allowed = await preflight(page);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, page]);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('DPoP');
    const foreign = await preflight('https://evil.example');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(await refusal(foreign)).toBe('403 foreign-origin');
  });

  it('writes one line for each request, without tokens, bodies and query strings.', async () => {
    scene.web.put(`${inbox}?key=secret`, new Response(null, { status: 202 }));
    await scene.ask({ target: `${inbox}?key=secret` });
    await scene.ask({ person: null });
    expect(scene.web.lines).toHaveLength(2);
    expect(scene.web.lines[0]).toMatch(
      /^\S+Z POST https:\/\/service\.example\/inbox https:\/\/alice\.example\/card#me 202 \d+ms$/,
    );
    expect(scene.web.lines[1]).toContain(' - no-token ');
    expect(scene.web.lines.join()).not.toMatch(/secret|DPoP|urn:uuid/);
  });
});

describe('A target that fails', () => {
  it('is told from one that refuses: unknown name, no connection, no answer in time.', async () => {
    expect(await refusal(await scene.ask({ target: 'https://nowhere.example/' }))).toBe('502 unreachable');
    scene.web.name('dead.example', '203.0.114.8');
    expect(await refusal(await scene.ask({ target: 'https://dead.example/' }))).toBe('502 unreachable');
    scene.web.put(inbox, () => new Promise<Response>(() => undefined));
    const of = scene.newRelay({ timeout: 50 });
    // The caller's profile is asked first, within a limit of its own.
    expect(await refusal(await scene.ask({ of }))).toBe('504 timeout');
  });

  it('does not break the relay by an answer that breaks off.', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    scene.web.put(inbox, () => new Response(broken, { status: 201 }));
    expect(await refusal(await scene.ask())).toBe('502 unreachable');
  });
});
