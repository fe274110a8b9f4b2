import type { EntryField } from '../../domain/service/entry-fields.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Finding } from '../../pod/service/discover-service.ts';
import type { RegistryEntry } from '../../pod/service/read-registry.ts';

/**
 * An entry of a registry with what the service itself says; nothing where it says neither its name nor its inbox.
 * The id stays the one of the registry: what answers under an address does not choose whom it is taken for.
 */
export function entryFound(entry: RegistryEntry, findings: readonly Finding[]): RegistryEntry | undefined {
  const told = findings.filter(({ field }) => field !== 'id');
  if (!told.some(({ field }) => field === 'name' || field === 'inbox')) return undefined;
  const fields = Object.fromEntries(told.map(({ field, value }) => [field, value]));
  return {
    service: { ...entry.service, ...fields } as Service,
    told: told.map(({ field }) => field as EntryField),
    isBare: false,
  };
}
