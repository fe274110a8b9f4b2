import type { Service } from './service.ts';

/** The part of an entry that judgements about messages depend on: notes and addresses for people are not in it. */
export function judgedPart(service: Service): Omit<Service, 'notes' | 'logo' | 'home' | 'reach'> {
  const { id, name, aliases, inbox, kinds, takes, trust, demands, enabled } = service;
  return { id, name, aliases, inbox, kinds, takes, trust, demands, enabled };
}
