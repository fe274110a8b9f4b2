import type { Finding } from '../finding.ts';
import type { Rule } from './rulebook.ts';
import { type N3Term, type N3Triple, termText } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

const CONVENTION = 'https://github.com/eyereasoner/Koreografeye';

/** A finding about a rule, with the line that it is about. */
export function finding(
  rule: string,
  severity: Finding['severity'],
  line: number,
  message: string,
  advice?: string,
): Finding {
  return { rule, severity, path: `line ${line}`, message, advice, spec: CONVENTION };
}

/** Whether a term is this IRI. */
export function is(term: N3Term, iri: string): boolean {
  return term.kind === 'iri' && term.value === iri;
}

/** The triples with this predicate. */
export function named(triples: readonly N3Triple[], predicate: string): N3Triple[] {
  return triples.filter((triple) => is(triple.predicate, predicate));
}

/** Nodes of the head that are requests, with what is said of them. */
export function requests(rule: Rule): { node: N3Term; facts: N3Triple[] }[] {
  return named(rule.head, RDF_TYPE)
    .filter((triple) => is(triple.object, `${NS.fno}Execution`))
    .map(({ subject }) => ({
      node: subject,
      facts: rule.head.filter((triple) => termText(triple.subject) === termText(subject)),
    }));
}

/** The actions that a rule asks for, each with what is said of its request. */
export function actionsOf(rule: Rule): { action: string; line: number; facts: N3Triple[]; node: N3Term }[] {
  return requests(rule).flatMap(({ node, facts }) =>
    named(facts, `${NS.fno}executes`).flatMap(({ object, line }) =>
      object.kind === 'iri' ? [{ action: object.value, line: line ?? rule.line, facts, node }] : [],
    ),
  );
}

/** Variables that stand for the notification that was matched. */
export function notificationVariables(rule: Rule): Set<string> {
  const subjects = [...named(rule.body, `${NS.pol}mainSubject`), ...named(rule.body, `${NS.exw}TopGraph`)];
  return new Set(subjects.flatMap(({ object }) => (object.kind === 'variable' ? [object.value] : [])));
}
