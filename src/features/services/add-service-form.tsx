import { type Dispatch, type ReactNode, type SetStateAction, useEffect, useRef } from 'react';
import { PROFILE_IDS } from '../../domain/notification/profiles/profiles.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import { FindInbox } from './find-inbox.tsx';
import { type FormFault, type ServiceForm, serviceKinds, takenPatterns } from './service-form.ts';
import { TrustChoice } from './trust-choice.tsx';

export interface AddServiceFormProps {
  readonly form: ServiceForm;
  /** Takes a function where the answer to an older question is put in: the form has changed since. */
  readonly onChange: Dispatch<SetStateAction<ServiceForm>>;
  /** Shown only once saving was tried, or a field was filled in. */
  readonly faults: readonly FormFault[];
  readonly register: Register;
  readonly onSave: () => void;
}

/** The form for adding a service by hand. */
export function AddServiceForm(props: AddServiceFormProps): ReactNode {
  const { form, onChange, faults, register, onSave } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const field = (name: 'name' | 'id' | 'inbox') => {
    const fault = faults.find((each) => each.field === name);
    return {
      label: t(`services.add.${name}`),
      help: t(`services.add.${name}.help`),
      error: fault && faultText(fault),
      value: form[name],
      onChange: (value: string) => onChange({ ...form, [name]: value }),
      autoComplete: 'off',
    };
  };
  return (
    <form
      aria-label={t('services.add.title')}
      className="grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
      }}
    >
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t('services.add.title')}
        </h2>
        <p className="text-soft">{t('services.add.intro')}</p>
      </header>
      {register.outcome && (
        <WriteNotice
          area="services"
          problem={register.outcome.kind === 'failed' ? register.outcome.problem : undefined}
        />
      )}
      <WriteHint area="services" {...register} />
      <TextField {...field('name')} />
      <TextField {...field('id')} spellCheck={false} inputMode="url" />
      <TextField {...field('inbox')} optional={form.takes.length === 0} spellCheck={false} inputMode="url" />
      <FindInbox id={form.id} onFound={(inbox) => onChange((current) => ({ ...current, inbox }))} />
      <fieldset>
        <legend className="mb-1 font-semibold text-sm text-soft">{t('services.add.kinds')}</legend>
        {serviceKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={<span className="first-letter:uppercase">{t(`services.kind.${kind}`)}</span>}
            help={t(`services.kind.${kind}.help`)}
            checked={form.kinds.includes(kind)}
            onChange={(on) => onChange({ ...form, kinds: toggled(form.kinds, kind, on) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-semibold text-sm text-soft">{t('services.add.takes')}</legend>
        {takenPatterns.map((pattern) => (
          <Checkbox
            key={pattern}
            label={<span className="first-letter:uppercase">{t(`services.takes.${pattern}`)}</span>}
            checked={form.takes.includes(pattern)}
            onChange={(on) => onChange({ ...form, takes: toggled(form.takes, pattern, on) })}
          />
        ))}
      </fieldset>
      <Select
        label={t('services.add.demands')}
        help={t('services.add.demands.help')}
        value={form.demands ?? ''}
        options={[
          { value: '', label: t('services.demands.none') },
          ...PROFILE_IDS.map((value) => ({ value, label: t(`services.demands.${value}`) })),
        ]}
        onChange={(value) => onChange({ ...form, demands: value === '' ? undefined : value })}
      />
      <TrustChoice
        legend={t('services.add.trust')}
        value={form.trust}
        onChange={(trust) => onChange({ ...form, trust })}
      />
    </form>
  );
}

function toggled<V>(values: readonly V[], value: V, on: boolean): V[] {
  const others = values.filter((each) => each !== value);
  return on ? [...others, value] : others;
}

function faultText(fault: FormFault): string {
  switch (fault.field) {
    case 'name':
      return t('services.fault.name.missing');
    case 'id':
      return fault.fault === 'taken'
        ? t('services.fault.id.taken', { service: isolate(fault.name) })
        : t(`services.fault.id.${fault.fault}`);
    case 'inbox':
      return t(`services.fault.inbox.${fault.fault}`);
  }
}
