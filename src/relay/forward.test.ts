import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, inbox, refusal, type Scene } from './testing/scene.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
});

describe('Looking for an inbox', () => {
  const place = 'https://work.example/';
  const look = (method = 'GET', target = place) =>
    scene.ask({ method, target, headers: { accept: 'text/turtle' } });

  it('brings back RDF with the links of the header, and passes on what is accepted.', async () => {
    scene.web.put(
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
    expect(scene.sent()[0]?.headers.accept).toBe('text/turtle');
    expect((await look('HEAD')).headers.get('target-link')).toContain('ldp#inbox');
  });

  it('brings back of a page no more than its head, and of anything else nothing.', async () => {
    const html =
      '<html><head><link rel="http://www.w3.org/ns/ldp#inbox" href="/in"></head><body>secret</body>';
    scene.web.put(place, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    const page = await look();
    expect(await page.text()).toBe(html.slice(0, html.indexOf('<body>')));
    expect(page.headers.get('target-body')).toBe('beginning');
    scene.web.put(
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
    scene.web.put(place, endless('text/html', '<meta>'));
    expect((await (await look()).arrayBuffer()).byteLength).toBe(256 * 1024);
    scene.web.put(place, endless('text/turtle', '<a> <b> <c> .'));
    expect(await refusal(await look())).toBe('502 answer-too-large');
  });

  it('follows three redirects, telling where it came to, and no fourth.', async () => {
    const to = (location: string) => new Response(null, { status: 302, headers: { location } });
    scene.web.put(place, to('/1'));
    scene.web.put(`${place}1`, to('https://other.example/2'));
    scene.web.put('https://other.example/2', to('3'));
    scene.web.put(
      'https://other.example/3',
      new Response('', { headers: { 'content-type': 'text/turtle' } }),
    );
    expect((await look()).headers.get('target-url')).toBe('https://other.example/3');
    scene.web.put('https://other.example/3', to('4'));
    expect(await refusal(await look())).toBe('502 redirects');
  });

  it('never follows where a message is redirected, but tells of it.', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      scene.web.put(inbox, new Response(null, { status, headers: { location: 'http://127.0.0.1/' } }));
      const response = await scene.ask();
      expect(response.headers.get('target-status')).toBe(String(status));
      expect(response.headers.get('target-location')).toBe('http://127.0.0.1/');
    }
    expect(scene.sent().every(({ url }) => url === inbox)).toBe(true);
  });
});
