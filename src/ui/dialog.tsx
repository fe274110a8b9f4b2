import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { backdropClass, popupClass } from './popup.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** The consequence, in a sentence. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons; the one that goes on comes last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Where the focus goes on opening; the first control otherwise. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

const widths = { narrow: 'two:max-w-[30rem]', wide: 'two:max-w-[46rem]' };

/**
 * A dialog above the page: it keeps the focus, closes by Escape, and gives the focus back to where it was opened.
 * On phones it is a sheet at the foot, within reach of the thumb.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onClose, title, description, children, actions, width = 'narrow', initialFocus } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          initialFocus={initialFocus}
          className={cx(
            popupClass,
            'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[90dvh] w-full flex-col',
            'two:top-[12dvh] two:bottom-auto two:max-h-[76dvh] max-two:rounded-b-none',
            widths[width],
          )}
        >
          <Base.Title className="py-4 ps-5 pe-14 text-lg">{title}</Base.Title>
          <div className="relative grid gap-4 overflow-y-auto px-5 pb-5">
            {description && <Base.Description className="text-soft">{description}</Base.Description>}
            {children}
          </div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
              {actions}
            </footer>
          )}
          {/* Last, so that the focus begins at what the dialog is about. */}
          <div className="absolute end-2 top-2.5">
            <Base.Close render={<IconButton icon={X} label={t('ui.close')} />} />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
