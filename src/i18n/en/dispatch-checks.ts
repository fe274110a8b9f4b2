/** What is found before sending. `{url}` and `{entity}` are shown beside it. */
export const dispatchChecks = {
  'check.private-file': 'Only you can read this file: the node would get nothing.',
  'check.file-answer': 'The server of this file refuses it ({status}).',
  'check.file-absent': 'There is nothing at the address of this file.',
  'check.file-unseen': 'This page may not look at the file; the node may be able to fetch it all the same.',
  'check.file-silent': 'Nothing answers at the address of this file.',
  'check.size-differs':
    'The file has {real} bytes, the crate says {said}: a wrong size makes the node’s copy fail.',
  'check.http-address': 'This file travels without encryption: anybody on the way can read or change it.',
  'check.secret-address':
    'The address holds a secret (“{name}”): everybody who gets the crate gets the secret, too.',
  'check.body-noted': 'The request has {bytes}, which is more than most have.',
  'check.body-large': 'The request has {bytes}. Many servers in front of nodes take less than 1 MB.',
  'check.body-too-large': 'The request has {bytes}, which no node takes.',
  'check.persons':
    'People named in the crate, and their addresses: {names}. They go to the node and to whoever runs it.',
  'check.persons.more':
    'The crate has {number} names and addresses of people, among them {names}. They go to the node and to whoever runs it.',
  'check.recipient-elsewhere': '{recipient} is not at the node {node}.',
  'check.sender-elsewhere': 'You send from {sender}, but the key is one of {key}: nodes refuse that.',
  'check.no-key': 'This browser has no key for {host}.',
  'check.no-licence': 'Neither the file nor the crate says under which licence it may be used.',
  'check.no-main': 'Nothing says what is to be run.',
  'check.no-url': 'This file has no public address from which the node could fetch it.',
  'check.sender-unseen':
    '{host} lets no page look at what it publishes. Nodes may be able to read it all the same.',
  'check.sender-unpublished': '{host} does not publish what nodes need.',
  'check.fault.silent': 'Nothing answers there.',
  'check.fault.hidden': 'Pages may not look.',
  'check.fault.absent': 'There is no such document.',
  'check.fault.not-json': 'It is no JSON.',
  'check.fault.no-crates': 'It does not say that it sends crates: today’s nodes refuse its shares.',
  'check.fault.no-signatures': 'It does not say that it signs.',
  'check.fault.no-key-list': 'It does not name its list of keys.',
  'check.fault.key-missing': 'Your key is not on its list.',
  'check.fault.key-differs': 'Another key is published under the name of yours.',
  'check.fault.private-key': 'A private key is on the list: make a new one at once, and remove it.',
  'check.missing-file': 'This file is described, but is not in the pod.',

  'fix.make-public': 'Let everybody read it',
  'fix.make-public.title': 'Let everybody read this file?',
  'fix.make-public.text':
    'Everybody who knows its address can read it from then on, not only the recipient. It can be made private again in your pod; copies that were made stay.',
  'fix.make-public.done': 'Everybody can read it now',
  'fix.leave-out': 'Leave it out',
  'fix.leave-out.all': 'Leave them all out',
  'fix.set-size': 'Write the true size',
  'fix.without-checksums': 'Send it without checksums',
  'fix.publish': 'Publish key and documents',
  'fix.rule': 'Mend it in the copy',
} as const;
