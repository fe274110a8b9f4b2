/** Opening a crate that exists: what is said before it is taken over, and what went wrong. */
export const crateImport = {
  'crateImport.title': 'Before it is taken over',
  'crateImport.from': 'From {name}',
  'crateImport.unnamed': 'A crate without a name',
  'crateImport.take': 'Open in the editor',
  'crateImport.take.next': 'It becomes a draft of yours. What you opened stays as it is.',
  'crateImport.take.saved': 'It becomes a draft. The crate in your pod changes only when you save it.',
  'crateImport.back': 'Back',

  'crateImport.version': 'RO-Crate',
  'crateImport.packaging': 'Files',
  'crateImport.packaging.attached': 'travel with the metadata',
  'crateImport.packaging.detached': 'are all on the web',
  'crateImport.described': 'Described',
  'crateImport.entities': { one: '{count} entity', other: '{count} entities' },
  'crateImport.files': { one: '{count} file', other: '{count} files' },
  'crateImport.folders': { one: '{count} folder', other: '{count} folders' },
  'crateImport.came': 'Came along',
  'crateImport.came.none': 'metadata alone',
  'crateImport.findings': 'Check',
  'crateImport.findings.checking': 'checking…',
  'crateImport.findings.failed': 'The check itself failed; the editor tries again.',
  'crateImport.findings.none': 'nothing to remark',
  'crateImport.findings.must': { one: '{count} error', other: '{count} errors' },
  'crateImport.findings.should': { one: '{count} remark', other: '{count} remarks' },
  'crateImport.findings.show': 'Show them',
  'crateImport.findings.more': {
    one: 'and {count} more in the editor',
    other: 'and {count} more in the editor',
  },

  'crateImport.clean': 'It opens exactly as it is: nothing was changed, and nothing is missing.',
  'crateImport.changes.text':
    'No entity is lost. Each change can be seen here; what you opened stays as it is.',
  'crateImport.change.lifted': 'Nested descriptions became entities of their own',
  'crateImport.change.named': 'Entities without an id got one for this crate',
  'crateImport.change.merged': 'Descriptions that share an id became one',
  'crateImport.change.conflict': 'They contradicted each other: both values stand there, and one should go',
  'crateImport.change.turned': 'Statements written from their other end were turned round',
  'crateImport.change.flattened': 'Lists within lists became one',
  'crateImport.change.wrapped': 'The document had another shape, and is a list of entities now',
  'crateImport.change.rewritten': 'JSON-LD of another form was written in the terms of RO-Crate',
  'crateImport.change.emptied': 'Empty values (null) say nothing and were taken out',
  'crateImport.change.kept': 'Cannot be edited here, and stays exactly as it is',
  'crateImport.change.typeless': 'Entities without a type: give them one in the editor',
  'crateImport.change.left-out': 'Means nothing in a crate, and is not taken over',
  'crateImport.change.more': { one: 'and {count} more', other: 'and {count} more' },

  'crateImport.refused': { one: '{count} file was not taken', other: '{count} files were not taken' },
  'crateImport.refused.outside': 'its name leads out of the crate',
  'crateImport.refused.name': 'its name has parts that no file can have',
  'crateImport.refused.clash': 'another differs only in small and capital letters',
  'crateImport.refused.encrypted': 'it is encrypted',
  'crateImport.refused.link': 'it only points to another place',
  'crateImport.refused.bomb': 'it grows beyond measure when it is unpacked',
  'crateImport.refused.bytes': 'more than 2 GiB are not taken at once',
  'crateImport.refused.count': 'more than 20,000 files are not taken at once',
  'crateImport.refused.broken': 'it is damaged, or cannot be read',
  'crateImport.missing': {
    one: '{count} described file is not there',
    other: '{count} described files are not there',
  },
  'crateImport.missing.text':
    'Their descriptions stay. Add the files in the editor, or give their web addresses.',
  'crateImport.undescribed': {
    one: '{count} file is not described',
    other: '{count} files are not described',
  },
  'crateImport.undescribed.text':
    'They come along. The editor lists them, and describes them when you say so.',
  'crateImport.outside': {
    one: '{count} file lies beside the crate',
    other: '{count} files lie beside the crate',
  },
  'crateImport.outside.text':
    'They are no part of it, and stay behind. A page for people is made anew when the crate is saved.',
  'crateImport.unlisted': {
    one: '{count} folder could not be listed',
    other: '{count} folders could not be listed',
  },

  'crateImport.several': 'There are several crates in it',
  'crateImport.several.text': 'Choose the one to open.',
  'crateImport.several.top': 'at the top',

  'crateImport.broken.kept':
    'Nothing is lost: here is the text, exactly as it was. The files that came with it wait.',
  'crateImport.broken.again': 'Read it again',

  'crateImport.without': { one: '{count} file could not be read', other: '{count} files could not be read' },
  'crateImport.without.text': 'Nothing was made yet. You can go on without them; their descriptions stay.',
  'crateImport.without.go': { one: 'Go on without it', other: 'Go on without them' },

  'crateImport.failed.zip.no-zip': 'This is no zip archive',
  'crateImport.failed.zip.no-zip.next':
    'Nothing was taken. See whether it is the right file; some downloads are web pages with the name of an archive.',
  'crateImport.failed.zip.cut-off': 'The archive is cut off',
  'crateImport.failed.zip.cut-off.next':
    'Its end, where the list of its files stands, is missing. Nothing was taken. Download or copy it once more.',
  'crateImport.failed.zip.broken': 'The archive is damaged',
  'crateImport.failed.zip.broken.next':
    'The list of its files cannot be read. Nothing was taken. Get it once more from where it came.',
  'crateImport.failed.zip.unsupported': 'This kind of archive cannot be opened here',
  'crateImport.failed.zip.unsupported.next':
    'It is one part of several, or encrypted. Nothing was taken. Unpack it on your computer, and drop the folder here.',
  'crateImport.failed.zip.empty': 'The archive is empty',
  'crateImport.failed.zip.empty.next': 'There was nothing to take.',
  'crateImport.failed.metadata': 'The metadata in the archive is damaged',
  'crateImport.failed.metadata.next':
    '{name} cannot be unpacked. Nothing was taken. Get the archive once more from where it came.',
  'crateImport.failed.nothing': 'There was nothing to open',
  'crateImport.failed.nothing.next':
    'No file that can be read was given. Choose files, or a folder with files in it.',
  'crateImport.failed.address': 'The address could not be read',
  'crateImport.failed.address.cors':
    'Perhaps the server lets no web page read it. Download it, and drop the file here.',
  'crateImport.failed.draft': 'The draft could not be kept',
  'crateImport.failed.draft.next': 'What you gave is still here: try again.',
} as const;
