import { describe, expect, test } from 'vitest';
import { toQuads } from '../notification/quads.ts';
import { readNotification } from '../notification/read.ts';
import type { JsonObject } from '../suggestion/model.ts';
import { bookTemplates } from './books.ts';
import { factQuads } from './facts.ts';
import type { PodKnowledge } from './known.ts';
import { lintRulebook } from './lint.ts';
import { matchPolicies } from './match.ts';
import { compileRulebook } from './rulebook.ts';
import { suggestionsFrom } from './suggest.ts';

// Rule books as people write them for other orchestrators, taken as they are.

const POD = 'https://alice.example/';
const ME = `${POD}profile/card#me`;
const HUB = { id: 'https://hub.example/', inbox: 'https://hub.example/inbox/' };
const pod: PodKnowledge = {
  webId: ME,
  name: 'Alice',
  identities: [POD],
  inbox: `${POD}inbox/`,
  services: [{ ...HUB, name: 'Hub', aliases: [], kinds: ['registration'], takes: [], trust: 'known' }],
  artefacts: [],
};
const templates = bookTemplates({ webId: ME, inbox: `${POD}inbox/` });
const document: JsonObject = {
  '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['Announce', 'coar-notify:ReviewAction'],
  actor: { id: ME, type: 'Person', name: 'Alice' },
  origin: { id: POD, type: 'Service', inbox: `${POD}inbox/` },
  target: { ...HUB, type: 'Service' },
  object: { id: 'https://r.example/1', type: ['Page', 'sorg:Review'] },
  context: { id: 'https://work.example/1' },
};

/** What a text, pasted without change, makes of the notification above: kinds of effects, or why there are none. */
async function outcome(n3: string): Promise<string[]> {
  const book = compileRulebook(n3, { id: 'pasted', templates });
  const read = readNotification(document);
  if (!book.ok || !read.ok) throw new Error(JSON.stringify(book));
  const activity = {
    activityId: String(document.id),
    notification: read.value,
    quads: await toQuads(document, { base: POD }),
    standing: 'self' as const,
    logged: false,
    source: `${POD}inbox/1`,
  };
  const executions = matchPolicies([book.value], factQuads(pod, activity, []));
  if (!executions.ok) throw new Error(JSON.stringify(executions.problem));
  return suggestionsFrom(executions.value, {
    pod,
    rulebooks: [book.value],
    activity,
    receivedAt: '2026-03-01T10:00:00.000Z',
    documentOf: (id) => (id === document.id ? document : undefined),
  }).map(({ effects, obstacles = [] }) =>
    [
      ...effects.map((effect) => (effect.kind === 'send' ? `send ${effect.inbox}` : effect.kind)),
      ...obstacles.map(({ kind, text }) => `${kind}: ${text}`),
    ].join(' '),
  );
}

const KOREOGRAFEYE = `@prefix ex:   <http://example.org/> .
@prefix as:   <https://www.w3.org/ns/activitystreams#> .
@prefix pol:  <https://www.example.org/ns/policy#> .
@prefix fno:  <https://w3id.org/function/ontology#> .
`;
const POSTED = `[] pol:mainSubject ?id . ?id a as:Announce`;
const REQUEST = `a fno:Execution ; fno:executes ex:sendNotification ; ex:to <${HUB.inbox}> ; ex:notification ?id`;

describe('In the manner of Koreografeye', () => {
  test.each([
    ['a blank policy', `[] pol:policy [ ${REQUEST} ] .`],
    ['a named policy', `ex:MyPolicy pol:policy [ ${REQUEST} ] .`],
    ['a named policy and a named Execution', `ex:MyPolicy pol:policy ex:MyDeed . ex:MyDeed ${REQUEST} .`],
    ['the notification as policy', `?id pol:policy [ ${REQUEST} ] .`],
  ])('%s is carried out', async (_, head) => {
    expect(await outcome(`${KOREOGRAFEYE}{ ${POSTED} . } => { ${head} } .`)).toEqual([`send ${HUB.inbox}`]);
  });

  test('a list of kinds, a helper rule, and prefixes in the style of SPARQL work', async () => {
    const n3 = `PREFIX list: <http://www.w3.org/2000/10/swap/list#>
${KOREOGRAFEYE}
# Whatever is announced or offered is work.
{ ?id a ?kind . ?kind list:in ( as:Announce as:Offer ) . } => { ?id a ex:Work . } .

{
  [] pol:mainSubject ?id .
  ?id a ex:Work ; as:target ?target .
  ?target <http://www.w3.org/ns/ldp#inbox> ?inbox .
}
=>
{
  ex:Demo pol:policy [ a fno:Execution ;
    fno:executes ex:sendNotification ;
    ex:to ?inbox ;
    ex:notification ?id ;
  ] .
} .`;
    expect(await outcome(n3)).toEqual([`send ${HUB.inbox}`]);
  });

  test('an action that needs a server is shown with its name', async () => {
    const mail = `[] pol:policy [ a fno:Execution ; fno:executes ex:sendEmail ; ex:to <mailto:a@b.example> ; ex:subject "Hi" ] .`;
    expect(await outcome(`${KOREOGRAFEYE}{ ${POSTED} . } => { ${mail} } .`)).toEqual([
      'unsupported: http://example.org/sendEmail',
    ]);
  });
});

const PORCHESTRATOR = `PREFIX ex: <https://www.example.org/>
PREFIX as: <https://www.w3.org/ns/activitystreams#>
PREFIX fno: <https://w3id.org/function/ontology#>
PREFIX pol: <https://www.example.org/ns/policy#>
PREFIX me: <{{{me}}}>
`;

describe('In the manner of POrchestrator', () => {
  test.each([
    ['to the log', 'ex:sendEventLog', 'log'],
    ['to the target', 'ex:sendTarget', `send ${HUB.inbox}`],
  ])('a message is sent %s, with the maintainer filled in', async (_, action, expected) => {
    const n3 = `${PORCHESTRATOR}
{ [ ex:TopGraph ?id ] . ?id a as:Announce ; as:actor me: . }
=>
{ [] pol:policy [ a fno:Execution ; fno:executes ${action} ; ex:notification ?id ] . } .`;
    expect(await outcome(n3)).toEqual([expected]);
  });

  test('a message that the rule describes itself gets an id, and is sent', async () => {
    const n3 = `${PORCHESTRATOR}
{ [ ex:TopGraph ?id ] . ?id a as:Announce ; as:actor <{{{orchestrator.id}}}> ; as:target ?t ; as:object ?o ; as:context ?c . }
=>
{ ex:MyPolicy pol:policy [ a fno:Execution ; fno:executes ex:sendTarget ;
    ex:notification [ a as:Announce ; as:actor me: ; as:object ?o ; as:context ?c ; as:target ?t ] ] . } .`;
    expect(await outcome(n3)).toEqual([`send ${HUB.inbox}`]);
  });
});

describe('What cannot be run says what and where:', () => {
  const rule = (body: string) => `${KOREOGRAFEYE}@prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix e: <http://eulersharp.sourceforge.net/2003/03swap/log-rules#> .
{ ?id a as:Announce .
  ${body} } => { ?id a ex:Seen } .`;
  test.each([
    ['a web request', rule('?id log:semantics ?s .'), 'policy.builtin', 8, 'log:semantics'],
    ['a conclusion in a rule', rule('?id log:conclusion ?s .'), 'policy.builtin', 8, 'log:conclusion'],
    [
      'a rule in a rule',
      rule('{ ?id a as:Offer } => { ?id a as:Note } .'),
      'policy.syntax',
      8,
      'log:implies',
    ],
    ['a backward rule', `${KOREOGRAFEYE}{ ?x a ex:A } <= { ?x a ex:B } .`, 'policy.syntax', 5, '<='],
    ['@forAll', `${KOREOGRAFEYE}@forAll :x .`, 'policy.syntax', 5, '@forAll'],
    [
      'a placeholder of another orchestrator',
      `${KOREOGRAFEYE}<{{{hub.id}}}> a ex:Hub .`,
      'policy.template',
      5,
      'hub.id',
    ],
    [
      'a missing prefix',
      `${KOREOGRAFEYE}{ ?x a ldp:Container } => { ?x a ex:C } .`,
      'policy.syntax',
      5,
      'ldp:',
    ],
    [
      'a fault of punctuation',
      `${KOREOGRAFEYE}{ ?x a ex:A } => { ?x a ex:B }\nex:a a ex:B .`,
      'policy.syntax',
      6,
      'punctuation',
    ],
  ])('%s', (_, n3, id, line, word) => {
    const findings = lintRulebook(n3, { id: 'pasted', templates });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: id, severity: 'must', path: `line ${line}` });
    expect(findings[0]?.message).toContain(word);
  });
});
