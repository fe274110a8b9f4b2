import type { Term } from '@rdfjs/types';
import { localName } from './actions.ts';
import type { Execution } from './execution.ts';

/**
 * Values of a parameter by its local name, in any namespace: `pol:notification` and both `ex:notification`
 * mean the same. Values of the rule's own namespaces come in the order in which they were concluded.
 */
export function parameterValues(execution: Execution, name: string): Term[] {
  return Object.entries(execution.parameters).flatMap(([iri, values]) =>
    localName(iri) === name ? values : [],
  );
}

/** First value of a parameter that is an IRI. */
export function iriParameter(execution: Execution, name: string): string | undefined {
  return parameterValues(execution, name).find((term) => term.termType === 'NamedNode')?.value;
}

/** First value of a parameter that is a text. */
export function textParameter(execution: Execution, name: string): string | undefined {
  return parameterValues(execution, name).find((term) => term.termType === 'Literal')?.value;
}
