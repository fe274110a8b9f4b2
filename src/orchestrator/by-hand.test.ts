import { describe, expect, it } from 'vitest';
import { buildUndo } from '../domain/notification/build/reply.ts';
import { buildRequest } from '../domain/notification/build/request.ts';
import { intentsByHand, logByHand } from './by-hand.ts';

const webId = 'https://alice.example/card#me';
const document = buildRequest({
  pattern: 'request-endorsement',
  id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e01',
  actor: { id: webId, type: 'Person', name: 'Alice', mailbox: 'alice@example.org' },
  origin: { id: 'https://alice.example/', inbox: 'https://alice.example/inbox/' },
  target: { id: 'https://pci.example/', inbox: 'https://pci.example/inbox' },
  object: {
    id: 'https://alice.example/artefacts/moons/',
    types: ['Page', 'sorg:AboutPage'],
    citeAs: 'https://doi.org/10.5555/1',
    item: {
      id: 'https://alice.example/artefacts/moons/moons.pdf',
      types: ['Article', 'sorg:ScholarlyArticle'],
      mediaType: 'application/pdf',
    },
  },
  profiles: ['pci'],
});
const message = {
  document,
  inbox: 'https://pci.example/inbox',
  artefact: 'https://alice.example/artefacts/moons/',
};

describe('An Offer that names the maintainer by an e-mail address', () => {
  it('is sent so, and names the WebID in the public log.', () => {
    const intents = intentsByHand(message, { kind: 'offer', now: 0, logs: true, webId });
    if (!intents.ok) throw new Error(intents.problem.kind);
    expect(intents.value.map(({ effect }) => effect)).toMatchObject([
      { kind: 'log', document: { id: document.id, actor: { id: webId, name: 'Alice' } } },
      { kind: 'send', document: { id: document.id, actor: { id: 'mailto:alice@example.org' } } },
    ]);
    expect(JSON.stringify(intents.value[0])).not.toContain('alice@example.org');
  });
});

describe('An Offer of which a copy is wanted', () => {
  const ownInbox = 'https://alice.example/inbox/';
  const ask = { kind: 'offer', now: 0, logs: true, webId, ownInbox } as const;

  it('goes to the own inbox last, word for word as the service gets it.', () => {
    const intents = intentsByHand({ ...message, copy: true }, ask);
    if (!intents.ok) throw new Error(intents.problem.kind);
    expect(intents.value.map(({ effect }) => effect).slice(1)).toMatchObject([
      { kind: 'send', inbox: message.inbox, document },
      { kind: 'send', inbox: ownInbox, recipient: webId, document },
    ]);
    expect(new Set(intents.value.map(({ cause }) => cause)).size).toBe(1);
  });

  it.each([
    ['nobody asks for it', {}, ask],
    ['there is no own inbox', { copy: true }, { ...ask, ownInbox: undefined }],
    ['it goes there anyway', { copy: true, inbox: ownInbox }, ask],
  ])('is sent once where %s.', (_, more, how) => {
    const intents = intentsByHand({ ...message, ...more }, how);
    if (!intents.ok) throw new Error(intents.problem.kind);
    expect(intents.value.filter(({ effect }) => effect.kind === 'send')).toHaveLength(1);
  });
});

describe('The withdrawal of an Offer that names the maintainer by an e-mail address', () => {
  it('names the WebID in the public log, also in the Offer inside.', () => {
    const undo = buildUndo({
      id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e02',
      actor: { id: 'mailto:alice@example.org', type: 'Person', name: 'Alice' },
      offer: document,
    });
    const intents = intentsByHand(
      { ...message, document: undo },
      { kind: 'send', now: 0, logs: true, webId },
    );
    if (!intents.ok) throw new Error(intents.problem.kind);
    expect(JSON.stringify(intents.value[0])).not.toContain('alice@example.org');
    expect(JSON.stringify(intents.value[1])).toContain('mailto:alice@example.org');
  });
});

describe('Something that the maintainer has done', () => {
  const event = { document: { id: 'urn:uuid:5', type: 'Create' }, artefact: message.artefact };

  it('goes into the log and nowhere else, once however often it is asked for.', () => {
    const [first, second] = [logByHand(event, 0), logByHand(event, 1)];
    if (!first.ok || !second.ok) throw new Error('It should have been taken.');
    expect(first.value).toMatchObject([
      {
        effect: { kind: 'log', activityId: 'urn:uuid:5', document: event.document },
        artefact: event.artefact,
      },
    ]);
    expect(second.value.map(({ id }) => id)).toEqual(first.value.map(({ id }) => id));
  });

  it('is refused without an id.', () => {
    expect(logByHand({ ...event, document: { type: 'Create' } }, 0)).toMatchObject({ ok: false });
  });
});
