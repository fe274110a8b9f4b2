/** Data collections: what they hold, and what can be done with them. */
export const collections = {
  'collections.heading': 'Data collections',
  'collections.count': { one: '{count} collection', other: '{count} collections' },
  'collections.cancel': 'Cancel',
  'collections.save': 'Save',
  'collections.saving': 'Writing to your pod…',
  'collections.read-only': 'This can only be changed while you are logged in and your pod can be written to.',
  'collections.placeholder':
    'A data collection names the data that belong together: files and data sets of archives, of your artefacts and of your crates. It holds no data itself. Choose one to see what is in it, or to ask for copies next to a processing system.',

  'collections.list.name': 'Data collections by name',
  'collections.search': 'Filter the collections',
  'collections.search.placeholder': 'Name or description',
  'collections.key.next': 'Next collection',
  'collections.key.previous': 'Previous collection',
  'collections.key.close': 'Close the collection',
  'collections.key.undo': 'Put the removed items back',
  'collections.loading': 'Reading your collections…',
  'collections.retry': 'Try again',
  'collections.failed.title': 'Your collections could not be read',
  'collections.unread.title': {
    one: '{count} collection could not be read',
    other: '{count} collections could not be read',
  },
  'collections.unread.text': 'The documents are still in your pod, as they are.',
  'collections.signed-out.title': 'You are logged out',
  'collections.signed-out.text': 'Data collections are read from your pod. Log in to see them.',
  'collections.unset.title': 'Orrery has no place in your pod yet',
  'collections.unset.text':
    'Collections are kept in Orrery’s own folder. Set-up shows it first, and makes it.',
  'collections.unset.action': 'Go to set-up',
  'collections.empty.title': 'No data collections yet',
  'collections.empty.text':
    'A collection names the data that you want to work with. Begin with a list, a file or an artefact, or search the catalogues.',
  'collections.filtered.title': 'No collection matches',
  'collections.filtered.text': {
    one: 'There is {count} collection.',
    other: 'There are {count} collections.',
  },
  'collections.filtered.clear': 'Clear the filter',
  'collections.missing.title': 'This collection is not in your pod',
  'collections.missing.text': 'It may have been deleted, here or on another device.',

  'collections.new': 'New collection',
  'collections.new.text':
    'It is kept in your pod, where only you can read it. Nothing is moved or copied before you ask for it.',
  'collections.new.begin': 'What it begins with',
  'collections.new.action': 'Create an empty collection',
  'collections.new.count': { one: 'Create with {count} item', other: 'Create with {count} items' },
  'collections.new.discard': 'Discard the draft',
  'collections.created': '{collection} was created.',
  'collections.find': 'Search catalogues',

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
  'collections.name.taken':
    'Another collection has this name. Both can be kept apart by their addresses only.',
  'collections.description': 'Description',

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

  'collections.stage': 'Request staging',
  'collections.use': 'Use the data',
  'collections.more': 'More',
  'collections.edit': 'Rename and describe',
  'collections.export.dids': 'Save the data identifiers as a list',
  'collections.export.basket': 'Save as a basket for ESAP',
  'collections.export.json-ld': 'Save as DCAT (JSON-LD)',
  'collections.delete': 'Delete the collection',
  'collections.delete.title': 'Delete {collection}?',
  'collections.delete.consequence': {
    one: 'The collection of {count} item goes from your pod with all its versions, and cannot be brought back. The data themselves, and staging requests made before, stay.',
    other:
      'The collection of {count} items goes from your pod with all its versions, and cannot be brought back. The data themselves, and staging requests made before, stay.',
  },

  'collections.check.unstageable': {
    one: '{count} item cannot be staged as it is',
    other: '{count} items cannot be staged as they are',
  },
  'collections.check.url': { one: '{count} is a web address.', other: '{count} are web addresses.' },
  'collections.check.publisher-did': {
    one: '{count} is named by its publisher only.',
    other: '{count} are named by their publishers only.',
  },
  'collections.check.bad-did': {
    one: '{count} has a data identifier that no service would take.',
    other: '{count} have data identifiers that no service would take.',
  },
  'collections.check.unresolved': {
    one: '{count} has no name that a service could look for.',
    other: '{count} have no names that a service could look for.',
  },
  'collections.check.way-out':
    'Services that stage data find them by data identifiers. Choose such an item below and enter the one it has; web addresses can also be used directly, without staging.',
  'collections.check.show.unstageable': 'Show what cannot be staged',
  'collections.check.show.repeats': 'Show the repeats',
  'collections.check.repeats': {
    one: '{count} item repeats another one',
    other: '{count} items repeat others',
  },
  'collections.check.repeats.text':
    'They have the same checksum or address as another item, and would be copied twice.',
  'collections.check.repeats.remove': 'Take the repeats out',

  'collections.members': { one: '{count} item', other: '{count} items' },
  'collections.members.list': 'Items of the collection',
  'collections.members.filter': 'Filter the items',
  'collections.members.show': 'Show',
  'collections.show.all': 'All items',
  'collections.show.unstageable': 'Cannot be staged',
  'collections.show.repeats': 'Repeats',
  'collections.show.unknown': 'Size unknown',
  'collections.members.none': 'Nothing is in it yet.',
  'collections.members.filtered': 'No item matches.',
  'collections.marked.label': 'Marked items',
  'collections.marked': 'Marked: {totals}',
  'collections.marked.copy': 'Add to another collection',
  'collections.marked.remove': 'Take out',
  'collections.removed': {
    one: '{count} item taken out of {collection}',
    other: '{count} items taken out of {collection}',
  },

  'collections.member.label': 'About the chosen item',
  'collections.member.title': 'Title',
  'collections.member.identifier': 'Identifier',
  'collections.member.size': 'Size',
  'collections.member.checksum': 'Checksum',
  'collections.member.type': 'Media type',
  'collections.member.address': 'Address',
  'collections.member.places': 'Where it is',
  'collections.member.source': 'Found by',
  'collections.member.added': 'Added',
  'collections.size.unknown': 'Not known',
  'collections.size.short': 'size unknown',
  'collections.size.exact': '{size} ({bytes} bytes)',
  'collections.locality.online': 'online',
  'collections.locality.cold': 'on cold storage',
  'collections.places.unknown': 'Nobody has looked yet',
  'collections.places.count': { one: 'at {count} place', other: 'at {count} places' },
  'collections.repeats': 'Repeats another item:',
  'collections.repeats.short': 'repeats another',
  'collections.unstageable': 'Cannot be staged as it is',
  'collections.unstageable.short': 'cannot be staged',
  'collections.why.url':
    'This is a web address. It can be opened and downloaded, but services move data by their data identifiers. Enter the one it has, if you know it.',
  'collections.why.publisher-did':
    'This is the identifier of its publisher. A service may keep the data under a data identifier of its own: enter that one.',
  'collections.why.bad-did.scope':
    'The part before the colon is not allowed: up to 25 letters, digits, dots, hyphens and underscores.',
  'collections.why.bad-did.name':
    'The part after the colon is not allowed: up to 250 letters, digits, dots, hyphens, underscores and slashes, without blanks.',
  'collections.why.unresolved':
    'Nothing tells what this is. Enter the data identifier it stands for, or take it out.',
  'collections.name-it': 'Data identifier (scope:name)',
  'collections.name-it.action': 'Use this identifier',
  'collections.name-it.error': 'Write scope:name, without blanks.',

  'collections.requests': 'Requests for copies',

  'collections.where': 'Where the data are now',
  'collections.where.text':
    'A service is asked for the places of all items that have data identifiers. What it says is kept with them.',
  'collections.where.service': 'Service',
  'collections.where.look': 'Look now',
  'collections.where.looking': 'Looking…',
  'collections.where.found': { one: '{count} item was found.', other: '{count} items were found.' },
  'collections.where.missing': {
    one: 'Of {count} item the service told nothing.',
    other: 'Of {count} items the service told nothing; some services are asked for 500 at most.',
  },
  'collections.where.sign-in': 'Sign in to the service',

  'collections.version': 'Version {version}',
  'collections.versions': 'Versions',
  'collections.versions.text':
    'This is version {version}. A copy is kept when it is handed in; the next change then begins another version.',
  'collections.versions.is-kept':
    'Version {version} is kept as it is. The next change begins another version.',
  'collections.versions.keep': 'Keep version {version} now',
  'collections.versions.one': 'Version {version}: what has changed since',
  'collections.versions.same': 'The same items as now.',
  'collections.versions.added': { one: '{count} item came in since:', other: '{count} items came in since:' },
  'collections.versions.removed': {
    one: '{count} item went out since:',
    other: '{count} items went out since:',
  },
  'collections.versions.back': { one: 'Put {count} item back', other: 'Put {count} items back' },
} as const;
