import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { emptyForm, formFaults, type ServiceForm, serviceOf } from './service-form.ts';

const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: ['https://pci.example/bot'],
  kinds: [],
  takes: [],
  trust: 'known',
};
const own = { webId: 'https://alice.example/card#me', inbox: 'https://alice.example/inbox/' };
const good: ServiceForm = {
  ...emptyForm,
  name: ' Overlay ',
  id: ' https://overlay.example/ ',
  inbox: 'https://overlay.example/inbox/',
  takes: ['request-review'],
};

function faults(more: Partial<ServiceForm>) {
  return formFaults({ ...good, ...more }, [pci], own);
}

describe('Adding a service by hand', () => {
  it('has no faults when name, id and inbox are there, and blanks around them do not count.', () => {
    expect(faults({})).toEqual([]);
    expect(serviceOf(good)).toMatchObject({
      name: 'Overlay',
      id: 'https://overlay.example/',
      trust: 'known',
    });
  });

  it('wants a name and an id.', () => {
    expect(faults({ name: ' ', id: '' })).toEqual([
      { field: 'name', fault: 'missing' },
      { field: 'id', fault: 'missing' },
    ]);
  });

  it.each(['overlay.example', 'urn:x', 'javascript:alert(1)', 'https://'])('takes no %s as an id.', (id) => {
    expect(faults({ id })).toEqual([{ field: 'id', fault: 'no-url' }]);
  });

  it('knows a service again by an alias and with or without the last slash.', () => {
    for (const id of ['https://pci.example', 'https://pci.example/bot/'])
      expect(faults({ id })).toEqual([{ field: 'id', fault: 'taken', name: 'PCI' }]);
  });

  it('does not let the maintainer register herself or her own inbox.', () => {
    expect(faults({ id: own.webId })).toEqual([{ field: 'id', fault: 'yourself' }]);
    expect(faults({ inbox: own.inbox })).toEqual([{ field: 'inbox', fault: 'yours' }]);
  });

  it('needs an inbox only for a service that is to be asked for something.', () => {
    expect(faults({ inbox: '', takes: [] })).toEqual([]);
    expect(faults({ inbox: '' })).toEqual([{ field: 'inbox', fault: 'needed' }]);
    expect(serviceOf({ ...good, inbox: ' ' })).not.toHaveProperty('inbox');
  });
});
