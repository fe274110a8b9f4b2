import { mediaTypeOf, seedText } from './seed-files.ts';

/** One notification of `seeds/inbox/`, as an outside sender posts it. */
export interface InboxSeed {
  /** File name in `seeds/inbox/`. */
  readonly file: string;
  /** What it stands for, in words. */
  readonly is: string;
  /** Only where it differs from what the file's name says. */
  readonly mediaType?: string;
  /** How often it is sent; default once. */
  readonly times?: number;
}

/** Everything that waits in a maintainer's inbox at the start, oldest first. */
export const INBOX_SEEDS: readonly InboxSeed[] = [
  { file: 'blocked-sender.jsonld', is: 'an endorsement by a sender whom the maintainer has blocked' },
  { file: 'not-json.txt', is: 'a body that is not JSON', mediaType: 'application/ld+json' },
  { file: 'hostile.jsonld', is: 'markup in names, script links, __proto__ and a summary of 2 MB' },
  { file: 'invalid.jsonld', is: 'a message that breaks many rules of COAR Notify' },
  { file: 'dspace.jsonld', is: "a relationship in DSpace's form, about the wrong end" },
  { file: 'generation-0.9.jsonld', is: 'a review announced in the form of version 0.9' },
  { file: 'turtle.ttl', is: 'an endorsement written in Turtle' },
  { file: 'missing-artefact.jsonld', is: 'a review of an artefact that does not exist' },
  { file: 'unknown-offer.jsonld', is: 'an answer to an Offer that nobody knows' },
  { file: 'unprocessable.jsonld', is: 'a service says that it cannot process an Offer' },
  { file: 'invitation-withdrawn.jsonld', is: 'an invitation to review …' },
  { file: 'undo.jsonld', is: '… that is taken back' },
  { file: 'reject.jsonld', is: 'an Offer rejected' },
  { file: 'tentative-reject.jsonld', is: 'an Offer rejected in its present form' },
  { file: 'tentative-accept.jsonld', is: 'an Offer accepted for the time being' },
  { file: 'accept.jsonld', is: 'an Offer accepted' },
  { file: 'announce-registration.jsonld', is: 'the result of a registration service' },
  { file: 'announce-service-result.jsonld', is: 'the result of an archiving service' },
  { file: 'announce-relationship.jsonld', is: 'an article that uses a data set of the maintainer' },
  { file: 'invitation.jsonld', is: 'an invitation to review' },
  { file: 'announce-review-standalone.jsonld', is: 'a review that nobody asked for' },
  { file: 'announce-endorsement.jsonld', is: 'an endorsement, answering a known Offer' },
  {
    file: 'announce-review-second.jsonld',
    is: 'a second review, answering the same Offer; sent twice',
    times: 2,
  },
  { file: 'announce-review.jsonld', is: 'a review, answering a known Offer' },
];

/**
 * Posts the seeds to an inbox as strangers do: without credentials, one after the other.
 * https://www.w3.org/TR/ldn/#sender
 * @param values base URLs by name, for the `{{…}}` in the files
 * @returns how many notifications were posted
 */
export async function postInboxSeeds(
  inbox: string,
  values: Readonly<Record<string, string>>,
  seeds: readonly InboxSeed[] = INBOX_SEEDS,
): Promise<number> {
  const filling = { ...values, 'two-megabytes': 'All work and no rest. '.repeat(95_000) };
  let posted = 0;
  for (const seed of seeds) {
    const body = await seedText(`inbox/${seed.file}`, filling);
    for (let time = 0; time < (seed.times ?? 1); time += 1) {
      await postNotification(inbox, body, seed.mediaType ?? mediaTypeOf(seed.file));
      posted += 1;
    }
  }
  return posted;
}

/** Posts one notification without credentials; throws unless the inbox takes it (201 or 202). */
export async function postNotification(
  inbox: string,
  body: string,
  mediaType = 'application/ld+json',
): Promise<void> {
  const response = await fetch(inbox, { method: 'POST', headers: { 'content-type': mediaType }, body });
  if (!response.ok) throw new Error(`POST ${inbox}: ${response.status} ${await response.text()}`);
}
