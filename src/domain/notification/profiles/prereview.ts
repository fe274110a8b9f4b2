import { member } from '../json.ts';
import { AS2_CONTEXT, COAR_09_CONTEXT, COAR_CONTEXT } from '../rules/envelope.ts';
import type { Facts } from '../rules/facts.ts';
import { isHttpUri } from '../uri.ts';
import { demands, onlyPatterns, textDemand } from './demand.ts';
import { isDoiUrl } from './doi.ts';

const CONTEXTS: readonly string[] = [COAR_CONTEXT, COAR_09_CONTEXT].map((coar) =>
  JSON.stringify([AS2_CONTEXT, coar]),
);

const PARTY_TYPES: readonly unknown[] = ['Service', 'Organization'];

/** What the inbox of PREreview demands. https://github.com/PREreview/prereview.org */
export const PREREVIEW_RULES = demands('https://coar-notify.net/catalogue/workflows/repository-prereview/', [
  onlyPatterns('prereview.pattern', 'PREreview', ['request-review']),
  {
    id: 'prereview.context',
    path: '@context',
    message: 'PREreview takes exactly two vocabularies, ActivityStreams first.',
    advice: `Write "@context": ["${AS2_CONTEXT}", "${COAR_CONTEXT}"].`,
    broken: ({ context }) => !CONTEXTS.includes(JSON.stringify(context)),
  },
  {
    id: 'prereview.type.order',
    path: 'type',
    message:
      'PREreview recognises a request only by its types in this order: Offer, coar-notify:ReviewAction.',
    advice: 'Write "type": ["Offer", "coar-notify:ReviewAction"].',
    broken: ({ pattern, document }) =>
      pattern === 'request-review' &&
      JSON.stringify(member(document, 'type')) !== '["Offer","coar-notify:ReviewAction"]',
  },
  ...(['origin', 'target'] as const).map((side) => ({
    id: `prereview.${side}.type`,
    path: `${side}.type`,
    message: `PREreview takes only one type for "${side}": Service or Organization.`,
    advice: `Write "type": "Service" in "${side}", as a string.`,
    broken: (facts: Facts) => {
      const party = facts[side];
      return party !== undefined && !PARTY_TYPES.includes(member(party, 'type'));
    },
  })),
  {
    id: 'prereview.actor',
    path: 'actor',
    message: 'PREreview needs to know who asks for the review.',
    advice: 'Add "actor" with an HTTP "id", one "type" and a "name".',
    broken: ({ actor }) => actor === undefined,
  },
  {
    id: 'prereview.actor.id',
    path: 'actor.id',
    message: 'PREreview needs a web address as identifier of who asks.',
    advice: 'Use an HTTP URI, e.g. a WebID or an ORCID iD, as "id" of "actor".',
    broken: ({ actor }) => actor !== undefined && !isHttpUri(member(actor, 'id')),
  },
  {
    id: 'prereview.actor.type',
    path: 'actor.type',
    message: 'PREreview takes only one type for who asks.',
    advice: 'Write "type" of "actor" as a string, e.g. "Person".',
    broken: ({ actor }) => actor !== undefined && typeof member(actor, 'type') !== 'string',
  },
  textDemand('prereview.actor.name', 'PREreview', 'actor.name', ({ actor }) => actor, 'name'),
  {
    id: 'prereview.cite-as.doi',
    path: 'object.ietf:cite-as',
    message: 'PREreview finds the work by its DOI only.',
    advice: 'Give the DOI as URL, "https://doi.org/…", in "ietf:cite-as" of "object".',
    broken: ({ object }) => object !== undefined && !isDoiUrl(member(object, 'ietf:cite-as')),
  },
]);
