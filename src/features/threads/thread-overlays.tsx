import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { UndoToast } from '../../ui/undo-toast.tsx';
import type { Register } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { AnnouncementDialog, RecordDialog } from './announcement-dialogs.tsx';
import { BlockDialog } from './block-dialog.tsx';
import { OfferDialog, type OfferQuestion, offerQuestions } from './offer-dialog.tsx';
import type { ThreadDialogProps } from './thread-dialog-props.ts';
import type { ThreadItem } from './thread-items.ts';
import type { ThreadFlow } from './use-thread-flow.ts';

export interface ThreadOverlaysProps extends Omit<ThreadDialogProps, 'item' | 'onClose'> {
  readonly item: ThreadItem | undefined;
  readonly flow: ThreadFlow;
  readonly register: Register;
}

/** What lies above the threads: the questions that actions ask, and the way to take the last decision back. */
export function ThreadOverlays(props: ThreadOverlaysProps): ReactNode {
  const { item, flow, taken, register } = props;
  const { dialog, close } = flow;
  const shared = item && { ...props, item, onClose: close };
  const question = offerQuestions.find((each) => each === dialog) satisfies OfferQuestion | undefined;
  return (
    <>
      {shared && question && <OfferDialog {...shared} question={question} />}
      {shared && dialog === 'accept-announcement' && <AnnouncementDialog {...shared} />}
      {shared && dialog === 'record' && <RecordDialog {...shared} />}
      {shared && dialog === 'block' && <BlockDialog item={shared.item} register={register} onClose={close} />}
      {shared && dialog === 'drop' && <DropDialog item={shared.item} onClose={close} />}
      {taken.last && (
        // Above the actions, so that a verdict on the next thread need not wait.
        <div className="contents [--bottom-bar:3.75rem] max-two:[--bottom-bar:4.5rem]">
          <UndoToast
            key={taken.last.ids.join()}
            message={taken.last.message}
            until={taken.last.until}
            onUndo={() => taken.last && void taken.undo(taken.last.ids)}
            onGone={taken.forget}
          />
        </div>
      )}
    </>
  );
}

/** Gives up what could not be delivered. */
function DropDialog({ item, onClose }: { item: ThreadItem; onClose: () => void }): ReactNode {
  const { orchestrator } = useWorkspace();
  // What is asked about stays the same while the dialog is open.
  const [intent] = useState(item.thread.delivery?.hindered);
  return (
    <AlertDialog
      open={intent !== undefined}
      title={t('threads.drop.title')}
      consequence={t('threads.drop.text')}
      action={t('threads.action.drop')}
      danger
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        if (intent) void orchestrator.call('drop', intent.id);
        announce(t('threads.drop.done'));
      }}
    />
  );
}
