import { useMemo } from 'react';
import { useEvents, useIntents, useNotifications, useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type OfferProgress, offersMade } from './offer-progress.ts';

/** The Offers that the maintainer made, newest first, as the replica knows them now. */
export function useOffers(): readonly OfferProgress[] {
  const { pod } = useWorkspace();
  const intents = useIntents().data;
  const events = useEvents().data;
  const notifications = useNotifications().data;
  const services = useServices().data;
  const webId = pod?.webId;
  return useMemo(
    () =>
      webId === undefined
        ? []
        : offersMade(webId, {
            intents: intents ?? [],
            events: events ?? [],
            notifications: notifications ?? [],
            services: services ?? [],
          }),
    [webId, intents, events, notifications, services],
  );
}
