import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, inbox, refusal, root, type Scene } from './testing/scene.ts';
import { createPerson, type ProofWish } from './testing/tokens.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
});

describe('Who may ask', () => {
  it('is nobody without a token, or without its proof.', async () => {
    expect(await refusal(await scene.ask({ person: null }))).toBe('401 no-token');
    const { authorization } = await scene.alice.prove({ method: 'POST', url: root });
    expect(await refusal(await scene.ask({ person: null, headers: { authorization } }))).toBe('401 no-token');
  });

  it('is no other WebID, however good its token; its profile is not even looked at.', async () => {
    const mallory = await createPerson(scene.web, 'https://mallory.example/card#me');
    expect(await refusal(await scene.ask({ person: mallory }))).toBe('403 unknown-caller');
    expect(scene.web.reached).toEqual([]);
  });

  it('is whoever has a WebID below a named place, and nobody beside it.', async () => {
    const of = scene.newRelay({ webIds: ['https://pods.example/*'] });
    const bob = await createPerson(scene.web, 'https://pods.example/bob/card#me');
    const other = await createPerson(scene.web, 'https://pods.example.evil.example/card#me');
    expect((await scene.ask({ person: bob, of })).status).toBe(200);
    expect(await refusal(await scene.ask({ person: other, of }))).toBe('403 unknown-caller');
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
        ? await scene.ask({
            person: null,
            headers: await scene.alice.prove({ method: 'GET', url: `${root}forward` }),
          })
        : await scene.ask(wish);
    expect(await refusal(response)).toBe('401 bad-token');
    expect(response.headers.get('www-authenticate')).toMatch(/^DPoP/);
    expect(scene.sent().filter(({ url }) => url === inbox)).toEqual([]);
  });

  it('is nobody with a token that any bearer could use.', async () => {
    const { authorization, dpop } = await scene.alice.prove({ method: 'POST', url: `${root}forward` });
    const headers = { authorization: authorization.replace('DPoP', 'Bearer'), dpop };
    expect(await refusal(await scene.ask({ person: null, headers }))).toBe('401 bad-token');
  });

  it('is nobody with a proof that was used before, as long as it would be good.', async () => {
    const headers = await scene.alice.prove({ method: 'POST', url: `${root}forward`, proofAge: -110 });
    expect((await scene.ask({ person: null, headers })).status).toBe(200);
    expect(await refusal(await scene.ask({ person: null, headers }))).toBe('401 replayed-proof');
    // The library would have forgotten it by now, and still take it.
    scene.web.wait(130_000);
    expect(await refusal(await scene.ask({ person: null, headers }))).toBe('401 replayed-proof');
    expect(scene.sent().filter(({ url }) => url === inbox)).toHaveLength(1);
  });

  it('is nobody on the page of another origin.', async () => {
    const response = await scene.ask({ headers: { origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await refusal(response)).toBe('403 foreign-origin');
    expect(scene.sent()).toEqual([]);
  });

  it('is nobody who has asked too often, until some time has passed.', async () => {
    const of = scene.newRelay({ rate: { burst: 2, perMinute: 6 } });
    await scene.ask({ of });
    await scene.ask({ of });
    const late = await scene.ask({ of });
    expect(late.headers.get('retry-after')).toBe('10');
    expect(await refusal(late)).toBe('429 too-many-requests');
    scene.web.wait(10_001);
    expect((await scene.ask({ of })).status).toBe(200);
  });

  it('is each their own: one who asks often takes nothing from another.', async () => {
    const bob = await createPerson(scene.web, 'https://bob.example/card#me');
    const of = scene.newRelay({ webIds: [scene.alice.webId, bob.webId], rate: { burst: 1, perMinute: 1 } });
    await scene.ask({ of });
    expect((await scene.ask({ of })).status).toBe(429);
    expect((await scene.ask({ of, person: bob })).status).toBe(200);
  });

  it('is looked up only so often below a named place, all newcomers together; nobody loses a rate of hers.', async () => {
    const bob = await createPerson(scene.web, 'https://pods.example/bob/card#me');
    const of = scene.newRelay({
      webIds: [scene.alice.webId, 'https://pods.example/*'],
      rate: { burst: 3, perMinute: 6 },
    });
    expect((await scene.ask({ of, person: bob })).status).toBe(200);
    const madeUp = (n: number) =>
      scene.ask({ of, forged: true, claims: { webid: `https://pods.example/${n}/card#me` } });
    const answers = [];
    for (const n of [1, 2, 3, 4, 5, 6]) answers.push(await madeUp(n));
    expect(await Promise.all(answers.map(refusal))).toEqual([
      ...Array(2).fill('401 bad-token'),
      ...Array(4).fill('429 too-many-requests'),
    ]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('10');
    expect(scene.web.reached.filter(({ url }) => /example\/\d\/card/.test(url))).toHaveLength(2);
    // Whoever was verified before, or is named whole, is asked in as ever.
    expect((await scene.ask({ of, person: bob })).status).toBe(200);
    expect((await scene.ask({ of })).status).toBe(200);
    scene.web.wait(10_001);
    expect(await refusal(await madeUp(7))).toBe('401 bad-token');
  });
});
