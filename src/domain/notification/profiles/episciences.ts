import { demands, onlyPatterns, textDemand } from './demand.ts';

/** What the inbox of Episciences demands. https://github.com/CCSDForge/episciences */
export const EPISCIENCES_RULES = demands('https://github.com/CCSDForge/episciences', [
  onlyPatterns('episciences.pattern', 'Episciences', ['request-review', 'request-endorsement']),
  {
    id: 'episciences.context',
    path: '@context',
    message: 'Episciences takes only a list of vocabularies.',
    advice: 'Write "@context" as an array of two strings.',
    broken: ({ context }) => !Array.isArray(context),
  },
  {
    id: 'episciences.actor',
    path: 'actor',
    message: 'Episciences needs to know who asks.',
    advice: 'Add "actor" with "id", "type" and "name".',
    broken: ({ actor }) => actor === undefined,
  },
  textDemand('episciences.actor.id', 'Episciences', 'actor.id', ({ actor }) => actor, 'id'),
  textDemand('episciences.origin.id', 'Episciences', 'origin.id', ({ origin }) => origin, 'id'),
  textDemand('episciences.origin.inbox', 'Episciences', 'origin.inbox', ({ origin }) => origin, 'inbox'),
  textDemand('episciences.target.id', 'Episciences', 'target.id', ({ target }) => target, 'id'),
  textDemand(
    'episciences.item.id',
    'Episciences',
    'object.ietf:item.id',
    ({ objectItem }) => objectItem,
    'id',
  ),
  {
    id: 'episciences.item',
    path: 'object.ietf:item',
    message: 'Episciences fetches the file of the work and needs its address.',
    advice: 'Add "ietf:item" with "id", "type" and "mediaType" to "object".',
    broken: ({ object, objectItem }) => object !== undefined && objectItem === undefined,
  },
]);
