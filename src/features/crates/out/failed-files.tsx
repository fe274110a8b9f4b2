import type { ReactNode } from 'react';
import type { PayloadFile } from '../../../domain/crate/draft.ts';
import { webAddress } from '../../../domain/crate/web-instead.ts';
import type { FailedFile } from '../../../pod/crates/send-payload.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../words.ts';
import { FailedList } from './path-list.tsx';

export interface FailedFilesProps {
  readonly failed: readonly FailedFile[];
  readonly payload: readonly PayloadFile[];
  /** What became of the others. */
  readonly kept: string;
  readonly onRetry: () => void;
  readonly onLeaveOut: (paths: readonly string[]) => void;
  readonly onLink: (paths: readonly string[]) => void;
}

/** Files that could not come along: which, why, and the three ways on. */
export function FailedFiles(props: FailedFilesProps): ReactNode {
  const { failed, payload, kept, onRetry, onLeaveOut, onLink } = props;
  const paths = failed.map(({ path }) => path);
  const files = payload.filter(({ path }) => paths.includes(path));
  const canLink = files.length > 0 && files.every((file) => webAddress(file) !== undefined);
  const count = failed.length;
  return (
    <Notice
      tone="no"
      urgent
      title={t('crateOut.failed', { count })}
      kept={
        <>
          <FailedList failed={failed} />
          <p className="pt-2">
            {kept} {t('crateOut.failed.what')}
          </p>
        </>
      }
      actions={
        <>
          <Button tone="primary" onClick={onRetry}>
            {t('crateOut.failed.retry')}
          </Button>
          <Button onClick={() => onLeaveOut(paths)}>{t('crateOut.failed.leave', { count })}</Button>
          {canLink && <Button onClick={() => onLink(paths)}>{t('crateOut.failed.link', { count })}</Button>}
        </>
      }
    />
  );
}
