import type { Quad } from '@rdfjs/types';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RecordedDecision } from '../domain/suggestion/decision-order.ts';
import type { RuleRef, Verdict } from '../domain/suggestion/model.ts';
import { diffListing, listContainer } from './container.ts';
import { policyIri, policyOf } from './policy-iri.ts';
import { allValues, bySubject, firstValue } from './rdf/graph.ts';
import { insertTriples } from './rdf/insert-triples.ts';
import { dateTime, integer, iri, iriOrText, text } from './rdf/terms.ts';
import { readDocument } from './rdf/update-document.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads } from './rdf/write-turtle.ts';
import { suggestionIri, suggestionOf } from './suggestion-iri.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/** The decisions of those documents that are new or have changed. */
export interface DecisionsRead {
  /** All records, in no particular order; `laterDecision` tells which of two about one suggestion counts. */
  readonly decisions: readonly RecordedDecision[];
  /** Versions of all documents, by URL: the mark to come back with. Documents that could not be read are left out. */
  readonly versions: ReadonlyMap<string, string>;
}

const ACTIONS: Readonly<Record<Verdict, string>> = {
  approved: `${NS.schema}AcceptAction`,
  rejected: `${NS.schema}RejectAction`,
  later: `${NS.schema}SuspendAction`,
};

/**
 * Records a decision, or its withdrawal, in the document of its month. Append-only: nothing is ever taken out,
 * so that devices cannot get into each other's way. Repeating it changes nothing.
 * @param home Orrery's own container, ending in `/`.
 * @param webId The maintainer, written where `decidedBy` is `maintainer`.
 */
export async function appendDecision(
  transport: Transport,
  home: string,
  decision: RecordedDecision,
  webId?: string,
): Promise<Result<Written>> {
  const month = /^\d{4}-\d{2}(?=-\d{2}T)/.exec(decision.decidedAt)?.[0];
  if (month === undefined) return fail({ kind: 'invalid', reason: `Not a time: ${decision.decidedAt}` });
  const url = new URL(`decisions/${month}.ttl`, home).href;
  const answer = await insertTriples(transport, url, toQuads(triplesOf(url, decision, webId)));
  return answer.ok ? ok({ url, status: answer.value.status, already: false }) : answer;
}

/**
 * Reads the decisions of all devices: one listing, then only the months that have changed.
 * @param known Versions from the last time, by URL; empty to read everything.
 */
export async function readDecisions(
  transport: Transport,
  home: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Result<DecisionsRead>> {
  const listing = await listContainer(transport, new URL('decisions/', home).href);
  if (!listing.ok) {
    return listing.problem.kind === 'absent' ? ok({ decisions: [], versions: new Map() }) : listing;
  }
  const { added, changed } = diffListing(known, listing.value);
  // Without versions in the listing, this month's document may have changed at any time.
  const silent = listing.value.members.filter((member) => member.version === '' && known.has(member.url));
  const versions = new Map(known);
  const decisions: RecordedDecision[] = [];
  const toRead = [...added, ...changed, ...silent];
  const documents = await Promise.all(toRead.map((member) => readDocument(transport, member.url)));
  for (const [index, document] of documents.entries()) {
    const member = toRead[index];
    if (member === undefined) continue;
    if (!document.ok) {
      // A broken month must not hide the others; a passing failure is one for the whole, to be tried again.
      if (document.problem.kind !== 'noncompliant') return document;
      continue;
    }
    decisions.push(...decisionsIn(document.value.quads));
    versions.set(member.url, member.version);
  }
  return ok({ decisions, versions });
}

function triplesOf(url: string, decision: RecordedDecision, webId: string | undefined): NewTriple[] {
  const { suggestionId, verdict, decidedAt, decidedBy, rule, withdrawn, reason, until } = decision;
  const kind = withdrawn ? 'withdrawn' : verdict;
  const subject = `${url}#${encodeURIComponent(suggestionId)}-${Date.parse(decidedAt)}-${kind}`;
  const agent = decidedBy === 'maintainer' ? webId : policyIri(decidedBy);
  const triples: NewTriple[] = [
    [subject, RDF_TYPE, iri(ACTIONS[verdict])],
    [subject, `${NS.schema}object`, iri(suggestionIri(suggestionId))],
    [subject, `${NS.schema}endTime`, dateTime(decidedAt)],
  ];
  if (agent !== undefined) triples.push([subject, `${NS.schema}agent`, iriOrText(agent)]);
  if (rule !== undefined) {
    triples.push([subject, `${NS.schema}instrument`, iri(policyIri(rule.id))]);
    triples.push([subject, `${NS.orr}version`, text(rule.version)]);
    triples.push([subject, `${NS.orr}rule`, integer(rule.rule)]);
  }
  if (reason !== undefined) triples.push([subject, `${NS.schema}description`, text(reason)]);
  if (until !== undefined) triples.push([subject, `${NS.orr}until`, dateTime(until)]);
  if (withdrawn) triples.push([subject, `${NS.orr}withdrawn`, dateTime(decidedAt)]);
  return triples;
}

function decisionsIn(quads: readonly Quad[]): RecordedDecision[] {
  return [...bySubject(quads)].flatMap(([subject, own]) => decisionOf(subject, own) ?? []);
}

function decisionOf(subject: string, quads: readonly Quad[]): RecordedDecision | undefined {
  const types = allValues(quads, subject, RDF_TYPE);
  const verdict = (Object.keys(ACTIONS) as Verdict[]).find((name) => types.includes(ACTIONS[name]));
  const suggestionId = suggestionOf(firstValue(quads, subject, `${NS.schema}object`) ?? '');
  const time = Date.parse(firstValue(quads, subject, `${NS.schema}endTime`) ?? '');
  if (verdict === undefined || suggestionId === undefined || Number.isNaN(time)) return undefined;
  const agent = firstValue(quads, subject, `${NS.schema}agent`);
  const reason = firstValue(quads, subject, `${NS.schema}description`);
  const until = firstValue(quads, subject, `${NS.orr}until`);
  const rule = ruleOf(subject, quads);
  return {
    suggestionId,
    verdict,
    decidedAt: new Date(time).toISOString(),
    decidedBy: policyOf(agent ?? '') ?? 'maintainer',
    ...(rule !== undefined && { rule }),
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { until }),
    ...(firstValue(quads, subject, `${NS.orr}withdrawn`) !== undefined && { withdrawn: true }),
  };
}

function ruleOf(subject: string, quads: readonly Quad[]): RuleRef | undefined {
  const id = policyOf(firstValue(quads, subject, `${NS.schema}instrument`) ?? '');
  const version = firstValue(quads, subject, `${NS.orr}version`);
  const rule = Number(firstValue(quads, subject, `${NS.orr}rule`) ?? Number.NaN);
  if (id === undefined || version === undefined || !Number.isSafeInteger(rule)) return undefined;
  return { id, version, rule };
}
