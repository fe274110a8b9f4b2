/** Namespaces of log documents. */
export const LDES = 'https://w3id.org/ldes#';
export const TREE = 'https://w3id.org/tree#';
export const SPDX = 'http://spdx.org/rdf/terms#';
export const EVENT_NOTIFICATIONS = 'https://www.eventnotifications.net/ns#';
export const DCT = 'http://purl.org/dc/terms/';
export const PROV = 'http://www.w3.org/ns/prov#';
export const DAEN = 'http://www.w3.org/ns/solid/daen#';
export const HYDRA = 'http://www.w3.org/ns/hydra/core#';

/**
 * The context that Orrery's log documents carry inside: no reader needs the network for it. With it they are an
 * EventLog for readers of JSON and an LDES for readers of RDF. https://w3id.org/ldes/specification https://w3id.org/tree/specification
 */
export const LOG_CONTEXT = {
  id: '@id',
  type: '@type',
  ldes: LDES,
  tree: TREE,
  dct: DCT,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  spdx: SPDX,
  ev: EVENT_NOTIFICATIONS,
  orr: 'https://w3id.org/orrery/ns#',
  EventLog: 'ldes:EventStream',
  EventLogCatalog: 'ev:EventLogCatalog',
  artifact: { '@id': 'ev:artifact', '@type': '@id' },
  timestampPath: { '@id': 'ldes:timestampPath', '@type': '@id' },
  view: { '@id': 'tree:view', '@type': '@id' },
  relation: { '@id': 'tree:relation' },
  node: { '@id': 'tree:node', '@type': '@id' },
  path: { '@id': 'tree:path', '@type': '@id' },
  value: { '@id': 'tree:value', '@type': 'xsd:dateTime' },
  remainingItems: { '@id': 'tree:remainingItems', '@type': 'xsd:integer' },
  member: { '@id': 'tree:member', '@type': '@id' },
  created: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
  form: { '@id': 'orr:logForm', '@type': '@id' },
  Checksum: 'spdx:Checksum',
  checksum: 'spdx:checksum',
  algorithm: { '@id': 'spdx:algorithm', '@type': '@id' },
  checksumValue: 'spdx:checksumValue',
} as const;
