/** Namespace of ActivityStreams 2.0. https://www.w3.org/TR/activitystreams-vocabulary/ */
export const AS = 'https://www.w3.org/ns/activitystreams#';
/** The same with `http`, which is wrong but found, e.g. in the W3C's tests of LDN. */
export const AS_HTTP = 'http://www.w3.org/ns/activitystreams#';
/** Vocabulary of COAR Notify 1.0.x. */
export const COAR = 'http://coar-notify.net/specification/vocabulary/';
/** Vocabulary of COAR Notify 0.9. */
export const COAR_09 = 'https://purl.org/coar/notify_vocabulary/';
/** Vocabulary of the drafts of 2021. */
export const COAR_2021 = 'http://purl.org/coar/notify_vocabulary/';
/** Link relations, from which COAR takes `item` and `cite-as`. */
export const IETF = 'http://www.iana.org/assignments/relation/';
export const LDP = 'http://www.w3.org/ns/ldp#';
/** schema.org, which COAR abbreviates as `sorg:`. */
export const SCHEMA = 'http://schema.org/';
export const SCHEMA_HTTPS = 'https://schema.org/';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** Types of the Mellon project's use cases: `RegistrationAction`, `ArchivationAction` … */
export const MELLON = 'https://www.example.org/';

/** The activities that ActivityStreams 2.0 defines, without the abstract ones. */
export const ACTIVITIES: ReadonlySet<string> = new Set(
  (
    'Accept Add Announce Arrive Block Create Delete Dislike Flag Follow Ignore Invite Join Leave Like Listen ' +
    'Move Offer Question Read Reject Remove TentativeAccept TentativeReject Travel Undo Update View'
  ).split(' '),
);

/** The object types that ActivityStreams 2.0 defines. */
export const OBJECT_TYPES: ReadonlySet<string> = new Set(
  (
    'Activity Application Article Audio Collection CollectionPage Document Event Group Image ' +
    'IntransitiveActivity Note Object OrderedCollection OrderedCollectionPage Organization Page Person Place ' +
    'Profile Question Relationship Service Tombstone Video'
  ).split(' '),
);

/** The object types that can act. */
export const ACTOR_TYPES: ReadonlySet<string> = new Set([
  'Application',
  'Group',
  'Organization',
  'Person',
  'Service',
]);

/** Types that COAR Notify adds, in every generation. */
export const COAR_TYPES: ReadonlySet<string> = new Set([
  'ReviewAction',
  'EndorsementAction',
  'IngestAction',
  'RelationshipAction',
  'UnprocessableNotification',
]);
