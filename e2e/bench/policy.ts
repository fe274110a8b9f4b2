import { readdirSync, readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { n3reasoner } from 'eyereasoner';
import type { Execution } from '../../src/domain/policy/execution.ts';
import { createFactBuilder } from '../../src/domain/policy/facts.ts';
import type { KnownActivity } from '../../src/domain/policy/known.ts';
import { matchPolicies } from '../../src/domain/policy/match.ts';
import { createMatcher, type Matches } from '../../src/domain/policy/matcher.ts';
import { compileRulebook, type Rulebook } from '../../src/domain/policy/rulebook.ts';
import type { N3Term, N3Triple } from '../../src/domain/policy/term.ts';
import { createUnfolder } from '../../src/domain/policy/unfold.ts';
import { inbox, pod } from './policy/inbox.ts';

/** One row of the results. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly pass: boolean;
}

/** Enough for 10,000 notifications in one graph; the guards are for single ones. */
const LIMITS = { steps: Number.MAX_SAFE_INTEGER, triples: Number.MAX_SAFE_INTEGER };
const ROUNDS = 3;

function shipped(): Rulebook[] {
  const folder = new URL('../../src/policies/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.n3'))
    .map((file) => {
      const book = compileRulebook(readFileSync(new URL(file, folder), 'utf8'), { id: file.slice(0, -3) });
      if (!book.ok) throw new Error(JSON.stringify(book.problem));
      return book.value;
    });
}

/** The facts about all notifications in one graph, as EYE gets them. */
function allFacts(count: number): N3Triple[] {
  const { received, logged } = inbox(count);
  const builder = createFactBuilder(pod);
  const offers = new Map(logged.map((offer) => [offer.activityId, offer]));
  return [
    ...builder.shared,
    ...received.flatMap((activity) =>
      builder.about(
        activity,
        activity.notification.threadKeys.flatMap((key) => offers.get(key) ?? []),
      ),
    ),
  ];
}

function quadsOf(triples: readonly N3Triple[]): Quad[] {
  const unfolder = createUnfolder();
  for (const triple of triples) unfolder.triple(triple);
  return unfolder.quads;
}

/** A term as N3 that EYE reads; blank nodes only as property lists would name them. */
function n3Term(term: N3Term): string {
  switch (term.kind) {
    case 'iri':
      return `<${term.value}>`;
    case 'literal':
      return `${JSON.stringify(term.value)}^^<${term.datatype}>`;
    case 'blank':
      return `_:${term.value.replace(/\W/g, '_')}`;
    case 'variable':
      return `?${term.value}`;
    case 'list':
      return `(${term.items.map(n3Term).join(' ')})`;
    case 'formula':
      return `{ ${term.triples.map(n3Triple).join(' ')} }`;
  }
}

function n3Triple({ subject, predicate, object }: N3Triple): string {
  return `${n3Term(subject)} ${n3Term(predicate)} ${n3Term(object)} .`;
}

/** Milliseconds of processor time so far: what else runs on the machine does not count. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the fastest of some rounds: what the work takes when nothing else disturbs. */
function fastest(work: () => void, rounds = ROUNDS): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = clock();
    work();
    best = Math.min(best, clock() - start);
  }
  return best;
}

async function eyeTime(
  books: readonly Rulebook[],
  facts: readonly N3Triple[],
): Promise<{ ms: number; requests: number }> {
  const data = facts.map(n3Triple).join('\n');
  let ms = 0;
  let requests = 0;
  for (const book of books) {
    const start = clock();
    const output = await n3reasoner(
      `@base <urn:orrery:policy:${book.id}> .\n${book.text}\n${data}`,
      undefined,
      {
        outputType: 'string',
      },
    );
    ms += clock() - start;
    requests += output.match(/fno:executes|function\/ontology#executes/g)?.length ?? 0;
  }
  return { ms, requests };
}

function match(books: readonly Rulebook[], facts: readonly Quad[]): Execution[] {
  const result = matchPolicies(books, facts, { limits: LIMITS });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Conclusions in a form that is equal for equal ones. */
function summary(matches: Iterable<Matches>): string {
  const lines: string[] = [];
  for (const { activityId, executions } of matches)
    for (const { rulebook, rule, action, bindings } of executions)
      lines.push(JSON.stringify([activityId, rulebook, rule, action, bindings]));
  return lines.sort().join('\n');
}

/** Measures the rule engine: against EYE, with growing inboxes, and for one more notification. */
export async function benchPolicy(): Promise<BenchRow[]> {
  const books = shipped();
  const rows: BenchRow[] = [];

  const facts = allFacts(1_000);
  const quads = quadsOf(facts);
  match(books, quads);
  const small = fastest(() => match(books, quads));
  const eye = await eyeTime(books, facts);
  const requests = match(books, quads).length;
  const ratio = eye.ms / small;
  rows.push(
    {
      name: 'policy: 1,000 notifications, Orrery',
      value: round(small),
      unit: 'ms',
      goal: '-',
      pass: requests > 0,
    },
    {
      name: 'policy: 1,000 notifications, EYE',
      value: round(eye.ms),
      unit: 'ms',
      goal: 'as many requests',
      pass: eye.requests === requests,
    },
    {
      name: 'policy: EYE’s time for ours',
      value: round(ratio),
      unit: '×',
      goal: '≥ 100',
      pass: ratio >= 100,
    },
  );

  const many = quadsOf(allFacts(10_000));
  const large = fastest(() => match(books, many));
  const growth = large / (10 * small);
  rows.push({
    name: 'policy: 10,000 for 10 × 1,000 notifications',
    value: round(growth),
    unit: '×',
    goal: '≤ 4',
    pass: growth <= 4,
  });

  rows.push(...oneMore(books));
  return rows;
}

/** One new notification on top of 10,000, which answers an earlier one. */
function oneMore(books: readonly Rulebook[]): BenchRow[] {
  const { received, logged } = inbox(10_001);
  const last = received.at(-1);
  if (!last) throw new Error('The inbox is empty.');
  const before = received.slice(0, -1);

  function full(activities: readonly KnownActivity[]): Matches[] {
    const matcher = createMatcher(books, pod, { limits: LIMITS });
    matcher.know([...logged, ...activities]);
    return activities.map((activity) => matcher.match(activity.activityId));
  }

  const matcher = createMatcher(books, pod, { limits: LIMITS });
  matcher.know([...logged, ...before]);
  const conclusions = new Map(
    before.map((activity) => [activity.activityId, matcher.match(activity.activityId)]),
  );
  const start = clock();
  const added = matcher.add(last);
  const one = clock() - start;
  for (const matches of added) conclusions.set(matches.activityId, matches);
  let whole: Matches[] = [];
  const all = fastest(() => {
    whole = full(received);
  }, 1);
  const share = one / all;
  const equal = summary(conclusions.values()) === summary(whole);
  return [
    { name: 'policy: 10,001 notifications one by one', value: round(all), unit: 'ms', goal: '-', pass: true },
    { name: 'policy: one more on top of 10,000', value: round(one), unit: 'ms', goal: '-', pass: true },
    {
      name: 'policy: one more, share of a full run',
      value: share,
      unit: '',
      goal: '≤ 0.01, equal conclusions',
      pass: share <= 0.01 && equal,
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
