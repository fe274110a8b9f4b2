import type { Problem } from '../problem.ts';
import { isBuiltin, isBuiltinNamespace } from './builtins/registry.ts';
import { invalidAt, type N3Document } from './parse-n3.ts';
import { type N3Term, type N3Triple, visitTerms } from './term.ts';
import { LOG_IMPLIES, shortIri, XSD_STRING } from './vocabulary.ts';

/** The first construct of a document that the engine does not support, with its line. */
export function checkConstructs(document: N3Document): Problem | undefined {
  for (const statement of document.statements) {
    for (const triple of statement.triples) {
      const problem = isRule(triple) ? checkRule(triple) : checkFact(triple);
      if (problem) return problem;
    }
  }
  return undefined;
}

function isRule(triple: N3Triple): boolean {
  return triple.predicate.kind === 'iri' && triple.predicate.value === LOG_IMPLIES;
}

/** N3.js reads the empty formula `{}` as the literal `true`, as the N3 specification does. */
function isFormula(term: N3Term): boolean {
  return (
    term.kind === 'formula' ||
    (term.kind === 'literal' && term.value === 'true' && term.datatype !== XSD_STRING)
  );
}

function checkRule(rule: N3Triple): Problem | undefined {
  const line = rule.line ?? 1;
  if (!isFormula(rule.subject))
    return invalidAt(line, 'a rule whose body is not a formula { … } is not supported.');
  if (!isFormula(rule.object))
    return invalidAt(line, 'a rule whose head is not a formula { … } is not supported.');
  const body = rule.subject.kind === 'formula' ? rule.subject.triples : [];
  const head = rule.object.kind === 'formula' ? rule.object.triples : [];
  return nestedRule(body) ?? nestedRule(head) ?? unknownBuiltin(body) ?? builtinIn(head);
}

function checkFact(fact: N3Triple): Problem | undefined {
  for (const term of [fact.subject, fact.predicate, fact.object]) {
    if (term.kind === 'variable')
      return invalidAt(fact.line ?? 1, `the variable ?${term.value} stands outside of a rule.`);
  }
  return nestedRule([fact]) ?? builtinIn([fact]);
}

function nestedRule(triples: readonly N3Triple[]): Problem | undefined {
  let found: N3Triple | undefined;
  visitTerms(triples, (term, triple) => {
    if (term.kind === 'iri' && term.value === LOG_IMPLIES) found ??= triple;
  });
  return found && invalidAt(found.line ?? 1, 'a rule inside of a formula (log:implies) is not supported.');
}

/** A predicate of a built-in namespace that this engine does not know, anywhere in a body. */
function unknownBuiltin(triples: readonly N3Triple[]): Problem | undefined {
  for (const { predicate, subject, object, line } of triples) {
    if (predicate.kind === 'iri' && isBuiltinNamespace(predicate.value) && !isBuiltin(predicate.value)) {
      return invalidAt(line ?? 1, `the built-in ${shortIri(predicate.value)} is not supported.`);
    }
    for (const term of [subject, object]) {
      const problem = term.kind === 'formula' ? unknownBuiltin(term.triples) : undefined;
      if (problem) return problem;
    }
  }
  return undefined;
}

/** Built-ins compute, they cannot be concluded. Inside a quoted formula they are only mentioned. */
function builtinIn(triples: readonly N3Triple[]): Problem | undefined {
  const found = triples.find(
    ({ predicate }) => predicate.kind === 'iri' && isBuiltinNamespace(predicate.value),
  );
  if (found?.predicate.kind !== 'iri') return undefined;
  return invalidAt(
    found.line ?? 1,
    `the built-in ${shortIri(found.predicate.value)} cannot be stated or concluded.`,
  );
}
