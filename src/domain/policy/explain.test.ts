import { describe, expect, it } from 'vitest';
import { explainRule } from './explain.ts';
import { compileRulebook } from './rulebook.ts';

const PREFIXES = `@prefix : <http://e.example/> . @prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix exw: <https://www.example.org/> . @prefix fno: <https://w3id.org/function/ontology#> .
@prefix list: <http://www.w3.org/2000/10/swap/list#> . @prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix orr: <https://w3id.org/orrery/ns#> . @prefix pol: <https://www.example.org/ns/policy#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
`;

function explained(text: string, me?: string) {
  const book = compileRulebook(PREFIXES + text, { id: 'a' });
  if (!book.ok) throw new Error(JSON.stringify(book.problem));
  return explainRule(book.value.rules[0]!, { me });
}

describe('A rule in plain words', () => {
  it('says a choice where it is used.', () => {
    const { conditions } = explained(
      '{ [] pol:mainSubject ?n . ?n a ?kind . ?kind list:in ( as:Accept as:Reject ) . } => { ?n a :Answer } .',
    );
    expect(conditions).toEqual([
      {
        kind: 'plain',
        verb: 'type',
        negated: false,
        a: { kind: 'message', isNew: true },
        b: {
          kind: 'any',
          of: [
            { kind: 'known', known: 'Accept', isNew: true },
            { kind: 'known', known: 'Reject', isNew: true },
          ],
        },
      },
    ]);
  });

  it('keeps a choice to itself where its variable is used more than once.', () => {
    const { conditions } = explained(
      '{ ?n a ?kind ; :like ?kind . ?kind list:in ( as:Accept ) . } => { ?n a :Answer } .',
    );
    expect(conditions.map((each) => each.kind === 'plain' && each.verb)).toEqual(['type', 'property', 'in']);
  });

  it('speaks of me, by my name or by what I am.', () => {
    const alice = 'https://alice.example/card#me';
    const byName = explained(`{ ?n as:actor <${alice}> . } => { ?n a :Mine } .`, alice);
    const byType = explained('{ ?n as:actor ?me . ?me a orr:Maintainer . } => { ?n a :Mine } .');
    expect(byName.conditions).toEqual(byType.conditions);
    expect(byName.conditions).toMatchObject([{ verb: 'actor', b: { kind: 'me' } }]);
  });

  it('names its deeds in the order in which they happen.', () => {
    const { deeds } = explained(
      `{ [] pol:mainSubject ?n . ( ?n "a" ) log:skolem ?a . ( ?n "b" ) log:skolem ?b . } =>
       { ?a a fno:Execution ; sh:order 2 ; fno:executes exw:sendTarget ; exw:notification ?b .
         ?b a as:Announce ; as:target <https://hub.example/> .
         [] a fno:Execution ; sh:order 1 ; fno:executes pol:appendToLog ; pol:notification ?n . } .`,
    );
    expect(deeds).toEqual([
      { deed: 'log', what: { kind: 'message', isNew: true } },
      {
        deed: 'send-to',
        what: { kind: 'known', known: 'Announce', isNew: true },
        whom: { kind: 'term', text: 'https://hub.example/' },
      },
    ]);
  });

  it('tells what is not known, whether one thing or several.', () => {
    const one = explained('{ ?S log:notIncludes { ?n a orr:Logged } . ?n a as:Undo . } => { ?n a :B } .');
    expect(one.conditions).toMatchObject([{ verb: 'logged', negated: true }, { verb: 'type' }]);
    const two = explained('{ ?S log:notIncludes { ?n :p ?o . ?o :q ?n } . } => { ?n a :B } .');
    expect(two.conditions).toMatchObject([{ kind: 'told', where: 'nowhere', of: [{}, {}] }]);
  });
});
