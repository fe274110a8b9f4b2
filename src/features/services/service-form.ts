import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Service, ServiceKind } from '../../domain/service/service.ts';
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
export const takenPatterns = ['request-review', 'request-endorsement'] as const;

/** The levels of trust that the maintainer can give, most first. */
export const trustLevels = ['trusted', 'known', 'blocked'] as const;

/** A level of trust that the maintainer gives. */
export type Trust = Service['trust'];

/** The form for adding a service by hand, as typed. */
export interface ServiceForm {
  readonly name: string;
  readonly id: string;
  readonly inbox: string;
  readonly kinds: readonly ServiceKind[];
  readonly takes: readonly string[];
  readonly trust: Trust;
  /** The receiver whose demands it has; `undefined` for none beyond COAR Notify. */
  readonly demands?: ProfileId;
}

/** An empty form. New services are known, not trusted: trust is given on purpose. */
export const emptyForm: ServiceForm = { name: '', id: '', inbox: '', kinds: [], takes: [], trust: 'known' };

/** What is wrong with a field of the form. */
export type FormFault =
  | { readonly field: 'name'; readonly fault: 'missing' }
  | { readonly field: 'id'; readonly fault: 'missing' | 'no-url' | 'yourself' }
  /** `name` is what the register calls the service that has this id already. */
  | { readonly field: 'id'; readonly fault: 'taken'; readonly name: string }
  | { readonly field: 'inbox'; readonly fault: 'no-url' | 'yours' | 'needed' };

/** What must not be registered as somebody else's. */
export interface OwnIds {
  readonly webId?: string;
  readonly inbox?: string;
}

/** The faults of the form, in the order of its fields; none means that it can be saved. */
export function formFaults(form: ServiceForm, register: readonly Service[], own: OwnIds): FormFault[] {
  return [nameFault(form), idFault(form, register, own), inboxFault(form, own)].filter(
    (fault) => fault !== undefined,
  );
}

/** The entry of the register that the form describes. Call it only without faults. */
export function serviceOf(form: ServiceForm): Service {
  const inbox = form.inbox.trim();
  return {
    id: form.id.trim(),
    name: form.name.trim(),
    aliases: [],
    ...(inbox === '' ? {} : { inbox }),
    kinds: form.kinds,
    takes: form.takes,
    trust: form.trust,
    ...(form.demands !== undefined && { demands: [form.demands] }),
  };
}

function nameFault({ name }: ServiceForm): FormFault | undefined {
  return name.trim() === '' ? { field: 'name', fault: 'missing' } : undefined;
}

function idFault(form: ServiceForm, register: readonly Service[], own: OwnIds): FormFault | undefined {
  const id = form.id.trim();
  if (id === '') return { field: 'id', fault: 'missing' };
  if (!isHttpUri(id)) return { field: 'id', fault: 'no-url' };
  if (own.webId !== undefined && sameId(own.webId, id)) return { field: 'id', fault: 'yourself' };
  const known = serviceById(register, id);
  return known && { field: 'id', fault: 'taken', name: known.name };
}

function inboxFault(form: ServiceForm, own: OwnIds): FormFault | undefined {
  const inbox = form.inbox.trim();
  if (inbox === '') return form.takes.length > 0 ? { field: 'inbox', fault: 'needed' } : undefined;
  if (!isHttpUri(inbox)) return { field: 'inbox', fault: 'no-url' };
  return own.inbox !== undefined && sameId(own.inbox, inbox) ? { field: 'inbox', fault: 'yours' } : undefined;
}
