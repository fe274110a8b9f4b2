/** Data collections: what they hold, and how they are made. */
export const collections = {
  'collections.heading': 'Data collections',
  'collections.cancel': 'Cancel',
  'collections.saving': 'Writing to your pod…',
  'collections.read-only': 'This can only be saved while you are logged in and your pod can be written to.',

  'collections.total.members': { one: '{count} item', other: '{count} items' },
  'collections.total.about': 'about {size}',
  'collections.total.unknown': {
    one: 'size unknown for {count} item',
    other: 'size unknown for {count} items',
  },

  'collections.name': 'Name',
  'collections.name.empty': 'Give it a name.',
  'collections.name.long': 'Use 200 characters at most.',
  'collections.name.strange': 'Leave out line breaks and control characters.',

  'collections.add-to.title': {
    one: 'Add {count} item to a collection',
    other: 'Add {count} items to a collection',
  },
  'collections.add-to.which': 'Collection',
  'collections.add-to.new': 'A new collection',
  'collections.add-to.add': 'Add to the collection',
  'collections.add-to.create': 'Create the collection',
  'collections.added': {
    one: '{count} item added to {collection}; {known} were there already.',
    other: '{count} items added to {collection}; {known} were there already.',
  },
} as const;
