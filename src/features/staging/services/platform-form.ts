import type { Platform } from '../../../domain/staging/platform.ts';
import { type PlatformFault, readPlatform } from '../../../domain/staging/read-platform.ts';
import { layoutFaults } from '../../../platforms/deployment.ts';

/** Fields of the form, by kind of platform. Those of signing in belong together. */
export const FORM_FIELDS = {
  srcnet: ['label', 'auth', 'siteCapabilities', 'dataManagement', 'namespace', 'viaRelay', 'layout'],
  rucio: [
    'label',
    'base',
    'account',
    'scope',
    'activity',
    'viaRelay',
    'issuer',
    'clientId',
    'tokenScope',
    'audience',
  ],
  document: ['label', 'destinations', 'namespace'],
  tap: ['label', 'url', 'ivoid'],
  registry: ['label', 'url', 'ivoid'],
  tes: ['label', 'base', 'viaRelay', 'issuer', 'clientId', 'tokenScope', 'audience'],
} as const satisfies Readonly<Record<Platform['kind'], readonly string[]>>;

/** A field of the form. */
export type FormField = (typeof FORM_FIELDS)[Platform['kind']][number];

/** A form as it is filled in: texts as they were typed. `viaRelay` is `yes` or empty. */
export interface PlatformForm {
  readonly kind: Platform['kind'];
  readonly values: Readonly<Partial<Record<FormField, string>>>;
}

/** Fields whose text is a setting of the same name. */
const PLAIN = [
  'label',
  'base',
  'url',
  'auth',
  'siteCapabilities',
  'dataManagement',
  'namespace',
  'account',
  'scope',
  'activity',
  'ivoid',
] as const;

/** Where the settings of signing in stand in the form. */
const SIGN_IN = [
  ['issuer', 'issuer'],
  ['clientId', 'clientId'],
  ['scope', 'tokenScope'],
  ['audience', 'audience'],
] as const;

/** The form of a platform, as it stands. */
export function formOf(platform: Platform): PlatformForm {
  const found = platform as unknown as Readonly<Record<string, unknown>>;
  const signIn = 'signIn' in platform ? platform.signIn : undefined;
  const values: Partial<Record<FormField, string>> = {};
  for (const name of PLAIN) if (typeof found[name] === 'string') values[name] = found[name];
  if (platform.viaRelay === true) values.viaRelay = 'yes';
  if (signIn) for (const [key, name] of SIGN_IN) if (signIn[key] !== undefined) values[name] = signIn[key];
  if (platform.kind === 'document')
    values.destinations = platform.destinations
      .map(({ id, name }) => (id === name ? name : `${id} | ${name}`))
      .join('\n');
  if (platform.kind === 'srcnet' && platform.layout !== undefined)
    values.layout = JSON.stringify(platform.layout, undefined, 2);
  return { kind: platform.kind, values };
}

/** A fault of the form, at the field that it belongs to. */
export interface FormFault {
  readonly field: FormField;
  readonly fault: PlatformFault['fault'];
}

/** The platform that a form describes, or what is wrong with it. @param id under which it is kept */
export function platformOf(
  form: PlatformForm,
  id: string,
): { readonly platform: Platform } | { readonly faults: readonly FormFault[] } {
  const { kind, values } = form;
  const fields: readonly FormField[] = FORM_FIELDS[kind];
  const text = (name: FormField) => (fields.includes(name) ? (values[name]?.trim() ?? '') : '');
  const settings: Record<string, unknown> = { kind, id };
  for (const name of PLAIN) if (text(name) !== '') settings[name] = text(name);
  if (text('viaRelay') !== '') settings.viaRelay = true;
  const signIn = SIGN_IN.flatMap(([key, name]) => (text(name) === '' ? [] : [[key, text(name)] as const]));
  if (signIn.length > 0) settings.signIn = Object.fromEntries(signIn);
  if (kind === 'document') settings.destinations = placesIn(text('destinations'));
  if (text('layout') !== '') {
    const layout = parsed(text('layout'));
    if (layout === undefined) return { faults: [{ field: 'layout', fault: 'no-object' }] };
    settings.layout = layout;
  }
  const read = readPlatform(settings, '');
  const faults = 'faults' in read ? read.faults : layoutFaults(read.platform, '');
  if (faults.length > 0 || !('platform' in read))
    return { faults: faults.map(({ at, fault }) => ({ field: fieldAt(at), fault })) };
  return read;
}

/** The field to which the path of a fault leads. */
function fieldAt(at: string): FormField {
  const [head = '', tail] = at.split('.');
  if (head === 'signIn') return SIGN_IN.find(([key]) => key === tail)?.[1] ?? 'issuer';
  const name = head.replace(/\[.*$/, '');
  const known: readonly string[] = Object.values(FORM_FIELDS).flat();
  return known.includes(name) ? (name as FormField) : 'label';
}

/** One place to a line: its name, or its id and its name with a bar between. */
function placesIn(text: string): readonly { readonly id: string; readonly name: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', ...rest] = line.split('|').map((piece) => piece.trim());
      return { id, name: rest.join('|') || id };
    });
}

/** Reads a form out of what a browser kept of it. */
export function readForm(stored: unknown): PlatformForm | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { kind, values } = stored as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || !(kind in FORM_FIELDS)) return undefined;
  if (typeof values !== 'object' || values === null) return undefined;
  if (!Object.values(values).every((value) => typeof value === 'string')) return undefined;
  return { kind: kind as Platform['kind'], values };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
