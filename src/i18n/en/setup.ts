/** Setting up a pod. */
export const setup = {
  'setup.title': 'Setup',
  'setup.lead': 'What Orrery found in your pod, and what it still needs.',
  'setup.looking': 'Looking at your pod',
  'setup.signed-out.title': 'Log in to set up your pod',
  'setup.signed-out.text': 'Orrery has to look at your profile and your storage first.',
  'setup.pod': 'Your pod',
  'setup.webid': 'WebID',
  'setup.name': 'Name',
  'setup.storage': 'Storage',
  'setup.issuer': 'Provider',
  'setup.parts': 'What Orrery works with',
  'setup.state.present': 'Ready',
  'setup.state.missing': 'Missing',
  'setup.state.unclear': 'Needs mending',

  'setup.inbox': 'Inbox',
  'setup.inbox.text': 'Where services send their messages to you.',
  'setup.inbox.missing':
    'Your profile names no inbox, so nobody can send you anything. Add one with your provider’s pages, then look again.',
  'setup.log': 'Event log',
  'setup.log.text':
    'The public record of what happened to your works. Everyone can read it; only you can add to it.',
  'setup.log.will':
    'Creates the container {url}, lets everyone read it and what is in it, lets only you write, and names it in your profile.',
  'setup.home': 'Orrery’s own container',
  'setup.home.text':
    'Your decisions, what is being sent, and the register of services. Only you can read it.',
  'setup.home.will': 'Creates the container {url}, which only you can read and write.',
  'setup.artefacts': 'Artefacts',
  'setup.artefacts.text': 'Your papers, reviews, datasets and software.',
  'setup.artefacts.missing':
    'There are none yet. Works that you keep in an artefacts container of your storage appear here.',
  'setup.storage.missing':
    'Your profile names no storage, and none was found by looking around your WebID. Orrery can read your inbox, but has no place to write.',
  'setup.storage.text': 'The place that belongs to you, where everything below lies.',
  'setup.fault.not-public':
    'Strangers cannot read it. A log that nobody can read proves nothing: the button below lets everyone read it and what is in it.',
  'setup.fault.not-advertised':
    'Your profile does not name it, so nobody can find it. The button below adds it there.',
  'setup.fault.not-private': 'Strangers can read it. The button below keeps it to you.',
  'setup.create.all': 'Create what is missing',
  'setup.creating': 'Creating',
  'setup.done': 'Your pod is ready.',
  'setup.again': 'Look again',
  'setup.failed.kept': 'What was created before stays. Trying again goes on where it stopped.',
  'setup.acp':
    'This server manages access with Access Control Policies, which this version cannot write yet. The owner of the server can let everyone read {url}.',
} as const;
