import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { backdropClass, popupClass } from './popup.ts';

export interface AlertDialogProps {
  readonly open: boolean;
  /** The question, as a verb and an object. */
  readonly title: ReactNode;
  /** What follows from it; never the question again. */
  readonly consequence: ReactNode;
  /** The words on the button that goes on: the same verb and object. */
  readonly action: string;
  readonly danger?: boolean;
  /** Other ways out, between cancelling and going on. */
  readonly others?: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question that has to be answered first. The focus is on the way back, never on what cannot be undone. */
export function AlertDialog(props: AlertDialogProps): ReactNode {
  const { open, title, consequence, action, danger, others, onConfirm, onCancel } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          initialFocus={cancel}
          className={cx(
            popupClass,
            'fixed inset-x-0 bottom-0 z-50 mx-auto grid w-full two:max-w-[28rem] gap-3 p-5 two:top-[20dvh] two:bottom-auto',
          )}
        >
          <Base.Title className="text-lg">{title}</Base.Title>
          <Base.Description render={<div />} className="text-soft">
            {consequence}
          </Base.Description>
          <div className="flex flex-wrap justify-end gap-2 pt-2">
            <Button ref={cancel} onClick={onCancel}>
              {t('ui.cancel')}
            </Button>
            {others}
            <Button tone={danger ? 'danger' : 'primary'} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
