import { useRef, useState } from 'react';
import { type LogPlaces, logPlaces } from '../../domain/event-log/places.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../i18n/t.ts';
import { checkLog, type LogCheck } from '../../pod/event-log/check-log.ts';
import { announce } from '../../ui/announce.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** How far a check of the own log has come. */
export type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'checked'; readonly check: LogCheck };

/** Checks the own log, and mends its index, when asked to. */
export interface OwnCheck {
  readonly state: CheckState;
  readonly places: LogPlaces | undefined;
  readonly check: () => Promise<void>;
  readonly stop: () => void;
  /** True while the index is being mended. */
  readonly mending: boolean;
  readonly mendProblem: Problem | undefined;
  readonly mend: () => Promise<void>;
}

/** So many events are read and compared, the newest first. */
export const CHECKED_EVENTS = 2_000;

/** Looks at the own log as a stranger sees it. What was found stays until the next look. */
export function useLogCheck(): OwnCheck {
  const { pod, transport, orchestrator } = useWorkspace();
  const [state, setState] = useState<CheckState>({ kind: 'none' });
  const [mending, setMending] = useState(false);
  const [mendProblem, setMendProblem] = useState<Problem>();
  const running = useRef<AbortController>(undefined);
  const places = pod && logPlaces(pod);

  const check = async () => {
    if (places === undefined) return;
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ kind: 'checking', done: 0, total: 0 });
    const checked = await checkLog(transport, places.log, {
      events: places.events,
      limit: CHECKED_EVENTS,
      signal: own.signal,
      now: Date.now(),
      onProgress: (done, total) => {
        // Painting each of thousands would cost more than reading them.
        if (own === running.current && (done % 20 === 0 || done === total))
          setState({ kind: 'checking', done, total });
      },
    });
    if (own !== running.current) return;
    setState(
      checked.ok ? { kind: 'checked', check: checked.value } : { kind: 'failed', problem: checked.problem },
    );
    announce(
      checked.ok
        ? t('events.check.said', { count: checked.value.findings.length })
        : t('events.check.failed'),
    );
  };

  const mend = async () => {
    setMending(true);
    setMendProblem(undefined);
    const mended = await orchestrator.call('mendLog');
    setMending(false);
    if (!mended.ok) setMendProblem(mended.problem);
    await check();
  };

  return { state, places, check, stop: () => running.current?.abort(), mending, mendProblem, mend };
}
