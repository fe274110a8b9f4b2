/** Namespaces that rule books and the facts given to them use. */
export const NS = {
  as: 'https://www.w3.org/ns/activitystreams#',
  coar: 'http://coar-notify.net/specification/vocabulary/',
  crypto: 'http://www.w3.org/2000/10/swap/crypto#',
  dct: 'http://purl.org/dc/terms/',
  event: 'http://example.org/eventlog#',
  /** `ex:` as Koreografeye writes it. */
  ex: 'http://example.org/',
  /** `ex:` as POrchestrator writes it: another namespace. */
  exw: 'https://www.example.org/',
  fno: 'https://w3id.org/function/ontology#',
  ietf: 'http://www.iana.org/assignments/relation/',
  ldp: 'http://www.w3.org/ns/ldp#',
  list: 'http://www.w3.org/2000/10/swap/list#',
  log: 'http://www.w3.org/2000/10/swap/log#',
  math: 'http://www.w3.org/2000/10/swap/math#',
  /** Orrery's own terms, used only where no known vocabulary has one. */
  orr: 'https://w3id.org/orrery/ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  pol: 'https://www.example.org/ns/policy#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'http://schema.org/',
  sh: 'http://www.w3.org/ns/shacl#',
  string: 'http://www.w3.org/2000/10/swap/string#',
  time: 'http://www.w3.org/2000/10/swap/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const RDF_TYPE = `${NS.rdf}type`;
export const RDF_FIRST = `${NS.rdf}first`;
export const RDF_REST = `${NS.rdf}rest`;
export const RDF_NIL = `${NS.rdf}nil`;
export const RDF_LANG_STRING = `${NS.rdf}langString`;
export const LOG_IMPLIES = `${NS.log}implies`;
export const XSD_STRING = `${NS.xsd}string`;

/** Prefixes under which terms are shown to people. */
const SHOWN: readonly (readonly [prefix: string, iri: string])[] = Object.entries(NS);

/** An IRI as `prefix:name` where one of {@link NS} fits, else in angle brackets. */
export function shortIri(iri: string): string {
  for (const [prefix, namespace] of SHOWN) {
    const name = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[\w-]+$/.test(name)) return `${prefix}:${name}`;
  }
  return `<${iri}>`;
}
