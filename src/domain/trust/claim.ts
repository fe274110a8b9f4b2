import { hostOf } from '../notification/host-of.ts';
import type { Notification, Party } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import { comparableId, sameId } from './same-id.ts';
import { serviceById } from './sender.ts';

/**
 * What speaks for or against a notification coming from whom it names. A pod cannot see who POSTed to its inbox, so
 * this is all that can be checked without asking anybody.
 */
export type ClaimGround =
  /** Sent by the maintainer: her pod has the receipt or the event. */
  | 'own-record'
  /** It names the id of an Offer of ours that only the party it was sent to can know. */
  | 'answers-unpublished'
  /** It answers an Offer of ours sent to this party, but the Offer's id is public: it stands in the event log. */
  | 'answers-published'
  /** Id and inbox are those of an entry of the register. */
  | 'register'
  /** The sender's addresses belong together. */
  | 'one-host'
  /** There is nothing to compare. */
  | 'nothing'
  /** It says that it comes from the maintainer, and nothing proves it. */
  | 'claims-to-be-you'
  /** It answers an Offer of ours that was sent to somebody else. */
  | 'answers-elsewhere'
  /** It names another inbox than the register does. */
  | 'inbox-differs'
  /** Its inbox lies on another host than its id. */
  | 'inbox-elsewhere'
  /** The service that acts lies on another host than the system that it is said to be sent from. */
  | 'system-elsewhere';

/** How far the claim of a sender holds. */
export interface Claim {
  readonly verdict: 'proved' | 'supported' | 'unchecked' | 'doubtful';
  /** Why, the weightiest first; never empty. */
  readonly grounds: readonly ClaimGround[];
}

/** What a claim is checked against. */
export interface ClaimEvidence {
  readonly services: readonly Service[];
  readonly sentByUs: boolean;
  readonly claimsToBeYou: boolean;
  /** The Offers of ours that it answers: to whom they went, and whether they stand in the public log. */
  readonly offers: readonly { readonly target?: Party; readonly logged: boolean }[];
}

const AGAINST: readonly ClaimGround[] = [
  'claims-to-be-you',
  'answers-elsewhere',
  'inbox-differs',
  'system-elsewhere',
  'inbox-elsewhere',
];

/** Checks who a notification says it comes from. */
export function checkClaim(notification: Notification, evidence: ClaimEvidence): Claim {
  if (evidence.sentByUs) return { verdict: 'proved', grounds: ['own-record'] };
  const { services, offers } = evidence;
  const { origin, actor } = notification;
  const sender = origin ?? actor;
  const entry = [origin, actor].map((party) => entryOf(party, services)).find((found) => found !== undefined);
  const answered = offers.filter(({ target }) => sender !== undefined && isSame(target, sender, services));
  const found = new Set<ClaimGround>();

  if (evidence.claimsToBeYou) found.add('claims-to-be-you');
  if (offers.length > 0 && answered.length === 0) found.add('answers-elsewhere');
  if (entry?.inbox !== undefined && origin?.inbox !== undefined && !sameId(entry.inbox, origin.inbox))
    found.add('inbox-differs');
  // The register knows where this service's messages come from, however its addresses look.
  if (entry === undefined && origin?.inbox !== undefined && areApart(origin.id, origin.inbox))
    found.add('inbox-elsewhere');
  if (
    !actor?.types.includes('Person') &&
    areApart(origin?.id, actor?.id) &&
    !sharesEntry(origin, actor, services)
  )
    found.add('system-elsewhere');
  if (answered.some(({ logged }) => !logged)) found.add('answers-unpublished');
  else if (answered.length > 0) found.add('answers-published');
  if (entry?.inbox !== undefined && origin?.inbox !== undefined && sameId(entry.inbox, origin.inbox))
    found.add('register');
  else if (origin?.id !== undefined && origin.inbox !== undefined && !areApart(origin.id, origin.inbox))
    found.add('one-host');

  if (found.size === 0) found.add('nothing');
  const against = AGAINST.filter((ground) => found.has(ground));
  const others = [...found].filter((ground) => !AGAINST.includes(ground));
  if (against.length > 0) return { verdict: 'doubtful', grounds: [...against, ...others] };
  return { verdict: found.has('answers-unpublished') ? 'supported' : 'unchecked', grounds: others };
}

function entryOf(party: Party | undefined, services: readonly Service[]): Service | undefined {
  return party?.id === undefined ? undefined : serviceById(services, party.id);
}

function sharesEntry(a: Party | undefined, b: Party | undefined, services: readonly Service[]): boolean {
  const entry = entryOf(a, services);
  return entry !== undefined && entry === entryOf(b, services);
}

/** Whether two parties are one, by their ids, the register, or the inbox that they share. */
function isSame(a: Party | undefined, b: Party, services: readonly Service[]): boolean {
  if (a === undefined) return false;
  if (a.id !== undefined && b.id !== undefined && sameId(a.id, b.id)) return true;
  if (a.inbox !== undefined && b.inbox !== undefined && comparableId(a.inbox) === comparableId(b.inbox))
    return true;
  return sharesEntry(a, b, services);
}

/** Whether two addresses lie on hosts that have nothing to do with each other, as far as their names tell. */
function areApart(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [nameOfHost(a), nameOfHost(b)];
  if (one === undefined || other === undefined || one === other) return false;
  return siteOf(one) !== siteOf(other);
}

/** The host without its port: one machine may serve at several. */
function nameOfHost(url: string | undefined): string | undefined {
  return hostOf(url)?.replace(/:\d+$/, '');
}

/** The part of a host name that usually belongs to one owner: its last two labels; an address in numbers is whole. */
function siteOf(host: string): string {
  return /^[\d.]+$|:/.test(host) ? host : host.split('.').slice(-2).join('.');
}
