/** Signing in to science platforms. `{service}` is the name of one. */
export const platformSignIn = {
  'sign-in.title': 'Sign in to {service}',
  'sign-in.note':
    'The token is held in the memory of this page only. It goes to this service and nowhere else, and it is gone when the page is reloaded or you log out.',
  'sign-in.note.relay':
    'The token is held in the memory of this page only. It goes to this service, by way of your relay, and it is gone when the page is reloaded or you log out.',
  'sign-in.ways': 'Ways to sign in',
  'sign-in.way.code': 'Identity provider',
  'sign-in.way.device': 'With a code',
  'sign-in.way.password': 'Password',
  'sign-in.way.paste': 'Paste a token',
  'sign-in.none': 'Nobody signs in to this one: it asks no service.',
  'sign-in.done': 'Signed in to {service}.',

  'sign-in.code.text': 'A window of {issuer} opens. You sign in there; Orrery sees no password.',
  'sign-in.code.begin': 'Sign in there',
  'sign-in.code.again': 'Begin again',
  'sign-in.code.looking': 'Asking the provider',
  'sign-in.code.waiting': 'Waiting for you to sign in in the other window.',
  'sign-in.code.blocked': 'The browser opened no window. Follow the link instead; it opens a tab.',
  'sign-in.code.link': 'Sign in at {issuer}',
  'sign-in.code.trading': 'Fetching the token',

  'sign-in.device.text':
    'You get a code, and type it on a page of the provider: in this browser, or on your telephone.',
  'sign-in.device.begin': 'Get a code',
  'sign-in.device.asking': 'Asking for a code',
  'sign-in.device.code': 'Your code',
  'sign-in.device.page': 'Type it on this page',
  'sign-in.device.open': 'Open the page with the code in it',
  'sign-in.device.waiting': 'Waiting for you to agree there. Nothing has to be pressed here.',
  'sign-in.device.until': 'The code is good until {time}.',

  'sign-in.password.account': 'Account',
  'sign-in.password.account.help': 'In whose name requests are made.',
  'sign-in.password.username': 'User name',
  'sign-in.password.password': 'Password',
  'sign-in.password.help': 'It goes to {host} only, and is forgotten at once.',
  'sign-in.password.do': 'Sign in',
  'sign-in.password.doing': 'Signing in',

  'sign-in.paste.token': 'Token',
  'sign-in.paste.help': 'Where you get one depends on the service: ask its operators.',
  'sign-in.paste.help.rucio':
    'What the server gave you as X-Rucio-Auth-Token, or an access token of the identity provider.',
  'sign-in.paste.help.srcnet':
    'The access token from signing in, of which the tokens of the single APIs are made; not one of those.',
  'sign-in.paste.help.hub':
    'Make one on {page}, with a short life. It needs the scopes servers!user and read:users!user.',
  'sign-in.paste.do': 'Use this token',

  'token.fault.empty': 'Paste the token first.',
  'token.fault.no-token': 'This is no token: tokens have no blanks, and plain letters only.',
  'token.fault.expired': 'This token ended {time}. Get a new one.',
  'token.fault.not-yet': 'This token is good from {time} on only. Is the clock of this device right?',
  'token.fault.audience':
    'This token is for {found}; the service takes tokens for {wanted} only. Ask for one with that audience.',
  'token.fault.too-narrow':
    'This token is for {found} alone. Orrery needs the one from signing in, of which it makes those for each API.',
  'token.fault.solid':
    'This is a token of your Solid session. It opens your pod, and goes to no platform. Get one from the platform.',

  'sign-in.denied.title': '{service} said no ({reason})',
  'sign-in.denied.next': 'You are not signed in. Nothing else was changed.',
  'sign-in.denied.access_denied': 'The sign-in was refused, or called off, on the page of the provider.',
  'sign-in.denied.invalid_grant':
    'The answer of the provider was used already, or came too late. Begin again.',
  'sign-in.denied.unauthorized_client':
    'The provider does not know Orrery at this address. Its operators have to register {redirect}.',
  'sign-in.denied.invalid_client':
    'The provider does not know Orrery at this address. Its operators have to register {redirect}.',
  'sign-in.denied.invalid_scope':
    'The provider does not give what the settings of this platform ask for. Look at the scope there.',
  'sign-in.denied.CannotAuthenticate': 'Account, user name or password is wrong.',
  'sign-in.unsupported.code.title': 'The provider lets no pages sign in this way',
  'sign-in.unsupported.device.title': 'The provider gives no codes',
  'sign-in.unsupported.next': 'Choose another way, or paste a token.',
  'sign-in.too-late.title': 'The time for the code is over',
  'sign-in.too-late.next': 'Get a new one.',
} as const;
