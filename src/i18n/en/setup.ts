/** Setting up a pod. `{place}` is the name of a place ("the inbox"), `{url}` its address. */
export const setup = {
  'setup.title': 'Setup',
  'setup.lead': 'What Orrery found in your pod, what it still needs, and who may do what there.',
  'setup.looking': 'Looking at your pod',
  'setup.signed-out.title': 'Log in to set up your pod',
  'setup.signed-out.text': 'Orrery has to look at your profile and your storage first.',
  'setup.pod': 'Your pod',
  'setup.webid': 'WebID',
  'setup.name': 'Name',
  'setup.storage': 'Storage',
  'setup.issuer': 'Provider',
  'setup.storage.none': 'None was found',
  'setup.access': 'Access rules',
  'setup.access.wac': 'Web Access Control (WAC)',
  'setup.access.acp': 'Access Control Policies (ACP)',
  'setup.access.unknown': 'The server names no documents of access rules',
  'setup.storage.missing':
    'Your profile names no storage, and none was found by looking around your WebID. Orrery can read your inbox, but has no place to write.',

  'setup.parts': 'What Orrery works with',
  'setup.state.ready': 'Ready',
  'setup.state.missing': 'Missing',
  'setup.state.unfinished': 'Unfinished',
  'setup.state.repair': 'Needs repair',
  'setup.state.blocked': 'Blocked',
  'setup.state.elsewhere': 'Elsewhere',

  'setup.place.home': 'Orrery’s own container',
  'setup.place.inbox': 'Inbox',
  'setup.place.events': 'Event log',
  'setup.place.logs': 'Log documents',
  'setup.place.artefacts': 'Artefacts',
  'setup.place.typeIndex': 'Type index',
  'setup.place.profile': 'Profile',
  'setup.about.home':
    'Your decisions, what is being sent, your policies, and the register of services. For you only.',
  'setup.about.inbox': 'Where services send their messages to you. Everyone may add; only you may read.',
  'setup.about.events':
    'The public record of what happened to your works, one document for each event. Everyone may read; only you may write.',
  'setup.about.logs':
    'The lists of those events, with dates and checksums, from which others read the record. Everyone may read; only you may write.',
  'setup.about.artefacts':
    'Your papers, reviews, datasets and software. Everyone may read; a private one gets rules of its own.',
  'setup.about.typeIndex': 'Tells other apps where your works and your events are. Everyone may read.',
  'setup.about.profile': 'What your WebID leads to. Everyone may read; only you may write.',

  'setup.will.create': 'Creates {url}.',
  'setup.will.audience.owner-only': 'Only you may read and write it.',
  'setup.will.audience.public-read': 'Everyone may read it and what is in it; only you may write.',
  'setup.will.audience.public-document': 'Everyone may read it; only you may write.',
  'setup.will.audience.public-append':
    'Everyone may add to it; only you may read what is in it, change or delete it.',
  'setup.will.inside': 'Creates {url}.',
  'setup.will.link': 'Names it in your profile.',
  'setup.will.register': {
    one: 'Adds {count} entry to the type index.',
    other: 'Adds {count} entries to the type index.',
  },
  'setup.rules.new': 'The access rules that are written',
  'setup.rules.diff': 'The change of the access rules ({url})',
  'setup.rules.rewritten':
    'The document is written anew: its rules stay but for this change, comments and layout do not.',
  'setup.change.self': '{who}: {what} it',
  'setup.change.members': '{who}: {what} what is in it',
  'setup.change.gained': 'may now {modes}',
  'setup.change.lost': 'may no longer {modes}',
  'setup.opens.held': {
    one: '{count} thing is in it already, and everyone will be able to read it. Tick this only if that is right.',
    other:
      '{count} things are in it already, and everyone will be able to read them. Tick this only if that is right.',
  },
  'setup.taken.document': 'There is a file at {taken}, which stays as it is. Orrery uses {url} in its place.',
  'setup.taken.other-app':
    '{taken} holds what another app has put there, and stays as it is. Orrery uses {url} in its place.',
  'setup.blocked.document':
    'There is a file at {taken}, where this container has to be. Rename it or move it away, then look again.',
  'setup.blocked.other-app':
    '{taken} holds what another app has put there. Move that away, or name another container in your profile, then look again.',
  'setup.elsewhere':
    'It is not in your storage, so Orrery neither sees nor changes who may do what there. The table below shows what a stranger may do.',
  'setup.include': 'Set up: {place}',
  'setup.include.repair': 'Repair: {place}',
  'setup.do': 'Set up what is ticked',
  'setup.do.repair': 'Repair what is ticked',
  'setup.doing': 'Setting up',
  'setup.ready': 'Your pod is ready.',
  'setup.again': 'Look again',
  'setup.kept': 'Done before, and kept: {places}. Trying again goes on where it stopped.',
  'setup.kept.none': 'Nothing was lost. Trying again goes on where it stopped.',

  'setup.control.title': 'Orrery may not see or change who has access to this',
  'setup.control.next':
    'The owner of the storage can give you Control over {url}, or write these rules there. Then look again.',
  'setup.rules.unreadable': 'The access rules of {url} cannot be changed here',
  'setup.by-hand.title': 'Your profile has to be completed by hand',
  'setup.by-hand.next':
    'This app may not write {url}. Add these lines there, or ask those who host your profile to add them. Without them nobody finds your inbox and your log.',
  'setup.by-hand.triples': 'Lines for your profile',

  'setup.failed.quota.title': 'Your storage is full',
  'setup.failed.quota.next':
    'The server refused to keep more while Orrery set up: {place}. Make room, or ask your provider for more, then try again.',
  'setup.failed.clash.title': 'Something else stands where {url} has to be',
  'setup.failed.clash.next': 'Rename it or move it away, then try again. Orrery has not touched it.',
  'setup.failed.forbidden.title': 'You may not write here: {place}',
  'setup.failed.forbidden.next': 'Ask the owner of the storage to let you write in {url}, then try again.',
  'setup.failed.control.title': 'You may not change who has access: {place}',
  'setup.failed.control.next': 'Ask the owner of the storage to give you Control over {url}, then try again.',
  'setup.failed.changed.title': 'Somebody else changed this meanwhile: {place}',
  'setup.failed.changed.next':
    'Nothing of theirs was overwritten. What is shown now is the newest state; look at it, then try again.',
  'setup.failed.cut.title': 'The connection broke while Orrery set up: {place}',
  'setup.failed.cut.next': 'Check the network, then try again.',

  'setup.rights': 'Who may do what',
  'setup.rights.lead':
    'By the access rules of your server. What a stranger may do was also tried, without your session and without changing anything; a tick marks what the trial confirmed.',
  'setup.rights.caption': 'Who may do what, for each place',
  'setup.rights.who': 'Who',
  'setup.rights.read': 'Read',
  'setup.rights.append': 'Add',
  'setup.rights.write': 'Write',
  'setup.rights.control': 'Control',
  'setup.rights.members': '{place}: what is in it',
  'setup.rights.members.inbox': 'Messages in the inbox',
  'setup.rights.members.events': 'Events in the log',
  'setup.rights.yes': 'Yes',
  'setup.rights.no': 'No',
  'setup.rights.unknown': 'Unknown',
  'setup.rights.tested': 'tested',
  'setup.rights.should.yes': 'should be yes',
  'setup.rights.should.no': 'should be no',
  'setup.rights.tested.yes': 'the trial says yes',
  'setup.rights.tested.no': 'the trial says no',
  'setup.rights.trying': 'Trying what a stranger may do',
  'setup.rights.right': 'Everything is as it should be.',
  'setup.rights.wrong': {
    one: '{count} entry is not as it should be.',
    other: '{count} entries are not as they should be.',
  },
  'setup.rights.unseen': 'The rules cannot be read here; only what a stranger may do was tried.',
  'setup.party.owner': 'You',
  'setup.party.everyone': 'Everyone',
  'setup.party.authenticated': 'Everyone who is logged in',
  'setup.mode.read': 'read',
  'setup.mode.append': 'add to',
  'setup.mode.write': 'change',
  'setup.mode.control': 'decide who has access to',
  'setup.mode.and': '{first} and {last}',

  'setup.test.text':
    'Sends your inbox one message that says it is a test, as a stranger would, and deletes it afterwards.',
  'setup.test.do': 'Send a test message',
  'setup.test.doing': 'Sending',
  'setup.test.removed': 'It arrived, and was deleted again. Strangers can send you messages.',
  'setup.test.left': 'It arrived. It could not be deleted, so it will appear in your inbox as a test.',
  'setup.test.failed': 'The message was not taken: nobody can send you messages yet.',
} as const;
