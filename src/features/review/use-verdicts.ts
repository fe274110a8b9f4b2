import { useCallback, useEffect, useState } from 'react';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { headlineOf, headlineText } from '../suggestion/headline.ts';
import { askForEach, type Refusal } from '../workspace/bulk/batch.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { ReviewItem } from './queue.ts';

/** A decision that can still be taken back. */
export interface RecentVerdict {
  readonly suggestionId: string;
  /** "Approved: record the review …" */
  readonly message: string;
  /** What was decided on, for saying that it was taken back. */
  readonly what: string;
  /** The card that it took out of the list: another one when another answer was given. */
  readonly card: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** The suggestions that were decided together; left out for a single one. */
  readonly batch?: readonly string[];
}

/** A verdict on several suggestions. */
export interface BatchVerdict {
  readonly verdict: 'approved' | 'rejected' | 'later';
  /** Only for `rejected`. */
  readonly reason?: string;
  /** ISO 8601, for `later`. */
  readonly until?: string;
}

/** Deciding on suggestions, and what follows on the screen. */
export interface Verdicts {
  /** Ids that were decided a moment ago: out of the list before the replica knows. */
  readonly hidden: ReadonlySet<string>;
  /** Newest last. */
  readonly recent: readonly RecentVerdict[];
  /** The decision that was not taken, and why. */
  readonly refused: { readonly suggestionId: string; readonly problem: Problem } | undefined;
  readonly approve: (item: ReviewItem) => Promise<boolean>;
  /** Gives another answer than the one that the card proposes first. */
  readonly answer: (item: ReviewItem, answer: Suggestion) => Promise<boolean>;
  readonly reject: (item: ReviewItem, reason: string | undefined) => Promise<boolean>;
  readonly later: (item: ReviewItem, until: string) => Promise<boolean>;
  /** Decides several in one go, with one way back; those that are refused come back to the list. */
  readonly decideAll: (
    items: readonly ReviewItem[],
    verdict: BatchVerdict,
  ) => Promise<readonly Refusal<ReviewItem>[]>;
  readonly undo: (suggestionId: string, what: string) => Promise<boolean>;
  readonly forget: (suggestionId: string) => void;
}

/**
 * Decides at once on the screen; a decision that is refused puts the suggestion back, with the cause.
 * @param graceMs Time in which a decision can be taken back before anything is sent, in milliseconds; 0 for none.
 * @param wordsOf What goes with the answers of an item; nothing by default.
 */
export function useVerdicts(
  open: readonly OpenSuggestion[] | undefined,
  graceMs: number,
  wordsOf: (item: ReviewItem) => string | undefined = () => undefined,
): Verdicts {
  const { orchestrator } = useWorkspace();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [recent, setRecent] = useState<readonly RecentVerdict[]>([]);
  const [refused, setRefused] = useState<Verdicts['refused']>();

  // Hidden only until the replica says the same: what fails afterwards must be able to come back.
  useEffect(() => {
    const waiting = new Set(
      open?.filter(({ failed }) => failed.length === 0).map(({ suggestion }) => suggestion.id),
    );
    setHidden((current) => {
      const still = [...current].filter((id) => waiting.has(id));
      return still.length === current.size ? current : new Set(still);
    });
  }, [open]);

  const forget = useCallback(
    (id: string) => setRecent((current) => current.filter(({ suggestionId }) => suggestionId !== id)),
    [],
  );

  const decide = async (
    item: ReviewItem,
    verdict: 'approved' | 'rejected' | 'later',
    run: () => Promise<Result<void>>,
    decided: Suggestion = item.suggestion,
  ) => {
    const card = item.suggestion.id;
    const { id } = decided;
    const what = headlineText(headlineOf(decided));
    const message = t(`review.decided.${verdict}`, { what });
    setRefused(undefined);
    setHidden((current) => new Set(current).add(card));
    // The notice of what can be undone says it; without a time to undo there is none.
    if (graceMs === 0) announce(message);
    else
      setRecent((current) => [
        ...current.filter(({ suggestionId }) => suggestionId !== id),
        { suggestionId: id, message, what, card, until: Date.now() + graceMs },
      ]);
    const done = await run();
    if (done.ok) return true;
    setHidden((current) => new Set([...current].filter((each) => each !== card)));
    forget(id);
    setRefused({ suggestionId: card, problem: done.problem });
    announce(t('review.refused.title'), 'now');
    return false;
  };

  const decideAll = async (items: readonly ReviewItem[], wish: BatchVerdict) => {
    const { verdict, reason, until } = wish;
    const cards = items.map(({ suggestion }) => suggestion.id);
    const [first] = cards;
    if (first === undefined) return [];
    const key = `batch ${first} ${Date.now()}`;
    const message = t(`review.decided.batch.${verdict}`, { count: items.length });
    setRefused(undefined);
    setHidden((current) => new Set([...current, ...cards]));
    const noted: RecentVerdict = {
      suggestionId: key,
      message,
      what: t('review.batch.what', { count: items.length }),
      card: first,
      until: Date.now() + graceMs,
      batch: cards,
    };
    if (graceMs === 0) announce(message);
    else setRecent((current) => [...current, noted]);
    const { refused } = await askForEach(items, ({ suggestion: { id } }) => {
      if (verdict === 'approved') return orchestrator.call('approve', id, graceMs);
      if (verdict === 'rejected') return orchestrator.call('reject', id, graceMs, reason);
      return orchestrator.call('later', id, until ?? '');
    });
    if (refused.length > 0) {
      const back = new Set(refused.map(({ item }) => item.suggestion.id));
      setHidden((current) => new Set([...current].filter((id) => !back.has(id))));
      setRecent((current) =>
        current.flatMap((each) => {
          if (each.suggestionId !== key) return [each];
          const batch = cards.filter((id) => !back.has(id));
          return batch.length === 0 ? [] : [{ ...each, batch }];
        }),
      );
    }
    return refused;
  };

  const approve = (item: ReviewItem, { id }: Suggestion) => {
    const words = wordsOf(item)?.trim() ?? '';
    return words === ''
      ? orchestrator.call('approve', id, graceMs)
      : orchestrator.call('approve', id, graceMs, words);
  };

  return {
    hidden,
    recent,
    refused,
    approve: (item) => decide(item, 'approved', () => approve(item, item.suggestion)),
    answer: (item, answer) => decide(item, 'approved', () => approve(item, answer), answer),
    reject: (item, reason) =>
      decide(item, 'rejected', () => orchestrator.call('reject', item.suggestion.id, graceMs, reason)),
    later: (item, until) =>
      decide(item, 'later', () => orchestrator.call('later', item.suggestion.id, until)),
    decideAll,
    undo: async (suggestionId, what) => {
      const verdict = recent.find((each) => each.suggestionId === suggestionId);
      const cards = new Set(verdict?.batch ?? [verdict?.card ?? suggestionId]);
      const { refused } = await askForEach(verdict?.batch ?? [suggestionId], (id) =>
        orchestrator.call('undo', id),
      );
      forget(suggestionId);
      for (const { item } of refused) cards.delete(item);
      const [first] = refused;
      if (first === undefined || verdict?.batch)
        setHidden((current) => new Set([...current].filter((each) => !cards.has(each))));
      if (first === undefined) announce(t('review.undone', { what }));
      else {
        setRefused({ suggestionId: first.item, problem: first.problem });
        announce(t('review.undo.refused'), 'now');
      }
      return first === undefined;
    },
    forget,
  };
}
