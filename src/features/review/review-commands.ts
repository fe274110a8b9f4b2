import { isUntouched } from '../../domain/suggestion/intent-state.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import type { Command } from '../../ui/command-registry.ts';
import type { BulkVerdict } from './bulk-plan.ts';
import { choiceName } from './choice-name.ts';
import { failedIntents, type ReviewItem } from './queue.ts';
import type { ReviewHindrance } from './review-hindrance.ts';

/** What the commands of the review queue work on, and what they do. */
export interface ReviewCommandContext {
  readonly item: ReviewItem | undefined;
  /** Of the shown item. */
  readonly hindered?: ReviewHindrance;
  /** Whether something can be undone by `z`. */
  readonly canUndo: boolean;
  readonly approve: () => void;
  readonly reject: () => void;
  readonly later: () => void;
  /** Takes the last decision back. */
  readonly undo: () => void;
  /** Takes the decision on the shown item back. */
  readonly reopen: () => void;
  readonly retry: () => void;
  readonly drop: () => void;
  readonly move: (by: number) => void;
  readonly close: () => void;
  readonly showSource: () => void;
}

/** Whether a decision can still be taken back: nothing of it has left this device. */
function canReopen({ decision, intents }: ReviewItem): boolean {
  return decision !== undefined && intents.every(isUntouched);
}

/** Whether an item waits for a verdict, rather than for trying again or for nothing. */
function isUndecided(item: ReviewItem | undefined, now: string): boolean {
  if (item === undefined || failedIntents(item).length > 0) return false;
  const { decision } = item;
  return (
    decision === undefined ||
    decision.withdrawn === true ||
    (decision.verdict === 'later' && decision.until !== undefined && decision.until <= now)
  );
}

/** What approving means for the shown item, where there is nothing to approve in the proper sense. */
function approveWords(item: ReviewItem | undefined) {
  const effects = item?.suggestion.effects;
  if (effects === undefined) return 'review.approve';
  if (effects.length === 0) return 'review.approve.none';
  if (effects.every(({ kind }) => kind === 'task')) return 'review.approve.task';
  return effects.every(({ kind }) => kind === 'ignore') ? 'review.approve.ignore' : 'review.approve';
}

/** The other answers that the shown item offers, each as a command. */
export function answerCommands(
  item: ReviewItem | undefined,
  answer: (answer: Suggestion) => void,
  now: string,
  hindered?: (answer: Suggestion) => string | undefined,
): Command[] {
  return (item?.alternatives ?? []).map((other) => ({
    id: `review.answer.${other.id}`,
    label: choiceName(other.choice),
    group: 'item',
    when: () => isUndecided(item, now),
    hindered: hindered?.(other),
    run: () => answer(other),
  }));
}

/** What can be done in the review queue, for buttons, keys and the help alike. */
export function reviewCommands(context: ReviewCommandContext, now: string) {
  const { item, hindered = {} } = context;
  const undecided = () => isUndecided(item, now);
  const failed = () => item !== undefined && failedIntents(item).length > 0;
  const putOff = () => item?.decision?.verdict === 'later' && !undecided();
  return {
    approve: {
      id: 'review.approve',
      label: item?.alternatives?.length ? choiceName(item.suggestion.choice) : t(approveWords(item)),
      group: 'item',
      keys: 'a',
      when: undecided,
      hindered: hindered.approve,
      run: context.approve,
    },
    reject: {
      id: 'review.reject',
      label: t(item?.alternatives?.length ? 'review.reject.answers' : 'review.reject'),
      group: 'item',
      keys: 'r',
      when: undecided,
      hindered: hindered.decide,
      run: context.reject,
    },
    later: {
      id: 'review.later',
      label: t('review.later'),
      group: 'item',
      keys: 'h',
      when: undecided,
      hindered: hindered.decide,
      run: context.later,
    },
    retry: {
      id: 'review.retry',
      label: t('review.retry'),
      group: 'item',
      when: failed,
      hindered: hindered.decide,
      run: context.retry,
    },
    drop: {
      id: 'review.drop',
      label: t('review.drop'),
      group: 'item',
      when: failed,
      hindered: hindered.decide,
      run: context.drop,
    },
    reopen: {
      id: 'review.reopen',
      label: t(putOff() ? 'review.show-now' : 'review.reopen'),
      group: 'item',
      when: () => item !== undefined && !undecided() && !failed() && canReopen(item),
      hindered: hindered.decide,
      run: context.reopen,
    },
    source: {
      id: 'review.source',
      label: t('review.why.show'),
      group: 'item',
      keys: 'v',
      when: () => item !== undefined,
      run: context.showSource,
    },
    next: {
      id: 'review.next',
      label: t('review.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => context.move(1),
    },
    previous: {
      id: 'review.previous',
      label: t('review.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => context.move(-1),
    },
    close: {
      id: 'review.close',
      label: t('review.close'),
      group: 'item',
      keys: 'Escape',
      when: () => item !== undefined,
      run: context.close,
    },
    undo: {
      id: 'review.undo',
      label: t('review.undo'),
      group: 'general',
      keys: 'z',
      when: () => context.canUndo,
      run: context.undo,
    },
  } as const satisfies Readonly<Record<string, Command>>;
}

/** Verdicts on all marked suggestions; nothing while none is marked. They take the keys of those on a single one. */
export function bulkCommands(
  count: number,
  ask: (verdict: BulkVerdict) => void,
  unmark: () => void,
  hindered: ReviewHindrance = {},
): Command[] {
  if (count === 0) return [];
  const verdict = (id: string, label: string, keys: string, wanted: BulkVerdict): Command => ({
    id,
    label,
    group: 'list',
    keys,
    hindered: wanted === 'approved' ? hindered.approve : hindered.decide,
    run: () => ask(wanted),
  });
  return [
    verdict('review.bulk.approve', t('review.bulk.approve'), 'a', 'approved'),
    verdict('review.bulk.reject', t('review.bulk.reject'), 'r', 'rejected'),
    verdict('review.bulk.later', t('review.bulk.later'), 'h', 'later'),
    { id: 'review.bulk.none', label: t('bulk.clear'), group: 'list', keys: 'Escape', run: unmark },
  ];
}

/** The commands whose keys no other of these has: a key goes for what is marked, also while that is not possible. */
export function besides(commands: readonly Command[], others: readonly Command[]): Command[] {
  const taken = new Set(others.map(({ keys }) => keys));
  return commands.filter(({ keys }) => keys === undefined || !taken.has(keys));
}
