import type { Finding } from '../finding.ts';
import { type CrateFacts, factsOf, isFrom } from './facts.ts';
import { isRecord, member } from './json.ts';
import type { CheckOptions } from './options.ts';
import { pointer } from './pointer.ts';
import { dataRules } from './rules/data.ts';
import { documentRules } from './rules/document.ts';
import { entityRules } from './rules/entities.ts';
import { profileRules } from './rules/profiles.ts';
import { receiverRules } from './rules/receiver.ts';
import { rootRules } from './rules/root.ts';
import { type CrateRule, clause } from './rules/rule.ts';
import { softwareRules } from './rules/software.ts';

const RULES: readonly CrateRule[] = [
  ...documentRules,
  ...rootRules,
  ...entityRules,
  ...dataRules,
  ...softwareRules,
  ...profileRules,
];

/** Longest text of a crate that is repeated in a finding, in characters. */
const SHOWN = 120;

/**
 * Judges the metadata of an RO-Crate, of any version from 1.0 to 1.3: no finding of severity `must` means that it
 * conforms. Takes anything and never throws; nothing is fetched. Where `@graph` is readable all other rules run, so
 * that a broken crate shows all of its faults at once. `path` is a JSON Pointer.
 * https://www.researchobject.org/ro-crate/specification/1.2/
 */
export function checkCrate(metadata: unknown, options: CheckOptions = {}): Finding[] {
  if (!isRecord(metadata))
    return [
      unreadable(
        'doc.json',
        '',
        'The metadata is no JSON object.',
        clause('structure', 'ro-crate-metadata-document-ro-crate-metadatajson'),
      ),
    ];
  const graph = member(metadata, '@graph');
  if (!Array.isArray(graph) || !graph.every(isRecord))
    return [
      unreadable(
        'doc.graph',
        '/@graph',
        '@graph is not a list of entities.',
        clause('appendix/jsonld', 'describing-entities-in-json-ld'),
      ),
    ];
  const facts = factsOf(metadata, options);
  const rules = options.receiver ? [...RULES, ...receiverRules] : RULES;
  return rules.flatMap((rule) => findingsOf(rule, facts));
}

function findingsOf(rule: CrateRule, facts: CrateFacts): Finding[] {
  const { id, since, spec } = rule;
  const severity = since !== undefined && !isFrom(facts.version, since) ? 'should' : rule.severity;
  const findings: Finding[] = [];
  // Text, name of a place, text, name of a place …
  const pieces = rule.message.split(/\{(\w+)\}/);
  rule.check(facts, (path, values = {}) => {
    let message = pieces[0] ?? '';
    for (let at = 1; at + 1 < pieces.length; at += 2)
      message += shown(values[pieces[at] ?? ''] ?? '') + pieces[at + 1];
    findings.push({ rule: id, severity, path, message, spec });
  });
  return findings;
}

function shown(value: string | number): string {
  const text = String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function unreadable(rule: string, path: string, message: string, spec: string): Finding {
  return { rule, severity: 'must', path: path === '' ? pointer() : path, message, spec };
}
