import { listEvents } from '../cache/events.ts';
import type { Replica } from '../cache/replica.ts';
import { listServices } from '../cache/services.ts';
import { lifecycleOf } from '../domain/artefact/lifecycle.ts';
import { refreshLandingPage } from '../pod/artefact/landing.ts';
import type { Transport } from '../pod/transport.ts';

/**
 * Lets the landing page of an artefact show a link that was added to its description. A page that Orrery did not make
 * stays as it is; one that cannot be written just now is made anew with the next change.
 */
export async function refreshPage(
  { replica, transport }: { readonly replica: Replica; readonly transport: Transport },
  artefact: string,
): Promise<void> {
  await refreshLandingPage(transport, artefact, async (read) => {
    const [events, services] = await Promise.all([listEvents(replica, artefact), listServices(replica)]);
    return lifecycleOf(read, events, services);
  });
}
