import { randomUUID } from 'node:crypto';
import { checkOutgoing } from '../src/domain/notification/build/check-outgoing.ts';
import { buildRequest } from '../src/domain/notification/build/request.ts';
import type { Effect, JsonObject } from '../src/domain/suggestion/model.ts';
import { createIntent } from '../src/pod/intents.ts';
import { accountTransport, valueOrThrow } from '../src/pod/testing/account-transport.ts';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { authenticatedFetch } from './sandbox/client-credentials.ts';
import { postNotification } from './sandbox/inbox-seeds.ts';
import { podWriter } from './sandbox/pod-writer.ts';
import { eventUrl } from './steps.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Lets another device of the maintainer's have asked for the review of a work, days ago: the Offer lies in the inbox of
 * whoever was asked, stands in her event log, and her pod has the records of both. Gives back the Offer.
 * @param what.file name of a text file of the work
 */
export async function requestSentBefore(
  maintainer: SandboxAccount,
  receiver: SandboxAccount,
  what: { readonly work: string; readonly file: string; readonly days: number },
): Promise<JsonObject> {
  const ownFetch = await authenticatedFetch(maintainer);
  const { pod, webId } = maintainer;
  const inbox = `${receiver.pod}inbox/`;
  const id = `urn:uuid:${randomUUID()}`;
  const document = buildRequest({
    pattern: 'request-review',
    id,
    actor: { id: webId, type: 'Person', name: 'Alice Moreau' },
    origin: { id: pod, inbox: `${pod}inbox/` },
    target: { id: receiver.webId, inbox },
    object: {
      id: what.work,
      types: ['Page', 'sorg:AboutPage'],
      item: {
        id: what.work + what.file,
        types: ['Document', 'sorg:CreativeWork'],
        mediaType: 'text/plain',
      },
    },
  });
  valueOrThrow(checkOutgoing(document));
  const text = JSON.stringify(document);
  await podWriter(ownFetch).put(eventUrl(pod, id), 'application/ld+json', text);
  await postNotification(inbox, text);

  const at = new Date(Date.now() - what.days * DAY).toISOString();
  const effects: readonly Effect[] = [
    { kind: 'log', activityId: id, document },
    { kind: 'send', inbox, recipient: receiver.webId, document },
  ];
  for (const [order, effect] of effects.entries()) {
    const intent = {
      id: randomUUID(),
      cause: `offer:${id}`,
      order,
      effect,
      artefact: what.work,
      state: 'done',
      notBefore: at,
      createdAt: at,
      attempts: 1,
      receipt: { at, status: 201, already: false },
    } as const;
    valueOrThrow(await createIntent(accountTransport(maintainer, ownFetch), `${pod}orrery/`, intent));
  }
  return document;
}
