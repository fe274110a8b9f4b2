import type { ReactNode } from 'react';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { Effect, Intent } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { eventUrl } from '../../pod/event-log.ts';
import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { EffectFrame, Payload } from './effect-frame.tsx';
import { leftOut, logText } from './log-text.ts';

export interface LogEffectProps {
  readonly effect: Extract<Effect, { kind: 'log' }>;
  readonly intent: Intent | undefined;
  /** The container of the event log. */
  readonly eventLog: string | undefined;
  /** The text of the message as received, where it is on this device. */
  readonly received: string | undefined;
}

/** An event for the public log: exactly in the form in which it will stand there, and what is left out of it. */
export function LogEffect({ effect, intent, eventLog, received }: LogEffectProps): ReactNode {
  const { pod } = useWorkspace();
  const { data: settings = defaultSettings } = useSettings();
  const text = logText(effect, received, settings, pod?.webId);
  // What stands in the log got there in the form that counted then; the event itself shows it.
  const isDone = intent?.state === 'done';
  const removed = text?.written.removed ?? [];
  const asReceived = effect.document === undefined ? t('review.effect.log.received') : undefined;
  return (
    <EffectFrame
      sentence={t('review.effect.log')}
      note={
        isDone
          ? undefined
          : removed.length > 0
            ? t('review.effect.log.without', { parts: leftOut(removed) })
            : asReceived
      }
      where={t('review.effect.log.where')}
      url={eventLog === undefined ? undefined : eventUrl(eventLog, effect.activityId)}
      intent={intent}
    >
      <Payload
        label={t(isDone ? 'review.log.message' : 'review.effect.payload')}
        text={isDone ? text?.text : text?.written.text}
      />
    </EffectFrame>
  );
}
