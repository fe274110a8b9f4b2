import { describe, expect, test } from 'vitest';
import { readNotification } from '../notification/read.ts';
import { validateNotification } from '../notification/validate.ts';
import type { JsonObject, Suggestion } from '../suggestion/model.ts';
import { factQuads } from './facts.ts';
import type { KnownActivity, PodKnowledge } from './known.ts';
import { matchPolicies } from './match.ts';
import { compileRulebook } from './rulebook.ts';
import { suggestionsFrom } from './suggest.ts';

const POD = 'https://alice.example/';
const ME = `${POD}profile/card#me`;
const pod: PodKnowledge = {
  webId: ME,
  name: 'Alice',
  identities: [POD],
  inbox: `${POD}inbox/`,
  services: [
    {
      id: 'https://library.example/',
      name: 'Library',
      aliases: [],
      inbox: 'https://library.example/inbox/',
      kinds: ['registration'],
      takes: [],
      trust: 'known',
    },
  ],
  artefacts: [],
};
const document: JsonObject = {
  '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['Announce', 'coar-notify:ReviewAction'],
  actor: { id: ME, type: 'Person', name: 'Alice' },
  origin: { id: POD, type: 'Service', inbox: `${POD}inbox/` },
  target: { id: POD, type: 'Service', inbox: `${POD}inbox/` },
  object: { id: 'https://r.example/1', type: ['Page', 'sorg:Review'] },
  context: { id: 'https://work.example/1' },
};

const PREFIXES = `PREFIX as: <https://www.w3.org/ns/activitystreams#>
PREFIX coar: <http://coar-notify.net/specification/vocabulary/>
PREFIX ex: <http://example.org/>
PREFIX exw: <https://www.example.org/>
PREFIX fno: <https://w3id.org/function/ontology#>
PREFIX ldp: <http://www.w3.org/ns/ldp#>
PREFIX log: <http://www.w3.org/2000/10/swap/log#>
PREFIX pol: <https://www.example.org/ns/policy#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX me: <${ME}>
`;

/** What a rule book suggests for the document above, sent by the maintainer. */
function suggested(n3: string): Suggestion[] {
  const book = compileRulebook(PREFIXES + n3, { id: 'mine', name: 'My policy' });
  const read = readNotification(document);
  if (!book.ok || !read.ok) throw new Error(JSON.stringify([book, read]));
  const activity: KnownActivity & { source: string } = {
    activityId: String(document.id),
    notification: read.value,
    quads: [],
    standing: 'self',
    source: `${POD}inbox/1`,
    logged: false,
  };
  const matched = matchPolicies([book.value], factQuads(pod, activity, []));
  if (!matched.ok) throw new Error(JSON.stringify(matched.problem));
  return suggestionsFrom(matched.value, {
    pod,
    rulebooks: [book.value],
    activity,
    receivedAt: '2026-01-01T00:00:00Z',
    documentOf: (key) => (key === activity.activityId ? document : undefined),
  });
}

const MATCH =
  '{ [] pol:mainSubject ?n . ?n a as:Announce ; as:actor me: ; as:object ?work ; as:context ?about . (?n "x") log:skolem ?x . (?n "y") log:skolem ?y . }';

describe('effects', () => {
  test('of one firing are one suggestion, in the order that the rule asks for', () => {
    const [suggestion, ...more] = suggested(`${MATCH} => { ?n pol:policy ?x, ?y .
      ?x a fno:Execution ; sh:order 2 ; fno:executes pol:appendToLog ; pol:notification ?n .
      ?y a fno:Execution ; sh:order 1 ; fno:executes ex:sendNotification ; ex:to <https://library.example/inbox/> ;
        ex:notification [ a as:Announce, coar:ReviewAction ; as:object ?work ; as:context ?about ; as:target <https://library.example/> ] . } .`);
    expect(more).toEqual([]);
    expect(suggestion?.effects.map(({ kind }) => kind)).toEqual(['send', 'log']);
    expect(suggestion?.policy).toMatchObject({ id: 'mine', name: 'My policy', rule: 0 });
    expect(suggestion?.reasons).toContainEqual({ variable: 'work', value: '<https://r.example/1>' });
  });

  test('a described message is completed to a valid notification with an id of its own', () => {
    const [suggestion] =
      suggested(`${MATCH} => { ?n pol:policy ?x . ?x a fno:Execution ; fno:executes exw:sendTarget ; exw:notification ?y .
      ?y a as:Announce, coar:ReviewAction ; as:object ?work ; as:context ?about ; as:target <https://library.example/> .
      ?work a as:Page . } .`);
    const [send] = suggestion?.effects ?? [];
    expect(send).toMatchObject({
      kind: 'send',
      inbox: 'https://library.example/inbox/',
      recipient: 'https://library.example/',
      recipientName: 'Library',
      document: {
        type: ['Announce', 'coar-notify:ReviewAction'],
        actor: { id: ME },
        object: { id: 'https://r.example/1' },
      },
    });
    const sent = send?.kind === 'send' ? send.document : {};
    expect(sent.id).toMatch(/^urn:uuid:/);
    expect(sent.id).not.toBe(document.id);
    expect(validateNotification(sent).filter(({ severity }) => severity === 'must')).toEqual([]);
  });

  test('a message is passed on as it is to whom it is to be copied', () => {
    const [suggestion] = suggested(
      `${MATCH} => { ?x a fno:Execution ; fno:executes exw:sendTarget ; exw:notification ?n ; as:target <https://library.example/> . } .`,
    );
    expect(suggestion?.effects).toMatchObject([
      { kind: 'send', inbox: 'https://library.example/inbox/', document },
    ]);
  });

  test('a message that its receiver would refuse is not proposed; the reason is shown', () => {
    const [suggestion] =
      suggested(`${MATCH} => { ?x a fno:Execution ; fno:executes ex:sendNotification ; ex:to <https://library.example/inbox/> ;
      ex:notification [ a as:Like ; as:object ?work ] . } .`);
    expect(suggestion?.effects).toEqual([]);
    expect(suggestion?.reasons.at(-1)).toMatchObject({
      variable: 'problem',
      value: expect.stringContaining('refuse'),
    });
  });

  test('nothing is linked that is none of my artefacts', () => {
    const [suggestion] = suggested(
      `${MATCH} => { ?x a fno:Execution ; fno:executes pol:addLink ; pol:linkType pol:ReviewLink ; ex:subject ?about ; ex:object ?work . } .`,
    );
    expect(suggestion?.effects).toEqual([]);
    expect(suggestion?.reasons.at(-1)?.value).toContain('none of your artefacts');
  });
});

describe('what Orrery cannot do', () => {
  test.each([
    ['ex:sendEmail', 'http://example.org/sendEmail'],
    ['exw:sendNotification', 'https://www.example.org/sendNotification'],
    ['<urn:unheard>', 'urn:unheard'],
  ])('%s stays visible', (action, iri) => {
    const [suggestion] = suggested(
      `${MATCH} => { ?x a fno:Execution ; fno:executes ${action} ; ex:to "a@b.example" . } .`,
    );
    expect(suggestion?.effects).toEqual([]);
    expect(suggestion?.reasons).toContainEqual({ variable: 'unsupported', value: iri });
  });

  test('a Note to myself is a task, not mail', () => {
    const [suggestion] = suggested(`${MATCH} => { ?x a fno:Execution ; fno:executes exw:sendOrigin ;
      exw:notification [ a as:Create ; as:object [ a as:Note ; as:content "Have it certified" ] ] . } .`);
    expect(suggestion?.effects).toEqual([]);
    expect(suggestion?.reasons.every(({ variable }) => variable !== 'problem')).toBe(true);
  });

  test('two different tasks are two suggestions', () => {
    const found =
      suggested(`${MATCH} => { ?x a fno:Execution ; fno:executes pol:copyFolder ; pol:folder "a" . } .
      ${MATCH} => { ?y a fno:Execution ; fno:executes pol:copyFolder ; pol:folder "b" . } .`);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
