import type { PolicyRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Finding } from '../../domain/finding.ts';
import { actionKind, localName } from '../../domain/policy/actions.ts';
import { type BookOwner, bookId, bookTemplates, type PolicyProblem } from '../../domain/policy/books.ts';
import { explainRule } from '../../domain/policy/explain.ts';
import type { Explanation } from '../../domain/policy/explanation.ts';
import { type Autonomy, readHeader } from '../../domain/policy/header.ts';
import { lintRulebook } from '../../domain/policy/lint.ts';
import { bookVersion, type OwnBook } from '../../domain/policy/own-book.ts';
import { compileRulebook, type Rulebook } from '../../domain/policy/rulebook.ts';
import { autonomyOf } from '../../domain/policy/settings.ts';
import { NS } from '../../domain/policy/vocabulary.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Draft } from './drafts.ts';

/** A rule book, read for people. */
export interface BookView {
  readonly id: string;
  /** `draft`: nothing of it is in the pod yet. */
  readonly origin: 'shipped' | 'own' | 'draft';
  readonly title: string;
  readonly description?: string;
  readonly recommended: Autonomy;
  /** The rule book as it is written. */
  readonly text: string;
  /** SHA-256 (hex) of the text. */
  readonly version?: string;
  /** Where it was taken from. */
  readonly source?: string;
  /** Each rule in plain words; none where the text cannot be understood. */
  readonly rules: readonly Explanation[];
  readonly findings: readonly Finding[];
  /** Actions that it asks for and that Orrery does not have. */
  readonly unsupported: readonly string[];
  /** Why it cannot be understood. */
  readonly problem?: Problem;
}

/** A policy: a rule book with what it may do and what it does. */
export interface PolicyView extends BookView {
  readonly autonomy: Autonomy;
  /** What the pod says of it. */
  readonly setting?: PolicyRow;
  /** Suggestions that follow from it, decided ones included. */
  readonly matches: number;
  /** ISO 8601: when the newest message arrived that it matched. */
  readonly lastMatch?: string;
  /** Those that wait for the maintainer, newest first. */
  readonly waiting: readonly Suggestion[];
  /** Why it was stopped while it ran. */
  readonly stopped?: Problem;
  /** The text that is being written, where it is not the one in the pod. */
  readonly draft?: Draft;
}

/** What the books of a pod are read with. */
export interface BookReading {
  readonly owner: BookOwner;
  /** Names of services and works, by IRI, for the sentences. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Reads the shipped rule books (path → text) for people. */
export function shippedViews(texts: Readonly<Record<string, string>>, reading: BookReading): BookView[] {
  return Object.entries(texts).map(([path, text]) =>
    bookView({ id: bookId(path), text }, 'shipped', reading),
  );
}

/** Reads one rule book for people. */
export function bookView(
  { id, text, problem }: Pick<OwnBook, 'id' | 'text' | 'problem'>,
  origin: BookView['origin'],
  { owner, names }: BookReading,
): BookView {
  const templates = bookTemplates(owner);
  const compiled = compileRulebook(text, { id, templates });
  const version = bookVersion(text);
  const findings = problem ? [] : lintRulebook(text, { id, templates });
  if (problem || !compiled.ok)
    return {
      id,
      origin,
      title: id,
      recommended: 'off',
      text,
      version,
      rules: [],
      findings,
      unsupported: [],
      problem: problem ?? (compiled.ok ? undefined : compiled.problem),
    };
  const book = compiled.value;
  const { title, description, autonomy, source } = readHeader(book);
  return {
    id,
    origin,
    title,
    description,
    recommended: autonomy,
    text,
    version,
    source,
    rules: book.rules.map((rule) => explainRule(rule, { me: owner.webId, names })),
    findings,
    unsupported: unsupportedActions(book),
  };
}

function unsupportedActions(book: Rulebook): string[] {
  const actions = book.rules
    .flatMap(({ head }) => head)
    .flatMap(({ predicate, object }) =>
      predicate.kind === 'iri' && predicate.value === `${NS.fno}executes` && object.kind === 'iri'
        ? [object.value]
        : [],
    );
  return [...new Set(actions.filter((action) => actionKind(action) === 'unsupported').map(localName))];
}

/** What policies follow from, besides their books. */
export interface PolicySources {
  readonly settings: readonly PolicyRow[];
  readonly suggestions: readonly Suggestion[];
  readonly open: readonly OpenSuggestion[];
  /** Policies that were stopped in this session. */
  readonly problems: readonly PolicyProblem[];
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Puts books together with what is set for them and what came of them: one's own first, each group by title. */
export function policyViews(books: readonly BookView[], sources: PolicySources): PolicyView[] {
  const settings = new Map(sources.settings.map((setting) => [setting.id, setting]));
  const problems = new Map(sources.problems.map(({ id, problem }) => [id, problem]));
  const views = books.map((book): PolicyView => {
    const setting = book.origin === 'draft' ? undefined : settings.get(book.id);
    const matched = sources.suggestions.filter(({ policy }) => policy.id === book.id);
    return {
      ...book,
      stopped: book.problem ? undefined : problems.get(book.id),
      autonomy: autonomyOf({ autonomy: book.recommended }, setting),
      setting,
      matches: matched.length,
      lastMatch: matched
        .map(({ receivedAt }) => receivedAt)
        .sort()
        .at(-1),
      waiting: sources.open.map(({ suggestion }) => suggestion).filter(({ policy }) => policy.id === book.id),
      draft: sources.drafts.get(book.id),
    };
  });
  const group = ({ origin }: PolicyView) => (origin === 'shipped' ? 1 : 0);
  return views.sort((a, b) => group(a) - group(b) || a.title.localeCompare(b.title));
}
