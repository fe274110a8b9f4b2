import { createHash } from 'node:crypto';
import { Parser } from 'n3';
import type { SandboxAccount } from './accounts.ts';
import { authenticatedFetch } from './client-credentials.ts';
import { postNotification } from './inbox-seeds.ts';
import { answer, type ReceivedOffer, readOffer, readUndo } from './service-answers.ts';
import { type Act, scriptFor } from './service-script.ts';

/** A running service. */
export interface ServiceActor {
  /** Stops reading and answering; resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** All in milliseconds. */
export interface ActorTiming {
  /** Between two looks at the inbox. */
  readonly poll: number;
  /** From an Offer to the first answer. */
  readonly answer: number;
  /** From one answer to the next. */
  readonly outcome: number;
}

/** An answer that could not be delivered is tried this often in all. */
const ATTEMPTS = 5;

/**
 * The certification service: reads its inbox with client credentials and answers Offers as `SCRIPTS` says.
 * It answers as a stranger does, by POST without credentials to the inbox that the Offer names, and once:
 * what was sent is recorded in its own pod under `replies/`, so that neither a restart nor an Offer posted twice
 * makes it speak again. An Undo ends whatever it had still to say.
 * @param tell is called with a sentence for every answer sent
 */
export async function startServiceActor(options: {
  service: SandboxAccount;
  timing: ActorTiming;
  tell?: (step: string) => void;
}): Promise<ServiceActor> {
  const { service, timing, tell = () => {} } = options;
  const ownFetch = await authenticatedFetch(service);
  const stopping = new AbortController();
  const read = new Set<string>();
  const withdrawn = new Set<string>();
  const taken = new Set<string>();
  const running = new Set<Promise<void>>();

  async function look(): Promise<void> {
    for (const url of await membersOf(`${service.pod}inbox/`, ownFetch)) {
      if (read.has(url)) continue;
      const text = await (await ownFetch(url, { headers: { accept: 'application/ld+json' } })).text();
      read.add(url);
      const undone = readUndo(text);
      if (undone) withdrawn.add(undone);
      const offer = readOffer(text);
      if (offer && !taken.has(offer.id)) {
        taken.add(offer.id);
        const work = treat(offer).catch((cause: Error) => tell(`gave up on ${offer.work}: ${cause.message}`));
        running.add(work);
        void work.finally(() => running.delete(work));
      }
    }
  }

  async function treat(offer: ReceivedOffer): Promise<void> {
    let wait = timing.answer;
    for (const act of scriptFor(offer)) {
      const record = `${service.pod}replies/${shortHash(offer.id)}-${act}.jsonld`;
      if ((await ownFetch(record, { method: 'HEAD' })).ok) continue;
      await pause(wait, stopping.signal);
      wait = timing.outcome;
      if (stopping.signal.aborted || withdrawn.has(offer.id)) return;
      await perform(offer, act, record);
    }
  }

  async function perform(offer: ReceivedOffer, act: Act, record: string): Promise<void> {
    const page = `${service.pod}outcomes/${shortHash(offer.id)}-${act}.html`;
    if (act === 'review' || act === 'endorsement') {
      await put(ownFetch, page, 'text/html', outcomePage(act, offer.work));
    }
    const body = JSON.stringify(answer(service, offer, act, page), null, 2);
    await deliver(offer.from.inbox, body);
    await put(ownFetch, record, 'application/ld+json', body);
    tell(`${act} sent to ${offer.from.inbox} for ${offer.work}`);
  }

  async function deliver(inbox: string, body: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await postNotification(inbox, body);
      } catch (cause) {
        if (attempt === ATTEMPTS || stopping.signal.aborted) throw cause;
        await pause(timing.poll * attempt, stopping.signal);
      }
    }
  }

  async function live(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch((cause: Error) => tell(`could not read its inbox: ${cause.message}`));
      await pause(timing.poll, stopping.signal);
    }
  }

  const living = live();
  return {
    stop: async () => {
      stopping.abort();
      await living;
      await Promise.all(running);
    },
  };
}

async function membersOf(container: string, ownFetch: typeof fetch): Promise<string[]> {
  const response = await ownFetch(container, { headers: { accept: 'text/turtle' } });
  if (!response.ok) throw new Error(`${response.status} from ${container}`);
  return new Parser({ baseIRI: container })
    .parse(await response.text())
    .filter((quad) => quad.predicate.value === 'http://www.w3.org/ns/ldp#contains')
    .map((quad) => quad.object.value);
}

async function put(ownFetch: typeof fetch, url: string, mediaType: string, body: string): Promise<void> {
  const response = await ownFetch(url, { method: 'PUT', headers: { 'content-type': mediaType }, body });
  if (!response.ok) throw new Error(`PUT ${url}: ${response.status}`);
}

function outcomePage(act: 'review' | 'endorsement', work: string): string {
  const safe = work.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const text =
    act === 'review'
      ? 'We have read this work from end to end and repeated its main result.'
      : 'Plumb Line endorses this work as sound.';
  const title = act === 'review' ? 'Review' : 'Endorsement';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} by Plumb Line</title></head>
<body><h1>${title} by Plumb Line</h1><p>Of <a href="${safe}">${safe}</a>.</p><p>${text}</p></body>
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
