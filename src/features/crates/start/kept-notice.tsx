import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../words.ts';
import type { KeptForm } from './form/kept-form.ts';

/** That a form was left before its crate was made. */
export function KeptNotice({
  kept,
  onGoOn,
  onForget,
}: {
  readonly kept: KeptForm;
  readonly onGoOn: () => void;
  readonly onForget: () => void;
}): ReactNode {
  return (
    <Notice
      tone="none"
      title={
        kept.name === '' ? t('crateStart.kept.unnamed') : t('crateStart.kept', { name: isolate(kept.name) })
      }
      actions={
        <>
          <Button onClick={onGoOn}>{t('crateStart.kept.go')}</Button>
          <Button tone="plain" onClick={onForget}>
            {t('crateStart.kept.forget')}
          </Button>
        </>
      }
    />
  );
}
