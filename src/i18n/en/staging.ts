/** Words that all parts of staging share: phases, findings, problems of services. */
export const staging = {
  'phase.draft': 'Not sent',
  'phase.awaiting-approval': 'Waiting for approval',
  'phase.queued': 'Queued',
  'phase.transferring': 'On the way',
  'phase.complete': 'Arrived',
  'phase.stuck': 'Stuck',
  'phase.suspended': 'Suspended',
  'phase.gone': 'No longer on the server',
  'phase.unknown': 'Not understood',

  'phase.draft.means': 'It has not been sent. Nobody but you knows of it.',
  'phase.awaiting-approval.means':
    'Somebody who is responsible for the destination has to agree. Nothing is copied until then.',
  'phase.queued.means': 'The service has the request and has not begun to copy.',
  'phase.transferring.means': 'Files are being copied to the destination.',
  'phase.complete.means': 'Every file is at the destination.',
  'phase.stuck.means':
    'Some files could not be copied. The service tries again by itself, more and more rarely.',
  'phase.suspended.means': 'Somebody at the service has stopped it. Only they can let it go on.',
  'phase.gone.means': 'The service has no such request any more. What was seen of it is kept in your pod.',
  'phase.unknown.means': 'The service says something that Orrery does not understand: its own word is below.',

  'farewell.denied': 'Denied',
  'farewell.expired': 'Expired',
  'farewell.cancelled': 'Cancelled',
  'farewell.deleted': 'Deleted',
  'farewell.denied.means':
    'It was waiting for approval and has vanished from the server, which is how a refusal looks. The reason went out by e-mail, if there was one.',
  'farewell.expired.means': 'Its time was over: the copies may have been deleted.',
  'farewell.cancelled.means': 'You called it off. The copies are deleted when the service next tidies up.',
  'farewell.deleted.means': 'Somebody at the service deleted it before its time was over.',

  'state.asked': 'To be handed in',
  'state.handed-in': 'Handed in',
  'state.ended': 'Over',
  'state.refused': 'Refused',
  'state.given-up': 'Given up',

  'finding.says': 'Says {source}.',
  'finding.level.error': 'Not possible',
  'finding.level.approval': 'Needs approval',
  'finding.level.warning': 'Caution',
  'finding.level.info': 'To know',
  'finding.provider': 'Requests may not go to {provider}.',
  'finding.destination': 'Nothing may be brought to {destination}.',
  'finding.namespace': 'The namespace {scope} is not among those that are allowed.',
  'finding.name': '“{name}” is no name that services take. {fault}',
  'finding.bytes': 'The collection has {bytes}. At most {limit} may go in one request.',
  'finding.bytes-unknown':
    'The size of some items is not known. Requests above {limit} have rules of their own, which cannot be checked.',
  'finding.files': {
    one: 'The collection has {count} item. At most {limit} may go in one request.',
    other: 'The collection has {count} items. At most {limit} may go in one request.',
  },
  'finding.lifetime-long': 'The copies are to stay for {lifetime}. They may stay for {limit} at most.',
  'finding.lifetime-short': 'Copies have to stay for {limit} at least: requests that end sooner are skipped.',
  'finding.lifetime-none': 'An end is needed: copies may stay for {limit} at most.',
  'finding.lifetime-shortened':
    'The site may shorten the stay to {limit}. What was granted is read back after sending.',
  'finding.tape-endless': 'Copies on tape without an end get locked: only the site can delete them then.',
  'finding.comment': 'A comment is needed that says what the copies are for.',
  'finding.approval-size': 'The collection has {bytes}. Above {limit} somebody has to approve the request.',
  'finding.approval-one-place': 'Approval can be asked for one copy at one destination only.',
  'finding.approval-unsupported':
    'This service cannot be asked for approval. Choose another one, or write a request for its operators.',
  'finding.approval-blocked': '{destination} takes no requests for approval.',
  'finding.approval-automatic': 'Requests for approval below {limit} are granted at once at {destination}.',
  'finding.member-not-did': '{member} has no data identifier (scope:name), by which services know data.',
  'finding.no-members': 'The collection is empty.',
  'finding.closed': '{destination} is closed now ({reason}).',
  'finding.closed.until': '{destination} is closed until {until} ({reason}).',
  'finding.not-writable': 'Nothing can be written to {destination}.',
  'finding.restricted-write': '{destination} is kept for certain accounts: yours may not be one of them.',
  'finding.quota-none': 'You have no quota at {destination}.',
  'finding.quota-small': 'You have {remaining} left at {destination}, and the collection has {bytes}.',
  'finding.staging-lifetime': '{destination} is a staging area: its copies need an end.',
  'finding.copies': 'The number of copies has to be 1 or more.',
  'finding.copies-many': {
    one: 'There is {count} destination. Each can hold one copy only.',
    other: 'There are {count} destinations. Each can hold one copy only.',
  },
  'finding.already-there': {
    one: '{count} of {of} items is at {destination} already. It is not copied again.',
    other: '{count} of {of} items are at {destination} already. They are not copied again.',
  },
  'finding.already-asked':
    'The same has been requested for {destination} already (request {id} there). It is adopted; no second one is made.',
  'finding.limits-unknown': 'The limits of the service could not be read: it may refuse the request.',

  'reason.disabled': 'switched off',
  'reason.disabled-above': 'switched off at a higher level',
  'reason.downtime': 'down for maintenance',

  'fault.no-colon': 'A colon has to part scope and name.',
  'fault.scope': 'Scopes have letters, digits, dots, hyphens and underscores, 25 at most.',
  'fault.name':
    'Names have letters, digits, slashes, dots, hyphens and underscores, 250 at most, and no spaces.',

  'refused.title': '{place} refuses this ({reason})',
  'refused.says': 'It says: “{message}” Change what you ask for, or ask the operators of the service.',
  'refused.next': 'It does not say why. Ask the operators of the service.',
  'refused.InsufficientAccountLimit':
    'Your quota at this destination does not suffice. Choose another destination, or ask for approval.',
  'refused.InsufficientTargetRSEs':
    'There are fewer destinations than copies. Ask for fewer copies, or name more destinations.',
  'refused.InvalidRSEExpression': 'No destination of this name can be written to. Choose another.',
  'refused.DuplicateRule': 'The same has been requested already.',
  'refused.StagingAreaRuleRequiresLifetime': 'This destination needs an end date. Set one and send again.',
  'refused.ManualRuleApprovalBlocked':
    'This destination takes no requests for approval. Choose another, or one at which you have quota.',
  'refused.InvalidReplicationRule': 'Approval can be asked for one destination at a time.',
  'refused.InvalidObject':
    'A name, or another word of the request, is not allowed there. The details say which.',
  'refused.DataIdentifierNotFound': 'The service does not know one of the items. The details name it.',
  'refused.AccessDenied': 'Your account may not do this there. Ask the operators of the service.',
  'refused.UnsupportedOperation': 'The service does not do this. The details say why.',
  'refused.RSEOverQuota': 'The destination is full. Choose another, or wait.',
  'refused.RuleNotFound': 'The service has no such request any more.',
  'signed-out.title': 'You are not signed in to {place}',
  'signed-out.next': 'Sign in to it. Nothing that you entered is lost.',
  'different.title': 'Something else has this name at {place}',
  'different.type': 'The name is that of a single file. Make the collection under another name.',
  'different.members':
    'The collection there has other items. It is not changed: make the request tomorrow, or with other items, and it gets a name of its own.',
  'different.closed':
    'The collection there is closed and lacks items. It cannot be changed any more: change the items, and it gets a name of its own.',
  'outcome-unknown.title': 'Nobody can tell whether {place} took the request',
  'outcome-unknown.next':
    'It was sent, and no answer came back. Look there, or ask its operators, before it is sent again: it might be made twice.',
  'against-rules.title': 'The rules of {source} forbid this by now',
  'against-rules.next':
    '{sentence} The request was not handed in, and is kept as it was written. Make a new one that fits the rules.',
  'service.place': 'the service',

  'span.none': 'without an end',
} as const;
