import { ACTIVITIES, AS, LDP, OBJECT_TYPES, XSD } from '../vocabulary.ts';

const words = (text: string): string[] => text.split(' ');

const FURTHER_TYPES = words('Link Mention IsFollowing IsFollowedBy IsContact IsMember');

/** Properties whose value is another resource. */
const RESOURCE_PROPERTIES = words(
  'subject relationship actor attributedTo attachment bcc bto cc context current first generator icon image ' +
    'inReplyTo items instrument last location next object oneOf anyOf origin prev preview replies result audience ' +
    'partOf tag target to url href describes formerType outbox following followers streams endpoints uploadMedia ' +
    'proxyUrl liked oauthAuthorizationEndpoint oauthTokenEndpoint provideClientKey signClientKey sharedInbox ' +
    'Public likes shares alsoKnownAs',
);

/** Properties whose value is a text without datatype. */
const TEXT_PROPERTIES = words('content name hreflang mediaType rel summary units preferredUsername source');

/** Properties by the XML Schema datatype of their value. */
const TYPED_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  dateTime: words('closed endTime published startTime updated deleted'),
  float: words('accuracy altitude latitude longitude radius'),
  nonNegativeInteger: words('height startIndex totalItems width'),
  duration: ['duration'],
};

/** Texts by language. */
const LANGUAGE_MAPS = ['content', 'name', 'summary'];

/**
 * The JSON-LD context of ActivityStreams 2.0, with the term mapping of https://www.w3.org/ns/activitystreams.
 * Words that it does not know get a blank node as name and so vanish from the RDF.
 */
export const ACTIVITYSTREAMS_CONTEXT: Readonly<Record<string, unknown>> = {
  '@vocab': '_:',
  xsd: XSD,
  as: AS,
  ldp: LDP,
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    [...ACTIVITIES, ...OBJECT_TYPES, ...FURTHER_TYPES].map((name) => [name, `as:${name}`]),
  ),
  ...Object.fromEntries(RESOURCE_PROPERTIES.map((name) => [name, { '@id': `as:${name}`, '@type': '@id' }])),
  ...Object.fromEntries(TEXT_PROPERTIES.map((name) => [name, `as:${name}`])),
  ...Object.fromEntries(
    Object.entries(TYPED_PROPERTIES).flatMap(([datatype, names]) =>
      names.map((name) => [name, { '@id': `as:${name}`, '@type': `xsd:${datatype}` }]),
    ),
  ),
  ...Object.fromEntries(
    LANGUAGE_MAPS.map((name) => [`${name}Map`, { '@id': `as:${name}`, '@container': '@language' }]),
  ),
  orderedItems: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  inbox: { '@id': 'ldp:inbox', '@type': '@id' },
};
