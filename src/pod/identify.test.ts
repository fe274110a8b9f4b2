import { describe, expect, it } from 'vitest';
import { identify } from './identify.ts';
import { type FakeAnswer, fakeTransport, turtle } from './testing/fake-transport.ts';

const card = 'https://alice.example/profile/card';
const webId = `${card}#me`;
const issuer = 'https://idp.example';
const profile = turtle(`<#me> <http://www.w3.org/ns/solid/terms#oidcIssuer> <${issuer}>.`);
const configuration = (name: string): FakeAnswer => ({ body: JSON.stringify({ issuer: name }) });
const found = { recognisedAs: 'webid', issuers: [issuer], webId };

async function asked(input: string, answers: Readonly<Record<string, FakeAnswer>>) {
  const { transport, requests } = fakeTransport((request) => answers[request.url.replace(/#.*/, '')]);
  return { result: await identify(transport, input), requests };
}

describe('What somebody types to log in', () => {
  it.each([webId, card, 'alice.example/profile/card#me', `  ${webId}\n`])(
    'may be a WebID: %s',
    async (input) => {
      const { result, requests } = await asked(input, { [card]: profile });
      expect(result).toEqual({ ok: true, value: found });
      expect(requests.every((request) => request.anonymous)).toBe(true);
    },
  );

  it('may be a WebID with several providers to choose from.', async () => {
    const two = turtle(
      `<#me> <http://www.w3.org/ns/solid/terms#oidcIssuer> <${issuer}>, <https://idp2.example/>.`,
    );
    expect((await asked(webId, { [card]: two })).result).toMatchObject({
      value: { issuers: [issuer, 'https://idp2.example/'] },
    });
  });

  it.each(['https://idp.example', 'idp.example/'])('may be a provider: %s', async (input) => {
    const answers = { 'https://idp.example/.well-known/openid-configuration': configuration(issuer) };
    expect((await asked(input, answers)).result).toEqual({
      ok: true,
      value: { recognisedAs: 'provider', issuers: [issuer] },
    });
  });

  it('may be a storage that names its owner, or has a profile at the usual place.', async () => {
    const storage = 'https://pods.example/alice/';
    const header = { link: `<${webId}>; rel="http://www.w3.org/ns/solid/terms#owner"` };
    const named = await asked(storage, { [storage]: turtle('', header), [card]: profile });
    expect(named.result).toEqual({ ok: true, value: { ...found, recognisedAs: 'storage' } });
    const described = await asked(storage, {
      [storage]: { headers: { link: '<d>; rel="http://www.w3.org/ns/solid/terms#storageDescription"' } },
      [`${storage}d`]: turtle(`<${storage}> <http://www.w3.org/ns/solid/terms#owner> <${webId}>.`),
      [card]: profile,
    });
    expect(described.result).toEqual({ ok: true, value: { ...found, recognisedAs: 'storage' } });
    const usual = await asked(storage, { [storage]: { status: 401 }, [`${storage}profile/card`]: profile });
    expect(usual.result).toMatchObject({
      value: { recognisedAs: 'storage', webId: `${storage}profile/card#me` },
    });
  });

  it('is not taken for a provider that calls itself otherwise.', async () => {
    const answers = {
      'https://idp.example/.well-known/openid-configuration': configuration('https://evil.example/'),
    };
    expect((await asked('idp.example', answers)).result).toMatchObject({ problem: { kind: 'invalid' } });
  });

  it('is not believed about other people: a profile speaks for its own subjects.', async () => {
    const foreign = turtle(
      `<https://bob.example/#me> <http://www.w3.org/ns/solid/terms#oidcIssuer> <${issuer}>.`,
    );
    expect((await asked(card, { [card]: foreign })).result).toMatchObject({ problem: { kind: 'invalid' } });
  });

  it.each(['', 'alice smith', 'javascript:alert(1)', 'mailto:a@b.example'])(
    '"%s" is answered in words.',
    async (input) => {
      expect((await asked(input, {})).result).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    },
  );

  it('says so when nobody answers.', async () => {
    const { transport } = fakeTransport((request) => ({ kind: 'network', url: request.url, message: 'x' }));
    expect(await identify(transport, 'alice.example')).toMatchObject({ problem: { kind: 'network' } });
  });
});
