/** Namespaces that Orrery reads and writes. */
export const NS = {
  acl: 'http://www.w3.org/ns/auth/acl#',
  acp: 'http://www.w3.org/ns/solid/acp#',
  as: 'https://www.w3.org/ns/activitystreams#',
  daen: 'http://www.w3.org/ns/solid/daen#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  ietf: 'http://www.iana.org/assignments/relation/',
  ldp: 'http://www.w3.org/ns/ldp#',
  notify: 'http://www.w3.org/ns/solid/notifications#',
  orr: 'https://w3id.org/orrery/ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  pim: 'http://www.w3.org/ns/pim/space#',
  posix: 'http://www.w3.org/ns/posix/stat#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  solid: 'http://www.w3.org/ns/solid/terms#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const RDF_TYPE = `${NS.rdf}type`;
export const LDP_INBOX = `${NS.ldp}inbox`;
export const LDP_CONTAINS = `${NS.ldp}contains`;

/** Prefixes for the documents that Orrery writes itself. */
export const PREFIXES = {
  as: NS.as,
  dcat: NS.dcat,
  dct: NS.dct,
  foaf: NS.foaf,
  ldp: NS.ldp,
  orr: NS.orr,
  owl: NS.owl,
  prov: NS.prov,
  rdf: NS.rdf,
  schema: NS.schema,
  spdx: NS.spdx,
  xsd: NS.xsd,
} as const;
