import { useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { useWritable, type Writable } from '../workspace/use-writable.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** A rule book to be saved. */
export interface BookToSave {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Version of the text that it replaces; missing for a new one. */
  readonly before?: string;
}

/** How the screen changes the maintainer's own rule books. */
export interface BookChanges extends Writable {
  readonly busy: boolean;
  /** Why the last change was not written, and of which book. */
  readonly failed?: { readonly id: string; readonly problem: Problem };
  /** Gives back whether it was written. */
  readonly save: (book: BookToSave) => Promise<boolean>;
  readonly remove: (book: { id: string; title: string; before: string }) => Promise<boolean>;
  readonly forget: () => void;
}

/** Has the orchestrator write rule books to the pod. */
export function useBookChanges(): BookChanges {
  const { orchestrator } = useWorkspace();
  const writable = useWritable();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<BookChanges['failed']>();

  const run = async (id: string, done: ReturnType<typeof orchestrator.call>, said: string) => {
    setBusy(true);
    setFailed(undefined);
    const result = await done;
    setBusy(false);
    if (result.ok) announce(said);
    else setFailed({ id, problem: result.problem });
    return result.ok;
  };

  return {
    ...writable,
    busy,
    failed,
    forget: () => setFailed(undefined),
    save: ({ id, title, text, before }) =>
      run(
        id,
        orchestrator.call('putRuleBook', { id, text, ...(before !== undefined && { before }) }),
        t('policies.saved', { policy: isolate(title) }),
      ),
    remove: ({ id, title, before }) =>
      run(
        id,
        orchestrator.call('deleteRuleBook', { id, before }),
        t('policies.deleted', { policy: isolate(title) }),
      ),
  };
}
