/** Who vouches for what is sent: the sender's address, keys, and what its host publishes. `{host}` is a host. */
export const dispatchIdentity = {
  'identity.title': 'Who vouches for you',
  'identity.lead':
    'A crate travels under an address such as ada@pod.example.org. Nodes ask the host of that address whether it sends crates, and with which keys. A signature says that somebody with a key published by this host sent it. It says nothing about the person.',
  'identity.out': 'Log in to see and change this.',

  'identity.address': 'Your sender address',
  'identity.address.help': 'A short name of yours, an @, and the host that vouches for you.',
  'identity.address.wrong': 'This is no address. One looks like ada@pod.example.org.',
  'identity.address.save': 'Send under this address',
  'identity.address.saved': 'Your sender address is in your settings',
  'identity.address.use': 'Use {address}',
  'identity.address.kept': 'The address is as it was.',
  'identity.saving': 'Saving',

  'identity.hosts': 'Which host it may be, and what follows',
  'identity.host.pod': 'Your pod, where it has a host of its own',
  'identity.host.pod.means':
    'The user is the host: nobody else can send in its name. Works where the server lets you write /.well-known/ocm, which Orrery tries and then checks as a stranger.',
  'identity.host.pod.yours': 'Yours has one: {host}.',
  'identity.host.pod.none':
    'Yours lies below a path of a host that others use too, so it cannot vouch for you.',
  'identity.host.domain': 'A domain of your own',
  'identity.host.domain.means':
    'The clean solution: you put two files there, and nobody else can send in its name.',
  'identity.host.app': 'The host of this app ({host})',
  'identity.host.app.means':
    'Simple, but all who use it share one identity: anybody whose key is listed there may claim any sender at it.',
  'identity.host.institution': 'A service that knows its users (a Dispatcher, an institution)',
  'identity.host.institution.means':
    'It signs and sends itself. Then no key of this browser is needed: choose that way when you send.',
  'identity.trust':
    'The receiving node decides whom it trusts: by a list of hosts, by an invitation of the recipient, sometimes by the address of the computer that asks.',

  'identity.keys': 'Keys for {host}',
  'identity.keys.none': 'Name an address first: keys belong to its host.',
  'identity.keys.empty': 'There is no key for this host yet. Without one, crates can only go unsigned.',
  'identity.keys.reading': 'Reading your keys',
  'identity.unsupported.title': 'This browser cannot sign (no Ed25519)',
  'identity.unsupported.next':
    'Use a newer one, send through a Dispatcher, or send unsigned to nodes that allow it. A key made by a script would not be safe, so Orrery makes none.',
  'identity.device': 'Name of this browser',
  'identity.device.help': 'Becomes part of the public name of the key, so that you know it again.',
  'identity.key.make': 'Make a key',
  'identity.key.another': 'Make a new key',
  'identity.key.making': 'Making it',
  'identity.key.made': 'The key is in this browser. Publish it now.',
  'identity.key.here': 'in this browser',
  'identity.key.elsewhere': 'on another device',
  'identity.key.signs': 'signs now',
  'identity.key.age.fresh': 'New: nodes may not know it for ten minutes',
  'identity.key.age.good': 'In use',
  'identity.key.age.old': 'More than a year old: time for a new one',
  'identity.key.age.retiring': 'Retired: stays published for a day',
  'identity.key.age.over': 'Retired: can be removed',
  'identity.key.dates': 'Made {made}',
  'identity.key.dates.used': 'Made {made}, last used {used}',
  'identity.key.unkept': 'Not in your pod yet: other devices would leave it out of the list.',
  'identity.key.keep': 'Write it there',
  'identity.key.retire': 'Sign no more with it',
  'identity.key.retire.name': 'Sign no more with {kid}',
  'identity.key.retired': 'It signs no more; it stays on the list for a day',
  'identity.key.remove': 'Remove',
  'identity.key.remove.name': 'Remove {kid}',
  'identity.key.remove.title': 'Take this key off the list?',
  'identity.key.remove.text':
    'Nothing that it signed is believed from the moment on when nodes read the new list. Publish the list again afterwards. The key itself is deleted from this browser.',
  'identity.key.removed': 'The key is removed. Publish the list again.',
  'identity.key.failed': 'Your keys are as they were.',

  'identity.publish': 'What {host} publishes',
  'identity.publish.text':
    'Two files, readable by everybody without login, as application/json, and not kept in caches for more than some minutes.',
  'identity.publish.text.none': 'Name an address first.',
  'identity.publish.discovery': 'Discovery document',
  'identity.publish.keys': 'List of keys',
  'identity.publish.at': 'At {url}',
  'identity.publish.save': 'Download',
  'identity.publish.save.name': 'Download {file}',
  'identity.publish.show': 'Show it',
  'identity.publish.write': 'Write both into my pod',
  'identity.publish.writing': 'Writing',
  'identity.publish.written': 'Both are in your pod. Check whether nodes can read them.',
  'identity.publish.conflict.title': 'Another Open Cloud Mesh server lives at this host',
  'identity.publish.conflict.next':
    'Its discovery document stays as it is. Send through that server, or choose another host for your address.',
  'identity.publish.kept': 'What is there was left as it is.',
  'identity.publish.hand': 'Put both files on {host}, at the addresses above, or ask those who run it to.',

  'identity.check': 'Check it as nodes do',
  'identity.check.again': 'Check again',
  'identity.check.doing': 'Asking {host}',
  'identity.check.note': 'Asks {host} without your session, and only when you press this.',
  'identity.check.fine': 'Nodes find everything',
  'identity.check.fine.unsigned': 'Nodes find that you send crates; there is no key to look for',
  'identity.check.faults': { one: '{count} thing is wrong', other: '{count} things are wrong' },
  'identity.check.at': 'Checked {time}',
  'identity.check.kids': 'Published keys',

  'identity.limits': 'What this does, and what not',
  'identity.limit.person': 'The host vouches, not a person. Who can write its files can send in your name.',
  'identity.limit.browser':
    'A key lives in one profile of one browser and cannot leave it. Neither your pod nor a backup has it: when the data of this site is cleared, you make a new one, publish it, and remove the old one.',
  'identity.limit.script':
    'Whoever controls this page or this browser can sign with the key for as long as that lasts, though not take it along.',
  'identity.limit.reva':
    'Today’s nodes (reva, behind CERNBox) do not look at signatures at all; they trust hosts. Signing costs nothing, and newer nodes (Open Cloud Mesh 1.4) demand it.',
  'identity.limit.removal': 'Removing a key from the list is how it is revoked.',
} as const;
