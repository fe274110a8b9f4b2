import { useEffect } from 'react';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { takesWords } from '../../domain/suggestion/with-words.ts';
import { useKeptDrafts } from '../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { ReviewItem } from './queue.ts';

/** What the maintainer has written to go with answers; kept until her answer is in the pod. */
export interface AnswersWords {
  /** What goes with the answers of an item; `undefined` where it sends none. */
  readonly of: (item: ReviewItem) => string | undefined;
  readonly change: (item: ReviewItem, words: string) => void;
}

/** Words for answers, as drafts on this device. */
export function useAnswerWords(): AnswersWords {
  const ownInbox = useWorkspace().pod?.inbox;
  const drafts = useKeptDrafts('answer', readWords);
  return {
    of: ({ suggestion, alternatives = [] }) =>
      [suggestion, ...alternatives].some(({ effects }) => takesWords(effects, ownInbox))
        ? (drafts.all.get(questionOf(suggestion)) ?? '')
        : undefined,
    change: ({ suggestion }, words) =>
      words === '' ? drafts.forget(questionOf(suggestion)) : drafts.keep(questionOf(suggestion), words),
  };
}

/** Forgets the words of what was decided: they stand in the messages now. */
export function useWordsTidied(done: readonly ReviewItem[]): void {
  const { all, forget } = useKeptDrafts('answer', readWords);
  useEffect(() => {
    if (all.size === 0) return;
    for (const { suggestion, decision } of done)
      if (decision?.saved === 'saved' && all.has(questionOf(suggestion))) forget(questionOf(suggestion));
  }, [all, forget, done]);
}

/** What the possible answers to one message have in common. */
function questionOf({ policy, source }: Suggestion): string {
  return `${policy.id} ${source}`;
}

function readWords(stored: unknown): string | undefined {
  return typeof stored === 'string' ? stored : undefined;
}
