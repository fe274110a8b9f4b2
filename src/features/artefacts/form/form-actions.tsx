import { type ReactNode, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import { useHindrance } from '../../workspace/closed-places.ts';
import type { ArtefactForm } from './use-artefact-form.ts';

/** What can be done with the form, and how far saving has come. */
export function FormActions({ form, onClose }: { form: ArtefactForm; onClose: () => void }): ReactNode {
  const { work, editing, state } = form;
  const [isAsking, setAsking] = useState(false);
  const hasUploads = state.resume !== undefined || state.sent.length > 0;
  const isBusy = work.kind === 'running' || work.kind === 'reading';
  const hindered = useHindrance('artefacts');
  const discard = async () => {
    await form.discard();
    onClose();
  };
  return (
    <>
      {isBusy && <Doing work={work} />}
      <Button
        tone="primary"
        disabled={work.kind === 'conflict' || hindered !== undefined}
        busy={isBusy ? t('artefacts.form.saving') : undefined}
        onClick={() => void form.save()}
      >
        {t(
          editing
            ? 'artefacts.form.save'
            : work.kind === 'stopped' || state.resume
              ? 'artefacts.form.go-on'
              : 'artefacts.form.create',
        )}
      </Button>
      {isBusy ? (
        <Button onClick={form.stop}>{t('artefacts.form.stop')}</Button>
      ) : (
        <>
          <Button onClick={onClose}>{t('artefacts.form.close')}</Button>
          <Button tone="plain" onClick={() => (hasUploads ? setAsking(true) : void discard())}>
            {t('artefacts.form.discard')}
          </Button>
        </>
      )}
      <WhyNot reason={hindered} />
      <AlertDialog
        open={isAsking}
        title={t('artefacts.form.discard.title')}
        consequence={t(
          editing ? 'artefacts.form.discard.consequence.edit' : 'artefacts.form.discard.consequence',
        )}
        action={t('artefacts.form.discard.action')}
        danger
        onConfirm={() => {
          setAsking(false);
          void discard();
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

/** How far it has come: by bytes while files are sent, else by the name of the step. */
function Doing({
  work,
}: {
  work: Extract<ArtefactForm['work'], { kind: 'running' | 'reading' }>;
}): ReactNode {
  if (work.kind === 'reading' || work.progress === undefined)
    return (
      <div className="basis-full">
        <ProgressLine
          label={t(work.kind === 'reading' ? 'artefacts.form.step.reading' : 'artefacts.form.step.container')}
          done={0}
          total={0}
        />
      </div>
    );
  const { step, filesDone, files, bytesDone, bytes } = work.progress;
  const isFiles = step === 'files' && files > 0;
  return (
    <div className="basis-full" role="status">
      <ProgressLine
        label={
          isFiles
            ? t('artefacts.form.step.files', {
                done: String(Math.min(filesDone + 1, files)),
                files: String(files),
              })
            : t(`artefacts.form.step.${step === 'files' ? 'description' : step}`)
        }
        done={isFiles && bytes > 0 ? Math.round((bytesDone / bytes) * 100) : 0}
        total={isFiles && bytes > 0 ? 100 : 0}
      />
    </div>
  );
}
