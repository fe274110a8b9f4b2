import { PROFILE_IDS, type ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { isHttpUri, isUri } from '../../domain/notification/uri.ts';
import type { Delivery, Service, ServiceKind } from '../../domain/service/service.ts';
import { sameId } from '../../domain/trust/same-id.ts';
import { serviceById } from '../../domain/trust/sender.ts';

/** The kinds of service, in the order in which they are offered. */
export const serviceKinds: readonly ServiceKind[] = [
  'certification',
  'registration',
  'archiving',
  'awareness',
];

/** What a service can be asked for, in the order in which it is offered. */
export const askedPatterns = ['request-review', 'request-endorsement', 'request-ingest'] as const;

/** What a service may want to be told, in the order in which it is offered. */
export const toldPatterns = [
  'announce-resource',
  'announce-review',
  'announce-endorsement',
  'announce-relationship',
] as const;

/** The levels of trust that the maintainer can give, most first. */
export const trustLevels = ['trusted', 'known', 'blocked'] as const;

/** A level of trust that the maintainer gives. */
export type Trust = Service['trust'];

/** Fields that hold one address each, beside id and inbox. */
export const addressFields = ['home', 'eventLog', 'describedBy', 'logo'] as const;

/** Fields that are typed. */
export type TextFieldName = 'name' | 'id' | 'inbox' | 'aliases' | 'description' | 'notes' | AddressField;

type AddressField = (typeof addressFields)[number];

/** The form for an entry of the register, as typed. */
export type ServiceForm = {
  /** `aliases`: one to a line. */
  readonly [Name in TextFieldName]: string;
} & {
  readonly kinds: readonly ServiceKind[];
  readonly takes: readonly string[];
  readonly trust: Trust;
  readonly demands: readonly ProfileId[];
  readonly enabled: boolean;
  /** `undefined`: whichever way works. */
  readonly delivery?: Delivery;
};

/** An empty form. New services are known, not trusted: trust is given on purpose. */
export const emptyForm: ServiceForm = {
  name: '',
  id: '',
  inbox: '',
  aliases: '',
  description: '',
  notes: '',
  home: '',
  eventLog: '',
  describedBy: '',
  logo: '',
  kinds: [],
  takes: [],
  demands: [],
  trust: 'known',
  enabled: true,
};

/** What is wrong with a field of the form. */
export type FormFault =
  | { readonly field: 'name'; readonly fault: 'missing' }
  | { readonly field: 'id'; readonly fault: 'missing' | 'no-url' | 'yourself' }
  /** `name` is what the register calls the service that has this id already. */
  | { readonly field: 'id'; readonly fault: 'taken'; readonly name: string }
  | { readonly field: 'inbox'; readonly fault: 'no-url' | 'yours' | 'needed' }
  | { readonly field: AddressField; readonly fault: 'no-url' }
  | { readonly field: 'aliases'; readonly fault: 'no-url'; readonly address: string }
  | { readonly field: 'aliases'; readonly fault: 'taken'; readonly address: string; readonly name: string };

/** What must not be registered as somebody else's. */
export interface OwnIds {
  readonly webId?: string;
  readonly inbox?: string;
  /** Id of the entry that is edited: it may stay whatever it is. */
  readonly seen?: string;
}

/** The form as an entry of the register fills it. */
export function formOf(service: Service): ServiceForm {
  const { id, name, inbox = '', aliases, description = '', notes = '', home = '', eventLog = '' } = service;
  const { describedBy = '', logo = '', kinds, takes, demands = [], trust, delivery } = service;
  return {
    ...{
      id,
      name,
      inbox,
      description,
      notes,
      home,
      eventLog,
      describedBy,
      logo,
      kinds,
      takes,
      demands,
      trust,
    },
    aliases: aliases.join('\n'),
    enabled: service.enabled !== false,
    ...(delivery !== undefined && { delivery }),
  };
}

/** A form as it was stored; `undefined` where it is none. */
export function readForm(stored: unknown): ServiceForm | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const form: Record<string, unknown> = { ...emptyForm, ...stored };
  const isWhole = Object.entries(emptyForm).every(([field, value]) =>
    Array.isArray(value) ? isTexts(form[field]) : typeof form[field] === typeof value,
  );
  return isWhole ? (form as unknown as ServiceForm) : undefined;
}

/**
 * The faults of the form, in the order of its fields; none means that it can be saved.
 * @param register all entries but the one that is edited
 */
export function formFaults(form: ServiceForm, register: readonly Service[], own: OwnIds): FormFault[] {
  return [
    nameFault(form),
    idFault(form, register, own),
    aliasFault(form, register),
    inboxFault(form, own),
    ...addressFields.map((field): FormFault | undefined => {
      const url = form[field].trim();
      return url === '' || isHttpUri(url) ? undefined : { field, fault: 'no-url' };
    }),
  ].filter((fault) => fault !== undefined);
}

/**
 * The entry of the register that the form describes. Call it only without faults.
 * @param seen the entry that is edited; under another id it goes on being known by its old one
 */
export function serviceOf(form: ServiceForm, seen?: Service): Service {
  const id = form.id.trim();
  const former = seen !== undefined && !sameId(seen.id, id) ? [seen.id] : [];
  const texts = ['inbox', 'description', 'notes', ...addressFields] as const;
  const filled = texts
    .map((field) => [field, form[field].trim()] as const)
    .filter(([, value]) => value !== '');
  return {
    id,
    name: form.name.trim(),
    aliases: [...new Set([...aliasesOf(form), ...former])],
    ...Object.fromEntries(filled),
    kinds: form.kinds,
    takes: form.takes,
    trust: form.trust,
    ...(form.demands.length > 0 && { demands: PROFILE_IDS.filter((each) => form.demands.includes(each)) }),
    ...(!form.enabled && { enabled: false }),
    ...(form.delivery !== undefined && { delivery: form.delivery }),
    ...(seen?.reach !== undefined && seen.inbox === form.inbox.trim() && { reach: seen.reach }),
  };
}

function aliasesOf({ aliases }: ServiceForm): readonly string[] {
  return aliases
    .split('\n')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}

function nameFault({ name }: ServiceForm): FormFault | undefined {
  return name.trim() === '' ? { field: 'name', fault: 'missing' } : undefined;
}

function idFault(form: ServiceForm, register: readonly Service[], own: OwnIds): FormFault | undefined {
  const id = form.id.trim();
  if (id === own.seen) return undefined;
  if (id === '') return { field: 'id', fault: 'missing' };
  if (!isHttpUri(id)) return { field: 'id', fault: 'no-url' };
  if (own.webId !== undefined && sameId(own.webId, id)) return { field: 'id', fault: 'yourself' };
  const known = serviceById(register, id);
  return known && { field: 'id', fault: 'taken', name: known.name };
}

function aliasFault(form: ServiceForm, register: readonly Service[]): FormFault | undefined {
  for (const address of aliasesOf(form)) {
    if (!isUri(address)) return { field: 'aliases', fault: 'no-url', address };
    const known = serviceById(register, address);
    if (known) return { field: 'aliases', fault: 'taken', address, name: known.name };
  }
  return undefined;
}

function inboxFault(form: ServiceForm, own: OwnIds): FormFault | undefined {
  const inbox = form.inbox.trim();
  if (inbox === '') return form.takes.length > 0 ? { field: 'inbox', fault: 'needed' } : undefined;
  if (!isHttpUri(inbox)) return { field: 'inbox', fault: 'no-url' };
  return own.inbox !== undefined && sameId(own.inbox, inbox) ? { field: 'inbox', fault: 'yours' } : undefined;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
