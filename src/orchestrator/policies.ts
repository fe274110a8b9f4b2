import type { NotificationRow } from '../cache/rows.ts';
import { sha256Hex } from '../domain/hash/sha256.ts';
import { decodeNotification } from '../domain/notification/decode.ts';
import { toQuads } from '../domain/notification/quads.ts';
import type { CompiledBooks, PolicyProblem } from '../domain/policy/books.ts';
import type { Limits } from '../domain/policy/engine/budget.ts';
import { createReasoner, type Reasoner } from '../domain/policy/engine/reasoner.ts';
import { type Execution, executionsOf } from '../domain/policy/execution.ts';
import { createFactBuilder, type FactBuilder } from '../domain/policy/facts.ts';
import { readHeader } from '../domain/policy/header.ts';
import type { KnownActivity, PodKnowledge } from '../domain/policy/known.ts';
import { runaway } from '../domain/policy/match.ts';
import type { Rulebook } from '../domain/policy/rulebook.ts';
import { suggestionsFrom } from '../domain/policy/suggest.ts';
import type { JsonObject, Suggestion } from '../domain/suggestion/model.ts';
import type { MatchContext } from './context.ts';
import { keptPlaces } from './kept-places.ts';
import type { RuleCase, Rules } from './match.ts';
import type { Related } from './related.ts';
import type { StoppedBooks } from './stopped-books.ts';

/** Rule books that run, loaded with what all notifications share: services and artefacts. */
interface Loaded {
  readonly version: string;
  readonly pod: PodKnowledge;
  readonly facts: FactBuilder;
  readonly reasoners: Map<string, Reasoner>;
}

/** A message in the forms that rules need. */
interface Message {
  readonly activity: KnownActivity;
  readonly document?: JsonObject;
}

/**
 * Makes rules of rule books. Each notification is matched on facts of its own: what it says, what is known of its
 * sender, and the other messages of its thread. A book that runs away (`limits`) is reported and left out from then on, as
 * are those that did so before (`stopped`).
 */
export function createRules(
  { books, problems }: CompiledBooks,
  limits: Limits = {},
  stopped: StoppedBooks = new Map(),
): Rules {
  // What has been changed since it ran away may be better.
  for (const { id, version } of [...stopped.values()])
    if (!books.some((book) => book.id === id && book.version === version)) stopped.delete(id);
  let loaded: Loaded | undefined;

  return {
    version: sha256Hex(JSON.stringify(books.map(({ id, version }) => [id, version, stopped.has(id)]))),
    books: books.map((book) => ({ id: book.id, autonomy: readHeader(book).autonomy })),
    problems: () => [...problems, ...stopped.values()],
    async derive(ruleCase) {
      const { context } = ruleCase;
      if (loaded?.version !== context.version) {
        const running = books.filter(({ id }) => context.autonomy.get(id) !== 'off' && !stopped.has(id));
        loaded = load(running, context, limits);
      }
      const own = await ownMessage(ruleCase);
      const related = await Promise.all(
        ruleCase.related.filter(({ standing }) => standing !== 'blocked').map(relatedMessage),
      );
      const about = loaded.facts.about(
        own.activity,
        related.map(({ activity }) => activity),
      );
      const executions = run(loaded.reasoners, about, limits, (problem, { version }) =>
        stopped.set(problem.id, { ...problem, version }),
      );
      return suggest(ruleCase, books, loaded.pod, executions, [own, ...related]);
    },
  };
}

function load(books: readonly Rulebook[], context: MatchContext, limits: Limits): Loaded {
  const { pod, services, artefacts, version } = context;
  const knowledge: PodKnowledge = {
    webId: pod.webId,
    name: pod.name,
    identities: pod.storages,
    inbox: pod.inbox,
    services,
    artefacts,
    kept: keptPlaces(pod),
    gone: context.gone,
  };
  const facts = createFactBuilder(knowledge);
  const reasoners = new Map(books.map((book) => [book.id, createReasoner(book, facts.shared, limits)]));
  return { version, pod: knowledge, facts, reasoners };
}

function run(
  reasoners: Map<string, Reasoner>,
  about: ReturnType<FactBuilder['about']>,
  limits: Limits,
  onStopped: (problem: PolicyProblem, rulebook: Rulebook) => void,
): Execution[] {
  const executions: Execution[] = [];
  for (const [id, reasoner] of reasoners) {
    const conclusions = reasoner.run(about, limits);
    const problem = runaway(conclusions);
    if (problem) {
      reasoners.delete(id);
      onStopped({ id, name: reasoner.rulebook.name, problem }, reasoner.rulebook);
    } else executions.push(...executionsOf(conclusions));
  }
  return executions;
}

function suggest(
  { row, concern, related }: RuleCase,
  rulebooks: readonly Rulebook[],
  pod: PodKnowledge,
  executions: readonly Execution[],
  messages: readonly Message[],
): Suggestion[] {
  const documents = new Map(messages.map(({ activity, document }) => [activity.activityId, document]));
  const sources = new Map(related.map(({ key, source }) => [key, source]));
  const [own] = messages;
  if (!own || executions.length === 0) return [];
  return suggestionsFrom(executions, {
    pod,
    rulebooks,
    activity: { ...own.activity, source: row.url },
    receivedAt: row.receivedAt,
    artefact: concern.artefact,
    documentOf: (key) => documents.get(key),
    sourceOf: (key) => sources.get(key),
  });
}

async function ownMessage({ row, notification, sender, placed }: RuleCase): Promise<Message> {
  const known = {
    activityId: row.activityId,
    notification,
    standing: sender.standing,
    source: row.url,
    claim: row.claim?.verdict,
    placed,
  };
  return message({ ...known, logged: row.event !== undefined }, row);
}

function relatedMessage({ key, notification, standing, source, logged, raw }: Related): Promise<Message> {
  return message({ activityId: key, notification, standing, source, logged }, { raw, url: source ?? key });
}

/**
 * Reads the text once more for its RDF and its JSON. Where the replica's copy is cut there is neither: rules then know
 * what the model of the notification tells, and nothing can be sent that needs the whole message.
 */
async function message(
  known: Omit<KnownActivity, 'quads'>,
  { raw, url, mediaType }: Pick<NotificationRow, 'raw' | 'url'> & { readonly mediaType?: string },
): Promise<Message> {
  const decoded = await decodeNotification(raw, mediaType, { base: url });
  if (!decoded.ok) return { activity: { ...known, quads: [] } };
  const { document, quads } = decoded.value;
  return {
    activity: { ...known, quads: quads ?? (await toQuads(document, { base: url })) },
    ...(isObject(document) && { document }),
  };
}

function isObject(document: unknown): document is JsonObject {
  return typeof document === 'object' && document !== null && !Array.isArray(document);
}
