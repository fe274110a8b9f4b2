import { type ReactNode, useState } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import {
  type DeleteProgress,
  type DeleteStop,
  deleteArtefact,
} from '../../../pod/artefact/delete-artefact.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { offersMade } from '../../thread/thread-of.ts';
import { useThreads } from '../../thread/use-threads.ts';
import { useEvents } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { sizeOf } from '../out/out-source.ts';
import { t } from '../words.ts';
import { titleOf } from './crate-list.tsx';
import type { CrateRow } from './crate-rows.ts';
import type { SavedCrateRead } from './use-saved-crate.ts';

export interface DeleteCrateDialogProps {
  /** A crate of the pod, or the folder of one that was not finished. */
  readonly row: Extract<CrateRow, { kind: 'saved' | 'unfinished' }>;
  readonly read?: SavedCrateRead;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before a crate is deleted: says what goes, what stays, and wants a word typed where others know of it. */
export function DeleteCrateDialog({ row, read, onClose, onDeleted }: DeleteCrateDialogProps): ReactNode {
  const { pod, transport, orchestrator } = useWorkspace();
  const consequences = useConsequences(row, read);
  const [typed, setTyped] = useState('');
  const [progress, setProgress] = useState<DeleteProgress>();
  const [isBusy, setBusy] = useState(false);
  const [stop, setStop] = useState<DeleteStop>();
  const isKnown = row.kind === 'saved' && row.entry.visibility !== 'private';
  const isSure = !isKnown || typed.trim().toLocaleLowerCase() === t('crates.delete.word');

  const run = async () => {
    if (pod === undefined || isBusy || !isSure) return;
    setBusy(true);
    setStop(undefined);
    const result = await deleteArtefact(transport, pod, row.id, setProgress);
    void orchestrator.call('sync');
    setBusy(false);
    setProgress(undefined);
    if (!result.ok) return setStop(result.problem);
    announce(t('crates.delete.done'));
    onDeleted();
  };

  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose()}
      title={t('crates.delete.title', { name: isolate(titleOf(row)) })}
      description={t('crates.delete.text')}
      actions={
        <>
          <Button disabled={isBusy} onClick={onClose}>
            {shared('ui.cancel')}
          </Button>
          <Button
            tone="danger"
            disabled={!isSure}
            busy={isBusy ? t('crates.delete.busy') : undefined}
            onClick={() => void run()}
          >
            {t('crates.delete.action')}
          </Button>
        </>
      }
    >
      {consequences.length > 0 && (
        <ul className="grid list-disc gap-1 ps-5">
          {consequences.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {isKnown && (
        <TextField
          label={t('crates.delete.type', { word: t('crates.delete.word') })}
          value={typed}
          autoComplete="off"
          onChange={setTyped}
        />
      )}
      {progress && (
        <ProgressLine label={t('crates.delete.progress')} done={progress.done} total={progress.of} />
      )}
      {stop && (
        <Notice
          tone="no"
          urgent
          title={t('crates.delete.failed')}
          kept={t('crates.delete.failed.kept', { count: stop.deleted.length })}
          next={problemWords(stop.problem).title}
          details={problemWords(stop.problem).details}
        />
      )}
    </Dialog>
  );
}

/** What goes and what stays, in sentences. */
function useConsequences(row: DeleteCrateDialogProps['row'], read: SavedCrateRead | undefined): string[] {
  const threads = useThreads();
  const events = useEvents().data ?? [];
  const offers = offersMade(threads).filter(({ artefact }) => artefact === row.id).length;
  const about = events.filter(({ artefact }) => artefact === row.id).length;
  const count = read?.payload.length ?? 0;
  return [
    count > 0 && read && t('crates.delete.files', { count, bytes: formatBytes(sizeOf(read.payload).bytes) }),
    row.kind === 'saved' && row.entry.visibility === 'public' && t('crates.delete.public'),
    offers > 0 && t('crates.delete.offers', { count: offers }),
    about > 0 && t('crates.delete.events', { count: about }),
    row.kind === 'saved' && row.draft !== undefined && t('crates.delete.drafts'),
  ].filter((each) => typeof each === 'string');
}
