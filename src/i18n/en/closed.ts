/** Parts of the pod that can be read and not written to. `{places}` is a list of them. */
export const closed = {
  'closed.title': 'Read only: {places}',
  'closed.place.inbox': 'your inbox',
  'closed.place.log': 'your event log',
  'closed.place.artefacts': 'your works',
  'closed.place.records': 'Orrery’s own records',
  'closed.cannot.inbox':
    'You cannot put messages of your own into your inbox. What others send is still read.',
  'closed.cannot.log':
    'Nothing can be recorded in your event log, and no offer can be made, since offers stand there.',
  'closed.cannot.artefacts': 'No work can be made, changed, linked or deleted.',
  'closed.cannot.records':
    'Nothing that you decide or set can be kept, so nothing can be approved, rejected or sent.',
  'closed.kept': 'Everything can be read, and nothing was lost.',
  'closed.who':
    'The server of your pod says that your WebID may not write there. Whoever controls the storage can allow it: give your WebID write access.',
  'closed.setup': 'See who may do what',
  'closed.why': 'Not possible now: you may not write to {places}.',
} as const;
