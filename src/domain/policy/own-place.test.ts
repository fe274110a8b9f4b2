import { describe, expect, test } from 'vitest';
import { refusedPlace } from './own-place.ts';

const POD = 'https://pods.example/alice/';
const places = {
  storages: [POD],
  kept: [`${POD}inbox/`, `${POD}events/`, `${POD}orrery/`, `${POD}profile/card`],
};

describe('a rule may write', () => {
  test.each([`${POD}notes/1.ttl`, `${POD}inbox-of-ideas/1`, `${POD}a%20b/1.ttl`, `${POD}profile/card2`])(
    'to %s',
    (url) => expect(refusedPlace(url, places)).toBeUndefined(),
  );
});

describe('a rule may not write', () => {
  test.each([
    ['outside of the storages', 'https://pods.example/bob/1.ttl'],
    ['to a storage of a similar name', 'https://pods.example/alice2/1.ttl'],
    ['to another server', 'https://evil.example/alice/1.ttl'],
    ['by another protocol', 'http://pods.example/alice/1.ttl'],
    ['upwards out of the storage', `${POD}../bob/1.ttl`],
    ['upwards, written in code', `${POD}notes/%2e%2e/%2e%2e/bob/1.ttl`],
    ['to the root itself', POD],
    ['to a container', `${POD}notes/`],
    ['into the inbox', `${POD}inbox/1.ttl`],
    ['into the event log', `${POD}events/1.jsonld`],
    ['into Orrery’s own container', `${POD}orrery/services.ttl`],
    ['into it, written in code', `${POD}orr%65ry/services.ttl`],
    ['into it, by way of another place', `${POD}notes/../orrery/services.ttl`],
    ['into it, with a second slash', `${POD}/orrery/services.ttl`],
    ['to the profile', `${POD}profile/card`],
    ['to access rights', `${POD}notes/.acl`],
    ['to access rights of a document', `${POD}notes/1.ttl.ACL`],
    ['to access rights, written in code', `${POD}notes/%2Eacl`],
    ['to access policies', `${POD}notes/1.ttl.acr`],
    ['to descriptions', `${POD}notes/1.ttl.meta`],
    ['to what is coded twice', `${POD}notes/%252Eacl`],
    ['with a query', `${POD}notes/1.ttl?x`],
    ['with a name', 'https://alice@pods.example/alice/1.ttl'],
    ['to no address at all', 'notes/1.ttl'],
  ])('%s', (_, url) => expect(refusedPlace(url, places)).toEqual(expect.any(String)));
});
