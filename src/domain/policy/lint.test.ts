import { describe, expect, test } from 'vitest';
import { lintRulebook } from './lint.ts';

const PREFIXES = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix event: <http://example.org/eventlog#> .
@prefix ex: <http://example.org/> .
@prefix exw: <https://www.example.org/> .
@prefix fno: <https://w3id.org/function/ontology#> .
@prefix ldp: <http://www.w3.org/ns/ldp#> .
@prefix list: <http://www.w3.org/2000/10/swap/list#> .
@prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix orr: <https://w3id.org/orrery/ns#> .
@prefix pol: <https://www.example.org/ns/policy#> .
@prefix me: <https://alice.example/#me> .
`;
const SOUND = `{ [] pol:mainSubject ?n . ?n a as:Announce ; as:actor me: . (?n "x") log:skolem ?x . }
=> { ?n pol:policy ?x . ?x a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n . } .`;

function found(n3: string): string[] {
  return lintRulebook(PREFIXES + n3, { id: 'book' }).map(({ rule }) => rule);
}

test('a sound rule has no findings', () => {
  expect(found(SOUND)).toEqual([]);
});

test('every finding tells the line', () => {
  expect(
    lintRulebook(`${PREFIXES}${SOUND}\n${SOUND.replace('?n pol:policy', '?s pol:policy')}`)[0],
  ).toMatchObject({
    rule: 'policy.unbound',
    path: 'line 14',
    severity: 'must',
  });
});

describe('finds', () => {
  test.each([
    ['policy.executes', SOUND.replace('fno:executes', 'fno:executed')],
    ['policy.unbound', SOUND.replace('pol:notification ?n', 'pol:notification ?m')],
    ['policy.main-subject', SOUND.replace('[] pol:mainSubject ?n .', '')],
    ['policy.unknown-action', SOUND.replace('pol:appendToLog', 'exw:sendNotification')],
    ['policy.unknown-action', SOUND.replace('pol:appendToLog', 'ex:sendEmail')],
    ['policy.parameter', SOUND.replace('pol:appendToLog', 'ex:sendNotification')],
    ['policy.parameter', SOUND.replace('pol:notification ?n', 'pol:notification ?n, me:')],
    [
      'policy.repeat',
      SOUND.replace('as:actor me:', 'as:actor me: ; as:cc ?c').replace('?n pol:policy ?x . ?x', '[]'),
    ],
    ['policy.loop', SOUND.replace('pol:appendToLog', 'exw:sendOrigin')],
    ['policy.same-id', SOUND.replace('?n pol:policy', '?n a as:Offer ; pol:policy')],
    [
      'policy.reply-shape',
      SOUND.replace('?n pol:policy', '?y a as:Accept . ?n pol:policy').replace(
        'log:skolem ?x',
        'log:skolem ?x, ?y',
      ),
    ],
    [
      'policy.reply-shape',
      SOUND.replace(
        '?n pol:policy',
        '?y a as:Accept ; as:inReplyTo ?n ; as:object <https://other.example/> . ?n pol:policy',
      ).replace('log:skolem ?x', 'log:skolem ?x, ?y'),
    ],
    [
      'policy.namespace',
      SOUND.replace('a as:Announce', 'a as:Announce, <http://purl.org/coar/notify_vocabulary/ReviewAction>'),
    ],
    ['policy.builtin', SOUND.replace('log:skolem', 'log:semantics')],
    ['policy.template', SOUND.replace('me:', '<{{{me}}}>')],
    ['policy.silent', '{ ?n a as:Announce } => {} .'],
    ['policy.wide', `<> orr:autonomy orr:auto .\n${SOUND.replace('; as:actor me:', '')}`],
    ['policy.syntax', 'as:Announce as:is .'],
  ])('%s', (rule, n3) => {
    expect(found(n3)).toContain(rule);
  });

  const self = (text: string) => found(text).filter((rule) => rule === 'policy.loop');
  const receive =
    '{ [] pol:mainSubject ?n . ?n a as:Announce ; as:target ?me . ?me ldp:inbox ?inbox . (?n "x") log:skolem ?x . (?n "y") log:skolem ?y . }';

  test.each([
    [
      'sends what came in to where it came in',
      'fno:executes ex:sendNotification ; ex:to ?inbox ; ex:notification ?n .',
    ],
    [
      'sends to its own inbox what it matches itself',
      'fno:executes exw:sendOrigin ; exw:notification ?y . ?y a as:Announce ; as:target ?me .',
    ],
    [
      'sends such a message to the receiver of the first',
      'fno:executes exw:sendTarget ; exw:notification ?y . ?y a as:Announce ; as:target ?me .',
    ],
  ])('a rule that %s', (_, head) => {
    expect(self(`${receive} => { ?x a fno:Execution ; ${head} } .`)).toEqual(['policy.loop']);
    // One condition on who acts breaks the loop.
    expect(
      self(
        `${receive.replace('as:target ?me', 'as:target ?me ; as:actor ?who . ?who log:notEqualTo me:')} => { ?x a fno:Execution ; ${head} } .`,
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'sends another kind of message to the own inbox',
      'fno:executes exw:sendOrigin ; exw:notification ?y . ?y a as:Create ; as:target ?me .',
    ],
    [
      'sends to somebody else',
      'fno:executes ex:sendNotification ; ex:to <https://else.example/inbox/> ; ex:notification ?n .',
    ],
    ['logs what came in', 'fno:executes pol:appendToLog ; pol:notification ?n .'],
  ])('no loop in a rule that %s', (_, head) => {
    expect(self(`${receive} => { ?x a fno:Execution ; ${head} } .`)).toEqual([]);
  });

  test('a rule that logs what its condition on the log asks for', () => {
    const logs = (asked: string) =>
      self(`{ [] pol:mainSubject ?n . ?n a as:Announce ; as:object ?work . ?known a event:Event .
      ?known log:includes { ?other a ${asked} ; as:object ?work } . (?n "x") log:skolem ?x . }
      => { ?x a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n . } .`);
    expect(logs('as:Announce')).toEqual(['policy.loop']);
    expect(logs('as:Offer')).toEqual([]);
  });

  test('a policy that the maintainer lets act by itself and that would obey anybody', () => {
    const n3 = PREFIXES + SOUND.replace('; as:actor me:', '');
    const rules = (autonomy: 'auto' | 'suggest') => lintRulebook(n3, { autonomy }).map(({ rule }) => rule);
    expect([rules('suggest'), rules('auto')]).toEqual([[], ['policy.wide']]);
  });

  test('the action that was meant, in the other namespace', () => {
    const findings = lintRulebook(PREFIXES + SOUND.replace('pol:appendToLog', 'exw:sendNotification'));
    expect(findings.find(({ rule }) => rule === 'policy.unknown-action')?.advice).toContain(
      'http://example.org/sendNotification',
    );
  });
});
