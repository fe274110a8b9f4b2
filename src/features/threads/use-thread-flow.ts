import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useRef, useState } from 'react';
import type { DecisionRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { ThreadAction } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { useArtefacts } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { dismissedBy, restoredBy } from './announcement.ts';
import { offerLinkOf, resultLinkOf } from './offer-link.ts';
import type { ThreadItem } from './thread-items.ts';
import { isBlocked } from './thread-lanes.ts';
import { threadText } from './thread-words.ts';
import type { DecisionsTaken } from './use-decisions-taken.ts';

/** Actions that ask something first. */
export type AskingAction = Exclude<
  ThreadAction,
  'resubmit' | 'offer-again' | 'announce-result' | 'dismiss' | 'retry' | 'edit'
>;

/** What the flow of actions stands on. */
export interface ThreadFlowContext {
  readonly chosen: ThreadItem | undefined;
  /** Suggestions that wait, all that were ever made, and what was decided. */
  readonly open: readonly OpenSuggestion[];
  readonly all: readonly Suggestion[];
  readonly decisions: readonly DecisionRow[];
  readonly taken: DecisionsTaken;
}

/** Acting on the shown thread: what is asked first, and where one goes. */
export interface ThreadFlow {
  readonly dialog: AskingAction | undefined;
  readonly close: () => void;
  /** What can be done now, and how. */
  readonly actions: readonly { readonly action: ThreadAction; readonly run: () => void }[];
  /** Set where an announcement was put aside. */
  readonly restore: (() => void) | undefined;
  /** Holds the form in which a refused message is changed. */
  readonly editPlace: RefObject<HTMLDivElement | null>;
}

/** Ties the actions of a thread to dialogs, to other screens, and to the orchestrator. */
export function useThreadFlow({ chosen, open, all, decisions, taken }: ThreadFlowContext): ThreadFlow {
  const { orchestrator } = useWorkspace();
  const navigate = useNavigate();
  const artefacts = useArtefacts().data ?? [];
  const [asked, setAsked] = useState<{ readonly action: AskingAction; readonly key: string }>();
  const editPlace = useRef<HTMLDivElement>(null);
  const thread = chosen?.thread;

  const run = (action: ThreadAction) => {
    if (chosen === undefined || thread === undefined) return;
    switch (action) {
      case 'resubmit':
      case 'offer-again':
        return void navigate({ to: '/offer', search: offerLinkOf(thread, action === 'resubmit') });
      case 'announce-result':
        return void navigate({ to: '/announce', search: resultLinkOf(thread, artefacts) });
      case 'dismiss':
        return void taken.reject(
          dismissedBy(thread, open),
          t('threads.dismissed', { what: threadText(chosen.sentence()) }),
        );
      case 'retry':
        return void (thread.delivery?.hindered && orchestrator.call('retry', thread.delivery.hindered.id));
      case 'edit':
        return openForm(editPlace.current);
      default:
        setAsked({ action, key: thread.key });
    }
  };

  return {
    dialog: asked?.key === thread?.key ? asked?.action : undefined,
    close: () => setAsked(undefined),
    actions:
      thread === undefined || chosen === undefined
        ? []
        : thread.actions
            .filter((action) => !(chosen.dismissed && action === 'dismiss'))
            .filter((action) => !(isBlocked(thread) && verdicts.has(action)))
            .map((action) => ({ action, run: () => run(action) })),
    restore:
      chosen?.dismissed && thread ? () => void taken.undo(restoredBy(thread, all, decisions)) : undefined,
    editPlace,
  };
}

/** What nobody wants to say to a sender who is blocked. */
const verdicts: ReadonlySet<ThreadAction> = new Set([
  'accept',
  'accept-provisionally',
  'decline-for-now',
  'decline',
  'accept-announcement',
  'dismiss',
]);

/** Unfolds the form and leads to its text. */
function openForm(place: HTMLElement | null): void {
  const form = place?.querySelector('details');
  if (!form) return;
  form.open = true;
  form.querySelector('textarea')?.focus();
}
