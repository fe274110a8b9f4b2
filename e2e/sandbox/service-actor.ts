import { createHash } from 'node:crypto';
import { Parser } from 'n3';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { type Bell, listenTo } from './inbox-bell.ts';
import { postNotification } from './inbox-seeds.ts';
import { answer, hasResult, RESULTS, type ResultAct, refusal, type Speaker } from './service-answers.ts';
import { faultsOf, type Message, readMessage, undoneBy } from './service-message.ts';
import { SERVICES, type ServiceName } from './service-pod.ts';
import { type Act, scriptFor } from './service-script.ts';

/** Services that read and answer. */
export interface ServiceActors {
  /** Stops reading and answering; resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** All in milliseconds. */
export interface ActorTiming {
  /** Between two looks at the inboxes, where nothing rings. */
  readonly poll: number;
  /** From a message to the first answer. */
  readonly answer: number;
  /** From one answer to the next. */
  readonly outcome: number;
}

/** What the actors of one sandbox share. */
interface Stage {
  readonly timing: ActorTiming;
  readonly stopping: AbortSignal;
  readonly tell: (step: string) => void;
}

/** An answer that could not be delivered is tried this often in all. */
const ATTEMPTS = 5;
/** Before the second attempt, in milliseconds; longer before later ones. */
const PATIENCE = 500;

/**
 * Lets services read their inboxes with client credentials, as soon as something comes, and answer as `scriptFor` says.
 * They answer as strangers do, by POST without credentials to the inbox that the message names, and once:
 * what was sent is recorded in the service's own pod under `replies/`, so that neither a restart nor a message posted
 * twice makes it speak again. An Undo ends whatever it had still to say. A message that breaks rules is flagged.
 * @param tell is called with a sentence for every answer sent
 */
export async function startServiceActors(options: {
  services: Readonly<Partial<Record<ServiceName, SandboxAccount>>>;
  timing: ActorTiming;
  tell?: (step: string) => void;
}): Promise<ServiceActors> {
  const stopping = new AbortController();
  const stage: Stage = {
    timing: options.timing,
    stopping: stopping.signal,
    tell: options.tell ?? (() => {}),
  };
  const actors = await Promise.all(
    Object.entries(options.services).map(([name, account]) =>
      createActor({ name: name as ServiceName, account }, stage),
    ),
  );

  async function live(actor: Actor): Promise<void> {
    while (!stopping.signal.aborted) {
      await actor.bell.next(options.timing.poll);
      await actor.look();
    }
  }

  const living = Promise.all(actors.map(live));
  return {
    stop: async () => {
      stopping.abort();
      await living;
      await Promise.all(actors.map((actor) => actor.rest()));
    },
  };
}

/** One service at work. */
interface Actor {
  /** Rings when something comes into its inbox. */
  readonly bell: Bell;
  /** Reads what is new in its inbox and begins to answer it. */
  look(): Promise<void>;
  /** Resolves when no answer is under way any more. */
  rest(): Promise<void>;
}

async function createActor(speaker: Speaker, stage: Stage): Promise<Actor> {
  const { account, name } = speaker;
  const { timing, stopping } = stage;
  const tell = (step: string): void => stage.tell(`${SERVICES[name].name}: ${step}`);
  const ownFetch = await authenticatedFetch(account);
  const inbox = createInbox(`${account.pod}inbox/`, ownFetch);
  const withdrawn = new Set<string>();
  const taken = new Set<string>();
  const running = new Set<Promise<void>>();

  function receive(text: string): void {
    const message = readMessage(text);
    if (!message || taken.has(message.id)) return;
    taken.add(message.id);
    const undone = undoneBy(message);
    if (undone) withdrawn.add(undone);
    const work = treat(message).catch((cause: Error) => tell(`gave up on ${message.id}: ${cause.message}`));
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  async function treat(message: Message): Promise<void> {
    const faults = faultsOf(name, message.document);
    if (faults.length > 0) {
      tell(`refuses ${message.id}: ${faults.map(({ rule }) => rule).join(', ')}`);
      // A complaint about a complaint would never end.
      if (!message.types.includes('Flag'))
        await say(message, 'flag', () => refusal(speaker, message, faults));
      return;
    }
    let wait = timing.answer;
    for (const act of scriptFor(name, message)) {
      if (await wasSaid(message, act)) continue;
      await pause(wait, stopping);
      wait = timing.outcome;
      if (stopping.aborted || withdrawn.has(message.id)) return;
      await perform(message, act);
    }
  }

  async function perform(message: Message, act: Act): Promise<void> {
    const page = `${account.pod}outcomes/${shortHash(message.id)}-${act}.html`;
    if (hasResult(act)) await put(page, 'text/html', resultPage(name, act, message.work));
    await say(message, act, () => answer(speaker, message, act, page));
  }

  const recordOf = (message: Message, act: string): string =>
    `${account.pod}replies/${shortHash(message.id)}-${act}.jsonld`;

  async function wasSaid(message: Message, act: string): Promise<boolean> {
    return (await ownFetch(recordOf(message, act), { method: 'HEAD' })).ok;
  }

  async function say(message: Message, act: string, words: () => object): Promise<void> {
    if (await wasSaid(message, act)) return;
    const body = JSON.stringify(words(), null, 2);
    await deliver(message.from.inbox, body);
    await put(recordOf(message, act), 'application/ld+json', body);
    tell(`${act} sent to ${message.from.inbox} for ${message.work}`);
  }

  async function deliver(to: string, body: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await postNotification(to, body);
      } catch (cause) {
        if (attempt === ATTEMPTS || stopping.aborted) throw cause;
        await pause(PATIENCE * attempt, stopping);
      }
    }
  }

  async function put(url: string, mediaType: string, body: string): Promise<void> {
    const response = await ownFetch(url, { method: 'PUT', headers: { 'content-type': mediaType }, body });
    if (!response.ok) throw new Error(`PUT ${url}: ${response.status}`);
  }

  return {
    bell: listenTo(`${account.pod}inbox/`, ownFetch, stopping),
    look: () =>
      inbox.news(receive).catch((cause: Error) => {
        tell(`could not read its inbox: ${cause.message}`);
      }),
    rest: async () => {
      await Promise.all(running);
    },
  };
}

/** An inbox that hands out every message once. */
function createInbox(container: string, ownFetch: typeof fetch) {
  const read = new Set<string>();
  let version: string | undefined;

  /** URLs of the members; none where the listing is as it was. */
  async function members(): Promise<string[]> {
    const response = await ownFetch(container, {
      headers: { accept: 'text/turtle', ...(version && { 'if-none-match': version }) },
    });
    if (response.status === 304) return [];
    if (!response.ok) throw new Error(`${response.status} from ${container}`);
    const listing = await response.text();
    version = response.headers.get('etag') ?? undefined;
    return new Parser({ baseIRI: container })
      .parse(listing)
      .filter((quad) => quad.predicate.value === 'http://www.w3.org/ns/ldp#contains')
      .map((quad) => quad.object.value);
  }

  return {
    news: async (receive: (text: string) => void): Promise<void> => {
      for (const url of await members()) {
        if (read.has(url)) continue;
        const response = await ownFetch(url, { headers: { accept: 'application/ld+json' } });
        read.add(url);
        receive(await response.text());
      }
    },
  };
}

const SENTENCES: Readonly<Record<ResultAct, string>> = {
  review: 'We have read this work from end to end and repeated its main result.',
  endorsement: 'We endorse this work as sound.',
  record: 'This work has a number and a date in our register.',
  copy: 'A copy of this work is kept here and checked every month.',
};

function resultPage(service: ServiceName, act: ResultAct, work: string): string {
  const safe = work.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const title = `${RESULTS[act].title} by ${SERVICES[service].name}`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>Of <a href="${safe}">${safe}</a>.</p><p>${SENTENCES[act]}</p></body>
</html>
`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Waits, or returns early when the signal comes. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
