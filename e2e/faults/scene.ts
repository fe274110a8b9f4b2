import { randomUUID } from 'node:crypto';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { postNotification } from '../sandbox/inbox-seeds.ts';
import { podWriter } from '../sandbox/pod-writer.ts';

/** A message in the maintainer's inbox, by its id. */
export interface Message {
  readonly id: string;
  /** `archived`: a trusted archive reports, policies act. `invited`, `announced`: the maintainer decides. */
  readonly kind: 'archived' | 'invited' | 'announced';
  /** Name that stands on its card and nowhere else. */
  readonly name: string;
  /** URL of what it announces or offers. */
  readonly about: string;
}

/** A maintainer whose policies log and send by themselves, and the party that gets what is sent. */
export interface Scene {
  readonly maintainer: SandboxAccount;
  /** Owner of the inbox that registers works, and that invites to review. */
  readonly receiver: SandboxAccount;
}

const ARCHIVE = 'https://stacks.example/';

/** Where the things lie that messages are about. */
const ABOUT: Readonly<Record<Message['kind'], string>> = {
  archived: `${ARCHIVE}copies/`,
  invited: 'https://editors.example/submissions/',
  announced: 'https://journals.example/reviews/',
};

/** Lets two policies act by themselves: one logs what a trusted archive reports, the other tells a registry of it. */
export async function letPoliciesAct({ maintainer, receiver }: Scene): Promise<void> {
  const pod = podWriter(await authenticatedFetch(maintainer));
  const prefixes = `@prefix as: <https://www.w3.org/ns/activitystreams#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix ldp: <http://www.w3.org/ns/ldp#> . @prefix orr: <https://w3id.org/orrery/ns#> .`;
  await pod.put(
    `${maintainer.pod}orrery/services.ttl`,
    'text/turtle',
    `${prefixes}
<${ARCHIVE}> a as:Service ; foaf:name "Stacks" ; ldp:inbox <${ARCHIVE}inbox/> ; orr:kind orr:archiving ; orr:trust orr:trusted .
<${receiver.webId}> a as:Service ; foaf:name "Ledger" ; ldp:inbox <${receiver.pod}inbox/> ; orr:kind orr:registration ; orr:trust orr:trusted .`,
  );
  await pod.put(
    `${maintainer.pod}orrery/policies.ttl`,
    'text/turtle',
    `${prefixes}
<urn:orrery:policy:record-announcements> a orr:Policy ; orr:autonomy orr:auto .
<urn:orrery:policy:inform-services> a orr:Policy ; orr:autonomy orr:auto .`,
  );
}

/** Posts a message to the maintainer's inbox, as strangers do. */
export async function post(scene: Scene, kind: Message['kind'], name: string): Promise<Message> {
  const about = `${ABOUT[kind]}${name.toLowerCase().replaceAll(' ', '-')}`;
  const message = { id: `urn:uuid:${randomUUID()}`, kind, name, about };
  await postNotification(`${scene.maintainer.pod}inbox/`, JSON.stringify(documentOf(scene, message)));
  return message;
}

function documentOf({ maintainer, receiver }: Scene, { id, kind, name, about }: Message): object {
  const common = {
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id,
    target: { id: maintainer.pod, type: 'Service', inbox: `${maintainer.pod}inbox/` },
  };
  const context = {
    id: `${maintainer.pod}artefacts/slow-moons/`,
    type: ['Page', 'sorg:AboutPage'],
    'ietf:cite-as': 'https://doi.org/10.5555/moreau.2026.03',
  };
  switch (kind) {
    case 'archived':
      return {
        ...common,
        type: ['Announce', 'coar-notify:IngestAction'],
        actor: { id: ARCHIVE, type: 'Service', name: 'Stacks' },
        origin: { id: ARCHIVE, type: 'Service', inbox: `${ARCHIVE}inbox/` },
        object: { id: about, type: ['Page', 'sorg:WebPage'], name },
        context,
      };
    case 'invited':
      return {
        ...common,
        type: ['Offer', 'coar-notify:ReviewAction'],
        actor: { id: `${about}#editor`, type: 'Person', name },
        origin: { id: receiver.webId, type: 'Service', inbox: `${receiver.pod}inbox/` },
        object: {
          id: about,
          type: ['Page', 'sorg:AboutPage'],
          name: `A work sent in to ${name}`,
          'ietf:cite-as': about,
          'ietf:item': {
            id: `${about}/paper.pdf`,
            type: ['Article', 'sorg:ScholarlyArticle'],
            mediaType: 'application/pdf',
          },
        },
      };
    case 'announced':
      return {
        ...common,
        type: ['Announce', 'coar-notify:ReviewAction'],
        actor: { id: `${about}#author`, type: 'Organization', name },
        origin: {
          id: `${about}#author`,
          type: 'Service',
          inbox: `https://journals.example/inbox/`,
        },
        object: {
          id: about,
          type: ['Page', 'sorg:Review'],
          name: `Review by ${name}`,
        },
        context,
      };
  }
}
