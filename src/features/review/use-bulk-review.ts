import { useState } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Problem } from '../../domain/problem.ts';
import { headlineOf, headlineText } from '../suggestion/headline.ts';
import { type BatchEntry, progressOf, retryable } from '../workspace/bulk/batch.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type BulkPlan, type BulkVerdict, bulkPlan } from './bulk-plan.ts';
import type { ReviewItem } from './queue.ts';
import type { BatchVerdict, Verdicts } from './use-verdicts.ts';

/** What deciding on several suggestions stands on. */
export interface BulkReviewContext {
  readonly verdicts: Verdicts;
  readonly marked: readonly ReviewItem[];
  /** All suggestions as they stand now, whichever list they are in. */
  readonly all: readonly ReviewItem[];
  readonly artefacts: readonly ArtefactRow[];
  /** ISO 8601. */
  readonly now: string;
  /** After a verdict: nothing is marked any more, the focus goes back to the list. */
  readonly onDecided: () => void;
}

/** Deciding on several suggestions in one go. */
export interface BulkReview {
  /** What is being asked about before anything is decided. */
  readonly plan: BulkPlan | undefined;
  /** Asks; `undefined` asks no more. */
  readonly ask: (verdict: BulkVerdict | undefined) => void;
  readonly decide: (more?: Pick<BatchVerdict, 'reason' | 'until'>) => void;
  /** What came of the last batch, once it cannot be undone any more. */
  readonly report: readonly BatchEntry[] | undefined;
  readonly retry: (entries: readonly BatchEntry[]) => void;
  readonly closeReport: () => void;
}

/** A batch that was decided, and which of it was refused at once. */
interface Batch {
  readonly wish: BatchVerdict;
  readonly items: readonly ReviewItem[];
  readonly refused: ReadonlyMap<string, Problem>;
}

/** Asks before a batch, decides it, and follows what becomes of each suggestion in it. */
export function useBulkReview(context: BulkReviewContext): BulkReview {
  const { verdicts, marked, all, artefacts, now, onDecided } = context;
  const { orchestrator } = useWorkspace();
  const [plan, setPlan] = useState<BulkPlan>();
  const [batch, setBatch] = useState<Batch>();

  const run = async (items: readonly ReviewItem[], wish: BatchVerdict, before?: Batch) => {
    const refused = await verdicts.decideAll(items, wish);
    const problems = new Map(refused.map(({ item, problem }) => [item.suggestion.id, problem]));
    setBatch({ wish, items: before?.items ?? items, refused: problems });
  };

  const report = batch && reportOf(batch, all, verdicts);
  return {
    plan,
    ask: (verdict) => setPlan(verdict && bulkPlan(verdict, marked, artefacts, now)),
    decide: (more = {}) => {
      if (plan === undefined) return;
      setPlan(undefined);
      onDecided();
      void run(plan.items, { verdict: plan.verdict, ...more });
    },
    report,
    retry: (entries) => {
      if (batch === undefined) return;
      const wanted = new Set(entries.map(({ key }) => key));
      for (const { suggestion, intents } of all)
        if (wanted.has(suggestion.id))
          for (const { id } of retryable(intents)) void orchestrator.call('retry', id);
      const refused = batch.items.filter(({ suggestion: { id } }) => wanted.has(id) && batch.refused.has(id));
      if (refused.length > 0) void run(refused, batch.wish, batch);
    },
    closeReport: () => setBatch(undefined),
  };
}

/** The report of a batch; nothing while it can be undone, after it was, or where there is nothing to tell. */
function reportOf(
  { wish, items, refused }: Batch,
  all: readonly ReviewItem[],
  { recent }: Verdicts,
): readonly BatchEntry[] | undefined {
  const ids = new Set(items.map(({ suggestion }) => suggestion.id));
  if (recent.some(({ batch }) => batch?.some((id) => ids.has(id)))) return undefined;
  if (wish.verdict !== 'approved' && refused.size === 0) return undefined;
  const current = new Map(all.map((item) => [item.suggestion.id, item]));
  const entries = items.flatMap(({ suggestion }): BatchEntry[] => {
    const { id } = suggestion;
    const entry = { key: id, label: headlineText(headlineOf(suggestion)) };
    const problem = refused.get(id);
    if (problem) return [{ ...entry, state: 'failed', problem }];
    const item = current.get(id);
    if (item?.decision === undefined || item.decision.withdrawn) return [];
    return [{ ...entry, ...progressOf(item.intents) }];
  });
  return entries.length > 0 ? entries : undefined;
}
