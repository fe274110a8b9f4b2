import { type ReactNode, useState } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { removeFiles } from '../../../domain/crate/edit/files.ts';
import { linkInstead } from '../../../domain/crate/web-instead.ts';
import { formatBytes, formatNumber } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { t } from '../words.ts';
import { CheckLine } from './check-line.tsx';
import { FailedFiles } from './failed-files.tsx';
import { type OutSource, sizeOf } from './out-source.ts';
import { useZip, type ZipKind, type ZipState } from './use-zip.ts';
import { isLarge, writesToDisk } from './zip/save-stream.ts';
import { MOST_ENTRIES } from './zip/zip-crate.ts';

export interface ZipDialogProps {
  readonly kind: ZipKind;
  readonly source: OutSource;
  readonly onClose: () => void;
}

/** Downloads a crate as a zip: what is in it, how far it is, and what to do with files that cannot be read. */
export function ZipDialog({ kind, source: whole, onClose }: ZipDialogProps): ReactNode {
  const { state, run, stop } = useZip(kind);
  // Leaving files out of a zip changes the zip only.
  const [source, setSource] = useState(whole);
  const { bytes, isExact } = sizeOf(source.payload);
  const isBusy = state.phase === 'zipping' || state.phase === 'looking';
  const hasTooMany = source.payload.length > MOST_ENTRIES;
  const without = (edit: (draft: OutSource & CrateDraft) => CrateDraft) => {
    const next = edit({ ...source, id: '', start: 'package', created: '', changed: '' });
    setSource(next);
    run(next);
  };

  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose()}
      width="wide"
      title={t(kind === 'eln' ? 'crateOut.eln.title' : 'crateOut.zip.title')}
      description={kind === 'eln' ? t('crateOut.eln.text') : undefined}
      actions={
        isBusy ? (
          <Button onClick={stop}>{t('crateOut.save.stop')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{shared(state.phase === 'done' ? 'ui.close' : 'ui.cancel')}</Button>
            {state.phase !== 'done' && state.phase !== 'failed' && (
              <Button tone="primary" disabled={hasTooMany} onClick={() => run(source)}>
                {t('crateOut.zip.action')}
              </Button>
            )}
          </>
        )
      }
    >
      {!isBusy && state.phase !== 'done' && (
        <>
          <p className="text-soft">
            {t(isExact ? 'crateOut.zip.contents' : 'crateOut.zip.contents.some', {
              files: t('crates.files', { count: source.payload.length }),
              bytes: formatBytes(bytes),
            })}
          </p>
          {hasTooMany && (
            <Notice tone="no" title={t('crateOut.zip.many', { most: formatNumber(MOST_ENTRIES) })} />
          )}
          {isLarge(isExact ? bytes : undefined) && !writesToDisk() && (
            <p className="text-soft text-sm">{t('crateOut.zip.large')}</p>
          )}
          <CheckLine source={source} />
        </>
      )}
      <Outcome state={state} bytes={isExact ? bytes : undefined} />
      {state.phase === 'failed' && (
        <FailedFiles
          failed={state.failed}
          payload={source.payload}
          kept={t('crateOut.failed.zip')}
          onRetry={() => run(source)}
          onLeaveOut={(paths) => without((draft) => removeFiles(draft, paths))}
          onLink={(paths) => without((draft) => linkInstead(draft, paths))}
        />
      )}
    </Dialog>
  );
}

function Outcome({ state, bytes }: { state: ZipState; bytes: number | undefined }): ReactNode {
  switch (state.phase) {
    case 'zipping': {
      const { file, filesDone, files, bytesDone } = state.progress;
      return (
        <div className="grid gap-1">
          <ProgressLine
            label={
              file === undefined ? t('crateOut.zip.busy') : t('crateOut.zip.file', { file: isolate(file) })
            }
            done={filesDone}
            total={files}
          />
          <p className="text-faint text-sm">
            {bytes === undefined
              ? t('crateOut.zip.bytes.done', { done: formatBytes(bytesDone) })
              : t('crateOut.zip.bytes', { done: formatBytes(bytesDone), all: formatBytes(bytes) })}
          </p>
        </div>
      );
    }
    case 'looking':
      return <ProgressLine label={t('crateOut.zip.looking')} done={state.done} total={state.files} />;
    case 'done':
      return <Notice tone="yes" title={t('crateOut.zip.done')} />;
    case 'stopped':
      return <Notice tone="none" title={t('crateOut.zip.stopped')} kept={t('crateOut.failed.zip')} />;
    case 'broken':
      return (
        <Notice
          tone="no"
          urgent
          title={t('crateOut.zip.failed')}
          kept={t('crateOut.failed.zip')}
          details={problemWords(state.problem).details}
        />
      );
    default:
      return null;
  }
}
