import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { AskService } from '../../../platforms/ask-service.ts';
import { createAskTap } from '../../../platforms/tap/ask-tap.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useAskService } from '../services/use-ask-service.ts';
import { createFinder, type Finder } from './finder.ts';
import { openReader } from './open-reader.ts';
import type { Run } from './run.ts';
import { type FindKept, useFindKept } from './use-find-kept.ts';

/** What a finder reaches for when it needs it: as the last shown screen has it. */
interface Surroundings {
  ask: AskService;
  kept: Pick<FindKept, 'keepJob' | 'forgetJob'>;
}

/** Who asks, while the pod has not answered yet. */
const NOBODY = '';

/** One for each person of this page: what she found last is there when she comes back to the screen. */
const finders = new Map<string, { readonly finder: Finder; readonly around: Surroundings }>();

function finderOf(
  webId: string,
  around: Surroundings,
): { readonly finder: Finder; readonly around: Surroundings } {
  // What was asked before it was known for whom, on the way in, goes on.
  const known = finders.get(webId) ?? finders.get(NOBODY);
  if (known) {
    if (webId !== NOBODY && finders.get(NOBODY) === known) finders.delete(NOBODY);
    finders.set(webId, known);
    return known;
  }
  const made: Surroundings = { ...around };
  const finder = createFinder({
    ask: ({ viaRelay }) => createAskTap(made.ask, viaRelay),
    open: openReader,
    now: () => new Date().toISOString(),
    keepJob: (job) => made.kept.keepJob(job),
    forgetJob: (url) => made.kept.forgetJob(url),
    pause: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
  });
  const entry = { finder, around: made };
  finders.set(webId, entry);
  return entry;
}

/** Asking for data, with what was found last and what this device remembers. */
export function useFinder(): {
  readonly finder: Finder;
  readonly run: Run | undefined;
  readonly kept: FindKept;
} {
  const webId = useWorkspace().pod?.webId ?? NOBODY;
  const ask = useAskService();
  const kept = useFindKept();
  const entry = useMemo(() => finderOf(webId, { ask, kept }), [webId, ask, kept]);
  useEffect(() => {
    Object.assign(entry.around, { ask, kept });
  }, [entry, ask, kept]);
  const run = useSyncExternalStore(entry.finder.subscribe, entry.finder.current);
  return { finder: entry.finder, run, kept };
}
