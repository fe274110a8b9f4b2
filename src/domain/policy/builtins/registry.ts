import { NS } from '../vocabulary.ts';
import type { Builtin } from './builtin.ts';
import { cryptoBuiltins } from './crypto.ts';
import { listBuiltins, rdfListBuiltins } from './list.ts';
import { logBuiltins } from './log.ts';
import { mathBuiltins } from './math.ts';
import { stringBuiltins } from './string.ts';
import { timeBuiltins } from './time.ts';

const REGISTRY: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    crypto: cryptoBuiltins,
    list: listBuiltins,
    log: logBuiltins,
    math: mathBuiltins,
    rdf: rdfListBuiltins,
    string: stringBuiltins,
    time: timeBuiltins,
  }).flatMap(([prefix, builtins]) =>
    Object.entries(builtins).map(
      ([name, builtin]) => [`${NS[prefix as keyof typeof NS]}${name}`, builtin] as const,
    ),
  ),
);

/** Namespaces in which every predicate is a computation for some engine; data does not use them. */
const NAMESPACES =
  /^http:\/\/(www\.w3\.org\/2000\/10\/swap\/(crypto|graph|list|log|math|os|string|time)#|www\.w3\.org\/2007\/rif-builtin-(function|predicate)#|eulersharp\.sourceforge\.net\/2003\/03swap\/)/;

/** The built-in of an IRI, if this engine has it. */
export function builtinOf(iri: string): Builtin | undefined {
  return REGISTRY.get(iri);
}

/** The IRIs of all built-ins of this engine, for who writes rules. */
export function knownBuiltins(): readonly string[] {
  return [...REGISTRY.keys()];
}

/** Whether this engine has the built-in. */
export function isBuiltin(iri: string): boolean {
  return REGISTRY.has(iri);
}

/** Whether the IRI can only be a built-in, known here or not. */
export function isBuiltinNamespace(iri: string): boolean {
  return NAMESPACES.test(iri);
}
