import { type ReactNode, useRef, useState } from 'react';
import type { ArtefactRow, NotificationRow, ServiceRow } from '../../cache/rows.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { tellsOfPrivateWork } from '../../domain/suggestion/private-work.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ClaimedAsYoursNotice, wouldCountAsYours } from '../suggestion/claimed-as-yours.tsx';
import { EffectItem } from '../suggestion/effect-item.tsx';
import { LogQuestion } from '../suggestion/log-question.tsx';
import { PrivateWorkNotice } from '../suggestion/private-work.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

export interface EffectsDialogProps {
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  /** The words on the button. */
  readonly action: string;
  readonly effects: readonly Effect[];
  /** Said below the effects. */
  readonly note?: string;
  /** The message that it is about. */
  readonly row: NotificationRow | undefined;
  readonly artefact: ArtefactRow | undefined;
  readonly services: readonly ServiceRow[];
  readonly onConfirm: () => Promise<Result<void>>;
  readonly onClose: () => void;
}

/** What a verdict does, step by step, before it is done. */
export function EffectsDialog(props: EffectsDialogProps): ReactNode {
  const { title, text, action, effects, note, row, artefact, services, onConfirm, onClose } = props;
  const { pod, session } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const received = row && !row.truncated ? row.raw : undefined;
  const receivedAt = (source: string | undefined) => (source === row?.url ? received : undefined);
  const signedOut = session.phase !== 'signed-in';

  const confirm = async () => {
    setBusy(true);
    const done = await onConfirm();
    setBusy(false);
    if (done.ok) onClose();
    else setProblem(done.problem);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      initialFocus={go}
      title={title}
      description={text}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            ref={go}
            tone="primary"
            disabled={signedOut || busy}
            busy={busy ? t('threads.sending') : undefined}
            onClick={() => void confirm()}
          >
            {action}
          </Button>
        </>
      }
    >
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('threads.kept')} />}
      {signedOut && <Notice tone="wait" title={t('threads.signed-out')} />}
      {wouldCountAsYours(effects, row) && <ClaimedAsYoursNotice />}
      {tellsOfPrivateWork(effects, artefact ? [artefact] : [], [artefact?.url]) && <PrivateWorkNotice />}
      <LogQuestion effects={effects} receivedAt={receivedAt} />
      <section className="grid gap-2">
        <h3 className="font-semibold text-sm text-soft">{t('review.what')}</h3>
        <ol className="grid list-decimal gap-4 ps-5 marker:text-faint">
          {effects.map((effect, order) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the effects is their identity
            <li key={order}>
              <EffectItem
                effect={effect}
                intent={undefined}
                artefact={artefact}
                eventLog={pod?.eventLog}
                received={effect.kind === 'log' ? receivedAt(effect.source) : undefined}
                services={services}
              />
            </li>
          ))}
        </ol>
      </section>
      {note && <p className="text-soft text-sm">{note}</p>}
    </Dialog>
  );
}
