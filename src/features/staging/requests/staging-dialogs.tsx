import { type ReactNode, useState } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import { lastSeen } from '../../../domain/staging/staging.ts';
import { formatDate } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNow } from '../../../ui/now.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { findingWords } from '../finding-words.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import { readExtension } from './extension.ts';
import { t } from './words.ts';

export interface StagingDialogProps {
  readonly row: StagingRow;
  /** The site has the last word. */
  readonly asksSite: boolean;
  readonly onClose: () => void;
}

/** Calls a request off, and says beforehand what becomes of the copies. */
export function CancelDialog(props: StagingDialogProps & { readonly onConfirm: () => void }): ReactNode {
  const { row, asksSite, onClose, onConfirm } = props;
  return (
    <AlertDialog
      open
      danger
      title={t('cancel.title')}
      consequence={
        <div className="grid gap-2">
          <p>{t('cancel.text', { service: isolate(row.providerLabel) })}</p>
          {asksSite && <p>{t('cancel.site')}</p>}
        </div>
      }
      action={t('cancel.action')}
      onConfirm={onConfirm}
      onCancel={onClose}
    />
  );
}

/** Hands in again what may have been taken. */
export function AgainDialog(props: {
  readonly row: StagingRow;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}): ReactNode {
  const { row, onClose, onConfirm } = props;
  return (
    <AlertDialog
      open
      title={t('perhaps.title')}
      consequence={<p>{t('perhaps.text', { service: isolate(row.providerLabel) })}</p>}
      action={t('perhaps.action')}
      onConfirm={onConfirm}
      onCancel={onClose}
    />
  );
}

/** Asks for a longer stay of the copies. */
export function ExtendDialog(
  props: StagingDialogProps & { readonly onExtend: (seconds: number) => void },
): ReactNode {
  const { row, asksSite, onClose, onExtend } = props;
  const now = useNow();
  const [days, setDays] = useState('14');
  const [isTried, setTried] = useState(false);
  const { policy } = usePlatforms();
  const wanted = readExtension(days, policy, now);
  const expires = lastSeen(row)?.expires;
  const service = isolate(row.providerLabel);
  // What is forbidden is said at once, what is no number when it is asked for.
  const fault =
    wanted.kind === 'forbidden'
      ? forbiddenWords(wanted.finding)
      : wanted.kind === 'no-number' && isTried
        ? t('extend.bad')
        : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('extend.title')}
      description={
        expires === undefined
          ? t('extend.text.none', { service })
          : t('extend.text', { when: formatDate(expires), service })
      }
      actions={
        <>
          <Button onClick={onClose}>{t('extend.cancel')}</Button>
          <Button
            tone="primary"
            onClick={() => {
              setTried(true);
              if (wanted.kind === 'fine') onExtend(wanted.seconds);
            }}
          >
            {t('extend.action')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('extend.days')}
        inputMode="decimal"
        value={days}
        onChange={setDays}
        error={fault}
        help={wanted.kind === 'fine' ? t('extend.until', { when: formatDate(wanted.until) }) : undefined}
      />
      {asksSite && <p className="text-soft text-sm">{t('cancel.site')}</p>}
    </Dialog>
  );
}

/** What a rule says, with whose it is. */
function forbiddenWords(finding: PolicyFinding): string {
  const { sentence, source } = findingWords(finding);
  return `${sentence} ${source}`;
}
