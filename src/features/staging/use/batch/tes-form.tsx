import type { ReactNode } from 'react';
import type { DataFile } from '../../../../domain/batch/data-files.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';
import { AmountFields } from './amount-fields.tsx';
import { CommandField } from './command-field.tsx';
import type { TesDraft, TesPlan } from './tes-draft.ts';

export interface TesFormProps {
  readonly draft: TesDraft;
  readonly plan: TesPlan;
  /** Also what is only missing is told: it was tried to hand it in. */
  readonly showsEmpty: boolean;
  readonly files: readonly DataFile[];
  readonly onChange: (change: Partial<TesDraft>) => void;
}

const AMOUNTS = ['cores', 'memory', 'disk'] as const;

/** What a task runs, with which files, and what is kept of it. */
export function TesForm({ draft, plan, showsEmpty, files, onChange }: TesFormProps): ReactNode {
  const fault = (field: keyof TesDraft) => {
    const found = plan.faults[field];
    return found === 'empty' && !showsEmpty ? undefined : found;
  };
  const error = (field: keyof TesDraft) => {
    const found = fault(field);
    return found && t(`use-batch.fault.${found}`);
  };
  const found = files.filter(({ url }) => url !== undefined).length;
  const isBare = files.length > found;
  return (
    <div className="grid max-w-[34rem] gap-4">
      <TextField
        label={t('use-batch.name')}
        help={t('use-batch.name.help')}
        error={error('name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        autoComplete="off"
      />
      <TextField
        label={t('use-batch.tes.image')}
        help={t('use-batch.tes.image.help')}
        error={error('image')}
        value={draft.image}
        onChange={(image) => onChange({ image })}
        spellCheck={false}
        autoComplete="off"
      />
      <CommandField
        label={t('use-batch.command')}
        value={draft.command}
        words={plan.words}
        signs={plan.signs}
        fault={fault('command')}
        onChange={(command) => onChange({ command })}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium text-sm">{t('use-batch.tes.inputs')}</legend>
        {files.length === 0 ? (
          <p className="text-soft text-sm">{t('use-batch.tes.inputs.none')}</p>
        ) : (
          <>
            {found > 0 && (
              <Checkbox
                label={t('use-batch.tes.inputs.all', { count: found })}
                help={t('use-batch.tes.inputs.means')}
                checked={draft.withFiles === 'yes'}
                onChange={(on) => onChange({ withFiles: on ? 'yes' : 'no' })}
              />
            )}
            {isBare && (
              <p className="text-soft text-sm">
                {t('use-batch.tes.inputs.bare', { count: files.length - found })}
              </p>
            )}
            {draft.withFiles === 'yes' && found > 0 && (
              <TextField
                label={t('use-batch.tes.folder')}
                error={error('folder')}
                value={draft.folder}
                onChange={(folder) => onChange({ folder })}
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </>
        )}
      </fieldset>
      <TextArea
        label={t('use-batch.tes.outputs')}
        optional
        help={t('use-batch.tes.outputs.help', { example: '/out/rings.csv s3://bucket/rings.csv' })}
        error={error('outputs')}
        mono
        rows={2}
        value={draft.outputs}
        onChange={(outputs) => onChange({ outputs })}
      />
      <AmountFields amounts={AMOUNTS} draft={draft} faults={plan.faults} onChange={onChange} />
    </div>
  );
}
