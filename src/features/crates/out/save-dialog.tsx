import { type ReactNode, useState } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { removeFiles } from '../../../domain/crate/edit/files.ts';
import { linkInstead } from '../../../domain/crate/web-instead.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import type { SaveProgress, SaveStop } from '../../../pod/crates/save-crate.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { ConflictView } from './conflict-view.tsx';
import { FailedFiles } from './failed-files.tsx';
import type { Apply } from './out-source.ts';
import { PathList } from './path-list.tsx';
import { podVersion } from './pod-version.ts';
import { SaveEnded } from './save-ended.tsx';
import { SaveForm } from './save-form.tsx';
import { whereSaved } from './saved-memory.ts';
import { type SaveChoices, useSave } from './use-save.ts';
import { useSaveFacts } from './use-save-facts.ts';

export interface SaveDialogProps {
  readonly draft: CrateDraft;
  readonly apply: Apply;
  readonly onClose: () => void;
}

/** Saves a draft to the pod: choices first, then how far it is, then what came of it. */
export function SaveDialog({ draft, apply, onClose }: SaveDialogProps): ReactNode {
  // Where it was when the dialog opened: the words do not change while it is saved.
  const [container] = useState(() => whereSaved(sessionStorage, draft.id, draft.saved)?.container);
  const facts = useSaveFacts(draft, container);
  const { state, save, stop, asNew } = useSave(draft, apply);
  const [chosen, setChosen] = useState<Partial<SaveChoices>>({});
  const choices: SaveChoices = {
    visibility: chosen.visibility ?? facts?.visibility ?? 'public',
    preview: chosen.preview ?? true,
    log: chosen.log ?? false,
    remove: chosen.remove ?? [],
  };
  const isBusy = state.phase === 'saving';
  const run = (what: CrateDraft = draft, more: Partial<SaveChoices> = {}) =>
    void save(what, { ...choices, ...more });
  /** Changes the draft, and saves it as it is then. */
  const change = (label: string, edit: (draft: CrateDraft) => CrateDraft) => {
    apply(label, edit);
    run(edit(draft));
  };
  const isWaiting = facts === undefined;
  const isDone = state.phase === 'saved';

  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose()}
      width="wide"
      title={t(container === undefined ? 'crateOut.save.title' : 'crateOut.save.again')}
      actions={
        isBusy ? (
          <Button onClick={stop}>{t('crateOut.save.stop')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{shared(isDone ? 'ui.close' : 'ui.cancel')}</Button>
            {state.phase === 'choosing' && (
              <Button
                tone="primary"
                disabled={isWaiting}
                busy={isWaiting ? t('crateOut.check.busy') : undefined}
                onClick={() => run()}
              >
                {t(container === undefined ? 'crateOut.save.action' : 'crateOut.save.over')}
              </Button>
            )}
            {state.phase === 'stopped' && state.stop.kind === 'interrupted' && (
              <Button tone="primary" onClick={() => run()}>
                {t('crateOut.stopped.again')}
              </Button>
            )}
          </>
        )
      }
    >
      {state.phase === 'choosing' && (
        <SaveForm
          draft={draft}
          container={container}
          facts={facts}
          choices={choices}
          onChange={(next) => setChosen((before) => ({ ...before, ...next }))}
        />
      )}
      {state.phase === 'saving' && (
        <ProgressLine
          label={stepWords(state.progress)}
          done={state.progress.filesDone}
          total={state.progress.files}
        />
      )}
      {state.phase === 'saved' && <SaveEnded state={state} />}
      {state.phase === 'stopped' && <Stopped stop={state.stop} />}
      {state.phase === 'stopped' && state.stop.kind === 'files' && (
        <FailedFiles
          failed={state.stop.failed}
          payload={draft.payload}
          kept={t('crateOut.failed.kept')}
          onRetry={() => run()}
          onLeaveOut={(paths) => change(t('crateOut.undo.leave'), (current) => removeFiles(current, paths))}
          onLink={(paths) => change(t('crateOut.undo.link'), (current) => linkInstead(current, paths))}
        />
      )}
      {state.phase === 'stopped' && state.stop.kind === 'conflict' && (
        <Conflict
          draft={draft}
          stop={state.stop}
          apply={apply}
          onRun={run}
          onAsNew={asNew}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function Conflict(props: {
  readonly draft: CrateDraft;
  readonly stop: Extract<SaveStop, { kind: 'conflict' }>;
  readonly apply: Apply;
  readonly onRun: (what: CrateDraft, more?: Partial<SaveChoices>) => void;
  readonly onAsNew: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { draft, stop, apply, onRun, onAsNew, onClose } = props;
  const { transport } = useWorkspace();
  const [failure, setFailure] = useState<Problem>();
  const saved = {
    container: stop.container,
    at: new Date().toISOString(),
    ...(stop.etag !== undefined && { etag: stop.etag }),
  };
  const takeTheirs = async () => {
    const theirs = await podVersion(transport, stop.container, new Date().toISOString());
    if (!theirs.ok) return setFailure(theirs.problem);
    apply(t('crateOut.undo.theirs'), (current) => ({ ...current, ...theirs.value }));
    onClose();
  };
  return (
    <ConflictView
      mine={draft.crate}
      theirs={stop.theirs}
      onTakeMine={() => onRun({ ...draft, saved })}
      onTakeTheirs={() => void takeTheirs()}
      failure={failure}
      onAsNew={() => {
        onAsNew();
        const { saved: _other, ...rest } = draft;
        onRun(rest, { remove: [] });
      }}
    />
  );
}

/** Why saving stopped, where nothing has to be chosen. */
function Stopped({ stop }: { stop: SaveStop }): ReactNode {
  if (stop.kind === 'names')
    return (
      <Notice
        tone="no"
        urgent
        title={t('crateOut.names', { count: stop.paths.length })}
        kept={<PathList paths={stop.paths} />}
        next={t('crateOut.names.next', { count: stop.paths.length })}
      />
    );
  if (stop.kind !== 'interrupted') return null;
  const words = problemWords(stop.problem);
  return (
    <Notice
      tone="no"
      urgent
      title={t('crateOut.stopped')}
      kept={
        <>
          <p>{words.title}</p>
          <p>{t(stop.container === undefined ? 'crateOut.stopped.new' : 'crateOut.stopped.kept')}</p>
        </>
      }
      next={words.next}
      details={words.details}
    />
  );
}

function stepWords({ step, file }: SaveProgress): string {
  if (step === 'files' && file !== undefined) return t('crateOut.step.file', { file: isolate(file) });
  return t(`crateOut.step.${step}`);
}
