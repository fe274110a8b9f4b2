/** Taking members into data collections: from where, and what was found there. */
export const collectionsAdd = {
  'collections.add.title': 'Add items',
  'collections.add.text': 'Items that are there already are not added twice; what is newly known of them is.',
  'collections.add.action': 'Add items',
  'collections.add.count': { one: 'Add {count} item', other: 'Add {count} items' },

  'collections.from': 'Take them from',
  'collections.from.list': 'A pasted list',
  'collections.from.file': 'A file: CSV, VOTable, list or ESAP basket',
  'collections.from.artefact': 'An artefact of this pod',
  'collections.from.crate': 'A saved crate',
  'collections.from.collection': 'Another collection',
  'collections.from.choose': 'Choose one',
  'collections.from.artefact.which': 'Artefact',
  'collections.from.artefact.none': 'No artefact in your pod has files.',
  'collections.from.crate.which': 'Crate',
  'collections.from.crate.none': 'No crate is saved in your pod.',
  'collections.from.collection.which': 'Collection',
  'collections.from.collection.none': 'There is no other collection.',

  'collections.list.label': 'Identifiers, one per line',
  'collections.list.help':
    'Data identifiers (scope:name), web addresses or IVOA identifiers. A size in bytes and a checksum may follow.',
  'collections.file.open': 'Open a file',
  'collections.file.help':
    'Columns such as did, scope and name, access_url, size, sha256 or obs_publisher_did are understood.',
  'collections.file.too-large':
    'The file is larger than 80 MB. Cut it into parts, or search for the data here.',
  'collections.reading': 'Reading…',

  'collections.fault.title': 'Nothing can be taken from this',
  'collections.fault.empty': 'It is empty.',
  'collections.fault.html':
    'It is a web page, perhaps the sign-in page of a service that a table was expected from. Sign in there and save the table again.',
  'collections.fault.json': 'It is JSON, but not a basket of ESAP.',
  'collections.fault.xml': 'It is XML, but not a VOTable.',
  'collections.fault.binary-table':
    'The rows of this table are in a binary form. Save it as VOTable with TABLEDATA, or as CSV.',
  'collections.fault.columns':
    'No column tells what the items are. Name one of them did, identifier, access_url or url, or two of them scope and name.',
  'collections.found.none': 'No items were found.',
  'collections.found.unstageable': {
    one: '{count} has no data identifier, which services need for staging. You can add it later.',
    other: '{count} have no data identifiers, which services need for staging. You can add them later.',
  },
  'collections.note.cut-off': 'The table ends in the middle. The rows before that were read.',
  'collections.note.too-many': 'The table has more rows than can be read at once. The first ones were read.',
  'collections.note.overflow': 'The service that made this table had more rows than it gave.',
  'collections.note.error': 'The table says that the query failed.',
  'collections.strange.title': {
    one: '{count} line was not understood',
    other: '{count} lines were not understood',
  },
  'collections.strange.line': 'Line {line}:',
  'collections.strange.more': { one: 'and {count} more', other: 'and {count} more' },
  'collections.strange.next':
    'They are left out. A data identifier has one colon, no blanks, and only letters, digits, dots, hyphens, underscores and, in the name, slashes.',
} as const;
