import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Intent, IntentState } from '../../domain/suggestion/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import type { Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { useIntents } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

const tones: Readonly<Record<IntentState, Tone>> = {
  held: 'wait',
  ready: 'wait',
  running: 'wait',
  done: 'yes',
  failed: 'no',
  dropped: 'none',
};

/** What became of the answer that this message cannot be processed, if there is one. */
export function ReplyStatus({ row }: { row: NotificationRow }): ReactNode {
  const { orchestrator } = useWorkspace();
  const { data: intents } = useIntents();
  const hindered = useHindrance('records');
  const reply = intents?.find((intent) => answers(intent, row.notification?.id));
  if (reply === undefined) return null;
  const words = reply.problem && problemWords(reply.problem);
  return (
    <Notice
      tone={tones[reply.state]}
      title={t(`inbox.reply.state.${reply.state}`)}
      kept={words?.title}
      next={words?.next}
      details={words?.details}
      actions={
        reply.state === 'failed' && (
          <>
            <Button
              tone="primary"
              disabled={hindered !== undefined}
              onClick={() => void orchestrator.call('retry', reply.id)}
            >
              {t('inbox.reply.retry')}
            </Button>
            <Button
              disabled={hindered !== undefined}
              onClick={() => void orchestrator.call('drop', reply.id)}
            >
              {t('inbox.reply.drop')}
            </Button>
            <WhyNot reason={hindered} />
          </>
        )
      }
    />
  );
}

/** Whether an intent sends an answer to the message with this id: only those of the inbox do, suggestions show their own. */
function answers({ cause, effect }: Intent, id: string | undefined): boolean {
  return (
    id !== undefined &&
    cause.startsWith('send:') &&
    effect.kind === 'send' &&
    effect.document.inReplyTo === id
  );
}
