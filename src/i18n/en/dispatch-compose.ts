/** Sending a crate: the composer. `{node}` and `{host}` are hosts. */
export const dispatchCompose = {
  'compose.title': 'Send a crate to a ScienceMesh node',
  'compose.choose': 'Choose a crate',
  'compose.choose.text':
    'The recipient finds it at their node under “Shared with me”, and runs it there. You see everything that is sent before it leaves.',
  'compose.what.files': { one: 'The node fetches {count} file', other: 'The node fetches {count} files' },
  'compose.what.run': 'See what will be fetched and run',

  'compose.to': 'Recipients',
  'compose.to.help':
    'Their addresses at the node, such as marie@node.example.org; several with commas or on lines of their own. Each gets a share of their own and sees no other.',
  'compose.to.wrong': '“{address}” is no address at a node. One looks like marie@node.example.org.',
  'compose.to.twice': '{address} is named twice.',
  'compose.to.hosts':
    'These are at several nodes ({hosts}). A dispatch goes to one node: send to the others afterwards.',

  'compose.node': 'Node',
  'compose.node.unasked': 'Nobody has been asked yet.',
  'compose.node.ask': 'Ask {host} what it takes',
  'compose.node.again': 'Ask again',
  'compose.node.asking': 'Asking the node',
  'compose.node.none': 'Name a recipient first: the node follows from the address.',
  'compose.node.asked': 'Asked {time}',
  'compose.node.asked.relay': 'Asked {time}, through your relay',
  'compose.node.takes': 'It takes research crates',
  'compose.node.unsure': 'It may take research crates',
  'compose.node.stops': 'It takes no research crates',
  'compose.node.name': 'Name',
  'compose.node.address': 'Shares go to',
  'compose.node.version': 'Open Cloud Mesh',
  'compose.node.stop.disabled': 'Its Open Cloud Mesh is switched off. Nothing can be sent there now.',
  'compose.node.stop.no-crates':
    'It does not name research crates (ro-crate) among what it takes. Nothing can be sent there.',
  'compose.node.stop.no-share-type':
    'It takes crates, but not for single persons. Nothing can be sent there from here.',
  'compose.node.stop.token-exchange':
    'It demands an exchange of tokens, which embedded crates do not have. Nothing can be sent there.',
  'compose.node.warn.not-receiving':
    'It does not say that it receives embedded crates (embedded-receive): it may only send them. You can try it all the same.',
  'compose.node.warn.must-invite':
    'It demands that the recipient knows you: there was an invitation, or its operator has your host on a list. Otherwise it refuses.',
  'compose.node.warn.lists':
    'It only serves hosts that its operator has listed. Ask them for yours, {host}, before you send.',
  'compose.node.warn.not-encrypted':
    'It wants shares without encryption (http): anybody on the way can read or change them.',
  'compose.node.signature.demanded': 'It demands signatures.',
  'compose.node.signature.wanted': 'It reads signatures.',
  'compose.node.signature.not-asked': 'It does not ask for signatures. Signing costs nothing.',
  'compose.node.hidden.title': 'The node is there, but lets no page read what it takes',
  'compose.node.hidden.next':
    'You can go on if you know that it takes research crates. Its operator can allow pages to read /.well-known/ocm; a relay can read it too.',
  'compose.node.silent.title': 'Nothing answers at {host}',
  'compose.node.silent.next':
    'Check the part of the address behind the @. The node may be down, or reachable from inside its institution only.',
  'compose.node.none.title': 'The host answers, but says nothing of Open Cloud Mesh',
  'compose.node.none.next':
    'It is probably no node ({status}). Check the address with the recipient: the node may have another host than their e-mail.',
  'compose.node.unreadable.title': 'What the node says of itself cannot be understood',
  'compose.node.endpoint': 'Endpoint of the node',
  'compose.node.endpoint.help': 'Where its Open Cloud Mesh is; most have it at https://<host>/ocm.',

  'compose.form': 'Wire form',
  'compose.form.payload': 'Payload form',
  'compose.form.payload.means': 'What today’s nodes read (CERNBox and others).',
  'compose.form.draft': 'Draft form',
  'compose.form.draft.means':
    'What the draft of the standard has. A node of today takes it without a word, and then finds nothing in it: only for a node whose operator asks for it.',
  'compose.form.kept': 'The form is kept with the node in your pod.',

  'compose.sender': 'Sender',
  'compose.sender.none.title': 'Say first under which address you send',
  'compose.sender.none.next': 'The host of that address vouches for you: nodes ask it.',
  'compose.sender.setup': 'Choose who vouches for you',
  'compose.sender.vouches': '{host} vouches for it.',
  'compose.sender.change': 'Address and keys',
  'compose.sign': 'Sign it',
  'compose.sign.with': 'With the key {kid}, which cannot leave this browser.',
  'compose.sign.none':
    'This browser has no key for {host}. Make one and publish it, or send it unsigned where the node allows that.',
  'compose.sign.lost':
    'Without a signature the node cannot tell that your host vouches for it. A node that demands signatures refuses it.',
  'compose.sign.by-hand':
    'A signature holds for five minutes only. You can sign when you export, if it is delivered at once.',
  'compose.sign.dispatcher': 'The Dispatcher sends in its own name and does not sign.',

  'compose.way': 'Way',
  'compose.way.untried': 'Not tried yet: ask the node above.',
  'compose.way.direct': 'Directly from this browser',
  'compose.way.direct.ready': 'The node takes this from pages.',
  'compose.way.direct.signature':
    'The node takes requests from pages, but not signed ones: its operator would have to allow the headers Content-Digest, Signature and Signature-Input. Send it through a relay, or export it.',
  'compose.way.direct.everything':
    'The node takes no requests from pages: its operator would have to switch that on. Send it through a relay, or export it.',
  'compose.way.direct.unreachable': 'Nothing answers at the node from this browser.',
  'compose.way.unsigned': 'Send it unsigned',
  'compose.way.unsigned.title': 'Unsigned, the node would take it directly',
  'compose.way.relay': 'Through your relay',
  'compose.way.relay.ready': 'The relay forwards to this node. It learns what you send and to whom.',
  'compose.way.relay.none': 'You have set no relay.',
  'compose.way.relay.set': 'Set one',
  'compose.way.relay.rule':
    'The relay has no rule for this node, so it forwards no signatures to it. Ask those who run it to add {host}.',
  'compose.way.relay.refuses': 'The relay does not serve you. It says: {detail}',
  'compose.way.relay.silent': 'The relay does not answer.',
  'compose.way.dispatcher': 'Handed to a Dispatcher',
  'compose.way.dispatcher.means':
    'A Dispatcher (of EOSC) takes the crate and sends it in its own name; nodes trust it rather than you. It needs a token of EGI Check-in. Many take requests from few pages only: then download the crate as it wants it, and hand it over on its own page.',
  'compose.way.dispatcher.save': 'Download the crate for the Dispatcher',
  'compose.way.dispatcher.open': 'Open the Dispatcher',
  'compose.way.dispatcher.address': 'Address of the Dispatcher',
  'compose.way.dispatcher.address.wrong':
    'This is no address that a token may be sent to: it has to begin with https://.',
  'compose.way.dispatcher.token': 'Token of EGI Check-in',
  'compose.way.dispatcher.token.help':
    'Remembered for an hour at most, on this device only, and sent to the Dispatcher and nowhere else.',
  'compose.way.export': 'Export the request',
  'compose.way.export.means':
    'The complete request as files and a command line, for somebody who may send it: an administrator, say. Always possible.',

  'compose.copy': 'What is sent differs from your crate',
  'compose.copy.making': 'Making the copy and checking it',
  'compose.copy.same': 'What is sent is your crate as it is.',
  'compose.copy.count': { one: '{count} difference', other: '{count} differences' },
  'compose.copy.why':
    'Nodes read a stricter form, and fetch files by public addresses. Your crate stays as it is; only the copy differs.',
  'compose.copy.more': { one: 'and {count} more', other: 'and {count} more' },
  'compose.change.moved': 'is known by its public address',
  'compose.change.dissolved': 'is a folder without an address: its files stand for themselves',
  'compose.change.url': 'has its address where nodes look for it (url)',
  'compose.change.file-name': 'is called {after}, as a file; {before} becomes another name of it',
  'compose.change.file-name.new': 'is called {after}, as a file',
  'compose.change.text': 'has one plain text under “{property}”',
  'compose.change.distribution': 'loses “distribution”, which nodes cannot read',
  'compose.change.size': 'has its true size, {after} bytes',
  'compose.change.list': 'has its parts in a list',
  'compose.change.root': 'is called “./”, as nodes want it',
  'compose.change.main': 'names what is run: {after}',
  'compose.change.language': 'says that ScienceMesh is meant',
  'compose.change.platform': 'names the node to run on',
  'compose.change.left-out': 'is left out',
  'compose.change.mended': 'A repair for the receiver: {rule}',
  'compose.copy.undo': 'Undo',
  'compose.copy.compare': 'Compare in full',
  'compose.copy.compare.label': 'Your crate (−) and what is sent (+)',
  'compose.copy.too-long': 'It is too long to be compared here. The body below has all of it.',

  'compose.more': 'More',
  'compose.expires': 'Expires on',
  'compose.expires.help': 'After this day the node may take the share away. Left empty: never.',
  'compose.log': 'Add a public entry to the event log',
  'compose.log.help':
    'It says that the crate was sent to the node, and when, with the name and the address of the crate: everybody can read that. Recipients are never named in it.',

  'compose.check': 'Before it leaves',
  'compose.check.do': 'Check it',
  'compose.check.again': 'Check again',
  'compose.check.doing': 'Asking for each file as a stranger',
  'compose.check.note':
    'Asks for each file and for what your host publishes, without your session, as the node will.',
  'compose.check.fine': 'Nothing stands in the way',
  'compose.check.stops': { one: '{count} thing stops it', other: '{count} things stop it' },
  'compose.check.warns': { one: '{count} warning', other: '{count} warnings' },
  'compose.check.stale': 'Something was changed since. Check it once more.',
  'compose.check.clause': 'Clause',
  'compose.check.more': { one: 'and {count} of the same kind', other: 'and {count} of the same kind' },
  'compose.check.advice': {
    one: '{count} more piece of advice on the crate, which no node minds',
    other: '{count} more pieces of advice on the crate, which no node minds',
  },
  'compose.stop': 'Stops it',
  'compose.warn': 'Warning',
  'compose.note': 'To know',

  'compose.request': 'The exact request',
  'compose.request.for': 'Request for',
  'compose.request.size': '{size} to be sent to each recipient',
  'compose.request.head': 'Address and headers',
  'compose.request.body': 'Body, character by character',
  'compose.request.readable': 'Body, in lines to be read',
  'compose.request.pending':
    'Name recipients and ask the node: then the request stands here as it will leave.',
  'compose.request.signature':
    'The time and the value of the signature are made in the moment of sending; each attempt has its own.',
  'compose.request.at-sending': 'made when it is sent',
  'compose.request.exact': 'Show it character by character',
  'compose.request.lines': 'Show it in lines',

  'compose.send': { one: 'Send to {count} recipient', other: 'Send to {count} recipients' },
  'compose.send.one': 'Send to {who}',
  'compose.export': 'Keep it and export',
  'compose.sending': 'Writing it down in your pod',
  'compose.sent': 'It is written down, and on its way',
  'compose.kept': 'Nothing was sent. What you entered is kept on this device.',
  'compose.need.recipients': 'Name at least one recipient.',
  'compose.need.node': 'Ask the node what it takes.',
  'compose.need.takes': 'The node takes no research crates.',
  'compose.need.sender': 'Choose the address that you send from.',
  'compose.need.key': 'Make a key for {host}, or send it unsigned.',
  'compose.need.way': 'Choose a way that reaches the node.',
  'compose.need.check': 'Check it.',
  'compose.need.mend': 'Mend what stops it.',
  'compose.need.login': 'Log in again: the session is being restored, or has ended.',
  'compose.discard': 'Start over',
} as const;
