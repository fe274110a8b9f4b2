import { v5 as uuidFrom } from 'uuid';
import type { Finding } from '../../src/domain/finding.ts';
import { buildAnnounce } from '../../src/domain/notification/build/announce.ts';
import { checkOutgoing } from '../../src/domain/notification/build/check-outgoing.ts';
import { buildReply } from '../../src/domain/notification/build/reply.ts';
import { buildUnprocessable } from '../../src/domain/notification/build/unprocessable.ts';
import type { SandboxAccount } from './accounts.ts';
import type { Message } from './service-message.ts';
import { SERVICES, type ServiceName } from './service-pod.ts';
import { type Act, REFUSALS } from './service-script.ts';

/** Acts with a result that gets a page of its own, with what is announced then. */
export const RESULTS = {
  review: { pattern: 'announce-review', title: 'Review', type: 'sorg:Review' },
  endorsement: { pattern: 'announce-endorsement', title: 'Endorsement', type: 'sorg:WebPage' },
  record: { pattern: 'announce-resource', title: 'Record', type: 'sorg:WebPage' },
  copy: { pattern: 'announce-resource', title: 'Archived copy', type: 'sorg:WebPage' },
} as const;

/** An act that has a result. */
export type ResultAct = keyof typeof RESULTS;

/** Whether an act has a result. */
export function hasResult(act: Act): act is ResultAct {
  return act in RESULTS;
}

/** A service that speaks. */
export interface Speaker {
  readonly name: ServiceName;
  readonly account: SandboxAccount;
}

/**
 * The message for one act, strictly by COAR Notify 1.0.1. Its id follows from what it answers and the act:
 * sent again after a crash, it is recognisably the same.
 * @param result URL of the page that says what came out, for acts that have a result
 */
export function answer(
  speaker: Speaker,
  message: Message,
  act: Act,
  result: string,
): Readonly<Record<string, unknown>> {
  const parties = { ...partiesOf(speaker), target: message.from, id: idOf(message, act) };
  if (!hasResult(act)) {
    const summary = act === 'reject' || act === 'tentative-reject' ? REFUSALS[act] : undefined;
    return checked(buildReply({ ...parties, pattern: act, offer: message.document, summary }));
  }
  const { pattern, type } = RESULTS[act];
  return checked(
    buildAnnounce({
      ...parties,
      pattern,
      object: { id: result, types: ['Page', type], citeAs: result },
      about: { id: message.work, types: ['Page', 'sorg:AboutPage'], citeAs: message.citeAs },
      inReplyTo: message.id,
    }),
  );
}

/** The answer to a message that breaks rules, with the rules in words. https://coar-notify.net/specification/1.0.1/unprocessable/ */
export function refusal(
  speaker: Speaker,
  message: Message,
  faults: readonly Finding[],
): Readonly<Record<string, unknown>> {
  return checked(
    buildUnprocessable({
      ...partiesOf(speaker),
      id: idOf(message, 'unprocessable'),
      target: message.from,
      refusedId: message.id,
      summary: faults.map((fault) => fault.message).join(' '),
    }),
  );
}

function partiesOf({ name, account }: Speaker) {
  return {
    actor: { id: account.webId, type: 'Service', name: SERVICES[name].name },
    origin: { id: account.webId, inbox: `${account.pod}inbox/` },
  } as const;
}

function idOf(message: Message, act: string): string {
  return `urn:uuid:${uuidFrom(`${message.id} ${act}`, uuidFrom.URL)}`;
}

function checked(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const result = checkOutgoing(document);
  if (!result.ok) throw new Error(`The service would send an invalid answer: ${result.problem.reason}`);
  return document;
}
