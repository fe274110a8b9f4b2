import type { ClosedPlace } from '../../domain/closed-places.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { useSyncStatus } from './queries.ts';

const none: readonly ClosedPlace[] = [];

/** The places of the pod that may be read and not written to. */
export function useClosedPlaces(): readonly ClosedPlace[] {
  return useSyncStatus().closed ?? none;
}

/** The places in words: "your event log and your works". */
export function placeNames(places: readonly ClosedPlace[]): string {
  return formatList(places.map((place) => t(`closed.place.${place}`)));
}

/** Why something cannot be done that writes to `needed`; `undefined` where all of them can be written to. */
export function hindrance(
  needed: readonly ClosedPlace[],
  closed: readonly ClosedPlace[],
): string | undefined {
  const places = closed.filter((place) => needed.includes(place));
  return places.length === 0 ? undefined : t('closed.why', { places: placeNames(places) });
}

/** As {@link hindrance}, for what stands now. */
export function useHindrance(...needed: readonly ClosedPlace[]): string | undefined {
  return hindrance(needed, useClosedPlaces());
}

/** What approving a suggestion writes to: each decision is kept in the records. @param ownInbox URL */
export function placesWritten(
  effects: readonly Effect[],
  ownInbox: string | undefined,
): readonly ClosedPlace[] {
  const places = effects.flatMap((effect): ClosedPlace[] => {
    switch (effect.kind) {
      case 'log':
        return ['log'];
      case 'link':
        return ['artefacts'];
      case 'send':
        return effect.inbox === ownInbox ? ['inbox'] : [];
      default:
        return [];
    }
  });
  return [...new Set<ClosedPlace>([...places, 'records'])];
}
