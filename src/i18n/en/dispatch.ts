/** Crates on their way to ScienceMesh nodes: the list and the receipts. `{node}` is a host, `{crate}` a name. */
export const dispatch = {
  'dispatch.heading': 'Dispatches',
  'dispatch.count': { one: '{count} dispatch', other: '{count} dispatches' },
  'dispatch.count.of': { one: '{shown} of {count} dispatch', other: '{shown} of {count} dispatches' },
  'dispatch.search': 'Search dispatches',
  'dispatch.search.placeholder': 'Crate, node or recipient',
  'dispatch.list': 'Dispatches by what is to be done',
  'dispatch.loading': 'Reading your dispatches',
  'dispatch.choose': 'Choose a dispatch to see what was sent, and what the node said.',
  'dispatch.new': 'Send a crate',
  'dispatch.identity': 'Who vouches for you',

  'dispatch.lane.you': 'For you to decide',
  'dispatch.lane.going': 'On the way',
  'dispatch.lane.there': 'At the node',
  'dispatch.lane.run': 'Seen or run',
  'dispatch.lane.over': 'Taken back or given up',

  'dispatch.empty.title': 'Nothing was sent yet',
  'dispatch.empty.text':
    'A crate with a notebook and its data can be sent to somebody at a ScienceMesh node, who finds it there under “Shared with me” and runs it. What you send, and what the node says, is kept here.',
  'dispatch.filtered.title': 'No dispatch matches',
  'dispatch.filtered.text': {
    one: 'There is {count} dispatch, and it does not have these words.',
    other: 'There are {count} dispatches, and none has these words.',
  },
  'dispatch.filtered.clear': 'Clear the search',
  'dispatch.out.title': 'Log in to see your dispatches',
  'dispatch.out.text': 'They are kept in your pod, for you only.',
  'dispatch.unset.title': 'Orrery has no place in your pod yet',
  'dispatch.unset.text': 'Dispatches are kept in Orrery’s own container, which set-up makes.',
  'dispatch.unset.action': 'Set up your pod',
  'dispatch.failed.title': 'Your dispatches could not be read',
  'dispatch.failed.retry': 'Try again',
  'dispatch.missing.title': 'There is no such dispatch',
  'dispatch.missing.text': 'It may have been made on another device that has not told your pod yet.',

  'dispatch.row': '{crate} to {who}',
  'dispatch.row.many': { one: '{count} recipient', other: '{count} recipients' },
  'dispatch.row.at': 'at {node}',

  'dispatch.state.prepared': 'About to be sent',
  'dispatch.state.by-hand': 'Waits for you to deliver it',
  'dispatch.state.sending': 'Being sent',
  'dispatch.state.waiting': 'The node said: later',
  'dispatch.state.unknown': 'May have arrived',
  'dispatch.state.blocked': 'Has not left',
  'dispatch.state.refused': 'Refused by the node',
  'dispatch.state.taken': 'Taken by the node',
  'dispatch.state.seen': 'Seen by the recipient',
  'dispatch.state.executed': 'Run by the recipient',
  'dispatch.state.withdrawn': 'Taken back',
  'dispatch.state.dropped': 'Given up',

  'dispatch.means.prepared':
    'It is written down in your pod, and goes out as soon as this device can send it.',
  'dispatch.means.by-hand':
    'Hand the request to somebody who may send it to the node. Then say here that it arrived.',
  'dispatch.means.sending': 'The request is on its way. Nobody sends it a second time meanwhile.',
  'dispatch.means.waiting': 'Nothing was lost: it goes out again by itself {time}, as the same share.',
  'dispatch.means.waiting.you':
    'It was tried often enough. It goes out again when you say so, as the same share.',
  'dispatch.means.unknown':
    'No answer came, so nobody can tell whether the node has it. Look there, or ask the recipient: then say that it arrived, or send it again. It is the same share again, but a node may list it twice.',
  'dispatch.means.refused':
    'The node did not take it. Its words are below; mend what they name and send it again.',
  'dispatch.means.taken':
    'The node has it. What happens there does not come back by itself: ask the recipient, and say here that it was seen or run.',
  'dispatch.means.seen': 'You said so {time}.',
  'dispatch.means.withdrawn': 'The node was told. A copy may remain there: nobody can delete it from here.',
  'dispatch.means.dropped': 'It is not sent any more. The record stays.',
  'dispatch.means.soon': 'soon',

  'dispatch.blocked.cors':
    'The node takes no signed requests from web pages, as far as a browser can find out; nothing was sent. Send it through a relay, or export the request.',
  'dispatch.blocked.silent':
    'Nothing answered at the node; nothing was sent. Send it again later, or check the address of the node.',
  'dispatch.blocked.relay':
    'No relay is set, or it does not forward to this node; nothing was sent. Ask those who run the relay, or export the request.',
  'dispatch.blocked.no-key':
    'This browser has no key for the host that vouches for you; nothing was sent. Make one, publish it, and send it again.',
  'dispatch.blocked.body':
    'What you agreed to send could not be read from your pod as it was; nothing was sent. Prepare it once more.',
  'dispatch.blocked.token': 'The Dispatcher wants a fresh token of EGI Check-in; nothing was sent.',
  'dispatch.blocked.by-hand':
    'You chose to export the request. Somebody has to deliver it; then say here that it arrived.',

  'dispatch.because.request':
    'A field or the wire form does not suit the node, or it could not read the documents of the host that vouches for you.',
  'dispatch.because.trust':
    'The node does not trust the host that vouches for you, or the recipient has not accepted you there, or it does not accept the signature.',
  'dispatch.because.identity':
    'The node finds that your address and your key are of different hosts, or that you may not.',
  'dispatch.because.recipient': 'The node knows no such user, or shares go to another address there.',
  'dispatch.because.too-large': 'The request is too large for the node, or for a server in front of it.',
  'dispatch.because.unsupported': 'The node takes no research crates.',
  'dispatch.because.other': 'The node refused it.',
  'dispatch.do.request': 'Check what your host publishes, and the wire form.',
  'dispatch.do.trust':
    'Ask the operator of the node to accept your host, or the recipient to accept your invitation; or send it through the relay of a host that the node trusts.',
  'dispatch.do.identity': 'Check your address against your key.',
  'dispatch.do.recipient': 'Check the recipient’s address with the recipient.',
  'dispatch.do.too-large': 'Send fewer files, or one archive in place of many.',
  'dispatch.do.unsupported': 'Send it to a node that takes research crates.',
  'dispatch.do.other': 'The operator of the node can tell why.',

  'dispatch.recipient': 'To {who}',
  'dispatch.fact.recipient': 'Recipient',
  'dispatch.said': 'The node’s own words',
  'dispatch.said.relay': 'The relay’s own words',
  'dispatch.said.nothing': 'The node gave no words.',
  'dispatch.clock': 'This device’s clock is {seconds} s off: the time of the signature was set right.',
  'dispatch.look': 'What to look for at the node',
  'dispatch.look.list':
    '{who} logs in at {node} and finds “{crate}” from {sender} under “Shared with me”; in CERNBox the list is called “Data Repositories”. It is pending until it is accepted.',
  'dispatch.look.list.perhaps':
    'If it arrived, {who} finds “{crate}” from {sender} after logging in at {node}, under “Shared with me”; in CERNBox the list is called “Data Repositories”. It is pending until it is accepted.',
  'dispatch.look.run':
    '“Execute Workflow” fetches the files and opens the notebook. In CERNBox these are two steps: “Process share”, which asks for a folder, and then “Open in SWAN” on the notebook.',
  'dispatch.look.open': 'Open {node}',
  'dispatch.look.plan': 'What will be fetched and run',

  'dispatch.facts': 'What was sent',
  'dispatch.fact.crate': 'Crate',
  'dispatch.fact.node': 'Node',
  'dispatch.fact.address': 'Sent to',
  'dispatch.fact.sender': 'Sender',
  'dispatch.fact.form': 'Wire form',
  'dispatch.form.payload': 'Payload form',
  'dispatch.form.draft': 'Draft form',
  'dispatch.fact.way': 'Way',
  'dispatch.way.direct': 'Directly from this browser',
  'dispatch.way.relay': 'Through your relay',
  'dispatch.way.dispatcher': 'Handed to a Dispatcher',
  'dispatch.way.export': 'Exported, delivered by hand',
  'dispatch.fact.signed': 'Signed with',
  'dispatch.fact.unsigned': 'Not signed',
  'dispatch.fact.expires': 'Expires',
  'dispatch.fact.made': 'Made',
  'dispatch.fact.log': 'Event log',
  'dispatch.fact.log.yes': 'A public entry, without recipients',
  'dispatch.fact.log.no': 'No entry',
  'dispatch.fact.id': 'Identifier at the node',
  'dispatch.fact.digest': 'Digest of the body',
  'dispatch.fact.size': 'Size of the body',
  'dispatch.fact.task': 'Task of the Dispatcher',
  'dispatch.technical': 'Technical facts',

  'dispatch.tries': 'Attempts',
  'dispatch.try.under-way': 'under way',
  'dispatch.try.taken': 'taken',
  'dispatch.try.refused': 'refused ({status})',
  'dispatch.try.later': 'later ({status})',
  'dispatch.try.unknown': 'no answer',
  'dispatch.try.unknown.status': 'fault of the node ({status})',
  'dispatch.try.blocked': 'did not leave',
  'dispatch.try.signed': 'signed',
  'dispatch.try.unsigned': 'not signed',

  'dispatch.body': 'Show what was sent',
  'dispatch.body.label': 'The body that was sent, character by character',
  'dispatch.body.reading': 'Reading it from your pod',

  'dispatcher.ask': 'Ask the Dispatcher how far it is',
  'dispatcher.asking': 'Asking it',
  'dispatcher.says': 'It says: {status}',
  'dispatcher.token': 'Token of EGI Check-in',
  'dispatcher.token.help':
    'Remembered for an hour at most, on this device only, and sent to the Dispatcher and nowhere else.',

  'export.make': 'Make the request',
  'export.make.signed': 'Make it signed, for the next five minutes',
  'export.files': 'Take along the file with the body, or the whole request for an HTTP client.',
  'export.body': 'Download {file}',
  'export.http': 'Download the whole request',
  'export.run': 'In the folder of the file, where the node can be reached, run:',
  'export.curl': 'Command line',
  'export.left': 'The signature holds for {time} more',
  'export.stale': 'The signature is stale: make it again',
  'export.say': 'When the node has answered with 201, say here that it arrived.',

  'dispatch.mark': 'What do you know?',
  'dispatch.mark.arrived': 'It arrived',
  'dispatch.mark.seen': 'It was seen',
  'dispatch.mark.executed': 'It was run',
  'dispatch.mark.dropped': 'Give it up',
  'dispatch.marked': 'Noted in your pod',
  'dispatch.kept': 'Nothing was changed.',

  'dispatch.resend': { one: 'Send again', other: 'Send {count} again' },
  'dispatch.resend.title': 'Send it again',
  'dispatch.resend.text':
    'The same share goes out, signed anew: the node can tell that it is the same. Where it arrived before, some nodes list it twice all the same.',
  'dispatch.resend.who': 'It goes to {who}.',
  'dispatch.resend.way': 'On which way',
  'dispatch.resend.sign': 'Sign it',
  'dispatch.resend.sign.lost':
    'Without a signature the node cannot tell that your host vouches for it. A node that wants signatures refuses it.',
  'dispatch.resend.done': 'It is sent again',
  'dispatch.resend.export.done': 'It waits for you to deliver it',
  'dispatch.way.direct.means': 'From this browser to the node, where it takes requests from pages.',
  'dispatch.way.relay.means': 'The same bytes through the relay that you have set.',
  'dispatch.way.relay.none': 'You have set no relay.',
  'dispatch.way.export.means': 'The complete request for somebody who may send it.',

  'dispatch.withdraw': { one: 'Take back', other: 'Take {count} back' },
  'dispatch.withdraw.title': 'Take the crate back?',
  'dispatch.withdraw.text':
    'The node is told that you take the share back. Whether it removes anything is its own affair: today’s nodes only note it. What was fetched, and every copy, stays where it is.',
  'dispatch.withdraw.action': 'Tell the node',
  'dispatch.withdraw.done': 'The node is being told',
  'dispatch.withdrawal.going': 'The node is being told that you take it back.',
  'dispatch.withdrawal.failed': 'The node could not be told that you take it back.',
  'dispatch.withdrawal.next': 'Ask its operator, or the recipient, to remove it; or tell it once more.',

  'dispatch.key.next': 'Next dispatch',
  'dispatch.key.previous': 'Previous dispatch',
  'dispatch.key.close': 'Close the dispatch',

  'dispatch.more': 'More',
  'dispatch.edit': 'Open the crate',
  'dispatch.again': 'Send it to others',
  'dispatch.copy-id': 'Copy the identifier',
} as const;
