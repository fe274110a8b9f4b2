/** Logging in and out. */
export const session = {
  'session.title': 'Log in',
  'session.lead':
    'Orrery is the desk of a scholarly pod: it reads your inbox, suggests what to do with each message, and keeps the public log of what happened to your works. It runs in this browser alone.',
  'session.field': 'WebID, provider or storage',
  'session.field.help': 'Any of the three will do, for example https://alice.pod.example/profile/card#me',
  'session.continue': 'Continue',
  'session.continue.busy': 'Looking for your provider',
  'session.leaving': 'Going to {place} to log in',
  'session.remembered': 'Used here before',
  'session.remembered.forget': 'Forget {input}',
  'session.choose': 'This WebID names several providers. Which one?',
  'session.choose.one': 'Log in with {issuer}',
  'session.restoring': 'Restoring your session',
  'session.empty': 'Type a WebID, the address of your provider, or the address of your storage.',

  'session.expired.title': 'Your session has ended',
  'session.expired.text':
    'What was read before is still here, and what you decide is kept on this device. Log in again to go on.',
  'session.refused.title': 'You did not give Orrery access',
  'session.refused.text':
    'Nothing was read or changed. To go on, log in again and allow access at your provider.',
  'session.unreachable.title': 'Your provider does not answer',
  'session.unreachable.text':
    'You see what was read before. Orrery did not try to restore your session, because that would have led you away from it.',
  'session.failed.title': 'Logging in did not work',
  'session.failed.text': 'Nothing was changed. Try again, or try another provider.',
  'session.left.title': 'You are logged out',
  'session.left.text': 'What was read before stays in this browser until you remove it.',
  'session.cached': 'Show what was read before',
  'session.clear': 'Remove it from this browser',
  'session.clear.title': 'Remove what was read before?',
  'session.clear.text':
    'The copy in this browser is deleted, and with it drafts of crates and the keys that it signs with. Everything in your pod stays, and is read again when you log in.',
  'session.clear.unsent': {
    one: '{count} decision has not reached your pod yet and will be lost.',
    other: '{count} decisions have not reached your pod yet and will be lost.',
  },
  'session.clear.do': 'Remove the copy',

  'session.access.title': 'What Orrery reads and writes',
  'session.access.inbox': 'Reads your inbox. It never changes or deletes a message in it.',
  'session.access.log': 'Adds to your public event log, after you approved it.',
  'session.access.artefacts':
    'Adds links to reviews and endorsements to the descriptions of your works, after you approved it.',
  'session.access.home': 'Keeps its own notes (decisions, services) in a private container of your pod.',
  'session.access.others': 'Sends messages to services when you ask it to. It never gives them your session.',
} as const;
