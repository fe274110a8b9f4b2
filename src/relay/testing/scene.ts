import { createRelay, type Relay } from '../handler.ts';
import type { RelayOptions } from '../options.ts';
import { createFakeWeb, type FakeWeb, type Reached } from './fake-web.ts';
import { createPerson, type Person, type ProofWish } from './tokens.ts';

export const root = 'https://relay.example/orrery/';
/** The origin whose pages may use the relay. */
export const page = 'https://orrery.example';
export const inbox = 'https://service.example/inbox';
export const message = JSON.stringify({
  '@context': 'https://www.w3.org/ns/activitystreams',
  id: 'urn:uuid:1',
});

/** How to ask; everything can be got wrong. */
export interface Asked extends Partial<ProofWish> {
  readonly target?: string;
  readonly method?: string;
  readonly type?: string;
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
  readonly person?: Person | null;
  /** The relay that is asked; by default the one of the scene. */
  readonly of?: Relay;
}

/** A relay that serves alice, in a web with one inbox. */
export interface Scene {
  readonly web: FakeWeb;
  readonly alice: Person;
  readonly relay: Relay;
  newRelay(options?: Partial<RelayOptions>): Relay;
  /** Asks the relay as the app does. */
  ask(asked?: Asked): Promise<Response>;
  /** What reached others than the caller's own profile and provider. */
  sent(): readonly Reached[];
}

/** Sets the scene. */
export async function createScene(): Promise<Scene> {
  const web = createFakeWeb();
  const alice = await createPerson(web, 'https://alice.example/card#me');
  web.put(inbox, () => new Response('taken', { status: 201, headers: { location: '/inbox/1' } }));
  const newRelay = (options: Partial<RelayOptions> = {}) =>
    createRelay({ publicUrl: root, webIds: [alice.webId], origins: [page], ...options }, web);
  const relay = newRelay();
  return {
    web,
    alice,
    relay,
    newRelay,
    async ask(asked = {}) {
      const { target = inbox, method = 'POST', type = 'application/ld+json' } = asked;
      const { person = alice, of = relay } = asked;
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
    },
    sent: () => web.reached.filter(({ url }) => !url.includes('alice.example')),
  };
}

/** Status and kind of a refusal; throws where the answer is none of the relay's own. */
export async function refusal(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error('No refusal.');
  if (response.headers.has('target-status')) throw new Error('The answer of a target.');
  const { type, status } = (await response.json()) as { type: string; status: number };
  if (status !== response.status) throw new Error(`${status} with ${response.status}`);
  return `${response.status} ${type.split('#')[1]}`;
}
