import type { Message } from './service-message.ts';
import type { ServiceName } from './service-pod.ts';

/** One thing that a service does about a message, in the order in which it does it. */
export type Act =
  | 'accept'
  | 'tentative-accept'
  | 'reject'
  | 'tentative-reject'
  | 'review'
  | 'endorsement'
  | 'record'
  | 'copy';

/** How the certification service treats Offers about the sandbox's artefacts, by the last part of the artefact's URL. */
export const SCRIPTS: Readonly<Record<string, readonly Act[]>> = {
  'slow-moons': ['accept', 'review', 'endorsement'],
  'transit-timings': ['tentative-reject'],
  epicycle: ['accept', 'review'],
  'ring-gaps-review': ['reject'],
  // Silence: it reads the Offer and never says a word.
  'eclipse-plan': [],
};

/** For artefacts that are not in the table, and for whatever is offered again after a tentative rejection. */
const OTHERWISE: readonly Act[] = ['accept', 'review', 'endorsement'];

/** What services say beside their refusals. */
export const REFUSALS: Readonly<Record<'reject' | 'tentative-reject', string>> = {
  reject: 'We review articles, data and software, but no reviews.',
  'tentative-reject':
    'Please say in the description which clock the times were taken with, and offer it again.',
};

/**
 * What a service will do about a message that it could read and that breaks no rule. Who asks for an endorsement gets
 * no review on the way. Nothing is done about answers, so that two services can never talk to each other for ever.
 */
export function scriptFor(service: ServiceName, message: Message): readonly Act[] {
  switch (service) {
    case 'review':
      return isRequest(message) ? certification(message) : [];
    case 'journal':
      return isRequest(message) ? endorsement(message) : [];
    case 'registry':
      return isNews(message) ? ['record'] : [];
    case 'archive':
      return isNews(message) ? ['copy'] : [];
    case 'press':
    case 'aggregator':
      return [];
  }
}

function certification(offer: Message): readonly Act[] {
  const acts = offer.inReplyTo === undefined ? (SCRIPTS[slugOf(offer.work)] ?? OTHERWISE) : OTHERWISE;
  return isAbout(offer, 'ReviewAction') ? acts : acts.filter((act) => act !== 'review');
}

/** As Peer Community In does it: https://coar-notify.net/catalogue/workflows/repository-pci/ */
function endorsement(offer: Message): readonly Act[] {
  const unready = offer.inReplyTo === undefined && slugOf(offer.work) === 'transit-timings';
  return unready ? ['tentative-reject'] : ['tentative-accept', 'review', 'endorsement'];
}

/** An Offer of a review or an endorsement. */
function isRequest(message: Message): boolean {
  return message.types.includes('Offer') && isAbout(message, '(Review|Endorsement)Action');
}

/** The announcement of a work by its maintainer, unasked. What others made of the work is taken in without a word. */
function isNews(message: Message): boolean {
  return message.types.join() === 'Announce' && message.inReplyTo === undefined;
}

function isAbout(message: Message, action: string): boolean {
  return message.types.some((type) => new RegExp(`${action}$`).test(type));
}

function slugOf(work: string): string {
  return /([^/]+)\/?$/.exec(work)?.[1] ?? '';
}
