import type { Quad } from '@rdfjs/types';
import type { Autonomy } from '../domain/policy/header.ts';
import type { PolicySetting } from '../domain/policy/settings.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { policyIri, policyOf } from './policy-iri.ts';
import { allValues, firstValue, subjectsWith } from './rdf/graph.ts';
import { dateTime, iri, iriOrText } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

const { dct, orr } = NS;

/** The careful ones first: a contradiction is read in the careful way. */
const LEVELS: readonly Autonomy[] = ['off', 'suggest', 'auto'];

/** Properties of a policy that Orrery writes; others in the document are kept as they stand. */
const OWN = [`${orr}autonomy`, `${dct}contributor`, `${dct}modified`];

/** URL of the document that says what policies may do. @param home Orrery's own container, ending in `/`. */
export function policiesUrl(home: string): string {
  return new URL('policies.ttl', home).href;
}

/** What the maintainer has set for policies; empty when there is no such document yet. */
export async function readPolicySettings(
  transport: Transport,
  home: string,
): Promise<Result<readonly PolicySetting[]>> {
  const document = await readDocument(transport, policiesUrl(home));
  return document.ok ? ok(settingsIn(document.value.quads)) : document;
}

/**
 * Sets what a policy may do. Safe with several writers, and repeating it changes nothing. Where the pod says something
 * else than `before` (`undefined`: nothing) by now, the maintainer decided on old knowledge: nothing is written, and a
 * `conflict` says so.
 */
export async function putPolicySetting(
  transport: Transport,
  home: string,
  setting: PolicySetting,
  before: Autonomy | undefined,
): Promise<Result<Written>> {
  const url = policiesUrl(home);
  const subject = policyIri(setting.id);
  const updated = await updateDocument(transport, url, ({ quads }) => {
    const current = settingsIn(quads).find(({ id }) => id === setting.id)?.autonomy;
    if (current === setting.autonomy) return { kind: 'leave' };
    if (current !== before) return { kind: 'stop', problem: { kind: 'conflict', url, status: 412 } };
    const replaced = (quad: Quad) =>
      quad.subject.value === subject &&
      (OWN.includes(quad.predicate.value) ||
        (quad.predicate.value === RDF_TYPE && quad.object.value === `${orr}Policy`));
    const all = [...quads.filter((quad) => !replaced(quad)), ...toQuads(triplesOf(subject, setting))];
    return { kind: 'replace', text: writeTurtle(all, { prefixes: PREFIXES }), contentType: 'text/turtle' };
  });
  if (!updated.ok) return fail(updated.problem);
  return ok({ url, status: updated.value.status, already: updated.value.already });
}

function settingsIn(quads: readonly Quad[]): PolicySetting[] {
  return subjectsWith(quads, RDF_TYPE, `${orr}Policy`)
    .flatMap((subject) => settingOf(subject, quads) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function settingOf(subject: string, quads: readonly Quad[]): PolicySetting | undefined {
  const id = policyOf(subject);
  const said = allValues(quads, subject, `${orr}autonomy`);
  const autonomy = LEVELS.find((level) => said.includes(orr + level));
  if (id === undefined || autonomy === undefined) return undefined;
  const changedBy = firstValue(quads, subject, `${dct}contributor`);
  const time = Date.parse(firstValue(quads, subject, `${dct}modified`) ?? '');
  return {
    id,
    autonomy,
    ...(changedBy !== undefined && { changedBy }),
    ...(!Number.isNaN(time) && { changedAt: new Date(time).toISOString() }),
  };
}

function triplesOf(subject: string, { autonomy, changedBy, changedAt }: PolicySetting): NewTriple[] {
  return [
    [subject, RDF_TYPE, iri(`${orr}Policy`)],
    [subject, `${orr}autonomy`, iri(orr + autonomy)],
    ...(changedBy === undefined ? [] : [[subject, `${dct}contributor`, iriOrText(changedBy)] as const]),
    ...(changedAt === undefined ? [] : [[subject, `${dct}modified`, dateTime(changedAt)] as const]),
  ];
}
