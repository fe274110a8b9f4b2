/** Which crate is meant, and what a node fetches and runs of it. */
export const dispatchRun = {
  'crate.pick': 'Your crates',
  'crate.pick.list': 'Crates in your pod',
  'crate.pick.loading': 'Reading your crates',
  'crate.pick.files': { one: '{count} file', other: '{count} files' },
  'crate.pick.private': 'private',
  'crate.pick.empty.title': 'There is no crate in your pod yet',
  'crate.pick.empty.text':
    'Make one from an article, a dataset or a notebook, save it to your pod, and send it from here.',
  'crate.pick.empty.action': 'Make a crate',
  'crate.pick.out.title': 'Log in to see your crates',
  'crate.pick.out.text': 'They are in your pod.',
  'crate.pick.failed.title': 'Your crates could not be read',
  'crate.pick.again': 'Try again',
  'crate.pick.unset.title': 'Your pod has no place for crates yet',
  'crate.pick.unset.text': 'Set-up looks for your storage and makes the places that Orrery works with.',
  'crate.pick.unset.action': 'Set up your pod',
  'crate.pick.problems': {
    one: '{count} crate could not be read.',
    other: '{count} crates could not be read.',
  },
  'crate.open.loading': 'Reading the crate',
  'crate.open.absent.title': 'There is no crate here',
  'crate.open.absent.text': 'It may have been moved or deleted. Choose another one from the list.',
  'crate.open.broken.title': 'The description of this crate cannot be read',
  'crate.open.broken.text':
    'Nothing can be sent before it is mended. The editor shows the place, and keeps everything that is there.',
  'crate.open.failed.title': 'The crate could not be read',
  'crate.open.edit': 'Open the crate',

  'run.title': 'Ready for execution',
  'run.choose': 'Choose a crate to see what a node fetches and runs of it.',
  'run.lead':
    'What a node does when the recipient presses “Execute Workflow”: it fetches each file from its public address, without your rights, puts it into one folder under its name, and opens the notebook beside the data.',
  'run.ready': 'Nothing is missing',
  'run.not-ready': { one: '{count} thing is missing', other: '{count} things are missing' },
  'run.main': 'What is run',
  'run.main.none': 'The crate does not say.',
  'run.language': 'Language',
  'run.language.none': 'Not said',
  'run.platform': 'Chosen platform',
  'run.total': 'In all',
  'run.total.files': { one: '{count} file', other: '{count} files' },
  'run.total.unsized': {
    one: '{bytes}, and {count} file of unknown size',
    other: '{bytes}, and {count} files of unknown size',
  },
  'run.steps': 'What is fetched, in this order',
  'run.steps.more': { one: 'Show {count} more', other: 'Show more of the other {count}' },
  'run.step.main': 'this is run',
  'run.step.unsized': 'size not stated',
  'run.step.fault.no-address': 'It has no public address: the node gets nothing.',
  'run.step.fault.private-host':
    'Its address is one of this computer or network: nodes elsewhere cannot fetch it.',
  'run.step.fault.same-name': 'Another file has the same name: one replaces the other.',
  'run.check': 'Check whether everybody can read them',
  'run.check.again': 'Check again',
  'run.check.note':
    'Each file is asked for as a stranger would, without your session. Other servers then see that this computer asked.',
  'run.checked.ready': 'Nothing stands in the way of any file',
  'run.checked.bad': {
    one: 'Something is wrong with {count} file',
    other: 'Something is wrong with {count} files',
  },
  'run.checking': 'Asking for each file',
  'run.read.ready': 'everybody can read it',
  'run.read.size': 'readable; it has {bytes}, the crate says {stated}',
  'run.read.private': 'only you can read it: the node would get nothing',
  'run.read.absent': 'there is nothing at its address',
  'run.read.hidden': 'cannot be checked from a page; the node may get it all the same',
  'run.read.silent': 'nothing answers at its address',
  'run.read.failed': 'its server refuses it ({status})',

  'run.missing': 'What is missing',
  'run.lack.no-root': 'The crate has no root',
  'run.lack.no-root.do': 'Open it in the editor: it can be repaired there.',
  'run.lack.no-files': 'No file would be fetched',
  'run.lack.no-files.do':
    'Add the notebook and its data, each with a public web address. Files in your pod have one as soon as everybody may read them.',
  'run.lack.no-main': 'The crate does not say what is to be run',
  'run.lack.no-main.do': 'Name the notebook as “main entity” of the crate.',
  'run.lack.main-not-fetched': 'What is to be run would not be fetched',
  'run.lack.main-not-fetched.do':
    'Give the main entity a public web address, and one of the types File, SoftwareSourceCode or ComputationalWorkflow.',
  'run.lack.no-notebook': 'What is to be run is no notebook',
  'run.lack.no-notebook.do':
    'Nodes of ScienceMesh open Jupyter notebooks (.ipynb). For anything else ask the operator of the node.',
  'run.lack.no-language': 'The language is not said',
  'run.lack.no-language.do':
    'Give the notebook a programming language, such as Jupyter Notebook. A Dispatcher needs it to choose a platform.',

  'run.hubs': 'Open the same notebook elsewhere',
  'run.hubs.none':
    'You have named no JupyterHub and no BinderHub. With one in your settings, the notebook can be opened there.',
  'run.hubs.settings': 'Name one in the settings',
  'run.hubs.privacy':
    'Nothing is sent before you press a link. Then the hub learns the public address of the notebook, and nothing of your session.',
  'run.hub.open': 'Open in {hub}',
  'run.hub.repository':
    'Fetches the repository {repository}, with the data beside the notebook, where it has nbgitpuller.',
  'run.hub.build': 'Builds an environment for the repository {repository}, which may take minutes.',
  'run.hub.file':
    'Opens this file only, where the hub has the extension for addresses (jupyterlab-open-url-parameter). Otherwise copy the address and choose “Open from URL” in its File menu.',
  'run.hub.copy': 'Copy the address of the notebook',
  'run.hub.impossible':
    'A BinderHub takes notebooks of git repositories only, and this one lies at an address of its own.',
  'run.hub.not-public': 'The notebook has no public address, so no hub can fetch it.',
  'run.hub.no-notebook': 'There is no notebook to open.',
  'run.send': 'Send this crate',
  'run.edit': 'Open the crate',
} as const;
