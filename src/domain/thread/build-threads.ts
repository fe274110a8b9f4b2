import { indexArtefacts } from './artefact-concerned.ts';
import { collectMessages } from './collect-messages.ts';
import type { Draft } from './draft.ts';
import { type MakingContext, makeThread } from './make-thread.ts';
import type { Thread, ThreadEvidence, ThreadMessage, Threads } from './model.ts';
import { partyBook } from './parties.ts';
import { type Place, traceRoots } from './trace-roots.ts';

/**
 * All threads in what is known: one for each Offer or standalone announcement, and one for each unknown thing that is
 * answered. Costs time in proportion to the number of messages. The same evidence in any order gives the same threads.
 */
export function buildThreads(evidence: ThreadEvidence): Threads {
  const steps = threadSteps(evidence);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Same as {@link buildThreads}, in small steps, for those who have other things to do in between. */
export function* threadSteps(evidence: ThreadEvidence): Generator<void, Threads> {
  const book = partyBook(evidence.services, evidence.ownIds);
  const collected = collectMessages(evidence, book);
  const primary = new Map<string, Draft>();
  for (const [key, [first]] of collected) if (first) primary.set(key, first);
  yield;
  const places = traceRoots(primary);
  yield;

  const members = new Map<string, { readonly draft: Draft; readonly place: Place }[]>();
  for (const [key, drafts] of collected) {
    const place = places.get(key) ?? { root: key, round: 0 };
    const there = members.get(place.root) ?? [];
    if (there.length === 0) members.set(place.root, there);
    for (const draft of drafts) there.push({ draft, place });
  }

  const context: MakingContext = {
    book,
    index: indexArtefacts(evidence.artefacts),
    overdueBefore: evidence.overdueBefore,
  };
  const list: Thread[] = [];
  const byMessage = new Map<string, Thread>();
  const messages = new Map<string, ThreadMessage>();
  for (const [key, parts] of members) {
    const thread = makeThread(key, parts, context);
    yield;
    if (thread === undefined) continue;
    list.push(thread);
    for (const { draft } of parts) byMessage.set(draft.key, thread);
    for (const message of thread.messages)
      if (!message.flags.includes('conflicting')) messages.set(message.key, message);
  }
  list.sort((a, b) => (a.lastAt === b.lastAt ? compare(a.key, b.key) : compare(b.lastAt, a.lastAt)));
  return { list, byKey: new Map(list.map((thread) => [thread.key, thread])), byMessage, messages };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
