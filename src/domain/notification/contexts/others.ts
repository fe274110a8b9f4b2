import { LDP, SCHEMA, SCHEMA_HTTPS, XSD } from '../vocabulary.ts';

type Context = Readonly<Record<string, unknown>>;

const KEYWORDS = { id: '@id', type: '@type' } as const;

function resources(prefix: string, names: readonly string[]): Context {
  return Object.fromEntries(names.map((name) => [name, { '@id': prefix + name, '@type': '@id' }]));
}

function plain(prefix: string, names: readonly string[]): Context {
  return Object.fromEntries(names.map((name) => [name, prefix + name]));
}

/** The terms of http://www.w3.org/ns/ldp that inboxes and containers use. */
export const LDP_CONTEXT: Context = {
  ...KEYWORDS,
  ldp: LDP,
  xsd: XSD,
  ...plain(LDP, [
    'Resource',
    'RDFSource',
    'NonRDFSource',
    'Container',
    'BasicContainer',
    'DirectContainer',
    'IndirectContainer',
  ]),
  ...resources(LDP, [
    'contains',
    'inbox',
    'member',
    'membershipResource',
    'hasMemberRelation',
    'isMemberOfRelation',
    'insertedContentRelation',
    'constrainedBy',
  ]),
};

/** The parts of schema.org's context that matter for RDF: every word is a term of schema.org. */
export const SCHEMA_CONTEXT: Context = {
  ...KEYWORDS,
  '@vocab': SCHEMA,
  schema: SCHEMA,
  xsd: XSD,
  ...resources(SCHEMA, ['url', 'sameAs', 'image', 'license', 'mainEntityOfPage', 'codeRepository']),
};

/** The terms of https://w3id.org/security/v1 that messages of the Fediverse carry for their senders. */
export const SECURITY_CONTEXT: Context = {
  ...KEYWORDS,
  sec: 'https://w3id.org/security#',
  xsd: XSD,
  ...plain('https://w3id.org/security#', ['publicKeyPem', 'signatureValue', 'Key']),
  ...resources('https://w3id.org/security#', ['publicKey', 'owner', 'creator', 'signature']),
};

/** Event Notifications use ActivityStreams with schema.org as `schema:`. https://www.eventnotifications.net */
export const EVENT_NOTIFICATIONS_CONTEXT: Context = { schema: SCHEMA_HTTPS };

const DAEN = 'http://www.w3.org/ns/solid/daen#';
const PROV = 'http://www.w3.org/ns/prov#';

/** The Artefact Lifecycle Event Log of 2021, http://www.w3.org/ns/solid/daen/context.jsonld. */
export const DAEN_CONTEXT: Context = {
  ...KEYWORDS,
  daen: DAEN,
  prov: PROV,
  ...plain(DAEN, ['Artefact', 'LifecycleEvent', 'ArtefactLifecycleEventLog', 'Maintainer', 'ServiceHub']),
  ...resources(DAEN, ['eventLog', 'isEventLogOf', 'artefact', 'maintainer', 'executor']),
  ...resources(PROV, ['generated']),
  contains: { '@id': `${LDP}contains`, '@type': '@id' },
  startedAtTime: { '@id': `${PROV}startedAtTime`, '@type': `${XSD}dateTime` },
  endedAtTime: { '@id': `${PROV}endedAtTime`, '@type': `${XSD}dateTime` },
  title: 'http://purl.org/dc/terms/title',
};

const EVENTS = 'https://www.eventnotifications.net/ns#';
const SPDX = 'http://spdx.org/rdf/terms#';

/** The event log document of Event Notifications, as its users map it with contexts of their own. */
export const EVENT_LOG_CONTEXT: Context = {
  ...KEYWORDS,
  spdx: SPDX,
  EventLog: 'https://w3id.org/ldes#EventStream',
  EventLogCatalog: `${EVENTS}EventLogCatalog`,
  artifact: { '@id': `${EVENTS}artifact`, '@type': '@id' },
  member: { '@id': 'https://w3id.org/tree#member', '@type': '@id' },
  created: { '@id': 'http://purl.org/dc/terms/created', '@type': `${XSD}dateTime` },
  ...plain(SPDX, ['Checksum', 'checksum', 'checksumValue']),
  ...resources(SPDX, ['algorithm']),
};
