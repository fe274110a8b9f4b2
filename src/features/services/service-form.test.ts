import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { emptyForm, formFaults, formOf, readForm, type ServiceForm, serviceOf } from './service-form.ts';

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

describe('Editing an entry', () => {
  const whole: Service = {
    ...pci,
    inbox: 'https://pci.example/in',
    kinds: ['certification'],
    takes: ['request-review', 'urn:own-pattern'],
    trust: 'trusted',
    demands: ['pci'],
    enabled: false,
    notes: 'Slow.',
    home: 'https://pci.example/about',
    delivery: 'relay',
    reach: { state: 'no-cors', at: '2026-03-01T10:00:00Z' },
  };

  it('fills in and gives back everything, also what the form does not know the words for.', () => {
    expect(serviceOf(formOf(whole), whole)).toEqual(whole);
  });

  it('forgets how the inbox was reached when it gets another one.', () => {
    const edited = serviceOf({ ...formOf(whole), inbox: 'https://pci.example/new' }, whole);
    expect(edited).not.toHaveProperty('reach');
  });

  it('keeps the old id among the aliases when it gets another one.', () => {
    const edited = serviceOf({ ...formOf(whole), id: 'https://pci.example/it' }, whole);
    expect(edited.aliases).toEqual([...whole.aliases, whole.id]);
  });

  it('finds fault with addresses that are none, and with aliases of others.', () => {
    expect(faults({ home: 'javascript:alert(1)' })).toEqual([{ field: 'home', fault: 'no-url' }]);
    expect(faults({ aliases: 'https://x.example/\nnone' })).toEqual([
      { field: 'aliases', fault: 'no-url', address: 'none' },
    ]);
    expect(faults({ aliases: 'https://pci.example' })).toMatchObject([{ field: 'aliases', fault: 'taken' }]);
  });

  it('leaves an id as it is that nobody could type.', () => {
    const odd: Service = { ...pci, id: 'urn:x-press:7' };
    expect(formFaults(formOf(odd), [], { ...own, seen: odd.id })).toEqual([]);
  });

  it('goes on from a draft that was kept, unless it is none.', () => {
    const form = formOf(whole);
    expect(readForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
    expect(readForm({ ...form, kinds: 'x' })).toBeUndefined();
    expect(readForm('x')).toBeUndefined();
  });
});
