import { describe, expect, it } from 'vitest';
import { discoverPod, storageAbove } from './profile.ts';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from './testing/fake-transport.ts';

const card = 'https://alice.example/profile/card';
const webId = `${card}#me`;
const storage = 'https://alice.example/';
const isStorage = { link: '<http://www.w3.org/ns/pim/space#Storage>; rel="type"' };

async function discover(answers: Readonly<Record<string, FakeAnswer>>, of = webId) {
  const { transport, requests } = fakeTransport((request) => answers[request.url.replace(/#.*/, '')]);
  return { result: await discoverPod(transport, of), requests };
}

describe('A pod', () => {
  it('is described by the profile of its WebID.', async () => {
    const { result } = await discover({
      [card]:
        turtle(`@prefix s: <http://www.w3.org/ns/solid/terms#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
        <#me> foaf:name "Alice"; s:oidcIssuer <https://idp.example/>, <https://idp2.example/>;
          <http://www.w3.org/ns/pim/space#storage> </>, <https://two.example/pod>; <http://www.w3.org/ns/ldp#inbox> </inbox/>;
          <https://www.w3.org/ns/activitystreams#outbox> </log>; <https://www.example.org/artefacts> </works/>.
        <#other> foaf:name "Bob"; s:oidcIssuer <https://evil.example/>.`),
      [`${storage}orrery/`]: {},
    });
    expect(result).toEqual({
      ok: true,
      value: {
        webId,
        name: 'Alice',
        issuers: ['https://idp.example/', 'https://idp2.example/'],
        storages: [storage, 'https://two.example/pod/'],
        inbox: 'https://alice.example/inbox/',
        eventLog: 'https://alice.example/log/',
        artefacts: 'https://alice.example/works/',
        home: `${storage}orrery/`,
      },
    });
  });

  it('is understood with the misprinted outbox and in JSON-LD.', async () => {
    const { result } = await discover({
      [card]: jsonLd({
        '@id': webId,
        'http://www.w3.org/ns/activitystreams#outbox': { '@id': `${storage}events/` },
        'http://www.w3.org/ns/pim/space#storage': { '@id': storage },
      }),
    });
    expect(result).toMatchObject({ value: { eventLog: `${storage}events/`, storages: [storage] } });
  });

  it('without a named storage is found by walking up from the WebID.', async () => {
    const { result } = await discover({
      [card]: turtle(''),
      [storage]: { status: 403, headers: isStorage },
      [`${storage}artefacts/`]: {},
    });
    expect(result).toMatchObject({ value: { storages: [storage], artefacts: `${storage}artefacts/` } });
  });

  it('is not invented: what is nowhere stays open.', async () => {
    expect((await discover({ [card]: turtle('') })).result).toEqual({
      ok: true,
      value: { webId, issuers: [], storages: [] },
    });
  });

  it('may be described further elsewhere, but nobody else speaks for the issuer.', async () => {
    const { result } = await discover({
      [card]: turtle(
        `<#me> <http://www.w3.org/2000/01/rdf-schema#seeAlso> </more>, </gone>; <http://xmlns.com/foaf/0.1/name> "A".`,
      ),
      'https://alice.example/more': turtle(`<${webId}> <http://www.w3.org/ns/pim/space#storage> </>;
        <http://xmlns.com/foaf/0.1/name> "B"; <http://www.w3.org/ns/solid/terms#oidcIssuer> <https://evil.example/>.`),
    });
    expect(result).toMatchObject({ value: { storages: [storage], name: 'A', issuers: [] } });
  });

  it('takes an inbox from the header only for a WebID without fragment.', async () => {
    const link = { link: '</in/>; rel="http://www.w3.org/ns/ldp#inbox"' };
    expect((await discover({ [card]: turtle('', link) })).result).not.toHaveProperty('value.inbox');
    expect((await discover({ [card]: turtle('', link) }, card)).result).toMatchObject({
      value: { inbox: 'https://alice.example/in/' },
    });
  });

  it('tells its storages before it looks for what is private.', async () => {
    let signedIn = false;
    const { transport } = fakeTransport((request) =>
      request.url === webId
        ? turtle(`<#me> <http://www.w3.org/ns/pim/space#storage> </>.`)
        : { status: request.url.endsWith('/orrery/') && signedIn ? 200 : 401 },
    );
    const result = await discoverPod(transport, webId, {
      onStorages: (storages) => {
        signedIn = storages.includes(storage);
      },
    });
    expect(result).toMatchObject({ value: { home: `${storage}orrery/` } });
  });

  it.each([
    [{ status: 404 }, 'absent'],
    [{ status: 500 }, 'server'],
    [{ headers: { 'content-type': 'text/html' }, body: '<p>' }, 'noncompliant'],
  ])('with a profile that answers %j is a problem.', async (answer, kind) => {
    expect((await discover({ [card]: answer })).result).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('The storage above a URL', () => {
  it('is the nearest container that says so, and none when the host says nothing.', async () => {
    const { transport } = fakeTransport((request) => ({
      headers: request.url === 'https://h.example/alice/' ? isStorage : {},
    }));
    expect(await storageAbove(transport, 'https://h.example/alice/a/b/c#d')).toBe('https://h.example/alice/');
    expect(await storageAbove(transport, 'https://h.example/bob/x')).toBeUndefined();
  });
});
