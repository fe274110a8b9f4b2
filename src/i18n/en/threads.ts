/**
 * The screen of threads: Offers and announcements, each with everything that belongs to it. `{who}` is the other party,
 * `{work}` the title of a work: both from outside.
 */
export const threads = {
  'threads.title': 'Threads',
  'threads.count': { one: '{count} thread', other: '{count} threads' },
  'threads.count.of': { one: '{shown} of {count} thread', other: '{shown} of {count} threads' },
  'threads.list': 'Threads, the latest first',
  'threads.loading': 'Reading the threads',
  'threads.choose': 'Choose a thread on the left to read it here.',

  'threads.says.offered': 'You offer {work} to {recipient}',
  'threads.says.told': 'You announce {work} to {recipient}',
  'threads.says.unknown': 'Messages about {work}',

  'threads.lanes': 'Which threads are shown',
  'threads.lane.counted': '{lane} {number}',
  'threads.lane.all': 'All',
  'threads.lane.us': 'Waiting for you',
  'threads.lane.them': 'Waiting for others',
  'threads.lane.unasked': 'Announced unasked',
  'threads.lane.finished': 'Finished',
  'threads.lane.us.empty': 'Nothing waits for you',
  'threads.lane.us.empty.text': 'No request wants an answer of yours, and nothing has to be offered again.',
  'threads.lane.them.empty': 'You wait for nobody',
  'threads.lane.them.empty.text': 'Everything that you asked for has been answered or taken back.',
  'threads.lane.unasked.empty': 'No announcement waits for you',
  'threads.lane.unasked.empty.text':
    'What others announce about your works without having been asked comes here first, before it enters your log.',
  'threads.lane.finished.empty': 'Nothing is finished yet',
  'threads.lane.finished.empty.text': 'What was answered, declined, withdrawn or put aside stays here.',
  'threads.lane.show-all': 'Show all threads',

  'threads.filter': 'Filter the threads',
  'threads.filter.placeholder': 'Words, is:overdue, from:…, about:…',
  'threads.filter.saved': 'Your saved filters',
  'threads.filter.clear': 'Clear the filter',
  'threads.filtered.title': 'No thread matches',
  'threads.filtered.text': {
    one: 'The filter {filter} hides the only thread.',
    other: 'The filter {filter} hides all {count} threads.',
  },
  'threads.empty.title': 'No threads yet',
  'threads.empty.text':
    'When you offer a work to a service, or somebody announces something about it, everything that is said about it stands here together.',
  'threads.empty.action': 'Go to your artefacts',
  'threads.unset.title': 'Your pod declares no inbox',
  'threads.unset.text': 'Without an inbox no answer can reach you. Set one up, then threads can begin.',
  'threads.unset.action': 'Go to the setup',
  'threads.signed-out.title': 'Log in to see your threads',
  'threads.signed-out.text': 'Nothing of them was read on this device yet.',
  'threads.failed.title': 'The threads could not be read',
  'threads.failed.retry': 'Look again',
  'threads.missing.title': 'This thread is not here',
  'threads.missing.text': 'The address names a thread of which no message was read, or not yet.',

  'threads.here': 'this work',
  'threads.more': 'More',
  'threads.since': 'since {time}',
  'threads.waiting.us': 'waiting for you since {time}',
  'threads.waiting.them': 'waiting for {who} since {time}',
  'threads.state.dismissed': 'put aside',
  'threads.state.dismissed.text':
    'You have put this announcement aside. It stays in your inbox and out of your log; nobody was told.',
  'threads.state.blocked.text':
    'You have blocked the one who began it. It stays readable; nothing of it waits for you.',

  'threads.next': 'Next thread',
  'threads.previous': 'Previous thread',
  'threads.close': 'Close the thread',
  'threads.source.show': 'Show the messages',
  'threads.copy-id': 'Copy the id',
  'threads.source': 'The messages themselves',
  'threads.source.pick': 'Message',
  'threads.source.option': '{name}, {by}, {time}',
  'threads.source.own': 'by you',
  'threads.source.theirs': 'received',
  'threads.source.missing': 'The text of this message is not on this device.',

  'threads.asked': 'What you are asked for',
  'threads.suggestions': {
    one: 'One suggestion waits in your review queue',
    other: '{count} suggestions wait in your review queue',
  },
  'threads.who': 'The other side',
  'threads.who.register': 'Open its entry in the register',
  'threads.who.faults': {
    one: 'Its last message breaks {count} rule: see which, and answer that it cannot be processed',
    other: 'Its last message breaks {count} rules: see which, and answer that it cannot be processed',
  },
  'threads.hindered.kept': 'Nothing is lost: the message is kept in your pod.',
  'threads.hindered.again': 'Nothing is lost. It is tried again by itself.',

  'threads.notes': 'To note',
  'threads.note.overdue.them':
    '{who} has had your request for more than a month without a word. You can remind them, or take it back.',
  'threads.note.overdue.us': '{who} has been waiting for your answer for more than a month.',
  'threads.note.contradictory-thread':
    'The answers contradict each other. The latest one counts here; ask {who} which one is meant.',
  'threads.note.contradictory': 'One message says the opposite of what its sender had said before.',
  'threads.note.late': 'A message came after the end. It is kept, and may change what you make of it.',
  'threads.note.repeated': 'Something came more than once. It counts once.',
  'threads.note.out-of-order':
    'A message came after what follows from it. Servers send in any order: nothing is wrong.',
  'threads.note.not-from-target':
    'Somebody else than the party that was asked has answered. Anyone can write that they answer: it changes nothing here.',
  'threads.note.not-mine':
    'Somebody else than the party that asked tries to take the request back. It changes nothing here.',
  'threads.note.unknown-offer':
    'What is answered here is neither in your inbox nor in your log, and was not sent from here.',
  'threads.note.conflicting':
    'Two different messages stand under the same id. The first one counts; look at both.',
  'threads.note.blocked': 'A sender whom you have blocked takes part. What it says does not count.',
  'threads.note.undelivered': 'A message of yours has not arrived, so that {who} does not know of it.',

  'threads.announced': 'What is announced',
  'threads.announced.what': 'It says that there is',
  'threads.announced.cite': 'Cited as',
  'threads.announced.about': 'About your work',
  'threads.announced.no-address': 'It names no web address that could be looked at.',
  'threads.announced.about.yours': 'It is in your pod',
  'threads.announced.about.missing': 'The address lies in your pod, but no artefact is known there',
  'threads.announced.about.gone': 'There is nothing in your pod at this address any more',
  'threads.announced.about.foreign': 'None of your artefacts goes by this address',
  'threads.address.check': 'Check',
  'threads.address.again': 'Check again',
  'threads.address.asking': 'Asking',
  'threads.address.there': 'It is there',
  'threads.address.nothing': 'Nothing is there',
  'threads.address.closed': 'Not for everybody',
  'threads.address.closed.text': 'Something may be there, but a stranger may not see it.',
  'threads.address.odd': 'Its server has trouble',
  'threads.address.unseen': 'No answer that a web page may see',
  'threads.address.unseen.text':
    'Either nobody answers at this address, or its server does not let other web pages ask (CORS). A browser does not tell which. Open the link to see for yourself.',
  'threads.address.slow': 'No answer in time',
  'threads.address.no-address': 'This is no web address',
  'threads.address.status': 'status {status}',
  'threads.address.led-to': 'It leads on to',

  'threads.action.withdraw': 'Withdraw',
  'threads.action.nudge': 'Remind',
  'threads.action.resubmit': 'Offer it again',
  'threads.action.offer-again': 'Make a new offer',
  'threads.action.accept': 'Accept',
  'threads.action.accept-provisionally': 'Accept provisionally',
  'threads.action.decline-for-now': 'Decline for now',
  'threads.action.decline': 'Decline',
  'threads.action.announce-result': 'Announce the result',
  'threads.action.accept-announcement': 'Accept',
  'threads.action.dismiss': 'Put aside',
  'threads.action.block': 'Block the sender',
  'threads.action.record': 'Record in your log',
  'threads.action.retry': 'Try again',
  'threads.action.edit': 'Change the message',
  'threads.action.drop': 'Give it up',
  'threads.action.restore': 'Ask me again',

  'threads.sending': 'Handing over',
  'threads.signed-out': 'Log in to send it.',
  'threads.no-inbox': 'No inbox is known that this could be sent to',
  'threads.no-inbox.next': 'Enter the sender into your register of services, with its inbox.',
  'threads.refused': 'The receiver would refuse this message',
  'threads.kept': 'Nothing was sent. What you wrote stays here.',
  'threads.answered-already': 'An answer of yours is on its way already, or says the same',
  'threads.answered-already.next': 'Close this and look at the thread: it shows what you have answered.',
  'threads.no-text.title': 'The request itself is not on this device',
  'threads.no-text.text':
    'A message about it has to contain it word for word. Let Orrery read your inbox and your log to the end, then try again.',
  'threads.payload': 'See the message exactly as it is sent',
  'threads.payload.to': 'It is sent to',
  'threads.payload.label': 'Exactly this will be sent',
  'threads.words': 'Words to {who}',

  'threads.withdraw.title': 'Withdraw your request to {who}?',
  'threads.withdraw.text':
    '{who} gets a message that takes the request back. It need not obey: what it has begun, it may finish.',
  'threads.withdraw.public':
    'The withdrawal enters your public event log as the request did. Anyone can read it there, with your words.',
  'threads.withdraw.private':
    'The request does not stand in your event log, and neither will its withdrawal.',
  'threads.withdraw.late': 'Answers that come afterwards are still shown, marked as late.',
  'threads.withdraw.words': 'Why you take it back. Leave it empty to give no reason.',
  'threads.withdraw.do': 'Withdraw the request',
  'threads.withdraw.sent': 'The withdrawal is on its way',

  'threads.nudge.title': 'Remind {who} of your request?',
  'threads.nudge.text': '{who} gets the very same message once more.',
  'threads.nudge.same':
    'It has the same id, so that a system which took it the first time recognises it, and makes no second request of it. It may also just ignore it.',
  'threads.nudge.since': 'The time that you wait is counted anew. Nothing is added to your event log.',
  'threads.nudge.do': 'Send it once more',
  'threads.nudge.sent': 'The reminder is on its way',

  'threads.verdict.accept.title': 'Accept the request of {who}?',
  'threads.verdict.accept.text': '{who} is told that you will do it.',
  'threads.verdict.accept.words': 'By when, for instance, or on what terms. Leave it empty to say no more.',
  'threads.verdict.accept.do': 'Accept the request',
  'threads.verdict.tentative-accept.title': 'Accept the request of {who} provisionally?',
  'threads.verdict.tentative-accept.text':
    '{who} is told that you will probably do it, and that this may change. You can accept or decline later.',
  'threads.verdict.tentative-accept.words': 'Say what it depends on.',
  'threads.verdict.tentative-accept.do': 'Accept provisionally',
  'threads.verdict.tentative-reject.title': 'Decline the request of {who} for now?',
  'threads.verdict.tentative-reject.text':
    '{who} is told that you will not do it as it is, and may ask again after a change.',
  'threads.verdict.tentative-reject.words':
    'Say what would change your mind: without that they cannot ask better.',
  'threads.verdict.tentative-reject.do': 'Decline for now',
  'threads.verdict.reject.title': 'Decline the request of {who}?',
  'threads.verdict.reject.text': '{who} is told that you will not do it. This ends the request.',
  'threads.verdict.reject.words': 'Why, if you like. Leave it empty to give no reason.',
  'threads.verdict.reject.do': 'Decline the request',
  'threads.verdict.public':
    'Your acceptance enters your public event log. Anyone can read it there, with your words.',
  'threads.verdict.private': 'It is sent to them only, and does not enter your event log.',
  'threads.verdict.taken': 'Answered: {what}',
  'threads.verdict.sent': 'Your answer is on its way',

  'threads.accept.title': 'Accept this announcement?',
  'threads.accept.text':
    'It enters your public event log together with your acceptance. Its sender is not told. A link from your work to it is suggested afterwards.',
  'threads.accept.text.no-artefact':
    'It enters your public event log together with your acceptance, although it is about none of your artefacts. Its sender is not told.',
  'threads.accept.text.record':
    'It enters your public event log: it comes from a service of your register. Its sender is not told. A link from your work to it may be suggested afterwards.',
  'threads.accept.do': 'Accept it',
  'threads.accept.by-policy':
    'One of your policies suggests the same: accepting it here decides on that, too.',
  'threads.accept.by-hand': 'No policy of yours suggests it. It is done once, by hand.',
  'threads.accept.sent': 'It is being recorded in your event log',
  'threads.accepted': 'Accepted: {what}',
  'threads.dismissed': 'Put aside: {what}',
  'threads.undone': 'Taken back: it asks you again',
  'threads.undone.not': 'It could not be taken back: something of it was sent already',
  'threads.drop.title': 'Give this message up?',
  'threads.drop.text': 'It is not sent any more. It stays in the thread as given up.',
  'threads.drop.done': 'The message was given up',
  'threads.block.title': 'Block {who}?',
  'threads.block.text':
    'What {who} sends stays readable in your inbox, but no policy sees it, and it counts in no thread. {who} is not told, and can still send.',
  'threads.block.entered':
    'It is entered into your register of services as blocked. You can change that there.',
  'threads.block.changed':
    'Its entry in your register of services is changed to blocked. You can change it back there.',
  'threads.block.do': 'Block this sender',
} as const;
