import { describe, expect, it } from 'vitest';
import type { Finding } from '../../pod/service/discover-service.ts';
import type { RegistryEntry } from '../../pod/service/read-registry.ts';
import { entryFound } from './entry-found.ts';
import { emptyForm } from './service-form.ts';
import { withFindings } from './take-over.ts';

const at = 'https://s.example/card';
const findings: readonly Finding[] = [
  { field: 'id', value: 'https://other.example/', source: 'rdf', at },
  { field: 'name', value: 'S', source: 'rdf', at },
  { field: 'aliases', value: ['https://s.example/', 'https://other.example/'], source: 'rdf', at },
  { field: 'takes', value: ['request-review'], source: 'rdf', at },
];

describe('What was found out about a service', () => {
  const bare: RegistryEntry = {
    service: {
      id: 'https://s.example/',
      name: 's.example',
      aliases: [],
      kinds: [],
      takes: [],
      trust: 'known',
    },
    told: [],
    isBare: true,
  };

  it('fills the bare entry of a registry, but does not choose whom it is taken for, nor how far it is trusted.', () => {
    expect(entryFound(bare, findings)).toMatchObject({
      isBare: false,
      told: ['name', 'aliases', 'takes'],
      service: { id: 'https://s.example/', name: 'S', takes: ['request-review'], trust: 'known' },
    });
  });

  it('leaves the entry bare where it tells neither a name nor an inbox.', () => {
    expect(entryFound(bare, findings.slice(2))).toBeUndefined();
  });

  it('goes into the form field by field, and leaves the others as they were typed.', () => {
    const form = withFindings({ ...emptyForm, notes: 'mine', name: 'old' }, findings);
    expect(form).toMatchObject({
      id: 'https://other.example/',
      name: 'S',
      aliases: 'https://s.example/',
      takes: ['request-review'],
      notes: 'mine',
    });
  });
});
