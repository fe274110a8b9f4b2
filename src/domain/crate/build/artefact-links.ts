import type { Artefact } from '../../artefact/artefact.ts';
import type { Evidence } from '../../artefact/lifecycle.ts';
import { type Terms, termsOf } from '../contexts/known.ts';
import type { CrateEntity } from '../document.ts';
import { organisationEntity } from './organisation.ts';
import type { WrittenVersion } from './skeleton.ts';
import { given, type Reference, reference, unpacked } from './values.ts';

/** What others did for a work, as the crate says it. */
interface Linked {
  /** Properties of the work. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly entities: readonly CrateEntity[];
  /** `@id`s of the actions, which the root mentions. */
  readonly mentions: readonly string[];
  readonly terms: Readonly<Record<string, string>>;
}

/** What was done, as an action of schema.org. None that the profiles of runs would take for a run. */
const ACTIONS: Readonly<Record<Evidence['what'], readonly [type: string, name: string]>> = {
  review: ['ReviewAction', 'Review'],
  endorsement: ['EndorseAction', 'Endorsement'],
  registration: ['AddAction', 'Registration'],
  archiving: ['AddAction', 'Archiving'],
  relationship: ['InformAction', 'Link to another resource'],
  announcement: ['InformAction', 'Announcement'],
};

/** Relations that RO-Crate has words for, by their IRIs in other vocabularies. */
const KNOWN_RELATIONS: Readonly<Record<string, string>> = {
  'http://purl.org/dc/terms/relation': 'mentions',
  'http://purl.org/dc/terms/references': 'citation',
  'http://purl.org/dc/terms/isPartOf': 'isPartOf',
  'http://purl.org/dc/terms/source': 'isBasedOn',
  'http://www.w3.org/ns/prov#wasDerivedFrom': 'isBasedOn',
};

/**
 * Reviews, endorsements, registrations and announced relations of a work: events become actions at the addresses of the
 * events, reviews entities of their own, relations properties; one without a word in RO-Crate gets a term of its own.
 * @param work `@id` of the work in the crate
 */
export function linkedEntities(
  artefact: Artefact,
  work: string,
  evidence: readonly Evidence[],
  version: WrittenVersion,
): Linked {
  const entities: CrateEntity[] = [];
  const mentions: string[] = [];
  const reviews = new Set<string>();
  for (const { what, event, at, service, result } of evidence) {
    const agent =
      service && (service.id ?? service.name) !== undefined
        ? organisationEntity({
            name: service.name ?? '',
            ...(service.id !== undefined && { id: service.id }),
          })
        : undefined;
    if (agent) entities.push(agent);
    if (what === 'review' && result !== undefined) {
      reviews.add(result);
      entities.push(reviewEntity(artefact, work, { id: result, at, publisher: agent?.['@id'] }));
    }
    if (event === undefined) continue;
    const [type, name] = ACTIONS[what];
    mentions.push(event);
    entities.push({
      '@id': event,
      '@type': type,
      name: `${name} of ${artefact.title}`,
      ...given({ agent: agent && reference(agent['@id']), endTime: at }),
      object: reference(work),
      ...(result !== undefined && { result: reference(result) }),
    });
  }
  const { properties, terms } = relations(artefact, reviews, termsOf(version));
  return { properties, entities, mentions, terms };
}

function reviewEntity(
  { title }: Artefact,
  work: string,
  { id, at, publisher }: { id: string; at: string | undefined; publisher: string | undefined },
): CrateEntity {
  return {
    '@id': id,
    '@type': 'Review',
    name: `Review of ${title}`,
    itemReviewed: reference(work),
    ...given({ datePublished: at?.slice(0, 10), publisher: publisher && reference(publisher) }),
  };
}

/** The links of the description as properties, beside the reviews that the evidence told of. */
function relations(
  { links }: Artefact,
  reviews: ReadonlySet<string>,
  known: Terms,
): Pick<Linked, 'properties' | 'terms'> {
  const targets = new Map<string, Set<string>>();
  const terms: Record<string, string> = {};
  if (reviews.size > 0) targets.set('review', new Set(reviews));
  for (const { predicate, target } of links) {
    const term = termOf(predicate, known);
    if (term === undefined) continue;
    if (!known.has(term)) terms[term] = predicate;
    targets.set(term, (targets.get(term) ?? new Set()).add(target));
  }
  const properties: Record<string, Reference | readonly Reference[] | undefined> = {};
  for (const [term, ids] of targets) properties[term] = unpacked([...ids].map(reference));
  return { properties, terms };
}

/** The word for a relation: one of RO-Crate, else the last part of its IRI; none where that is no word. */
function termOf(predicate: string, known: Terms): string | undefined {
  if (Object.hasOwn(KNOWN_RELATIONS, predicate)) return KNOWN_RELATIONS[predicate];
  const word = /[#/]([A-Za-z][\w-]*)$/.exec(predicate)?.[1];
  if (word === undefined || known.get(word) === predicate) return word;
  // The word is taken for something else.
  return known.has(word) ? `related-${word}` : word;
}
