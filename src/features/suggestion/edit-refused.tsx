import { type ReactNode, useMemo, useState } from 'react';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { Problem } from '../../domain/problem.ts';
import { isEditable, isOnRecord } from '../../domain/suggestion/edit-intent.ts';
import type { Effect, Intent } from '../../domain/suggestion/model.ts';
import { receiverOf } from '../../domain/trust/receiver.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { useIntents, useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { readEdit } from './read-edit.ts';

/**
 * Messages that their receivers refused, each to be changed and sent again. Nothing where one may have arrived, or stands
 * in the public log as it was.
 */
export function EditRefused({ intents }: { intents: readonly Intent[] }): ReactNode {
  const all = useIntents().data ?? [];
  // A new try is a new start: what was written before is what was refused.
  return intents
    .filter(isEditable)
    .filter((intent) => !isOnRecord(intent, all))
    .map(({ id, effect, attempts, editedAt }) => (
      <EditMessage key={`${id} ${attempts} ${editedAt}`} id={id} effect={effect} />
    ));
}

function EditMessage({ id, effect }: { id: string; effect: Extract<Effect, { kind: 'send' }> }): ReactNode {
  const { orchestrator, pod } = useWorkspace();
  const services = useServices().data;
  const before = effect.document;
  const [text, setText] = useState(() => JSON.stringify(before, null, 2));
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const edit = useMemo(() => readEdit(text, before), [text, before]);
  const profiles = receiverOf(effect, services ?? [])?.demands;
  const findings = useMemo(
    () => (edit.kind === 'unreadable' ? [] : validateNotification(edit.document, { profiles })),
    [edit, profiles],
  );
  // What goes to the own inbox is held to no rules: it stays between the maintainer and her pod.
  const isFaulty = effect.inbox !== pod?.inbox && findings.some(({ severity }) => severity === 'must');
  const hindered = useHindrance('records');
  const ready = edit.kind === 'changed' && !isFaulty && services !== undefined && hindered === undefined;

  const send = async () => {
    if (!ready) return;
    setSending(true);
    const sent = await orchestrator.call('editIntent', { intentId: id, document: edit.document, before });
    setSending(false);
    if (!sent.ok) return setProblem(sent.problem);
    announce(t('review.edit.sent'));
  };

  const words = problem && problemWords(problem);
  return (
    <details>
      <summary className="w-fit min-h-6 text-act underline decoration-act/40 underline-offset-2">
        {t('review.edit')}
      </summary>
      <div className="mt-2 grid gap-3">
        <TextArea
          mono
          label={t('review.edit.message')}
          help={t('review.edit.help')}
          error={edit.kind === 'unreadable' ? t(`review.edit.${edit.reason}`) : undefined}
          value={text}
          onChange={setText}
        />
        {edit.kind !== 'unreadable' && <FindingsList findings={findings} />}
        {words && (
          <Notice
            tone="no"
            title={words.title}
            kept={t('review.edit.kept')}
            next={words.next}
            details={words.details}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            busy={sending ? t('review.edit.sending') : undefined}
            disabled={!ready}
            onClick={() => void send()}
          >
            {t('review.edit.send')}
          </Button>
          <WhyNot
            reason={hindered ?? (edit.kind === 'changed' && isFaulty ? t('review.edit.faulty') : undefined)}
          />
        </div>
      </div>
    </details>
  );
}
