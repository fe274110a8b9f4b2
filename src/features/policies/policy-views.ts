import type { PolicyRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Finding } from '../../domain/finding.ts';
import {
  type BookOwner,
  bookTemplates,
  compileBooks,
  type PolicyProblem,
} from '../../domain/policy/books.ts';
import { explainRule } from '../../domain/policy/explain.ts';
import type { Explanation } from '../../domain/policy/explanation.ts';
import { type Autonomy, readHeader } from '../../domain/policy/header.ts';
import { lintRulebook } from '../../domain/policy/lint.ts';
import { autonomyOf } from '../../domain/policy/settings.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';

/** A rule book, read for people. */
export interface BookView {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly recommended: Autonomy;
  /** The rule book as it is written. */
  readonly text: string;
  /** SHA-256 (hex) of the text. */
  readonly version?: string;
  /** Each rule in plain words; none where the text cannot be understood. */
  readonly rules: readonly Explanation[];
  readonly findings: readonly Finding[];
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
}

/** Reads rule books (path → text) for people, by title. */
export function bookViews(texts: Readonly<Record<string, string>>, owner: BookOwner): BookView[] {
  const templates = bookTemplates(owner);
  const views = Object.entries(texts).map(([path, text]): BookView => {
    const { books, problems } = compileBooks({ [path]: text }, owner);
    const [book] = books;
    if (!book)
      return {
        id: problems[0]?.id ?? path,
        title: problems[0]?.name ?? path,
        recommended: 'off',
        text,
        rules: [],
        findings: [],
        problem: problems[0]?.problem,
      };
    const { title, description, autonomy } = readHeader(book);
    return {
      id: book.id,
      title,
      description,
      recommended: autonomy,
      text,
      version: book.version,
      rules: book.rules.map((rule) => explainRule(rule, { me: owner.webId })),
      findings: lintRulebook(text, { id: book.id, templates }),
    };
  });
  return views.sort((a, b) => a.title.localeCompare(b.title));
}

/** What policies follow from, besides their books. */
export interface PolicySources {
  readonly settings: readonly PolicyRow[];
  readonly suggestions: readonly Suggestion[];
  readonly open: readonly OpenSuggestion[];
  /** Policies that were stopped in this session. */
  readonly problems: readonly PolicyProblem[];
}

/** Puts books together with what is set for them and what came of them. */
export function policyViews(books: readonly BookView[], sources: PolicySources): PolicyView[] {
  const settings = new Map(sources.settings.map((setting) => [setting.id, setting]));
  const problems = new Map(sources.problems.map(({ id, problem }) => [id, problem]));
  return books.map((book) => {
    const setting = settings.get(book.id);
    const matched = sources.suggestions.filter(({ policy }) => policy.id === book.id);
    return {
      ...book,
      problem: book.problem ?? problems.get(book.id),
      autonomy: autonomyOf({ autonomy: book.recommended }, setting),
      setting,
      matches: matched.length,
      lastMatch: matched
        .map(({ receivedAt }) => receivedAt)
        .sort()
        .at(-1),
      waiting: sources.open.map(({ suggestion }) => suggestion).filter(({ policy }) => policy.id === book.id),
    };
  });
}
