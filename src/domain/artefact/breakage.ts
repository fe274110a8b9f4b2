import { comparableId } from '../trust/same-id.ts';
import type { Artefact } from './artefact.ts';
import type { ArtefactEvent, Evidence } from './lifecycle.ts';
import type { Pending } from './lifecycle-tracks.ts';

/** What will no longer work once an artefact is deleted. */
export type Breakage =
  /** Entries of the public log that are about it: they stay, and lead nowhere. */
  | { readonly kind: 'events'; readonly urls: readonly string[] }
  /** Offers that a service may still answer. */
  | { readonly kind: 'offers'; readonly offers: readonly Pending[] }
  /** Suggestions that wait for a decision about it. */
  | { readonly kind: 'suggestions'; readonly suggestions: readonly Pending[] }
  /** Other artefacts of the pod whose descriptions link to it. */
  | {
      readonly kind: 'linked-from';
      readonly artefacts: readonly { readonly url: string; readonly title: string }[];
    }
  /** Services that registered, certified or archived it: their records will lead nowhere. */
  | { readonly kind: 'known-to'; readonly evidence: readonly Evidence[] }
  /** A persistent identifier, which will go on leading to it. */
  | { readonly kind: 'cited-as'; readonly identifiers: readonly string[] };

/** What will break when the artefact is deleted, the gravest first. Empty: nobody else knows of it. */
export function breakageOf(
  artefact: Artefact,
  known: {
    readonly artefacts: readonly Artefact[];
    readonly events: readonly ArtefactEvent[];
    /** See `lifecycleOf`. */
    readonly evidence: readonly Evidence[];
    /** Offers under way and open suggestions about it. */
    readonly pending: readonly Pending[];
  },
): Breakage[] {
  const { url, citeAs, identifiers = [], files } = artefact;
  const own = new Set([url, artefact.metadata, ...files.map((file) => file.url)].map(comparableId));
  const offers = known.pending.filter(({ kind }) => kind === 'offer');
  const suggestions = known.pending.filter(({ kind }) => kind === 'suggestion');
  const services = known.evidence.filter(
    ({ event, service }) => event !== undefined && service !== undefined,
  );
  const linking = known.artefacts.filter(
    (other) =>
      other.url !== url &&
      [...other.links.map(({ target }) => target), other.reviewOf ?? ''].some((target) =>
        own.has(comparableId(target)),
      ),
  );
  const events = known.events.filter((event) => event.artefact === url).map((event) => event.url);
  const cited = [citeAs, ...identifiers].filter((id) => id !== undefined);
  return [
    ...(cited.length > 0 ? [{ kind: 'cited-as', identifiers: cited } as const] : []),
    ...(services.length > 0 ? [{ kind: 'known-to', evidence: services } as const] : []),
    ...(offers.length > 0 ? [{ kind: 'offers', offers } as const] : []),
    ...(suggestions.length > 0 ? [{ kind: 'suggestions', suggestions } as const] : []),
    ...(linking.length > 0
      ? [
          {
            kind: 'linked-from',
            artefacts: linking.map(({ url: at, title }) => ({ url: at, title })),
          } as const,
        ]
      : []),
    ...(events.length > 0 ? [{ kind: 'events', urls: events } as const] : []),
  ];
}
