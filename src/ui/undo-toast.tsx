import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../i18n/t.ts';
import { announce } from './announce.ts';
import { Button } from './button.tsx';

export interface UndoToastProps {
  /** What was decided: "Approved: record the review in your log". */
  readonly message: string;
  /** When it will be carried out, in milliseconds since the epoch. */
  readonly until: number;
  readonly onUndo: () => void;
  /** Puts the moment off; the button is there only if this is given (WCAG 2.2.1). */
  readonly onWait?: () => void;
  /** The time is over. */
  readonly onGone: () => void;
}

/** The only toast there is: what was just decided can be taken back, for as long as it says. */
export function UndoToast({ message, until, onUndo, onWait, onGone }: UndoToastProps): ReactNode {
  const seconds = useSecondsTo(until, onGone);
  useEffect(() => announce(message), [message]);

  return (
    <div
      data-print="no"
      className="fixed inset-x-3 bottom-[calc(var(--bottom-bar,0px)+0.75rem)] z-30 mx-auto flex max-w-[34rem] flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-edge bg-raised py-2 ps-4 pe-2"
    >
      <p className="min-w-0 grow basis-56">
        {message}
        <span aria-hidden className="block text-faint text-sm">
          {t('ui.undo.time', { count: seconds })}
        </span>
      </p>
      <span className="ms-auto flex gap-2">
        {onWait && (
          <Button tone="plain" onClick={onWait}>
            {t('ui.undo.wait')}
          </Button>
        )}
        <Button keyHint="z" onClick={onUndo}>
          {t('ui.undo')}
        </Button>
      </span>
    </div>
  );
}

/** Whole seconds until a moment; calls back once when it has come. */
function useSecondsTo(until: number, onReached: () => void): number {
  const [now, setNow] = useState(Date.now);
  const reached = useRef(onReached);
  reached.current = onReached;

  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() < until) return;
      clearInterval(timer);
      reached.current();
    }, 250);
    return () => clearInterval(timer);
  }, [until]);

  return Math.max(0, Math.ceil((until - now) / 1000));
}
