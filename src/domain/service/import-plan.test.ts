import { describe, expect, it } from 'vitest';
import type { EntryField } from './entry-fields.ts';
import { type FoundService, importChanges, isImportable, planImport } from './import-plan.ts';
import type { Service } from './service.ts';

const press: Service = {
  id: 'https://press.example/',
  name: 'My press',
  aliases: ['https://press.example/bot'],
  inbox: 'https://press.example/in',
  kinds: ['certification'],
  takes: [],
  trust: 'trusted',
  notes: 'Slow in August.',
};
const own = ['https://alice.example/#me', 'https://alice.example/inbox/'];

function found(more: Partial<Service>, told: readonly EntryField[]): FoundService {
  return {
    service: { id: press.id, name: 'Press', aliases: [], kinds: [], takes: [], trust: 'known', ...more },
    told,
  };
}

function plan(each: FoundService, register: readonly Service[] = [press]) {
  const [line] = planImport([each], register, own);
  if (line === undefined) throw new Error('No line.');
  return line;
}

describe('What a registry brings', () => {
  it('is new where the register knows neither id nor alias, and comes as known.', () => {
    const line = plan(found({ id: 'https://new.example/' }, ['name']));
    expect(line).toMatchObject({ status: 'new', wanted: { trust: 'known' } });
  });

  it('is nothing new where it tells less, or the same; also by an alias.', () => {
    expect(plan(found({ name: 'My press' }, ['name'])).status).toBe('same');
    expect(plan(found({ id: 'https://press.example/bot/' }, [])).status).toBe('same');
  });

  it('changes only what it tells, and keeps notes and trust where nobody is reached otherwise.', () => {
    const line = plan(found({ description: 'A press.' }, ['description']));
    expect(line).toMatchObject({
      status: 'differs',
      fields: ['description'],
      wanted: { ...press, description: 'A press.' },
    });
  });

  it('takes trust away from a service whose inbox or further ids it changes.', () => {
    const moved = plan(found({ inbox: 'https://elsewhere.example/in' }, ['inbox']));
    expect(moved).toMatchObject({ wanted: { trust: 'known', aliases: press.aliases } });
    expect(moved).toMatchObject({ fields: ['inbox', 'trust'] });
    const renamed = plan(found({ aliases: ['https://more.example/'] }, ['aliases']));
    expect(renamed).toMatchObject({ wanted: { trust: 'known' } });
  });

  it('leaves a blocked service blocked.', () => {
    const blocked: Service = { ...press, trust: 'blocked' };
    const line = plan(found({ inbox: 'https://elsewhere.example/in' }, ['inbox']), [blocked]);
    expect(line).toMatchObject({ wanted: { trust: 'blocked' } });
  });

  it('cannot be the maintainer, nor take over the id of another service.', () => {
    expect(plan(found({ id: own[0] }, [])).status).toBe('yours');
    expect(plan(found({ id: 'https://x.example/', inbox: own[1] }, ['inbox'])).status).toBe('yours');
    const thief = found({ id: 'https://thief.example/', aliases: [press.id] }, ['aliases']);
    expect(plan(thief)).toMatchObject({ status: 'clash', name: 'My press' });
  });

  it('cannot take over the id of somebody whom the same registry brings, nor of who came meanwhile.', () => {
    const other: Service = { ...press, id: 'https://other.example/', aliases: [] };
    const lines = planImport(
      [
        found({ id: 'https://thief.example/', aliases: [other.id] }, ['aliases']),
        found({ id: 'https://new.example/' }, ['name']),
        found({ id: 'https://heir.example/', aliases: ['https://new.example/'] }, ['aliases']),
      ],
      [],
      own,
    ).filter(isImportable);
    const { changes, left } = importChanges(lines, [other]);
    expect(changes.map(({ id }) => id)).toEqual(['https://new.example/']);
    expect(left).toEqual(['https://thief.example/', 'https://heir.example/']);
  });

  it('is left alone where the register says something else by now; the rest is taken.', () => {
    const lines = planImport(
      [
        found({ description: 'A press.' }, ['description']),
        found({ id: 'https://new.example/' }, ['name']),
        found({ id: 'https://other.example/' }, ['name']),
      ],
      [press],
      own,
    ).filter(isImportable);
    const now: Service[] = [
      { ...press, name: 'Changed' },
      { ...press, id: 'https://other.example', aliases: [] },
    ];
    const { changes, left } = importChanges(lines, now);
    expect(changes.map(({ id }) => id)).toEqual(['https://new.example/']);
    expect(left).toEqual([press.id, 'https://other.example/']);
  });
});
