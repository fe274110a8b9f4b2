import { member } from '../json.ts';
import { isHttpUri } from '../uri.ts';
import { demands, onlyPatterns, textDemand } from './demand.ts';

/** What the inbox of InvenioRDM's module for COAR Notify demands. https://github.com/inveniosoftware */
export const INVENIO_RULES = demands('https://inveniordm.docs.cern.ch/', [
  onlyPatterns('invenio.pattern', 'Invenio', [
    'announce-review',
    'announce-endorsement',
    'reject',
    'tentative-accept',
    'tentative-reject',
  ]),
  {
    id: 'invenio.actor',
    path: 'actor',
    message: 'Invenio compares who acted with the account that sends.',
    advice: 'Add "actor" with the "id" that is registered for the account.',
    broken: ({ actor }) => actor === undefined,
  },
  textDemand('invenio.actor.id', 'Invenio', 'actor.id', ({ actor }) => actor, 'id'),
  {
    id: 'invenio.context.id',
    path: 'context.id',
    message: 'Invenio finds the record by the address of its page only.',
    advice: 'Use the URL of the record\'s page as "id" of "context".',
    broken: ({ family, about }) =>
      family === 'announce' && about !== undefined && !isHttpUri(member(about, 'id')),
  },
]);
