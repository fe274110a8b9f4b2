import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { UndoToast } from '../../ui/undo-toast.tsx';
import { LaterDialog } from './later-dialog.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import type { ReviewFlow } from './use-review-flow.ts';

/** What lies above the queue: the questions that some verdicts ask, and the way to take the last one back. */
export function ReviewOverlays({ flow, hasActions }: { flow: ReviewFlow; hasActions: boolean }): ReactNode {
  const { dialog, last } = flow;
  const close = () => flow.setDialog(undefined);
  return (
    <>
      {dialog === 'reject' && <RejectDialog onReject={flow.reject} onClose={close} />}
      {dialog === 'later' && <LaterDialog onLater={flow.later} onClose={close} />}
      <AlertDialog
        open={dialog === 'drop'}
        title={t('review.drop.title')}
        consequence={t('review.drop.text')}
        action={t('review.drop')}
        danger
        onConfirm={flow.drop}
        onCancel={close}
      />
      <AlertDialog
        open={dialog === 'publish'}
        title={t('review.private.ask')}
        consequence={`${t('review.private.text')} ${t('review.private.stays')}`}
        action={t('review.private.do')}
        onConfirm={flow.publish}
        onCancel={close}
      />
      {last && (
        // Above the actions of the next item, so that a verdict on it need not wait.
        <div
          className={
            hasActions ? 'contents [--bottom-bar:3.75rem] max-two:[--bottom-bar:4.5rem]' : 'contents'
          }
        >
          <UndoToast
            key={last.suggestionId}
            message={last.message}
            until={last.until}
            onUndo={() => flow.undo(last.suggestionId, last.what)}
            onGone={() => flow.forget(last.suggestionId)}
          />
        </div>
      )}
    </>
  );
}
