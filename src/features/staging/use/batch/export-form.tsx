import type { ReactNode } from 'react';
import type { DataFile } from '../../../../domain/batch/data-files.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';
import { AmountFields } from './amount-fields.tsx';
import { type ExportDraft, type ExportKind, type ExportPlan, inputLines } from './export-draft.ts';

export interface ExportFormProps {
  readonly kind: ExportKind;
  readonly draft: ExportDraft;
  readonly plan: ExportPlan;
  readonly files: readonly DataFile[];
  readonly onChange: (change: Partial<ExportDraft>) => void;
}

const AMOUNTS = { dirac: ['cores', 'hours'], slurm: ['cores', 'memory', 'hours'] } as const;

/** What a job runs, on which data, and what it needs. */
export function ExportForm({ kind, draft, plan, files, onChange }: ExportFormProps): ReactNode {
  const error = (field: keyof ExportDraft) => {
    const fault = plan.faults[field];
    return fault && t(`use-batch.fault.${fault}`);
  };
  const isOwn = draft.inputs.trim() !== '';
  const lines = inputLines(kind, files);
  const left = files.length - (lines === '' ? 0 : lines.split('\n').length);
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
        label={t('use-batch.script')}
        help={t(kind === 'dirac' ? 'use-batch.script.help' : 'use-batch.script.help.slurm')}
        error={error('script')}
        value={draft.script}
        onChange={(script) => onChange({ script })}
        spellCheck={false}
        autoComplete="off"
      />
      <TextField
        label={t('use-batch.args')}
        optional
        help={t('use-batch.command.help')}
        error={error('args')}
        value={draft.args}
        onChange={(args) => onChange({ args })}
        spellCheck={false}
        autoComplete="off"
      />
      <div className="grid justify-items-start gap-1.5">
        <div className="w-full">
          <TextArea
            label={t('use-batch.inputs')}
            optional
            help={t(`use-batch.inputs.${kind}`)}
            error={error('inputs')}
            mono
            rows={3}
            value={isOwn ? draft.inputs : lines}
            onChange={(inputs) => onChange({ inputs })}
          />
        </div>
        {!isOwn && left > 0 && (
          <p className="text-soft text-sm">{t('use-batch.inputs.left', { count: left })}</p>
        )}
        {isOwn && files.length > 0 && (
          <Button tone="plain" onClick={() => onChange({ inputs: '' })}>
            {t('use-batch.inputs.reset')}
          </Button>
        )}
      </div>
      <TextArea
        label={t('use-batch.outputs')}
        optional
        help={t('use-batch.outputs.help')}
        error={error('outputs')}
        mono
        rows={2}
        value={draft.outputs}
        onChange={(outputs) => onChange({ outputs })}
      />
      <AmountFields amounts={AMOUNTS[kind]} draft={draft} faults={plan.faults} onChange={onChange} />
    </div>
  );
}
