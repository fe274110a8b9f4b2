/** How a crate leaves the app: into the pod, as a zip, as metadata alone, as a page. */
export const crateOut = {
  'crateOut.save': 'Save to the pod',
  'crateOut.save.short': 'Save',
  'crateOut.more': 'Export',
  'crateOut.zip': 'Download as zip',
  'crateOut.eln': 'Download as .eln',
  'crateOut.detached': 'Metadata alone …',
  'crateOut.copy': 'Copy the metadata as JSON',
  'crateOut.copied': 'The metadata is on the clipboard.',
  'crateOut.copy.failed': 'The browser did not let the metadata onto the clipboard.',
  'crateOut.dispatch': 'Send to ScienceMesh …',
  'crateOut.dispatch.hint': 'Save the crate to your pod first.',
  'crateOut.signed-out': 'Log in first.',
  'crateOut.attach': 'Take its files along',
  'crateOut.attach.hint': 'None of its files has an address that can be fetched.',
  'crateOut.attach.done': {
    one: 'The crate now has one file of its own. It is fetched when you save or download the crate.',
    other:
      'The crate now has {count} files of its own. They are fetched when you save or download the crate.',
  },
  'crateOut.detached.hint': 'There is nothing to zip: the crate has no files of its own.',

  'crateOut.check.busy': 'The crate is being checked.',
  'crateOut.check.fine': 'The crate is valid.',
  'crateOut.check.should': {
    one: 'The crate is valid; one thing could be better.',
    other: 'The crate is valid; {count} things could be better.',
  },
  'crateOut.check.must': {
    one: 'One thing keeps the crate from being valid',
    other: '{count} things keep the crate from being valid',
  },
  'crateOut.check.must.text': 'You can go on all the same; others may refuse it.',
  'crateOut.check.rest': { one: 'and one more', other: 'and {count} more' },

  'crateOut.save.title': 'Save the crate to your pod',
  'crateOut.save.again': 'Save the changes of the crate',
  'crateOut.save.where': 'It gets a folder of its own in {place}',
  'crateOut.save.where.again': 'It is saved where it is: {place}',
  'crateOut.save.visibility': 'Who may read it',
  'crateOut.save.public': 'Everybody',
  'crateOut.save.public.means':
    'Metadata and all of its files. It stands among your works, and can be offered, announced and sent.',
  'crateOut.save.private': 'Only you',
  'crateOut.save.private.means':
    'Its folder gets a name that says nothing. Others cannot fetch its files, so it cannot be sent to ScienceMesh.',
  'crateOut.save.private.kept': 'Others cannot fetch its files, so it cannot be sent to ScienceMesh.',
  'crateOut.save.private.again': 'Others lose access to all that is in it; what they have fetched they keep.',
  'crateOut.save.preview': 'With a page for people',
  'crateOut.save.preview.help': 'ro-crate-preview.html: readable in any browser, without scripts.',
  'crateOut.save.log': 'Write into the event log that the crate was {what}',
  'crateOut.save.log.built': 'built',
  'crateOut.save.log.updated': 'updated',
  'crateOut.save.log.help': 'The event log is public.',
  'crateOut.save.log.private': 'Not for a private crate: the log is public.',
  'crateOut.save.strays': {
    one: 'Delete a file that is no longer part of the crate',
    other: 'Delete {count} files that are no longer part of the crate',
  },
  'crateOut.save.closed': {
    one: 'Others will not be able to read one file that the crate links to',
    other: 'Others will not be able to read {count} files that the crate links to',
  },
  'crateOut.save.closed.text':
    'They lie elsewhere in your pod and are private. Their addresses will be public.',
  'crateOut.save.exposed': {
    one: 'One private file of your pod would become public',
    other: '{count} private files of your pod would become public',
  },
  'crateOut.save.exposed.text':
    'The crate takes copies along, and everybody can read them. Take out what is to stay private, or keep the crate private.',
  'crateOut.save.action': 'Save',
  'crateOut.save.over': 'Save the changes',
  'crateOut.save.stop': 'Stop',

  'crateOut.step.place': 'Making its place',
  'crateOut.step.files': 'Sending files',
  'crateOut.step.file': 'Sending {file}',
  'crateOut.step.preview': 'Writing the page',
  'crateOut.step.metadata': 'Writing the metadata',
  'crateOut.step.artefact': 'Adding it to your works',
  'crateOut.step.clean-up': 'Tidying up',

  'crateOut.saved': 'The crate is saved',
  'crateOut.saved.list': 'Show it among the crates',
  'crateOut.saved.offer': 'Offer it to a service',
  'crateOut.saved.dispatch': 'Send it to ScienceMesh',
  'crateOut.saved.partly': 'The crate is complete, but something around it could not be done',
  'crateOut.saved.no-index':
    'Your profile names no public type index, so the crate does not stand among your works yet. The set-up makes one.',
  'crateOut.saved.log.failed': 'The event could not be written into the log',
  'crateOut.undo': 'Save to the pod',
  'crateOut.undo.hold': 'Keep files that change places',

  'crateOut.stopped': 'The crate is not saved yet',
  'crateOut.stopped.kept':
    'The metadata stands as it stood before. What was sent stays, and is not sent again when you go on.',
  'crateOut.stopped.new': 'Your draft is as it was.',
  'crateOut.stopped.again': 'Go on saving',
  'crateOut.names': {
    one: 'A file has a name that the pod needs itself',
    other: '{count} files have names that the pod needs itself',
  },
  'crateOut.names.next': {
    one: 'Rename it in the editor; all references follow.',
    other: 'Rename them in the editor; all references follow.',
  },
  'crateOut.failed': {
    one: 'One file could not be read or sent',
    other: '{count} files could not be read or sent',
  },
  'crateOut.failed.kept': 'What was sent stays in the pod; trying again sends only the rest.',
  'crateOut.failed.zip': 'No half zip was kept.',
  'crateOut.failed.retry': 'Try again',
  'crateOut.failed.leave': { one: 'Leave it out', other: 'Leave them out' },
  'crateOut.failed.link': { one: 'Link to it instead', other: 'Link to them instead' },
  'crateOut.failed.what':
    'Left out, files and what is said of them leave the crate. Linked, the crate describes them where they are on the web.',
  'crateOut.undo.leave': 'Leave files out',
  'crateOut.undo.link': 'Link to files',

  'crateOut.conflict': 'Somebody has changed the crate since you opened it',
  'crateOut.conflict.kept': 'Nothing was written over. Here are both versions.',
  'crateOut.conflict.mine': 'Yours',
  'crateOut.conflict.theirs': 'In the pod',
  'crateOut.conflict.only-mine': 'Only in yours',
  'crateOut.conflict.only-theirs': 'Only in the pod',
  'crateOut.conflict.changed': 'Different in both',
  'crateOut.conflict.context': 'The context is different, too.',
  'crateOut.conflict.same': 'Both say the same; only their writing differs.',
  'crateOut.conflict.unreadable': 'What stands in the pod cannot be read as a crate.',
  'crateOut.conflict.diff': 'From the version in the pod to yours',
  'crateOut.conflict.take-mine': 'Save yours over it',
  'crateOut.conflict.take-theirs': 'Take the one in the pod',
  'crateOut.conflict.failed': 'The version in the pod could not be read with all of its files',
  'crateOut.conflict.failed.kept': 'Your draft is as it was.',
  'crateOut.conflict.as-new': 'Save yours as a new crate',
  'crateOut.undo.theirs': 'Take the version in the pod',

  'crateOut.zip.title': 'Download the crate as a zip',
  'crateOut.eln.title': 'Download the crate as .eln',
  'crateOut.eln.text':
    'The same as a zip, with one folder around everything, as electronic lab notebooks read it.',
  'crateOut.zip.contents': '{files}, {bytes}, with metadata and page. The files are stored as they are.',
  'crateOut.zip.contents.some':
    '{files}, at least {bytes}, with metadata and page. The files are stored as they are.',
  'crateOut.zip.large':
    'This browser cannot write straight to your disk, so the whole zip is gathered in memory first. Other programs may become slow meanwhile.',
  'crateOut.zip.many': 'A zip cannot count more than {most} files. Save the crate to your pod instead.',
  'crateOut.zip.action': 'Download',
  'crateOut.zip.busy': 'Downloading',
  'crateOut.zip.file': 'Reading {file}',
  'crateOut.zip.looking': 'Looking which other files cannot be read',
  'crateOut.zip.bytes': '{done} of {all}',
  'crateOut.zip.bytes.done': '{done} so far',
  'crateOut.zip.done': 'The zip is downloaded',
  'crateOut.zip.stopped': 'The download was stopped',
  'crateOut.zip.failed': 'The zip could not be written',

  'crateOut.detached.title': 'The metadata alone',
  'crateOut.detached.text':
    'A crate without its files is known as detached: each file is named by its address on the web. Others can then fetch the files themselves.',
  'crateOut.detached.moved': {
    one: 'One file gets its address in your pod.',
    other: '{count} files get their addresses in your pod.',
  },
  'crateOut.detached.dissolved': {
    one: 'One folder has no address; its files belong to the crate directly.',
    other: '{count} folders have no address; their files belong to the crate directly.',
  },
  'crateOut.detached.blocked': {
    one: 'One file has no address that others can read',
    other: '{count} files have no address that others can read',
  },
  'crateOut.detached.blocked.unsaved':
    'Save the crate to your pod for everybody to read, or link to these files instead.',
  'crateOut.detached.busy': 'Looking what others can read',
  'crateOut.detached.ready': 'All of its files can be read by everybody.',
  'crateOut.detached.download': 'Download',
  'crateOut.detached.copy': 'Copy',
  'crateOut.detached.as-is': 'Download it with paths, as it is',

  'crateOut.preview': 'The page of the crate',
  'crateOut.preview.help':
    'So others will see it. Links open in a new tab; links to files work where the page is saved.',
} as const;
