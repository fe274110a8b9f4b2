import { type ReactNode, useMemo, useState } from 'react';
import { logQuestion, ownAddresses, publicForm } from '../../domain/event-log/log-question.ts';
import type { Removal } from '../../domain/event-log/processed.ts';
import type { Problem } from '../../domain/problem.ts';
import { defaultSettings, type LogForm } from '../../domain/settings/settings.ts';
import type { Effect, Intent } from '../../domain/suggestion/model.ts';
import { formatList } from '../../i18n/format.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { eventUrl } from '../../pod/event-log.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { EffectFrame, Payload } from './effect-frame.tsx';

export interface LogEffectProps {
  readonly effect: Extract<Effect, { kind: 'log' }>;
  readonly intent: Intent | undefined;
  /** The container of the event log. */
  readonly eventLog: string | undefined;
  /** The text of the message as received, where it is on this device. */
  readonly received: string | undefined;
  /** Whether the maintainer may be asked in which form it is recorded. */
  readonly asks: boolean;
}

/** An event for the public log: exactly in the form in which it will stand there, and what is left out of it. */
export function LogEffect({ effect, intent, eventLog, received, asks }: LogEffectProps): ReactNode {
  const { pod } = useWorkspace();
  const { data: settings = defaultSettings } = useSettings();
  const { document, activityId } = effect;
  const text = document === undefined ? received : JSON.stringify(document, null, 2);
  const { form, question } = useMemo(() => {
    if (text === undefined) return {};
    const maintainer = pod && { webId: pod.webId, addresses: ownAddresses(document) };
    // What was approved is on its way, or stands in the log, in the form that counted then.
    return intent === undefined
      ? { form: publicForm(text, settings, maintainer), question: logQuestion(text, settings, maintainer) }
      : { form: { text, removed: [] } };
  }, [text, document, settings, pod, intent]);
  const removed = form?.removed ?? [];
  return (
    <>
      <EffectFrame
        sentence={t('review.effect.log')}
        note={
          removed.length > 0
            ? t('review.effect.log.processed', { what: places(removed) })
            : document === undefined
              ? t('review.effect.log.received')
              : undefined
        }
        where={t('review.effect.log.where')}
        url={eventLog === undefined ? undefined : eventUrl(eventLog, activityId)}
        intent={intent}
      >
        <Payload label={t('review.effect.payload')} text={form?.text} />
      </EffectFrame>
      {asks && question && <FormQuestion removed={question.removed} />}
    </>
  );
}

/** Asks once in which form messages with delicate parts go into the public log. */
function FormQuestion({ removed }: { removed: readonly Removal[] }): ReactNode {
  const { orchestrator, session } = useWorkspace();
  const [saving, setSaving] = useState<LogForm>();
  const [problem, setProblem] = useState<Problem>();
  const choose = async (logForm: LogForm) => {
    setSaving(logForm);
    setProblem(undefined);
    const saved = await orchestrator.call('putSettings', { logForm });
    setSaving(undefined);
    if (saved.ok) announce(t('review.form.saved'));
    else setProblem(saved.problem);
  };
  const button = (form: LogForm, words: string) => (
    <Button
      disabled={session.phase !== 'signed-in'}
      busy={saving === form ? t('review.form.saving') : undefined}
      onClick={() => void choose(form)}
    >
      {words}
    </Button>
  );
  return (
    <div className="mt-3 grid gap-2">
      <Notice
        tone="wait"
        title={t('review.form.title')}
        kept={t('review.form.text', { what: places(removed) })}
        next={t('review.form.next')}
        actions={
          <>
            {button('processed', t('review.form.processed'))}
            {button('verbatim', t('review.form.verbatim'))}
          </>
        }
      />
      {problem && <Notice tone="no" urgent {...problemWords(problem)} />}
    </div>
  );
}

/** Where the delicate parts stand; a hostile message may have thousands. */
function places(removed: readonly Removal[]): string {
  return formatList([...new Set(removed.map(({ path }) => path.slice(0, 120)))].slice(0, 12));
}
