import type { Finding } from '../finding.ts';
import { isAbsent, isObject, type JsonObject, member } from './json.ts';
import { limitFindings, measure } from './limits.ts';
import type { Pattern } from './model.ts';
import { type ProfileId, profileRules } from './profiles/profiles.ts';
import { type Facts, factsOf, type Version } from './rules/facts.ts';
import type { Rule } from './rules/rule.ts';
import { rulesOf } from './rules/rules.ts';

/** How strictly to judge. */
export interface ValidateOptions {
  /** By which text; 1.0.1 unless said otherwise. */
  readonly version?: Version;
  /** Demands of receivers and workflows to check in addition. */
  readonly profiles?: readonly ProfileId[];
}

/**
 * Judges a message by the rules of COAR Notify: no finding of severity `must` means strictly valid.
 * Takes anything and never throws. One fault gives one finding: what hangs on a missing or misshapen
 * part is not reported as well. https://coar-notify.net/specification/1.0.1/
 */
export function validateNotification(document: unknown, options: ValidateOptions = {}): Finding[] {
  const tooMuch = limitFindings(measure(document));
  return tooMuch.length > 0 ? tooMuch : findingsOf(document, options);
}

/** Same as {@link validateNotification}, for a document whose size and depth are known to be within the limits. */
export function findingsOf(document: unknown, options: ValidateOptions = {}): Finding[] {
  const version = options.version ?? '1.0.1';
  if (!isOneObject(document)) return [notJson(version)];
  const facts = factsOf(document, version);
  const standard = rulesOf(version, facts.family);
  const rules = options.profiles?.length ? [...standard, ...profileRules(options.profiles)] : standard;
  const findings: Finding[] = [];
  for (const rule of rules) if (rule.broken(facts)) findings.push(finding(rule, facts));
  return findings;
}

function isOneObject(document: unknown): document is JsonObject {
  return isObject(document) && isAbsent(member(document, '@graph'));
}

function notJson(version: Version): Finding {
  return {
    rule: 'coar.json',
    severity: 'must',
    path: '$',
    message: 'The message is not a single JSON object, as COAR Notify demands.',
    advice: 'Send one JSON-LD object, not a list, a graph, or another format.',
    spec: clause(version, undefined),
  };
}

function finding(rule: Rule, { version, pattern }: Facts): Finding {
  return {
    rule: rule.id,
    severity: rule.force === 'SHOULD' ? 'should' : 'must',
    path: rule.path,
    message: rule.message,
    advice: rule.advice,
    spec: rule.spec ?? clause(version, pattern),
  };
}

/** Each pattern has a page of its own, which lists the demands on all its properties. */
function clause(version: Version, pattern: Pattern | undefined): string {
  const page = pattern === undefined ? '' : `${pattern}/`;
  return `https://coar-notify.net/specification/${version}/${page}`;
}
