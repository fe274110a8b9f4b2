/** Where notebooks can be opened: a part of the set-up page. */
export const hubs = {
  'hubs.title': 'Where notebooks are opened',
  'hubs.lead':
    'A JupyterHub or a BinderHub that you use. The notebooks of your crates then have links that open them there.',
  'hubs.privacy':
    'Nothing is sent before you press such a link. Then the hub, in a tab of its own, learns the public address of the notebook and the address of your computer; it does not learn from which page you come, and gets nothing of your session. At a BinderHub for everybody, others may see what you run.',
  'hubs.none': 'None is set.',
  'hubs.kind': 'Kind',
  'hubs.kind.jupyterhub': 'JupyterHub',
  'hubs.kind.binder': 'BinderHub',
  'hubs.kind.jupyterhub.help': 'With an account of yours. Fetches repositories where it has nbgitpuller.',
  'hubs.kind.binder.help': 'Builds an environment from a repository; needs no account.',
  'hubs.address': 'Address',
  'hubs.address.help': 'Any page of it will do.',
  'hubs.address.wrong': 'This is no web address. One begins with https://.',
  'hubs.address.known': 'This one is in the list already.',
  'hubs.add': 'Add this hub',
  'hubs.added': '{hub} is in your settings',
  'hubs.remove': 'Remove {hub}',
  'hubs.removed': '{hub} is no longer in your settings',
  'hubs.saving': 'Saving',
  'hubs.kept': 'Your hubs are as they were.',
} as const;
