import type { Service } from '../../domain/service/service.ts';

/** Which part of the register is shown, in the order in which it is offered. */
export const SHOWN = [
  'all',
  'certification',
  'registration',
  'archiving',
  'awareness',
  'trusted',
  'known',
  'blocked',
  'off',
  'unreachable',
] as const;

/** See {@link SHOWN}. */
export type Shown = (typeof SHOWN)[number];

/** Whether a service is among those that are shown, and has all words of the search somewhere in what is known of it. */
export function isShown(service: Service, show: Shown, search: string): boolean {
  return belongsTo(service, show) && hasWords(service, search);
}

function belongsTo(service: Service, show: Shown): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'off':
      return service.enabled === false;
    case 'unreachable':
      return service.reach !== undefined && service.reach.state !== 'open';
    case 'trusted':
    case 'known':
    case 'blocked':
      return service.trust === show;
    default:
      return service.kinds.includes(show);
  }
}

function hasWords(service: Service, search: string): boolean {
  const { id, name, aliases, inbox, description, notes, home } = service;
  const text = [id, name, ...aliases, inbox, description, notes, home].join('\n').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
