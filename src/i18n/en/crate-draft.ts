/** The graph of a crate: a picture of what hangs together, and the same as lists of links. */
export const crateDraft = {
  'crateDraft.graph.reach': 'Show',
  'crateDraft.graph.reach.near': 'What is linked with this entity',
  'crateDraft.graph.reach.far': 'Two steps around it',
  'crateDraft.graph.reach.all': 'The whole crate',
  'crateDraft.graph.larger': 'Enlarge the picture',
  'crateDraft.graph.smaller': 'Make the picture smaller',
  'crateDraft.graph.picture.label': 'Picture of the links',
  'crateDraft.graph.picture': {
    one: 'One entity, linked with nothing. The lists below say the same in words.',
    other: '{count} entities with {links} links between them. The lists below say the same in words.',
  },
  'crateDraft.graph.left': {
    one: 'One more entity is not in the picture. The lists below leave nothing out.',
    other: '{count} more entities are not in the picture. The lists below leave nothing out.',
  },
  'crateDraft.graph.links': 'Links of',
  'crateDraft.graph.from': 'It names',
  'crateDraft.graph.from.none': 'It names no other entity.',
  'crateDraft.graph.to': 'It is named by',
  'crateDraft.graph.to.none': 'Nothing names it. Readers of the crate will hardly find it.',
  'crateDraft.graph.more': { one: 'Show one more', other: 'Show {count} more' },
  'crateDraft.graph.not-described': 'not described in this crate',
  'crateDraft.graph.nothing': 'There is nothing to draw: the crate has no entity to begin with.',
} as const;
