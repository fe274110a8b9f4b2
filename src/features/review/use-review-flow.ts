import { useState } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { tellsOfPrivateWork } from '../../domain/suggestion/private-work.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { failedIntents, neighbourOf, type ReviewItem } from './queue.ts';
import type { ReviewSearch } from './review-search.ts';
import type { RecentVerdict, Verdicts } from './use-verdicts.ts';

/** What the flow of verdicts stands on. */
export interface ReviewFlowContext {
  readonly verdicts: Verdicts;
  /** The shown item and the list that it is in. */
  readonly chosen: ReviewItem | undefined;
  readonly items: readonly ReviewItem[];
  readonly waiting: number;
  readonly artefacts: readonly ArtefactRow[];
  readonly search: ReviewSearch;
  readonly setSearch: (change: Partial<ReviewSearch>, replace?: 'replace') => void;
  readonly focusSoon: () => void;
}

/** Deciding one suggestion after the other: what is asked first, and where one goes afterwards. */
export interface ReviewFlow {
  /** `publish`: what was approved would tell the public log of a private work. */
  readonly dialog: 'reject' | 'later' | 'drop' | 'publish' | undefined;
  readonly setDialog: (dialog: ReviewFlow['dialog']) => void;
  readonly approve: () => void;
  /** Gives another answer than the one that the card proposes first. */
  readonly answer: (answer: Suggestion) => void;
  /** Approves what the `publish` dialog asks about. */
  readonly publish: () => void;
  readonly reject: (reason: string | undefined) => void;
  readonly later: (until: string) => void;
  /** The decision that can still be undone, made last. */
  readonly last: RecentVerdict | undefined;
  readonly undo: (suggestionId: string, what: string) => void;
  readonly forget: (suggestionId: string) => void;
  readonly retry: () => void;
  readonly drop: () => void;
}

/** Ties verdicts to the list and the address: on to the next after a verdict, back when it is refused or undone. */
export function useReviewFlow(context: ReviewFlowContext): ReviewFlow {
  const { verdicts, chosen, items, waiting, artefacts, search, setSearch, focusSoon } = context;
  const { orchestrator } = useWorkspace();
  const [dialog, setDialog] = useState<ReviewFlow['dialog']>();
  const [asked, setAsked] = useState<Suggestion>();

  const decide = async (verdict: (item: ReviewItem) => Promise<boolean>) => {
    if (chosen === undefined) return;
    const { id } = chosen.suggestion;
    setDialog(undefined);
    setSearch({ id: neighbourOf(items, id) }, 'replace');
    focusSoon();
    const taken = verdict(chosen);
    announce(waiting <= 1 ? t('review.remaining.none') : t('review.remaining', { count: waiting - 1 }));
    if (!(await taken)) setSearch({ id, show: search.show }, 'replace');
  };
  const take = (answer: Suggestion) =>
    decide((item) =>
      answer.id === item.suggestion.id ? verdicts.approve(item) : verdicts.answer(item, answer),
    );
  const approve = (answer: Suggestion | undefined) => {
    if (answer === undefined) return;
    if (!tellsOfPrivateWork(answer.effects, artefacts, [answer.artefact])) return void take(answer);
    setAsked(answer);
    setDialog('publish');
  };
  const undo = async (id: string, what: string) => {
    const card = verdicts.recent.find(({ suggestionId }) => suggestionId === id)?.card ?? id;
    if (!(await verdicts.undo(id, what))) return;
    setSearch({ id: card, show: undefined }, 'replace');
    focusSoon();
  };
  const eachFailed = (command: 'retry' | 'drop') => {
    setDialog(undefined);
    for (const { id } of chosen ? failedIntents(chosen) : []) void orchestrator.call(command, id);
  };

  return {
    dialog,
    setDialog,
    approve: () => approve(chosen?.suggestion),
    answer: approve,
    publish: () => asked && void take(asked),
    reject: (reason) => void decide((item) => verdicts.reject(item, reason)),
    later: (until) => void decide((item) => verdicts.later(item, until)),
    last: verdicts.recent.at(-1),
    undo: (id, what) => void undo(id, what),
    forget: verdicts.forget,
    retry: () => eachFailed('retry'),
    drop: () => eachFailed('drop'),
  };
}
