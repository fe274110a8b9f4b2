import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { firstDay, morningAfter, morningOf } from './later-times.ts';

/** Putting off: until tomorrow, for a week, or until a day. */
export function LaterDialog({
  onLater,
  onClose,
}: {
  /** ISO 8601. */
  onLater: (until: string) => void;
  onClose: () => void;
}): ReactNode {
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const until = morningOf(day, new Date());
  const confirm = () => {
    setTried(true);
    if (until !== undefined) onLater(until);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('review.later.title')}
      description={t('review.later.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button tone={day === '' ? 'quiet' : 'primary'} onClick={confirm}>
            {t('review.later.confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap gap-2">
        <Button tone={day === '' ? 'primary' : 'quiet'} onClick={() => onLater(morningAfter(new Date(), 1))}>
          {t('review.later.tomorrow')}
        </Button>
        <Button onClick={() => onLater(morningAfter(new Date(), 7))}>{t('review.later.week')}</Button>
      </div>
      <TextField
        type="date"
        label={t('review.later.date')}
        help={t('review.later.date.help')}
        error={tried && until === undefined ? t('review.later.date.past') : undefined}
        min={firstDay(new Date())}
        value={day}
        onChange={setDay}
      />
    </Dialog>
  );
}
