/*
 * How policies become suggestions:
 *
 *   const books = texts.map((text) => compileRulebook(text, { id, name, templates: { me: webId } }))
 *   const matcher = createMatcher(books, pod, { limits: { now }, onProblem })      // once per pod and rule books
 *   matcher.know(events)                                                           // KnownActivity without `source`
 *   for (const { activityId, executions } of matcher.add(activity))                // per notification, also when it
 *     suggestionsFrom(executions, { pod, rulebooks, activity, ... })               //   changes, e.g. was logged
 *
 * `add` gives the matches of the notification and of those that it concerns: replace what each suggested before.
 * A `KnownActivity`'s quads come from `toQuads` of domain/notification; `pod` is what `PodKnowledge` says.
 * For a single run without a matcher: `matchPolicies(books, factQuads(pod, activity, related), options)`.
 */
import { v5 } from 'uuid';
import type { Effect, JsonObject, Obstacle, PolicyRef, Reason, Suggestion } from '../suggestion/model.ts';
import { serviceById } from '../trust/sender.ts';
import { actionKind } from './actions.ts';
import { SKOLEM } from './builtins/log.ts';
import { toEffects } from './effects.ts';
import type { Execution } from './execution.ts';
import type { KnownActivity, PodKnowledge } from './known.ts';
import { textParameter } from './parameters.ts';
import type { Rulebook } from './rulebook.ts';
import { suggestionId } from './suggestion-id.ts';

/** What suggestions about one notification are made from. */
export interface SuggestionContext {
  readonly pod: PodKnowledge;
  readonly rulebooks: readonly Rulebook[];
  /** The notification that was matched, from the inbox. */
  readonly activity: KnownActivity & { readonly source: string };
  /** ISO 8601: when it arrived. */
  readonly receivedAt: string;
  /** URL of the artefact of ours that it concerns. */
  readonly artefact?: string;
  /** An activity as it was received or logged, parsed, by its key; the matched one included. */
  documentOf(activityId: string): JsonObject | undefined;
  /** URL in the inbox of another activity, by its key. */
  sourceOf?(activityId: string): string | undefined;
}

/** Namespace of the ids (UUIDv5, RFC 9562 §5.5) of messages that suggestions send. */
const NAMESPACE = '5f2d1a3c-7a5e-5b0e-9c58-6f1f6b9a2d41';
/** Stands for the id of the n-th new message until the suggestion's own id is known. */
const PLACEHOLDER = 'urn:orrery:new:';

/**
 * Groups the requests of each firing of a rule into one suggestion with its effects in order.
 * A request that Orrery cannot carry out stays visible: as a suggestion without effects that says why.
 */
export function suggestionsFrom(executions: readonly Execution[], context: SuggestionContext): Suggestion[] {
  const firings = new Map<string, Execution[]>();
  for (const execution of executions) {
    const key = JSON.stringify([execution.rulebook, execution.rule, execution.bindings]);
    firings.set(key, [...(firings.get(key) ?? []), execution]);
  }
  const suggestions = new Map<string, Suggestion>();
  for (const group of firings.values()) {
    const suggestion = suggest(group, context);
    if (suggestion) suggestions.set(suggestion.id, suggestion);
  }
  return [...suggestions.values()];
}

function suggest(executions: readonly Execution[], context: SuggestionContext): Suggestion | undefined {
  const ordered = [...executions].sort((a, b) => a.order - b.order);
  const [first] = ordered;
  const rulebook = context.rulebooks.find((book) => book.id === first?.rulebook);
  if (!first || !rulebook) return undefined;
  const { activity } = context;
  const { effects: drafts, obstacles } = effectsOf(ordered, context);
  const choice = choiceOf(ordered);
  const id = suggestionId({
    policy: rulebook.id,
    rule: first.rule,
    activityId: activity.activityId,
    effects: drafts,
    executions: ordered,
  });
  return {
    id,
    policy: policyRef(rulebook, first.rule),
    activityId: activity.activityId,
    source: activity.source,
    pattern: activity.notification.pattern,
    artefact: context.artefact,
    ...senderOf(activity, context.pod),
    standing: activity.standing,
    workName: activity.notification.object?.name ?? activity.notification.object?.id,
    effects: finalEffects(drafts, id),
    ...(obstacles.length > 0 && { obstacles }),
    ...(choice !== undefined && { choice }),
    reasons: reasons(first),
    receivedAt: context.receivedAt,
  };
}

/** All effects of a firing, or none at all when one of them is not possible: half of it would be something else. */
function effectsOf(
  ordered: readonly Execution[],
  context: SuggestionContext,
): { effects: Effect[]; obstacles: Obstacle[] } {
  const { activity } = context;
  const nodes: string[] = [];
  const effectContext = {
    pod: context.pod,
    activityId: activity.activityId,
    documentOf: context.documentOf,
    sourceOf: (key: string) => (key === activity.activityId ? activity.source : context.sourceOf?.(key)),
    made: new Map<string, JsonObject>(),
    mint(node: string): string {
      if (!nodes.includes(node)) nodes.push(node);
      return `${PLACEHOLDER}${nodes.indexOf(node)}`;
    },
  };
  const effects: Effect[] = [];
  const obstacles: Obstacle[] = [];
  let possible = true;
  for (const execution of ordered) {
    const kind = actionKind(execution.action);
    if (kind === 'unsupported') obstacles.push({ kind, text: execution.action });
    if (kind === 'trace') obstacles.push({ kind: 'shown', text: execution.action });
    const result = toEffects(execution, effectContext);
    if (result.ok) effects.push(...result.value);
    else {
      possible = false;
      const { problem } = result;
      obstacles.push({
        kind: 'impossible',
        text: problem.kind === 'invalid' ? problem.reason : problem.kind,
      });
    }
  }
  return { effects: possible ? effects : [], obstacles };
}

/** The name of the answer that a firing stands for, where its rule offers it beside another one (`orr:choice`). */
function choiceOf(executions: readonly Execution[]): string | undefined {
  for (const execution of executions) {
    const choice = textParameter(execution, 'choice');
    if (choice !== undefined) return choice;
  }
  return undefined;
}

/** Gives new messages their ids, everywhere where a placeholder stands. */
function finalEffects(drafts: readonly Effect[], suggestion: string): Effect[] {
  const text = JSON.stringify(drafts).replaceAll(
    new RegExp(`"${PLACEHOLDER}(\\d+)"`, 'g'),
    (_, position: string) => `"urn:uuid:${v5(`${suggestion}/${position}`, NAMESPACE)}"`,
  );
  return JSON.parse(text) as Effect[];
}

function policyRef(rulebook: Rulebook, rule: number): PolicyRef {
  const { id, name, version } = rulebook;
  return { id, name, version, rule, n3: rulebook.rules[rule]?.n3 ?? '' };
}

function reasons(execution: Execution): Reason[] {
  return Object.entries(execution.bindings)
    .filter(([, value]) => !value.includes(SKOLEM) && !value.startsWith('_:'))
    .map(([variable, value]) => ({ variable, value }));
}

function senderOf(
  { notification }: KnownActivity,
  pod: PodKnowledge,
): { senderName: string; senderId?: string } {
  const party = notification.origin ?? notification.actor;
  const service = party?.id === undefined ? undefined : serviceById(pod.services, party.id);
  return {
    senderName: service?.name ?? party?.name ?? notification.actor?.name ?? party?.id ?? 'unknown',
    senderId: party?.id,
  };
}
