/** The event log. */
export const events = {
  'events.title': 'Event log',
  'events.list.label': 'Events, newest first',
  'events.count': { one: '{count} event', other: '{count} events' },
  'events.count.filtered': '{shown} of {all}',
  'events.public.title': 'This log is public',
  'events.public.text':
    'Anyone can read it and every event in it, without logging in. It is the lasting record of what happened to your works.',
  'events.public.line': 'Public: anyone can read this log.',
  'events.public.copy': 'Copy its address',

  'events.filter.label': 'Search events',
  'events.filter.placeholder': 'Sender, work or any text',
  'events.filter.pattern': 'Kind',
  'events.filter.pattern.all': 'All kinds',
  'events.filter.artefact': 'Artefact',
  'events.filter.artefact.all': 'All artefacts',
  'events.filter.clear': 'Clear the filter',

  'events.loading': 'Reading the event log',
  'events.empty.title': 'No events yet',
  'events.empty.text':
    'When you approve a suggestion, or send an offer, the event is recorded here for everyone to see.',
  'events.empty.action': 'Go to the review queue',
  'events.unset.title': 'Your pod has no event log',
  'events.unset.text':
    'Your profile names no place for it. Set-up creates a folder that anyone can read and only you can write.',
  'events.unset.action': 'Go to set-up',
  'events.filtered.title': 'No event matches',
  'events.filtered.text': {
    one: 'Without the filter there is {count} event.',
    other: 'Without the filter there are {count} events.',
  },
  'events.failed.title': 'The event log could not be read',
  'events.failed.retry': 'Look again',
  'events.signed-out.title': 'Log in to see your event log',
  'events.signed-out.text': 'Nothing has been read in this browser yet.',
  'events.missing.title': 'This event is not in your log',
  'events.missing.text': 'It may have been deleted. The address was:',

  'events.written': 'Recorded',
  'events.written.help': 'by the clock of your pod',
  'events.url': 'Address of the event',
  'events.activity': 'Id of the message',
  'events.artefact': 'Artefact',
  'events.artefact.none': 'none of yours',
  'events.answers': 'In answer to',
  'events.summary': 'Remark of the sender',
  'events.copy': 'Copy its address',
  'events.raw': 'The event as it stands in your pod',
  'events.unreadable': 'An event that cannot be read',
  'events.unreadable.text': 'It is listed because it is in the log. The text below is what was found.',
} as const;
