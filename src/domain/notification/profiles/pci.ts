import { member } from '../json.ts';
import { demands, onlyPatterns, textDemand } from './demand.ts';
import { isDoiUrl } from './doi.ts';

/** What the inboxes of the Peer Community In journals demand. https://github.com/pci-dev/pci */
export const PCI_RULES = demands('https://coar-notify.net/catalogue/workflows/repository-pci/', [
  onlyPatterns('pci.pattern', 'PCI', ['request-endorsement', 'undo-offer']),
  {
    id: 'pci.type.order',
    path: 'type',
    message:
      'PCI recognises a request only by its types in this order: Offer, coar-notify:EndorsementAction.',
    advice: 'Write "type": ["Offer", "coar-notify:EndorsementAction"].',
    broken: ({ pattern, document }) =>
      pattern === 'request-endorsement' &&
      JSON.stringify(member(document, 'type')) !== '["Offer","coar-notify:EndorsementAction"]',
  },
  {
    id: 'pci.actor',
    path: 'actor',
    message: 'PCI needs to know who asks for the endorsement.',
    advice: 'Add "actor" with "id" (mailto:), "type": "Person" and "name".',
    broken: ({ actor }) => actor === undefined,
  },
  {
    id: 'pci.actor.mailto',
    path: 'actor.id',
    message: 'PCI identifies people by their e-mail address.',
    advice: 'Use "mailto:" and the e-mail address of the author as "id" of "actor".',
    broken: ({ actor }) => actor !== undefined && !isMailto(member(actor, 'id')),
  },
  {
    id: 'pci.actor.person',
    path: 'actor.type',
    message: 'PCI takes requests of people only.',
    advice: 'Write "type": "Person" in "actor".',
    broken: ({ actor }) => actor !== undefined && member(actor, 'type') !== 'Person',
  },
  textDemand('pci.actor.name', 'PCI', 'actor.name', ({ actor }) => actor, 'name'),
  textDemand('pci.origin.inbox', 'PCI', 'origin.inbox', ({ origin }) => origin, 'inbox'),
  {
    id: 'pci.cite-as.doi',
    path: 'object.ietf:cite-as',
    message: 'PCI finds the work by its DOI only.',
    advice: 'Give the DOI as URL, "https://doi.org/…", in "ietf:cite-as" of "object".',
    broken: ({ pattern, object }) =>
      pattern === 'request-endorsement' && object !== undefined && !isDoiUrl(member(object, 'ietf:cite-as')),
  },
]);

function isMailto(id: unknown): boolean {
  return typeof id === 'string' && /^mailto:[^\s@]+@[^\s@]+$/i.test(id);
}
