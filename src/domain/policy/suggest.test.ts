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
  kept: [`${POD}inbox/`, `${POD}orrery/`],
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
PREFIX orr: <https://w3id.org/orrery/ns#>
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
    expect(suggestion?.obstacles).toEqual([{ kind: 'impossible', text: expect.stringContaining('refuse') }]);
  });

  test('nothing is linked that is none of my artefacts', () => {
    const [suggestion] = suggested(
      `${MATCH} => { ?x a fno:Execution ; fno:executes pol:addLink ; pol:linkType pol:ReviewLink ; ex:subject ?about ; ex:object ?work . } .`,
    );
    expect(suggestion?.effects).toEqual([]);
    expect(suggestion?.obstacles?.[0]?.text).toContain('none of your artefacts');
  });
});

describe('what stays in the pod', () => {
  const asks = (action: string) =>
    suggested(`${MATCH} => { ?n pol:policy ?x . ?x a fno:Execution ; ${action} . } .`);

  test('a document is written where the rule says, in an own storage, as Turtle', () => {
    const [suggestion] = asks(
      `fno:executes ex:sendToSolid ; ex:method "PUT" ; ex:endpoint <${POD}notes/1.ttl> ; ex:body { ?work as:summary "Read it" ; as:context ?about }`,
    );
    expect(suggestion?.effects).toEqual([
      {
        kind: 'write',
        url: `${POD}notes/1.ttl`,
        contentType: 'text/turtle',
        body:
          '<https://r.example/1> <https://www.w3.org/ns/activitystreams#context> <https://work.example/1> .\n' +
          '<https://r.example/1> <https://www.w3.org/ns/activitystreams#summary> "Read it" .\n',
      },
    ]);
  });

  test('a document that is posted to a container gets the same name each time', () => {
    const post = () =>
      asks(
        `fno:executes ex:sendToSolid ; ex:method "POST" ; ex:endpoint "${POD}notes/" ; ex:body [ as:name "x" ]`,
      );
    const [first] = post();
    expect(first?.effects[0]).toMatchObject({
      url: expect.stringMatching(/\/notes\/[0-9a-f]{32}\.ttl$/),
      body: '_:n0 <https://www.w3.org/ns/activitystreams#name> "x" .\n',
    });
    expect(post()[0]).toEqual(first);
  });

  test.each([
    ['elsewhere', 'https://evil.example/1.ttl', 'your own storage'],
    ['into Orrery’s own container', `${POD}orrery/services.ttl`, 'rules do not write'],
    ['over access rights', `${POD}notes/1.ttl.acl`, 'about access'],
  ])('nothing is written %s', (_, endpoint, reason) => {
    const [suggestion] = asks(
      `fno:executes ex:sendToSolid ; ex:endpoint <${endpoint}> ; ex:body [ as:name "x" ]`,
    );
    expect(suggestion?.effects).toEqual([]);
    expect(suggestion?.obstacles).toEqual([{ kind: 'impossible', text: expect.stringContaining(reason) }]);
  });

  test('a folder with an address gets a copy of the notification, one with a name makes a task', () => {
    const [copy] = asks(`fno:executes pol:copyFolder ; pol:folder <${POD}triage/> ; pol:notification ?n`);
    expect(copy?.effects).toEqual([
      {
        kind: 'write',
        url: expect.stringMatching(/\/triage\/[0-9a-f]{64}\.jsonld$/),
        contentType: 'application/ld+json',
        body: `${JSON.stringify(document, null, 2)}\n`,
      },
    ]);
    const [task] = asks('fno:executes pol:copyFolder ; pol:folder "tasks/review" ; pol:notification ?n');
    expect(task?.effects).toEqual([{ kind: 'task', folder: 'tasks/review' }]);
  });

  test('a question is asked in the rule’s words', () => {
    expect(asks('fno:executes orr:ask ; orr:question "Is it ready?"')[0]?.effects).toEqual([
      { kind: 'task', words: 'Is it ready?' },
    ]);
  });

  test('another look at a notification has the same identity each time, so it is taken once for a decision', () => {
    const again = () => asks('fno:executes pol:reprocessNotification ; pol:notification ?n')[0];
    expect(again()?.effects).toEqual([{ kind: 'rerun', activityId: document.id }]);
    expect(again()?.id).toBe(again()?.id);
    expect(
      asks('fno:executes pol:reprocessNotification ; pol:notification <urn:x:1>')[0]?.obstacles,
    ).toHaveLength(1);
  });

  test('what a rule leaves alone is said with its reason', () => {
    expect(asks('fno:executes orr:ignore ; orr:reason "It is spam."')[0]?.effects).toEqual([
      { kind: 'ignore', activityId: document.id, words: 'It is spam.' },
    ]);
  });

  test('the register learns what it does not say yet, and nothing else', () => {
    const learn = (more: string) => asks(`fno:executes orr:register ; ${more}`)[0];
    expect(
      learn('orr:service <https://new.example/> ; orr:name "New" ; orr:inbox <https://new.example/in>')
        ?.effects,
    ).toEqual([
      {
        kind: 'register',
        service: 'https://new.example/',
        name: 'New',
        inbox: 'https://new.example/in',
        isNew: true,
      },
    ]);
    expect(
      learn(
        'orr:service <https://library.example> ; orr:inbox <https://evil.example/> ; orr:alias <https://library.example/#it>',
      )?.effects,
    ).toEqual([
      {
        kind: 'register',
        service: 'https://library.example/',
        name: 'Library',
        alias: 'https://library.example/#it',
        isNew: false,
      },
    ]);
    expect(learn('orr:service <https://library.example/>')?.obstacles).toHaveLength(1);
    expect(learn(`orr:service <${ME}>`)?.obstacles).toHaveLength(1);
  });

  test('one of several possible answers carries its name', () => {
    expect(asks('fno:executes orr:ask ; orr:choice "decline"')[0]?.choice).toBe('decline');
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
    expect(suggestion?.obstacles).toEqual([{ kind: 'unsupported', text: iri }]);
  });

  test('a Note to myself is a task, not mail', () => {
    const [suggestion] = suggested(`${MATCH} => { ?x a fno:Execution ; fno:executes exw:sendOrigin ;
      exw:notification [ a as:Create ; as:object [ a as:Note ; as:content "Have it certified" ] ] . } .`);
    expect(suggestion?.effects).toEqual([{ kind: 'task', words: 'Have it certified' }]);
    expect(suggestion?.obstacles).toBeUndefined();
  });

  test('two different tasks are two suggestions', () => {
    const found =
      suggested(`${MATCH} => { ?x a fno:Execution ; fno:executes pol:copyFolder ; pol:folder "a" . } .
      ${MATCH} => { ?y a fno:Execution ; fno:executes pol:copyFolder ; pol:folder "b" . } .`);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
