import type { ReactNode } from 'react';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { faultWords } from './fault-words.ts';
import { redirectUri } from './login-window.ts';
import { FORM_FIELDS, type FormField } from './platform-form.ts';
import type { PlatformDraft } from './use-platform-draft.ts';
import { t } from './words.ts';

/** Fields of which a platform has to have one. */
const NEEDED: readonly FormField[] = ['label', 'base', 'url', 'auth', 'siteCapabilities', 'dataManagement'];
/** Fields about signing in. */
const SIGN_IN: readonly FormField[] = ['issuer', 'clientId', 'tokenScope', 'audience'];
/** Fields that stand below everything else. */
const MORE: readonly FormField[] = ['viaRelay', 'layout'];

/** The fields of a platform of this kind. */
export function PlatformFields({ draft }: { draft: PlatformDraft }): ReactNode {
  const fields: readonly FormField[] = FORM_FIELDS[draft.form.kind];
  const of = (group: (field: FormField) => boolean) =>
    fields.filter(group).map((name) => <One key={name} name={name} draft={draft} />);
  const signIn = of((name) => SIGN_IN.includes(name));
  const more = of((name) => MORE.includes(name));
  return (
    <>
      {of((name) => !SIGN_IN.includes(name) && !MORE.includes(name))}
      {signIn.length > 0 && (
        <Group legend={t('platform.group.signIn')} help={t('platform.group.signIn.help')}>
          {signIn}
        </Group>
      )}
      {more.length > 0 && <Group legend={t('platform.group.more')}>{more}</Group>}
    </>
  );
}

function One({ name, draft }: { name: FormField; draft: PlatformDraft }): ReactNode {
  const { form, faults, change } = draft;
  const fault = faults.find(({ field }) => field === name)?.fault;
  const value = form.values[name] ?? '';
  const set = (next: string) => change({ ...form, values: { ...form.values, [name]: next } });
  if (name === 'viaRelay')
    return (
      <Checkbox
        label={t('platform.field.viaRelay')}
        help={t('platform.help.viaRelay')}
        checked={value !== ''}
        onChange={(on) => set(on ? 'yes' : '')}
      />
    );
  const common = {
    label: t(`platform.field.${name}`),
    help: helpOf(name, form.kind),
    error: fault === undefined ? undefined : faultWords(fault),
    optional: !NEEDED.includes(name),
    value,
    onChange: set,
    autoComplete: 'off',
    autoCapitalize: name === 'label' ? undefined : 'off',
    spellCheck: false,
  };
  if (name === 'destinations' || name === 'layout') return <TextArea {...common} mono={name === 'layout'} />;
  return <TextField {...common} inputMode={isAddress(name) ? 'url' : undefined} />;
}

function helpOf(name: FormField, kind: PlatformDraft['form']['kind']): string | undefined {
  switch (name) {
    case 'base':
      return t(kind === 'tes' ? 'platform.help.base.tes' : 'platform.help.base.rucio');
    case 'clientId':
      return t('platform.help.clientId', { redirect: redirectUri() });
    case 'siteCapabilities':
    case 'dataManagement':
    case 'viaRelay':
      return undefined;
    default:
      return t(`platform.help.${name}`);
  }
}

function isAddress(name: FormField): boolean {
  return ['base', 'url', 'auth', 'siteCapabilities', 'dataManagement', 'issuer'].includes(name);
}

function Group(props: {
  readonly legend: string;
  readonly help?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <fieldset className="grid min-w-0 gap-4 border-line border-t pt-3">
      <legend className="float-left mb-1 w-full font-semibold">{props.legend}</legend>
      {props.help && <p className="max-w-[60ch] text-soft text-sm">{props.help}</p>}
      {props.children}
    </fieldset>
  );
}
