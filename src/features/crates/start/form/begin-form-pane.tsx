import { type ReactNode, useState } from 'react';
import { asUrl } from '../../../../domain/artefact/identifier.ts';
import { COMMON_LICENCES, licenceUrl, loadLicences } from '../../../../domain/artefact/licence.ts';
import type { WrittenVersion } from '../../../../domain/crate/build/skeleton.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { RadioList } from '../../../../ui/radio-list.tsx';
import { type Suggested, SuggestField } from '../../../../ui/suggest-field.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { t } from '../../words.ts';
import { ContentsPart } from './contents-part.tsx';
import type { FormPartProps } from './form-part-props.ts';
import type { BeginForm } from './form-state.ts';
import type { PlanCircumstances } from './plan-of-form.ts';
import { RunPart } from './run-part.tsx';

/** What a new crate is called and what goes in: the least that makes a good beginning. */
export function BeginFormPane({
  form,
  setForm,
  evidenceOf,
  isTried,
}: FormPartProps & {
  /** What others did for a work, by its URL. */
  readonly evidenceOf: PlanCircumstances['evidenceOf'];
  /** Whether the crate was to be made already: what is missing is said then. */
  readonly isTried: boolean;
}): ReactNode {
  const set = (change: Partial<BeginForm>) => setForm((known) => ({ ...known, ...change }));
  return (
    <div className="grid gap-7">
      <header className="grid gap-1">
        <h2 className="text-lg">{t(`crateStart.way.${form.start}`)}</h2>
        <p className="text-soft">{t(`crateStart.way.${form.start}.text`)}</p>
      </header>
      {form.noCrateIn !== undefined && (
        <Notice tone="none" title={t('crateStart.no-crate', { name: isolate(form.noCrateIn) })} />
      )}
      {form.lost !== undefined && form.files.every(({ from }) => from.kind !== 'local') && (
        <Notice
          tone="wait"
          title={t('crateStart.lost', { count: form.lost })}
          kept={t('crateStart.lost.kept')}
        />
      )}
      <div className="grid gap-4">
        <TextField
          label={t('crateStart.name')}
          help={t('crateStart.name.help')}
          error={isTried && form.name.trim() === '' ? t('crateStart.name.missing') : undefined}
          value={form.name}
          dir="auto"
          onChange={(name) => set({ name })}
        />
        <TextArea
          label={t('crateStart.description')}
          help={t('crateStart.description.help')}
          rows={3}
          value={form.description}
          dir="auto"
          onChange={(description) => set({ description })}
        />
        <LicenceField licence={form.licence} onChange={(licence) => set({ licence })} />
      </div>
      <ContentsPart form={form} setForm={setForm} evidenceOf={evidenceOf} />
      {form.start === 'run' && <RunPart form={form} setForm={setForm} />}
      <details>
        <summary className="w-fit cursor-pointer text-soft text-sm underline decoration-line underline-offset-2">
          {t('crateStart.more')}
        </summary>
        <div className="pt-3">
          <RadioList<WrittenVersion>
            legend={t('crateStart.version')}
            value={form.version}
            options={[
              { value: '1.2', label: t('crateStart.version.1.2') },
              { value: '1.1', label: t('crateStart.version.1.1') },
            ]}
            onChange={(version) => set({ version })}
          />
        </div>
      </details>
    </div>
  );
}

/** Whether a licence can be used: one of the SPDX list, an address, or none so far. */
export function isLicence(typed: string): boolean {
  const text = typed.trim();
  return text === '' || asUrl(text) !== undefined || licenceUrl(text) !== undefined;
}

function LicenceField({
  licence,
  onChange,
}: {
  readonly licence: string;
  readonly onChange: (licence: string) => void;
}): ReactNode {
  const [licences, setLicences] = useState<readonly Suggested[]>([]);
  const chosen = licences.find(({ value }) => value === licence);
  return (
    <SuggestField
      label={t('crateStart.licence')}
      help={chosen?.label ?? t('crateStart.licence.help')}
      error={isLicence(licence) ? undefined : t('crateStart.licence.unreadable')}
      value={licence}
      items={licences}
      nothing={t('crateStart.licence.nothing')}
      onChange={onChange}
      onNeeded={() => {
        if (licences.length === 0) void commonFirst().then(setLicences);
      }}
    />
  );
}

async function commonFirst(): Promise<readonly Suggested[]> {
  const all = (await loadLicences()).map(({ id, name }) => ({ value: id, label: name }));
  const common = COMMON_LICENCES.flatMap((id) => all.filter(({ value }) => value === id));
  return [...common, ...all.filter((each) => !common.includes(each))];
}
