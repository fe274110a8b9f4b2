import { RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t } from '../../../i18n/t.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { fieldNotes } from './draft-field.tsx';
import { type FileStage, fileStage } from './file-stage.ts';
import type { FormFile } from './form-file.ts';
import { isNoRoom } from './stopped-words.ts';
import type { ArtefactForm } from './use-artefact-form.ts';

const tones = {
  lost: 'no',
  failed: 'no',
  chosen: 'none',
  waiting: 'none',
  sending: 'wait',
  'in-pod': 'yes',
} as const;

export interface FileRowProps {
  readonly form: ArtefactForm;
  readonly file: FormFile;
  readonly index: number;
  /** Opens the choice of files, for one that has to be added again. */
  readonly onPick: () => void;
}

/** One file: what it is, where it is, what can be corrected about it, and the way on when it failed. */
export function FileRow({ form, file, index, onPick }: FileRowProps): ReactNode {
  const { name, title, mediaType, size, looksLike, replaces, place, key } = file;
  const stage = fileStage(form.work, form.state.files, file);
  const shown = isolate(title || name);
  const isFixed = place !== 'chosen' || form.work.kind === 'running';
  const notes = fieldNotes(form, 'files', undefined, index);
  return (
    <li
      className="grid gap-2 border-line border-t py-3 first:border-t-0"
      data-invalid={stage === 'lost' || undefined}
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="wrap-anywhere min-w-0 font-medium">
          <bdi>{plain(name)}</bdi>
        </span>
        {size !== undefined && <span className="text-soft text-sm">{formatBytes(size)}</span>}
        <span className="wrap-anywhere text-soft text-sm">{mediaType}</span>
        <span className="ms-auto">
          <Badge tone={tones[stage]}>{t(`artefacts.form.file.${stage}`)}</Badge>
        </span>
      </div>
      {notes.error !== undefined && <p className="text-no text-sm">{notes.error}</p>}
      {notes.error === undefined && notes.help && <p className="text-soft text-sm">{notes.help}</p>}
      {looksLike !== undefined && (
        <p className="text-wait text-sm">{t('artefacts.form.file.looks', { type: looksLike })}</p>
      )}
      {replaces && <p className="text-soft text-sm">{t('artefacts.form.file.replaces')}</p>}
      <Hindrance form={form} stage={stage} file={file} onPick={onPick} />
      <div className="flex flex-wrap items-start gap-2">
        <details className="min-w-0 grow text-sm">
          <summary className="w-fit text-soft underline decoration-line underline-offset-2">
            {t('artefacts.form.file.edit')}
            <span className="sr-only"> {shown}</span>
          </summary>
          <div className="grid gap-3 pt-2 @md:grid-cols-2">
            <TextField
              label={t('artefacts.form.file.title')}
              help={t('artefacts.form.file.title.help')}
              optional
              value={title}
              onChange={(value) => form.changeFile(key, { title: value })}
            />
            <TextField
              label={t('artefacts.form.file.name')}
              help={isFixed ? t('artefacts.form.file.fixed') : undefined}
              value={name}
              readOnly={isFixed}
              spellCheck={false}
              onChange={(value) => form.changeFile(key, { name: value })}
              onBlur={() => form.touch('files')}
            />
            <TextField
              label={t('artefacts.form.file.type')}
              value={mediaType}
              readOnly={isFixed}
              spellCheck={false}
              onChange={(value) => form.changeFile(key, { mediaType: value.trim() })}
              onBlur={() => form.touch('files')}
            />
          </div>
        </details>
        {stage !== 'sending' && (
          <Button
            tone="plain"
            icon={Trash2}
            aria-label={t('artefacts.form.file.remove.label', { name: shown })}
            onClick={() => form.removeFile(key)}
          >
            {t('artefacts.form.file.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What is in the way of this one file, and what can be done about it. */
function Hindrance({
  form,
  stage,
  file,
  onPick,
}: Pick<FileRowProps, 'form' | 'file' | 'onPick'> & { stage: FileStage }): ReactNode {
  if (stage === 'lost')
    return (
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-no">{t('artefacts.form.file.lost.text')}</span>
        <Button onClick={onPick}>{t('artefacts.form.file.again')}</Button>
      </div>
    );
  if (stage !== 'failed' || form.work.kind !== 'stopped') return null;
  const { problem } = form.work.interrupted;
  const words = problemWords(problem);
  return (
    <div className="grid gap-2 text-sm">
      {isNoRoom(problem) ? (
        <p className="text-no">{t('artefacts.form.file.no-room')}</p>
      ) : (
        <p className="text-no">
          {words.title}. <span className="text-soft">{words.next}</span>
        </p>
      )}
      <div>
        <Button
          icon={RotateCcw}
          aria-label={t('artefacts.form.file.retry.label', { name: isolate(file.name) })}
          onClick={() => void form.save()}
        >
          {t('artefacts.form.file.retry')}
        </Button>
      </div>
    </div>
  );
}
