import type { Artefact } from '../artefact/artefact.ts';
import type { Notification } from '../notification/model.ts';
import { comparableId } from '../trust/same-id.ts';
import { NS } from './vocabulary.ts';

/** The property by which a description names what it reviews, where it was read as a plain link. */
const REVIEWED = `${NS.schema}itemReviewed`;

/** Own reviews of the work that an Offer offers, by their URLs: a review names the work by any of its ids. */
export function reviewsOfOffered(notification: Notification, artefacts: readonly Artefact[]): string[] {
  const { activities, object } = notification;
  if (!activities.includes('Offer') || !object) return [];
  const ids = [object.id, object.citeAs, ...object.items.map(({ id }) => id)].flatMap((id) =>
    id === undefined ? [] : comparableId(id),
  );
  return artefacts
    .filter(({ type, types }) => type === 'review' || types.includes(`${NS.schema}Review`))
    .filter((review) => reviewedBy(review).some((work) => ids.includes(comparableId(work))))
    .map(({ url }) => url);
}

/** What an artefact says that it reviews. */
export function reviewedBy({ reviewOf, links }: Pick<Artefact, 'reviewOf' | 'links'>): string[] {
  const linked = links.filter(({ predicate }) => predicate === REVIEWED).map(({ target }) => target);
  return [...(reviewOf === undefined ? [] : [reviewOf]), ...linked];
}
