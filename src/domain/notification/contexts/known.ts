import { ACTIVITYSTREAMS_CONTEXT } from './activitystreams.ts';
import { COAR_CONTEXT_0_9, COAR_CONTEXT_1_0, COAR_CONTEXT_2021 } from './coar.ts';
import {
  DAEN_CONTEXT,
  EVENT_LOG_CONTEXT,
  EVENT_NOTIFICATIONS_CONTEXT,
  LDP_CONTEXT,
  SCHEMA_CONTEXT,
  SECURITY_CONTEXT,
} from './others.ts';

/** What a context document is for. */
export type ContextKind = 'as2' | '1.0' | '0.9' | '2021' | 'other';

/** A context document that is bundled. */
export interface KnownContext {
  readonly kind: ContextKind;
  readonly context: Readonly<Record<string, unknown>>;
  /** Addresses as they should be written. */
  readonly canonical: readonly string[];
  /** Addresses as real services write them. */
  readonly variants: readonly string[];
}

const COAR_NET = ['https://coar-notify.net', 'http://coar-notify.net', 'https://www.coar-notify.net'];

const KNOWN: readonly KnownContext[] = [
  {
    kind: 'as2',
    context: ACTIVITYSTREAMS_CONTEXT,
    canonical: ['https://www.w3.org/ns/activitystreams'],
    variants: ['https', 'http'].flatMap((scheme) =>
      ['', '/', '#', '.jsonld'].map((end) => `${scheme}://www.w3.org/ns/activitystreams${end}`),
    ),
  },
  {
    kind: '1.0',
    context: COAR_CONTEXT_1_0,
    canonical: ['https://coar-notify.net'],
    variants: COAR_NET.flatMap((host) => [
      host,
      `${host}/`,
      `${host}/specification/1.0.0/notify.json`,
      `${host}/specification/1.0.1/notify.json`,
    ]),
  },
  {
    kind: '0.9',
    context: COAR_CONTEXT_0_9,
    canonical: ['https://purl.org/coar/notify'],
    variants: ['https://purl.org/coar/notify/'],
  },
  {
    kind: '2021',
    context: COAR_CONTEXT_2021,
    canonical: ['http://purl.org/coar/notify'],
    variants: ['http://purl.org/coar/notify/'],
  },
  other(
    LDP_CONTEXT,
    'http://www.w3.org/ns/ldp',
    'https://www.w3.org/ns/ldp',
    'http://www.w3.org/ns/ldp.jsonld',
  ),
  other(
    SCHEMA_CONTEXT,
    ...['https://schema.org', 'http://schema.org'].flatMap((host) => [
      host,
      `${host}/`,
      `${host}/docs/jsonldcontext.jsonld`,
      `${host}/docs/jsonldcontext.json`,
    ]),
  ),
  other(SECURITY_CONTEXT, 'https://w3id.org/security/v1'),
  other(
    EVENT_NOTIFICATIONS_CONTEXT,
    'https://www.eventnotifications.net',
    'https://www.eventnotifications.net/',
  ),
  other(EVENT_LOG_CONTEXT, 'https://labs.eventnotifications.net/contexts/eventlog.jsonld'),
  other(DAEN_CONTEXT, 'http://www.w3.org/ns/solid/daen/context.jsonld'),
];

function other(context: KnownContext['context'], ...canonical: readonly string[]): KnownContext {
  return { kind: 'other', context, canonical, variants: [] };
}

const BY_URL: ReadonlyMap<string, KnownContext> = new Map(
  KNOWN.flatMap((known) => [...known.variants, ...known.canonical].map((url) => [url, known])),
);

/** The bundled context for an address, `undefined` when there is none: contexts are never fetched. */
export function knownContext(url: string): KnownContext | undefined {
  return BY_URL.get(url);
}
