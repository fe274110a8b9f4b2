import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { PROFILE_IDS } from '../../domain/notification/profiles/profiles.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Checkbox, Switch } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { FindInbox } from './find-inbox.tsx';
import {
  addressFields,
  askedPatterns,
  type FormFault,
  type ServiceForm,
  serviceKinds,
  type TextFieldName,
  toldPatterns,
} from './service-form.ts';
import { TrustChoice } from './trust-choice.tsx';

const deliveries = ['direct', 'relay', 'export'] as const;

export interface ServiceFieldsProps {
  readonly form: ServiceForm;
  /** Takes a function where the answer to an older question is put in: the form has changed since. */
  readonly onChange: Dispatch<SetStateAction<ServiceForm>>;
  /** Shown only once saving was tried, or a field was filled in. */
  readonly faults: readonly FormFault[];
  readonly isNew: boolean;
}

/** All fields of an entry of the register, in the groups in which people think of them. */
export function ServiceFields({ form, onChange, faults, isNew }: ServiceFieldsProps): ReactNode {
  const field = (name: TextFieldName) => {
    const fault = faults.find((each) => each.field === name);
    return {
      label: t(`services.add.${name}`),
      error: fault && faultText(fault),
      value: form[name],
      onChange: (value: string) => onChange((current) => ({ ...current, [name]: value })),
      autoComplete: 'off',
    };
  };
  const change = (more: Partial<ServiceForm>) => onChange((current) => ({ ...current, ...more }));
  const address = { spellCheck: false, inputMode: 'url' } as const;
  return (
    <>
      <Group legend={t('services.form.who')}>
        <TextField {...field('name')} help={t('services.add.name.help')} />
        <TextField
          {...field('id')}
          {...address}
          help={isNew ? t('services.add.id.help') : t('services.edit.id.help')}
        />
      </Group>
      <Group legend={t('services.form.reached')}>
        <TextField
          {...field('inbox')}
          {...address}
          help={t('services.add.inbox.help')}
          optional={form.takes.length === 0}
        />
        <FindInbox id={form.id} onFound={(inbox) => change({ inbox })} />
        <Select
          label={t('services.add.delivery')}
          help={t('services.add.delivery.help')}
          value={form.delivery ?? ''}
          options={[
            { value: '', label: t('services.delivery.auto') },
            ...deliveries.map((value) => ({ value, label: t(`services.delivery.${value}`) })),
          ]}
          onChange={(value) => change({ delivery: value === '' ? undefined : value })}
        />
      </Group>
      <Group legend={t('services.form.what')}>
        <Ticks legend={t('services.add.kinds')}>
          {serviceKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={<span className="first-letter:uppercase">{t(`services.kind.${kind}`)}</span>}
              help={t(`services.kind.${kind}.help`)}
              checked={form.kinds.includes(kind)}
              onChange={(on) => change({ kinds: toggled(form.kinds, kind, on) })}
            />
          ))}
        </Ticks>
        <div className="grid @md:grid-cols-2 gap-x-6 gap-y-4">
          <Ticks legend={t('services.add.takes')}>
            {askedPatterns.map((pattern) => (
              <PatternTick key={pattern} {...{ pattern, form, change }} />
            ))}
          </Ticks>
          <Ticks legend={t('services.add.told')}>
            {toldPatterns.map((pattern) => (
              <PatternTick key={pattern} {...{ pattern, form, change }} />
            ))}
          </Ticks>
        </div>
        <Ticks legend={t('services.add.demands')} help={t('services.add.demands.help')}>
          {PROFILE_IDS.map((profile) => (
            <Checkbox
              key={profile}
              label={t(`services.demands.${profile}`)}
              checked={form.demands.includes(profile)}
              onChange={(on) => change({ demands: toggled(form.demands, profile, on) })}
            />
          ))}
        </Ticks>
      </Group>
      <Group legend={t('services.form.yours')}>
        <TrustChoice
          legend={t('services.add.trust')}
          value={form.trust}
          onChange={(trust) => change({ trust })}
        />
        <Switch
          label={t('services.add.enabled')}
          help={t('services.add.enabled.help')}
          checked={form.enabled}
          onChange={(enabled) => change({ enabled })}
        />
        <TextArea {...field('notes')} help={t('services.add.notes.help')} optional />
      </Group>
      <Group legend={t('services.form.more')}>
        <TextArea {...field('description')} optional rows={2} />
        <TextArea
          {...field('aliases')}
          {...address}
          help={t('services.add.aliases.help')}
          optional
          mono
          rows={2}
        />
        {addressFields.map((name) => (
          <TextField
            key={name}
            {...field(name)}
            {...address}
            help={name === 'logo' ? t('services.add.logo.help') : undefined}
            optional
          />
        ))}
      </Group>
    </>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className="@container grid min-w-0 gap-4 border-line border-t pt-3">
      <legend className="float-left mb-1 w-full font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}

function Ticks({
  legend,
  help,
  children,
}: {
  legend: string;
  help?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      {help && <p className="mb-1 max-w-[60ch] text-soft text-sm">{help}</p>}
      {children}
    </fieldset>
  );
}

function PatternTick({
  pattern,
  form,
  change,
}: {
  pattern: (typeof askedPatterns)[number] | (typeof toldPatterns)[number];
  form: ServiceForm;
  change: (more: Partial<ServiceForm>) => void;
}): ReactNode {
  return (
    <Checkbox
      label={<span className="first-letter:uppercase">{t(`services.takes.${pattern}`)}</span>}
      checked={form.takes.includes(pattern)}
      onChange={(on) => change({ takes: toggled(form.takes, pattern, on) })}
    />
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
    case 'aliases':
      return fault.fault === 'taken'
        ? t('services.fault.aliases.taken', { address: fault.address, service: isolate(fault.name) })
        : t('services.fault.aliases.no-url', { address: isolate(fault.address) });
    default:
      return t('services.fault.address.no-url');
  }
}
