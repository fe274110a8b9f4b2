import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { ThreadItem } from './thread-items.ts';
import type { TextSources } from './thread-texts.ts';
import type { DecisionsTaken } from './use-decisions-taken.ts';

/** What the dialogs of a thread work with. */
export interface ThreadDialogProps {
  readonly item: ThreadItem;
  readonly sources: TextSources;
  readonly open: readonly OpenSuggestion[];
  readonly taken: DecisionsTaken;
  readonly onClose: () => void;
}
