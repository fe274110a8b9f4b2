import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { AlertDialog } from '../ui/alert-dialog.tsx';

export interface LogOutDialogProps {
  /** Decisions and sends that no server has yet. */
  readonly unsent: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what stays behind when somebody logs out before everything is sent. */
export function LogOutDialog({ unsent, onConfirm, onCancel }: LogOutDialogProps): ReactNode {
  return (
    <AlertDialog
      open
      title={t('app.logout.title', { count: unsent })}
      consequence={t('app.logout.consequence')}
      action={t('app.logout.action')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
