import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { LogForm } from '../../domain/settings/settings.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { laidOut, leftOut, logText } from './log-text.ts';

export interface LogQuestionProps {
  readonly effects: readonly Effect[];
  /** The text of a message in the inbox, where it is on this device. */
  readonly receivedAt: (source: string | undefined) => string | undefined;
}

/**
 * Asks once, before something personal goes into the public log for the first time, in which form messages are
 * recorded. Nobody has to answer: without an answer what is personal is left out.
 */
export function LogQuestion({ effects, receivedAt }: LogQuestionProps): ReactNode {
  const { pod, session, orchestrator } = useWorkspace();
  const settings = useSettings().data;
  const [answer, setAnswer] = useState<LogForm>();
  const [busy, setBusy] = useState<LogForm>();
  const [problem, setProblem] = useState<Problem>();
  if (answer !== undefined) return <Answered form={answer} />;
  if (settings === undefined || session.phase !== 'signed-in') return null;
  const questions = effects.flatMap((effect) => {
    if (effect.kind !== 'log') return [];
    return logText(effect, receivedAt(effect.source), settings, pod?.webId)?.question ?? [];
  });
  if (questions.length === 0) return null;
  const choose = async (logForm: LogForm) => {
    setBusy(logForm);
    setProblem(undefined);
    const saved = await orchestrator.call('putSettings', { logForm });
    setBusy(undefined);
    if (saved.ok) setAnswer(logForm);
    else setProblem(saved.problem);
  };
  const choice = (form: LogForm) => (
    <Button busy={busy === form ? t('review.log.saving') : undefined} onClick={() => void choose(form)}>
      {t(`review.log.${form}`)}
    </Button>
  );
  return (
    <section aria-label={t('review.log.label')} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Notice
        tone="wait"
        title={t('review.log.title')}
        kept={t('review.log.contains', { parts: leftOut(questions.flatMap(({ removed }) => removed)) })}
        next={t('review.log.remembers')}
        actions={
          <>
            {choice('processed')}
            {choice('verbatim')}
          </>
        }
      />
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('review.log.unanswered')} />}
      <details className="ps-4.5">
        <summary className="w-fit min-h-6 text-act text-sm underline decoration-act/40 underline-offset-2">
          {t('review.log.diff.show')}
        </summary>
        <div className="mt-2 grid gap-2">
          {questions.map(({ verbatim, processed }) => (
            <Diff key={verbatim} label={t('review.log.diff')} before={laidOut(verbatim)} after={processed} />
          ))}
        </div>
      </details>
    </section>
  );
}

/** Takes the place of the question, and its focus: the buttons that had it are gone. */
function Answered({ form }: { form: LogForm }): ReactNode {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p ref={line} tabIndex={-1} className="text-soft outline-none">
      {t(`review.log.answered.${form}`)}{' '}
      <Link
        to="/events"
        search={{ pane: 'form' }}
        className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
      >
        {t('review.log.change')}
      </Link>
    </p>
  );
}
