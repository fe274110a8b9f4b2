import { describe, expect, it } from 'vitest';
import { withValue } from '../fixtures/edit.ts';
import { fixture } from '../fixtures/load.ts';
import type { JsonObject } from '../json.ts';
import { validateNotification } from '../validate.ts';
import { PROFILE_IDS, type ProfileId, profileRules } from './profiles.ts';

const idsOf = (document: JsonObject, profile: ProfileId) =>
  validateNotification(document, { profiles: [profile] })
    .filter(({ severity }) => severity === 'must')
    .map(({ rule }) => rule);

const toPci = withValue(fixture('request-endorsement'), ['actor', 'id'], 'mailto:nora@pod.example');

/** A message that each receiver takes. */
const TAKEN: Readonly<Record<ProfileId, JsonObject>> = {
  dspace: fixture('announce-review'),
  pci: toPci,
  prereview: fixture('request-review'),
  invenio: fixture('announce-endorsement'),
  episciences: fixture('request-review'),
};

/** One fault for every demand: path, value. */
const REFUSED: Readonly<Record<string, readonly [string, unknown]>> = {
  'dspace.pattern': ['type', 'Announce'],
  'dspace.id': ['id', 'urn:x:1'],
  'dspace.type': ['type', ['Announce', 'coar-notify:ReviewAction', 'sorg:Action']],
  'dspace.origin.inbox': ['origin inbox', undefined],
  'pci.pattern': ['type', ['Offer', 'coar-notify:ReviewAction']],
  'pci.type.order': ['type', ['coar-notify:EndorsementAction', 'Offer']],
  'pci.actor': ['actor', undefined],
  'pci.actor.mailto': ['actor id', 'https://nora.pod.example/profile/card#me'],
  'pci.actor.person': ['actor type', 'Organization'],
  'pci.actor.name': ['actor name', ' '],
  'pci.origin.inbox': ['origin inbox', undefined],
  'pci.cite-as.doi': ['object ietf:cite-as', 'https://hdl.handle.net/1/2'],
  'prereview.pattern': ['type', ['Offer', 'coar-notify:EndorsementAction']],
  'prereview.context': ['@context', ['https://coar-notify.net', 'https://www.w3.org/ns/activitystreams']],
  'prereview.type.order': ['type', ['coar-notify:ReviewAction', 'Offer']],
  'prereview.origin.type': ['origin type', ['Service']],
  'prereview.target.type': ['target type', ['Service']],
  'prereview.actor': ['actor', undefined],
  'prereview.actor.id': ['actor id', 'mailto:nora@pod.example'],
  'prereview.actor.type': ['actor type', ['Person']],
  'prereview.actor.name': ['actor name', undefined],
  'prereview.cite-as.doi': ['object ietf:cite-as', undefined],
  'invenio.pattern': ['type', 'Announce'],
  'invenio.actor': ['actor', undefined],
  'invenio.actor.id': ['actor id', ''],
  'invenio.context.id': ['context id', 'urn:x:1'],
  'episciences.pattern': ['type', 'Announce'],
  'episciences.context': ['@context', 'https://www.w3.org/ns/activitystreams'],
  'episciences.actor': ['actor', undefined],
  'episciences.actor.id': ['actor id', ''],
  'episciences.origin.id': ['origin id', ''],
  'episciences.origin.inbox': ['origin inbox', undefined],
  'episciences.target.id': ['target id', ''],
  'episciences.item': ['object ietf:item', undefined],
  'episciences.item.id': ['object ietf:item id', undefined],
};

describe.each(PROFILE_IDS)('the profile %s', (profile) => {
  it('takes a message as the receiver wants it', () => {
    expect(idsOf(TAKEN[profile], profile)).toEqual([]);
  });

  it.each(profileRules([profile]))('enforces $id', ({ id, spec }) => {
    const [path, value] = REFUSED[id] ?? ['', undefined];
    const message = withValue(TAKEN[profile], path.split(' '), value);
    expect(idsOf(message, profile)).toContain(id);
    expect(spec).toMatch(/^https:/);
  });
});

describe('profiles', () => {
  it('add nothing unless they are asked for', () => {
    const rules = validateNotification(toPci).map(({ rule }) => rule);
    expect(rules).toEqual(['coar.actor.id.http']);
  });

  it('lets PCI take the withdrawal of a request', () => {
    const undo = withValue(fixture('undo-offer'), ['actor', 'id'], 'mailto:nora@pod.example');
    expect(idsOf(undo, 'pci')).toEqual([]);
  });
});
