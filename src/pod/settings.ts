import type { Quad } from '@rdfjs/types';
import { ok, type Result } from '../domain/result.ts';
import { type Hub, type HubKind, hubRoot, orderHubs } from '../domain/settings/hubs.ts';
import {
  type LogForm,
  MAX_PATIENCE_DAYS,
  MAX_UNDO_SECONDS,
  type OfferWay,
  type Settings,
  type UsualDestination,
} from '../domain/settings/settings.ts';
import { relayRoot } from './delivery/relay-root.ts';
import { allUrls, allValues, firstValue } from './rdf/graph.ts';
import { boolean, integer, iri, iriOrText, text } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

const { orr } = NS;
/** The careful one first: a contradiction is read in the careful way. */
const FORMS: readonly LogForm[] = ['processed', 'verbatim'];
/** Names of the ways in which an Offer leaves. */
const WAYS: Readonly<Record<OfferWay, string>> = { direct: `${orr}direct`, 'own-inbox': `${orr}ownInbox` };
/** Properties that name hubs, by their kind. */
const HUBS: readonly (readonly [HubKind, string])[] = [
  ['jupyterhub', `${orr}jupyterHub`],
  ['binder', `${orr}binderHub`],
];
/** Properties that Orrery writes; others in the document are kept as they stand. */
const OWN = [
  ...['logForm', 'markedPrivate', 'undoSeconds', 'patienceDays', 'offerWay', 'offerCopy', 'relay'].map(
    (name) => orr + name,
  ),
  ...['sender', 'draftNode', 'dispatcher'].map((name) => orr + name),
  ...['usualProvider', 'usualDestination', 'usualDestinationName'].map((name) => orr + name),
  ...HUBS.map(([, property]) => property),
];

/** URL of the document with the maintainer's settings. @param home Orrery's own container, ending in `/`. */
export function settingsUrl(home: string): string {
  return new URL('settings.ttl', home).href;
}

/** What the maintainer has set; the defaults where there is no such document yet. */
export async function readSettings(transport: Transport, home: string): Promise<Result<Settings>> {
  const document = await readDocument(transport, settingsUrl(home));
  return document.ok ? ok(settingsIn(document.value.quads, subjectOf(home))) : document;
}

/** Changes what is named and leaves the rest as the pod has it. Safe with several writers. Gives back what counts now. */
export async function putSettings(
  transport: Transport,
  home: string,
  change: Partial<Settings>,
): Promise<Result<Settings>> {
  const subject = subjectOf(home);
  let settings: Settings = { markedPrivate: [] };
  const updated = await updateDocument(transport, settingsUrl(home), ({ quads }) => {
    const before = settingsIn(quads, subject);
    settings = { ...before, ...change };
    if (JSON.stringify(settings) === JSON.stringify(before)) return { kind: 'leave' };
    const replaced = (quad: Quad) =>
      quad.subject.value === subject &&
      (OWN.includes(quad.predicate.value) || quad.object.value === `${orr}Settings`);
    const all = [...quads.filter((quad) => !replaced(quad)), ...toQuads(triplesOf(subject, settings))];
    return { kind: 'replace', text: writeTurtle(all, { prefixes: PREFIXES }), contentType: 'text/turtle' };
  });
  return updated.ok ? ok(settings) : updated;
}

function settingsIn(quads: readonly Quad[], subject: string): Settings {
  const forms = allValues(quads, subject, `${orr}logForm`);
  const logForm = FORMS.find((form) => forms.includes(orr + form));
  const seconds = Number(firstValue(quads, subject, `${orr}undoSeconds`) ?? Number.NaN);
  const days = Math.round(Number(firstValue(quads, subject, `${orr}patienceDays`) ?? Number.NaN));
  const ways = allValues(quads, subject, `${orr}offerWay`);
  // Where documents contradict each other, nothing leaves by itself that was to be looked at first.
  const way = (['own-inbox', 'direct'] as const).find((known) => ways.includes(WAYS[known]));
  const copy = firstValue(quads, subject, `${orr}offerCopy`);
  // Of two relays nobody knows which one the session may go to.
  const [only, ...more] = allUrls(quads, subject, `${orr}relay`);
  const relay = more.length === 0 ? relayRoot(only) : undefined;
  const hubs = hubsIn(quads, subject);
  const [sender, ...senders] = allValues(quads, subject, `${orr}sender`);
  const draftNodes = [...new Set(allValues(quads, subject, `${orr}draftNode`))].sort();
  const [dispatcher, ...dispatchers] = allUrls(quads, subject, `${orr}dispatcher`);
  return {
    ...(logForm !== undefined && { logForm }),
    markedPrivate: [...new Set(allValues(quads, subject, `${orr}markedPrivate`))].sort(),
    ...(seconds >= 0 && { undoSeconds: Math.min(Math.round(seconds), MAX_UNDO_SECONDS) }),
    ...(days >= 1 && { patienceDays: Math.min(days, MAX_PATIENCE_DAYS) }),
    ...(way && { offerWay: way }),
    ...(copy !== undefined && { offerCopy: copy !== 'false' }),
    ...(relay !== undefined && { relay }),
    ...(hubs.length > 0 && { hubs }),
    // Of two nobody knows under which one she is known.
    ...(sender !== undefined && senders.length === 0 && { sender }),
    ...(draftNodes.length > 0 && { draftNodes }),
    ...(dispatcher !== undefined && dispatchers.length === 0 && { dispatcher }),
    ...usualDestinationIn(quads, subject),
  };
}

/** Where documents contradict each other, nothing is usual. */
function usualDestinationIn(quads: readonly Quad[], subject: string): Pick<Settings, 'usualDestination'> {
  const only = (name: string): string | undefined => {
    const [first, ...others] = allValues(quads, subject, orr + name);
    return others.length === 0 ? first : undefined;
  };
  const [provider, id] = [only('usualProvider'), only('usualDestination')];
  if (provider === undefined || id === undefined) return {};
  return { usualDestination: { provider, id, name: only('usualDestinationName') ?? id } };
}

function hubsIn(quads: readonly Quad[], subject: string): readonly Hub[] {
  return orderHubs(
    HUBS.flatMap(([kind, property]) =>
      allUrls(quads, subject, property).flatMap((text) => {
        const url = hubRoot(text);
        return url === undefined ? [] : [{ kind, url }];
      }),
    ),
  );
}

function triplesOf(subject: string, settings: Settings): NewTriple[] {
  const { logForm, markedPrivate, undoSeconds, patienceDays, offerWay, offerCopy, relay } = settings;
  const { hubs = [], sender, draftNodes = [], dispatcher } = settings;
  return [
    [subject, RDF_TYPE, iri(`${orr}Settings`)],
    ...(logForm === undefined ? [] : [[subject, `${orr}logForm`, iri(orr + logForm)] as const]),
    ...markedPrivate.map((name) => [subject, `${orr}markedPrivate`, text(name)] as const),
    ...(undoSeconds === undefined ? [] : [[subject, `${orr}undoSeconds`, integer(undoSeconds)] as const]),
    ...(patienceDays === undefined ? [] : [[subject, `${orr}patienceDays`, integer(patienceDays)] as const]),
    ...(offerWay === undefined ? [] : [[subject, `${orr}offerWay`, iri(WAYS[offerWay])] as const]),
    ...(offerCopy === undefined ? [] : [[subject, `${orr}offerCopy`, boolean(offerCopy)] as const]),
    ...(relay === undefined ? [] : [[subject, `${orr}relay`, iriOrText(relay)] as const]),
    ...HUBS.flatMap(([kind, property]) =>
      hubs.filter((hub) => hub.kind === kind).map((hub) => [subject, property, iriOrText(hub.url)] as const),
    ),
    ...(sender === undefined ? [] : [[subject, `${orr}sender`, text(sender)] as const]),
    ...draftNodes.map((host) => [subject, `${orr}draftNode`, text(host)] as const),
    ...(dispatcher === undefined ? [] : [[subject, `${orr}dispatcher`, iriOrText(dispatcher)] as const]),
    ...usualTriples(subject, settings.usualDestination),
  ];
}

function usualTriples(subject: string, usual: UsualDestination | undefined): NewTriple[] {
  if (usual === undefined) return [];
  return [
    [subject, `${orr}usualProvider`, text(usual.provider)],
    [subject, `${orr}usualDestination`, text(usual.id)],
    [subject, `${orr}usualDestinationName`, text(usual.name)],
  ];
}

function subjectOf(home: string): string {
  return `${settingsUrl(home)}#it`;
}
