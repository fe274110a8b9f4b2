import { type ReactNode, useState } from 'react';
import type { Dispatch, DispatchShare } from '../../../domain/dispatch/model.ts';
import type { Problem } from '../../../domain/problem.ts';
import { formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { announce } from '../../../ui/announce.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';

export interface ShareDialogProps {
  readonly dispatch: Dispatch;
  /** What it is done with. */
  readonly shares: readonly DispatchShare[];
  readonly onClose: () => void;
}

/** Takes shares back, and says beforehand how little that may do. */
export function WithdrawDialog({ dispatch, shares, onClose }: ShareDialogProps): ReactNode {
  const { orchestrator } = useWorkspace();
  const [problem, setProblem] = useState<Problem>();
  const withdraw = async () => {
    const providerIds = shares.map(({ providerId }) => providerId);
    const done = await orchestrator.call('withdrawDispatch', { id: dispatch.id, providerIds });
    if (!done.ok) return setProblem(done.problem);
    announce(t('dispatch.withdraw.done'));
    onClose();
  };
  return (
    <AlertDialog
      open
      danger
      title={t('dispatch.withdraw.title')}
      consequence={
        <div className="grid gap-3">
          <p>{t('dispatch.withdraw.text')}</p>
          <p className="wrap-anywhere">
            {t('dispatch.resend.who', { who: formatList(shares.map(({ recipient }) => isolate(recipient))) })}
          </p>
          {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('dispatch.kept')} />}
        </div>
      }
      action={t('dispatch.withdraw.action')}
      onConfirm={() => void withdraw()}
      onCancel={onClose}
    />
  );
}
