import type { Finding } from '../finding.ts';
import { actionOf, localName } from './actions.ts';
import { actionsOf, finding, is, named, notificationVariables } from './lint-rule.ts';
import type { CompileOptions, Rule } from './rulebook.ts';
import { type N3Term, type N3Triple, termText } from './term.ts';
import { NS } from './vocabulary.ts';

/**
 * Rules that feed themselves: what they send comes to the own inbox and fits their own conditions, or what they put
 * into the log fits their conditions on the log; and no condition keeps the maintainer's own acts away.
 */
export function loops(rule: Rule, { templates = {} }: Pick<CompileOptions, 'templates'>): Finding[] {
  if (isGuarded(rule)) return [];
  return actionsOf(rule).flatMap(({ action, line, facts }) => {
    const kind = actionOf(action)?.kind;
    const messages = values(facts, 'notification').concat(values(facts, 'body'));
    if (kind === 'send-self' && messages.every((message) => fitsBody(rule, message)))
      return [sendsToItself(line)];
    if (kind === 'send' && messages.some((message) => comesBack(rule, facts, message, templates)))
      return [sendsToItself(line)];
    if (kind === 'log' && (messages.length > 0 ? messages : mainSubjects(rule)).some((m) => fitsLog(rule, m)))
      return [
        finding(
          'policy.loop',
          'should',
          line,
          'What the rule puts into the log fulfils its own condition on the log.',
          'Ask for what is not there yet: ?SCOPE log:notIncludes { … } .',
        ),
      ];
    return [];
  });
}

function sendsToItself(line: number): Finding {
  return finding(
    'policy.loop',
    'must',
    line,
    'What the rule sends to your own inbox may make it fire again.',
    'Let it fire on others’ messages only: ?actor log:notEqualTo me: .',
  );
}

/** Whether some condition keeps the maintainer's own acts away, or looks for what is not there yet. */
function isGuarded(rule: Rule): boolean {
  return (
    named(rule.body, `${NS.log}notEqualTo`).length > 0 ||
    named(rule.body, `${NS.log}notIncludes`).length > 0 ||
    named(rule.body, `${NS.orr}answers`).length > 0
  );
}

/** The values of a parameter, by its local name, as actions read it. */
function values(facts: readonly N3Triple[], name: string): N3Term[] {
  return facts.flatMap(({ predicate, object }) =>
    predicate.kind === 'iri' && localName(predicate.value) === name ? [object] : [],
  );
}

function about(triples: readonly N3Triple[], node: N3Term): N3Triple[] {
  return triples.filter(({ subject }) => termText(subject) === termText(node));
}

function mainSubjects(rule: Rule): N3Term[] {
  return [...notificationVariables(rule)].map((value) => ({ kind: 'variable', value }));
}

function isMainSubject(rule: Rule, term: N3Term): boolean {
  return term.kind === 'variable' && notificationVariables(rule).has(term.value);
}

/** Whether a message that goes out goes where the one that came in has come to, and fits the conditions. */
function comesBack(
  rule: Rule,
  facts: readonly N3Triple[],
  message: N3Term,
  templates: Readonly<Record<string, string>>,
): boolean {
  const own = new Set([templates.me, templates['orchestrator.inbox']].filter((iri) => iri !== undefined));
  const targets = mainSubjects(rule)
    .flatMap((subject) => named(about(rule.body, subject), `${NS.as}target`))
    .map(({ object }) => object);
  const places = new Set(
    [...targets, ...targets.flatMap((target) => inboxes(rule, target))].map((place) => termText(place)),
  );
  const destinations = [
    ...values(facts, 'to'),
    ...named(about(facts, message), `${NS.as}target`).map(({ object }) => object),
    ...named(about(rule.head, message), `${NS.as}target`).map(({ object }) => object),
  ];
  const returns = destinations.some(
    (place) => places.has(termText(place)) || (place.kind === 'iri' && own.has(place.value)),
  );
  return returns && fitsBody(rule, message);
}

function inboxes(rule: Rule, party: N3Term): N3Term[] {
  return named(about(rule.body, party), `${NS.ldp}inbox`).map(({ object }) => object);
}

/** Whether the message, as the head describes it, fits what the body says of the notification. */
function fitsBody(rule: Rule, message: N3Term): boolean {
  if (isMainSubject(rule, message)) return true;
  const said = about(rule.head, message);
  return mainSubjects(rule).every((subject) => fits(about(rule.body, subject), said));
}

/** Whether the message, by what is known of it, fits a quoted condition on what stands in the log. */
function fitsLog(rule: Rule, message: N3Term): boolean {
  const said = [...about(rule.body, message), ...about(rule.head, message)];
  const events = rule.body
    .filter(({ object }) => is(object, `${NS.event}Event`))
    .map(({ subject }) => termText(subject));
  return named(rule.body, `${NS.log}includes`).some(
    ({ subject, object }) =>
      object.kind === 'formula' && events.includes(termText(subject)) && fitsQuoted(object.triples, said),
  );
}

function fitsQuoted(quoted: readonly N3Triple[], said: readonly N3Triple[]): boolean {
  const [first] = quoted;
  return first !== undefined && said.length > 0 && fits(about(quoted, first.subject), said);
}

/** Whether nothing contradicts that a thing of which this is said fulfils the conditions. */
function fits(conditions: readonly N3Triple[], said: readonly N3Triple[]): boolean {
  return conditions.every(({ predicate, object }) => {
    const found = said.filter((triple) => termText(triple.predicate) === termText(predicate));
    // What is not said of a new message is not true of it; a variable takes anything that is.
    if (found.length === 0) return false;
    return found.some(
      (triple) => object.kind === 'variable' || isOpen(triple.object) || same(triple.object, object),
    );
  });
}

function isOpen(term: N3Term): boolean {
  return term.kind === 'variable' || term.kind === 'blank';
}

function same(a: N3Term, b: N3Term): boolean {
  return termText(a) === termText(b);
}
