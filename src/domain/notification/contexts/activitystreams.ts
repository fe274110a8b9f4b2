import published from 'activitystreams-context/context.json' with { type: 'json' };

/**
 * The JSON-LD context of ActivityStreams 2.0 as published on npm, with the two terms that
 * https://www.w3.org/ns/activitystreams has got since.
 * Words that it does not know get a blank node as name and so vanish from the RDF.
 */
export const ACTIVITYSTREAMS_CONTEXT: Readonly<Record<string, unknown>> = {
  ...published['@context'],
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  alsoKnownAs: { '@id': 'as:alsoKnownAs', '@type': '@id' },
};
