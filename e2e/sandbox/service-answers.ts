import { v5 as uuidFrom } from 'uuid';
import { buildAnnounce } from '../../src/domain/notification/build/announce.ts';
import { checkOutgoing } from '../../src/domain/notification/build/check-outgoing.ts';
import { buildReply } from '../../src/domain/notification/build/reply.ts';
import type { SandboxAccount } from './accounts.ts';
import { SERVICES } from './service-pod.ts';
import { type Act, REFUSALS } from './service-script.ts';

/** An Offer as the service understands it; `document` is what arrived. */
export interface ReceivedOffer {
  readonly id: string;
  readonly types: readonly string[];
  /** URL of the offered work. */
  readonly work: string;
  readonly citeAs?: string;
  readonly inReplyTo?: string;
  readonly from: { readonly id: string; readonly inbox: string };
  readonly document: Readonly<Record<string, unknown>>;
}

/** Reads an Offer of a review or an endorsement; `undefined` for everything else that lies in an inbox. */
export function readOffer(text: string): ReceivedOffer | undefined {
  const document = parse(text);
  const types = asList(document?.type).filter((type) => typeof type === 'string');
  const work = document?.object;
  const from = document?.origin;
  if (!document || !isRecord(work) || !isRecord(from) || !types.includes('Offer')) return undefined;
  if (!types.some((type) => /(Review|Endorsement)Action$/.test(type))) return undefined;
  const { id, inReplyTo } = document;
  if (!isText(id) || !isText(work.id) || !isText(from.id) || !isText(from.inbox)) return undefined;
  return {
    id,
    types,
    work: work.id,
    citeAs: isText(work['ietf:cite-as']) ? work['ietf:cite-as'] : undefined,
    inReplyTo: isText(inReplyTo) ? inReplyTo : undefined,
    from: { id: from.id, inbox: from.inbox },
    document,
  };
}

/** The id of the Offer that a message takes back, if it is an Undo. */
export function readUndo(text: string): string | undefined {
  const document = parse(text);
  const undone = document?.inReplyTo;
  return asList(document?.type).includes('Undo') && isText(undone) ? undone : undefined;
}

/**
 * The message for one act, strictly by COAR Notify 1.0.1. Its id follows from Offer and act:
 * sent again after a crash, it is recognisably the same.
 * @param outcome URL of the page that says what came out, for reviews and endorsements
 */
export function answer(
  service: SandboxAccount,
  offer: ReceivedOffer,
  act: Act,
  outcome: string,
): Readonly<Record<string, unknown>> {
  const id = `urn:uuid:${uuidFrom(`${offer.id} ${act}`, uuidFrom.URL)}`;
  const actor = { id: service.webId, type: 'Service', name: SERVICES.review.name } as const;
  const origin = { id: service.webId, inbox: `${service.pod}inbox/` };
  const document =
    act === 'review' || act === 'endorsement'
      ? buildAnnounce({
          pattern: act === 'review' ? 'announce-review' : 'announce-endorsement',
          id,
          actor,
          origin,
          target: offer.from,
          object: {
            id: outcome,
            types: ['Page', act === 'review' ? 'sorg:Review' : 'sorg:WebPage'],
            citeAs: outcome,
          },
          about: { id: offer.work, types: ['Page', 'sorg:AboutPage'], citeAs: offer.citeAs },
          inReplyTo: offer.id,
        })
      : buildReply({
          pattern: act,
          id,
          actor,
          origin,
          target: offer.from,
          offer: offer.document,
          summary: act === 'accept' ? undefined : REFUSALS[act],
        });
  const checked = checkOutgoing(document);
  if (!checked.ok) throw new Error(`The service would send an invalid answer: ${checked.problem.reason}`);
  return document;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return isRecord(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
