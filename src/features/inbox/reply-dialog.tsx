import { type ReactNode, useMemo, useState } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { checkOutgoing } from '../../domain/notification/build/check-outgoing.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { reasonsOf, refusal, replyTarget } from './unprocessable.ts';

export interface ReplyDialogProps {
  readonly row: NotificationRow;
  readonly services: readonly Service[];
  readonly senderName: string | undefined;
  readonly onClose: () => void;
}

/** Prepares the answer that a message cannot be processed: the reasons to edit, and exactly what will be sent. */
export function ReplyDialog({ row, services, senderName, onClose }: ReplyDialogProps): ReactNode {
  const { pod, session, orchestrator } = useWorkspace();
  const [summary, setSummary] = useState(() => reasonsOf(row));
  const [id] = useState(() => `urn:uuid:${crypto.randomUUID()}`);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const draft = useMemo(() => draftOf(row, services, pod, id, summary), [row, services, pod, id, summary]);
  const receiver = draft.kind === 'ready' ? serviceById(services, draft.target.id) : undefined;
  const signedOut = session.phase !== 'signed-in';
  const hindered = useHindrance('records');
  const ready = draft.kind === 'ready' && draft.checked.ok && !signedOut && hindered === undefined;

  const send = async () => {
    if (draft.kind !== 'ready' || !draft.checked.ok) return;
    setSending(true);
    const { target, document } = draft;
    const sent = await orchestrator.call('send', {
      document,
      inbox: target.inbox,
      recipient: target.id,
      recipientName: senderName,
      artefact: row.artefact,
    });
    setSending(false);
    if (!sent.ok) return setProblem(sent.problem);
    announce(t('inbox.reply.sent'));
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('inbox.reply.title')}
      description={t('inbox.reply.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            tone="primary"
            disabled={!ready}
            busy={sending ? t('inbox.reply.sending') : undefined}
            onClick={() => void send()}
          >
            {t('inbox.reply.send')}
          </Button>
        </>
      }
    >
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('inbox.reply.failed.kept')} />}
      <WhyNot reason={hindered} />
      {signedOut && <Notice tone="wait" title={t('inbox.reply.signed-out')} />}
      {draft.kind === 'none' ? (
        <Notice tone="doubt" title={t(`inbox.reply.${draft.because}`)} />
      ) : (
        <>
          <DescriptionList
            items={[
              {
                term: t('inbox.reply.to'),
                value: <span className="wrap-anywhere font-mono text-xs">{draft.target.inbox}</span>,
              },
            ]}
          />
          {receiver?.enabled === false && (
            <Notice tone="doubt" title={t('services.off.by-hand', { service: isolate(receiver.name) })} />
          )}
          <TextArea
            label={t('inbox.reply.summary')}
            help={t('inbox.reply.summary.help')}
            value={summary}
            onChange={setSummary}
          />
          {!draft.checked.ok && (
            <Notice
              tone="no"
              title={t('inbox.reply.refused')}
              kept={<FindingsList findings={draft.checked.problem.findings ?? []} />}
            />
          )}
          <CodeBlock label={t('inbox.reply.payload')} text={JSON.stringify(draft.document, null, 2)} />
        </>
      )}
    </Dialog>
  );
}

function draftOf(
  row: NotificationRow,
  services: readonly Service[],
  pod: PodProfile | undefined,
  id: string,
  summary: string,
) {
  const target = replyTarget(row, services);
  if (target.kind === 'none') return target;
  if (pod?.inbox === undefined) return { kind: 'none', because: 'no-pod' } as const;
  const document = refusal(target, pod, id, summary);
  return { kind: 'ready', target, document, checked: checkOutgoing(document) } as const;
}
