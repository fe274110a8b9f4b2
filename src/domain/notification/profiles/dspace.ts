import { member } from '../json.ts';
import { isHttpUri, isUrnUuid } from '../uri.ts';
import { demands, onlyPatterns, textDemand } from './demand.ts';

/** What the inbox of DSpace 8 to 10 demands, as its source has it. https://github.com/DSpace/DSpace */
export const DSPACE_RULES = demands('https://wiki.lyrasis.org/display/DSDOC8x/COAR+Notify', [
  onlyPatterns('dspace.pattern', 'DSpace', [
    'request-review',
    'request-endorsement',
    'announce-review',
    'announce-endorsement',
    'announce-relationship',
    'accept',
    'reject',
    'tentative-accept',
    'tentative-reject',
  ]),
  {
    id: 'dspace.id',
    path: 'id',
    message: 'DSpace takes only a UUID or a web address as identifier of a message.',
    advice: 'Use "urn:uuid:<uuid>" as "id".',
    broken: ({ document }) => {
      const id = member(document, 'id');
      return typeof id === 'string' && !isUrnUuid(id) && !isHttpUri(id);
    },
  },
  {
    id: 'dspace.type',
    path: 'type',
    message: 'DSpace sorts the types and looks at the first two: a third one hides the kind of the message.',
    advice: 'Send exactly the types that the pattern demands.',
    broken: ({ types }) => types.length > 2,
  },
  textDemand('dspace.origin.inbox', 'DSpace', 'origin.inbox', ({ origin }) => origin, 'inbox'),
]);
