import type { ReactNode } from 'react';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { t } from '../../words.ts';
import type { FormPartProps } from './form-part-props.ts';
import { type FormRun, rolesOf } from './form-state.ts';

/** What is recorded of a run; the software only where no file of the crate was run. */
export function RunPart({ form, setForm }: FormPartProps): ReactNode {
  const set = (change: Partial<FormRun>) =>
    setForm((known) => ({ ...known, run: { ...known.run, ...change } }));
  const { run } = form;
  const hasWorkflow = rolesOf(form).includes('workflow');
  return (
    <section className="grid gap-4">
      <h3 className="font-semibold">{t('crateStart.run')}</h3>
      <TextArea
        label={t('crateStart.run.description')}
        rows={2}
        value={run.description}
        onChange={(description) => set({ description })}
      />
      <TextField
        type="datetime-local"
        label={t('crateStart.run.ended')}
        value={run.ended}
        onChange={(ended) => set({ ended })}
      />
      {!hasWorkflow && (
        <div className="grid gap-4 @md:grid-cols-3">
          <TextField
            label={t('crateStart.run.software')}
            help={t('crateStart.run.software.help')}
            value={run.softwareName}
            onChange={(softwareName) => set({ softwareName })}
          />
          <TextField
            type="url"
            label={t('crateStart.run.url')}
            value={run.softwareUrl}
            placeholder="https://"
            onChange={(softwareUrl) => set({ softwareUrl })}
          />
          <TextField
            label={t('crateStart.run.version')}
            value={run.softwareVersion}
            onChange={(softwareVersion) => set({ softwareVersion })}
          />
        </div>
      )}
    </section>
  );
}
