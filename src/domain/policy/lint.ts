import type { Finding } from '../finding.ts';
import { actionOf, localName, similarAction } from './actions.ts';
import { type Autonomy, readHeader } from './header.ts';
import { loops } from './lint-loop.ts';
import { actionsOf, finding, named, notificationVariables, requests } from './lint-rule.ts';
import { invalidLine } from './parse-n3.ts';
import { type CompileOptions, compileRulebook, type Rule, type Rulebook } from './rulebook.ts';
import { type N3Term, termText, variablesOf, visitTerms } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

const SPEC = 'https://w3c.github.io/N3/spec/';

/** What a text is checked with. */
export interface LintOptions extends CompileOptions {
  /** What the policy may do by the maintainer's choice. Default: what the text recommends. */
  readonly autonomy?: Autonomy;
}

/**
 * Checks a rule book's text before it is used: what would fail, would never be carried out, or would do more than
 * its author may have meant. `must` findings keep it from being switched on.
 */
export function lintRulebook(n3: string, options: LintOptions = {}): Finding[] {
  const compiled = compileRulebook(n3, options);
  if (!compiled.ok) {
    const { problem } = compiled;
    const reason = problem.kind === 'invalid' ? problem.reason : problem.kind;
    const rule = /placeholder/.test(reason)
      ? 'policy.template'
      : /built-in/.test(reason)
        ? 'policy.builtin'
        : 'policy.syntax';
    return [
      { rule, severity: 'must', path: `line ${invalidLine(problem) ?? 1}`, message: reason, spec: SPEC },
    ];
  }
  return lintCompiled(compiled.value, options);
}

/** The checks on a rule book that can be read. */
function lintCompiled(rulebook: Rulebook, options: LintOptions): Finding[] {
  return rulebook.rules.flatMap((rule) => [
    ...executesSpelling(rule),
    ...unbound(rule),
    ...mainSubject(rule),
    ...actions(rule),
    ...repeats(rule),
    ...loops(rule, options),
    ...sameId(rule),
    ...replyShape(rule),
    ...namespaces(rule),
    ...silent(rule),
    ...wide(rule, options.autonomy ?? readHeader(rulebook).autonomy),
  ]);
}

function executesSpelling(rule: Rule): Finding[] {
  return rule.head.flatMap(({ predicate, line }) => {
    const wrong = predicate.kind === 'iri' && /#(execute|executed|Executes)$/.test(predicate.value);
    return wrong && predicate.value.startsWith(NS.fno)
      ? [
          finding(
            'policy.executes',
            'must',
            line ?? rule.line,
            `${termText(predicate)} is no property that anything acts upon.`,
            'Write fno:executes.',
          ),
        ]
      : [];
  });
}

function unbound(rule: Rule): Finding[] {
  const bound = variablesOf(rule.body);
  return [...variablesOf(rule.head)]
    .filter((name) => !bound.has(name))
    .map((name) =>
      finding(
        'policy.unbound',
        'must',
        rule.line,
        `?${name} stands in the conclusion, but no condition says what it is.`,
        'Use a variable of the conditions, or [ ] for something new.',
      ),
    );
}

function mainSubject(rule: Rule): Finding[] {
  if (actionsOf(rule).length === 0) return [];
  const tied = [`${NS.pol}mainSubject`, `${NS.exw}TopGraph`].some((iri) => named(rule.body, iri).length > 0);
  if (tied) return [];
  return [
    finding(
      'policy.main-subject',
      'should',
      rule.line,
      'The rule does not ask for the notification itself, so it also fires on one that is only quoted in a reply.',
      'Begin with: [] pol:mainSubject ?notification .',
    ),
  ];
}

function actions(rule: Rule): Finding[] {
  return actionsOf(rule).flatMap(({ action, line, facts }) => {
    const known = actionOf(action);
    if (!known) {
      const similar = similarAction(action);
      const message = `No action is known as <${action}>: it would be shown, but not carried out.`;
      const advice = similar && `Perhaps <${similar.iri}> is meant.`;
      return [finding('policy.unknown-action', 'should', line, message, advice)];
    }
    if (known.kind === 'unsupported') {
      const message = `${localName(action)} needs a server that Orrery does not have: it would be shown, but not carried out.`;
      return [finding('policy.unknown-action', 'should', line, message)];
    }
    const given = facts.flatMap(({ predicate }) =>
      predicate.kind === 'iri' && predicate.value !== RDF_TYPE ? [localName(predicate.value)] : [],
    );
    return [
      ...known.required
        .filter((name) => !given.includes(name))
        .map((name) =>
          finding('policy.parameter', 'must', line, `${localName(action)} lacks its parameter “${name}”.`),
        ),
      ...known.single
        .filter((name) => given.filter((other) => other === name).length > 1)
        .map((name) =>
          finding('policy.parameter', 'should', line, `Only one “${name}” of ${localName(action)} is used.`),
        ),
    ];
  });
}

function repeats(rule: Rule): Finding[] {
  const inHead = variablesOf(rule.head);
  const extra = [...variablesOf(rule.body)].filter((name) => !inHead.has(name));
  const blank = requests(rule).some(({ node }) => node.kind === 'blank');
  if (!blank || extra.length === 0) return [];
  return [
    finding(
      'policy.repeat',
      'should',
      rule.line,
      `The request has no name of its own; some engines repeat it for every value of ?${extra.join(', ?')}.`,
      'Name it by what makes it one: ( ?notification "record" ) log:skolem ?request .',
    ),
  ];
}

function sameId(rule: Rule): Finding[] {
  const matched = notificationVariables(rule);
  return named(rule.head, RDF_TYPE)
    .filter(
      ({ subject, object }) =>
        subject.kind === 'variable' && matched.has(subject.value) && isActivity(object),
    )
    .map(({ line }) =>
      finding(
        'policy.same-id',
        'must',
        line ?? rule.line,
        'The message that is sent would have the id of the one that came in.',
        'Give it an id of its own: ( ?notification "reply" ) log:skolem ?reply .',
      ),
    );
}

function isActivity(term: N3Term): boolean {
  return term.kind === 'iri' && term.value.startsWith(NS.as);
}

const REPLIES = ['Accept', 'Reject', 'TentativeAccept', 'TentativeReject'].map((name) => `${NS.as}${name}`);

function replyShape(rule: Rule): Finding[] {
  return named(rule.head, RDF_TYPE)
    .filter(({ object }) => object.kind === 'iri' && REPLIES.includes(object.value))
    .flatMap(({ line, subject, object }) => {
      const about = rule.head.filter((triple) => termText(triple.subject) === termText(subject));
      const answered = named(about, `${NS.as}inReplyTo`).map((triple) => termText(triple.object));
      const at = line ?? rule.line;
      if (answered.length === 0) {
        const message = `${termText(object)} does not say what it answers.`;
        return [finding('policy.reply-shape', 'must', at, message, 'Add as:inReplyTo.')];
      }
      const other = named(about, `${NS.as}object`).find(
        (triple) => triple.object.kind !== 'blank' && !answered.includes(termText(triple.object)),
      );
      if (!other) return [];
      const message = `${termText(object)} answers one thing, but its as:object is another.`;
      return [
        finding('policy.reply-shape', 'must', other.line ?? at, message, 'Both name what is answered.'),
      ];
    });
}

const OLD = /^(https?:\/\/purl\.org\/coar\/notify|http:\/\/www\.w3\.org\/ns\/activitystreams#)/;

function namespaces(rule: Rule): Finding[] {
  const found = new Map<string, number>();
  visitTerms([...rule.body, ...rule.head], (term, triple) => {
    if (term.kind === 'iri' && OLD.test(term.value)) found.set(term.value, triple.line ?? rule.line);
  });
  return [...found].map(([iri, line]) =>
    finding('policy.namespace', 'should', line, `<${iri}> belongs to an old vocabulary.`),
  );
}

function silent(rule: Rule): Finding[] {
  if (rule.head.length > 0) return [];
  return [finding('policy.silent', 'should', rule.line, 'The rule concludes nothing.')];
}

const TESTS = ['actor', 'origin', 'target'].map((name) => `${NS.as}${name}`);
const OWN_TESTS = ['from', 'to', 'standing', 'answers'].map((name) => `${NS.orr}${name}`);

function wide(rule: Rule, autonomy: Autonomy): Finding[] {
  if (autonomy !== 'auto' || actionsOf(rule).length === 0) return [];
  if ([...TESTS, ...OWN_TESTS].some((iri) => named(rule.body, iri).length > 0)) return [];
  return [
    finding(
      'policy.wide',
      'must',
      rule.line,
      'The policy acts by itself, but asks neither who sent the message nor whom it is for: it would obey anybody.',
    ),
  ];
}
