import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';

/** Rejecting, with a reason for oneself if one likes. */
export function RejectDialog({
  onReject,
  onClose,
}: {
  onReject: (reason: string | undefined) => void;
  onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const reject = () => onReject(reason.trim() === '' ? undefined : reason.trim());
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('review.reject.title')}
      description={t('review.reject.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" onClick={reject}>
            {t('review.reject')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('review.reject.reason')}
        help={t('review.reject.reason.help')}
        optional
        maxLength={2_000}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          reject();
        }}
      />
    </Dialog>
  );
}
