import { useCallback, useEffect, useState } from 'react';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { headlineOf, headlineText } from './headline.ts';
import type { ReviewItem } from './queue.ts';

/** Time in which a decision can be taken back before anything is sent, in milliseconds. */
const GRACE = 8_000;

/** A decision that can still be taken back. */
export interface RecentVerdict {
  readonly suggestionId: string;
  /** "Approved: record the review …" */
  readonly message: string;
  /** What was decided on, for saying that it was taken back. */
  readonly what: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
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
  readonly reject: (item: ReviewItem, reason: string | undefined) => Promise<boolean>;
  readonly later: (item: ReviewItem, until: string) => Promise<boolean>;
  readonly undo: (suggestionId: string, what: string) => Promise<boolean>;
  readonly forget: (suggestionId: string) => void;
}

/** Decides at once on the screen; a decision that is refused puts the suggestion back, with the cause. */
export function useVerdicts(open: readonly OpenSuggestion[] | undefined): Verdicts {
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
  ) => {
    const { id } = item.suggestion;
    const what = headlineText(headlineOf(item.suggestion));
    const message = t(`review.decided.${verdict}`, { what });
    setRefused(undefined);
    setHidden((current) => new Set(current).add(id));
    setRecent((current) => [
      ...current.filter(({ suggestionId }) => suggestionId !== id),
      { suggestionId: id, message, what, until: Date.now() + GRACE },
    ]);
    const done = await run();
    if (done.ok) return true;
    setHidden((current) => new Set([...current].filter((each) => each !== id)));
    forget(id);
    setRefused({ suggestionId: id, problem: done.problem });
    announce(t('review.refused.title'), 'now');
    return false;
  };

  return {
    hidden,
    recent,
    refused,
    approve: (item) =>
      decide(item, 'approved', () => orchestrator.call('approve', item.suggestion.id, GRACE)),
    reject: (item, reason) =>
      decide(item, 'rejected', () => orchestrator.call('reject', item.suggestion.id, GRACE, reason)),
    later: (item, until) =>
      decide(item, 'later', () => orchestrator.call('later', item.suggestion.id, until)),
    undo: async (suggestionId, what) => {
      const undone = await orchestrator.call('undo', suggestionId);
      forget(suggestionId);
      if (undone.ok) {
        setHidden((current) => new Set([...current].filter((each) => each !== suggestionId)));
        announce(t('review.undone', { what }));
      } else {
        setRefused({ suggestionId, problem: undone.problem });
        announce(t('review.undo.refused'), 'now');
      }
      return undone.ok;
    },
    forget,
  };
}
