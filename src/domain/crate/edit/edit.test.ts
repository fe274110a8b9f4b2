import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crateIndex } from '../crate-index.ts';
import type { CrateDocument, CrateEntity } from '../document.ts';
import type { CrateDraft, PayloadFile } from '../draft.ts';
import { idOfPath, payloadPath } from '../paths.ts';
import { setVersion } from './convert.ts';
import { addEntities, addEntity, deleteEntities, impactOf } from './entities.ts';
import { addFiles, fileOf, removeFiles } from './files.ts';
import { renameEntity, renameInDraft } from './rename.ts';
import { addValue, addValues, replaceAt, setValues } from './values.ts';

const to = (id: string) => ({ '@id': id });

function crate(...more: CrateEntity[]): CrateDocument {
  return {
    '@context': ['https://w3id.org/ro/crate/1.1/context', { own: 'https://terms.example/own' }],
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        about: to('./'),
        conformsTo: [
          to('https://w3id.org/ro/crate/1.1'),
          to('https://w3id.org/workflowhub/workflow-ro-crate/1.0'),
        ],
      },
      { '@id': './', '@type': 'Dataset', name: 'Tides', hasPart: [to('data/'), to('run me.py')] },
      { '@id': 'data/', '@type': 'Dataset', hasPart: [to('data/a%25.csv'), to('data/raw/b.csv')] },
      { '@id': 'data/a%25.csv', '@type': 'File', author: to('#ada'), about: { '@list': [to('#ada'), 'x'] } },
      { '@id': 'data/raw/b.csv', '@type': 'File', name: ['A', 'B'] },
      { '@id': '#ada', '@type': 'Person', name: 'Ada', knows: to('#ada') },
      ...more,
    ],
  };
}

function draft(payload: readonly PayloadFile[] = []): CrateDraft {
  return {
    id: 'x',
    start: 'package',
    packaging: 'attached',
    crate: crate(),
    payload,
    created: '',
    changed: '',
  };
}

const file = (path: string): PayloadFile => ({ path, source: { kind: 'local', key: path } });
const entity = (of: CrateDocument, id: string) => crateIndex(of).byId.get(id);

describe('Values', () => {
  it('are set and removed; one alone stands without a list, but for the parts.', () => {
    let next = setValues(crate(), './', 'keywords', ['tide', 'moon']);
    expect(entity(next, './')?.keywords).toEqual(['tide', 'moon']);
    next = setValues(next, './', 'keywords', ['ebb']);
    expect(entity(next, './')?.keywords).toBe('ebb');
    next = setValues(next, './', 'keywords', []);
    expect(entity(next, './')).not.toHaveProperty('keywords');
    next = setValues(next, './', 'hasPart', [to('data/')]);
    expect(entity(next, './')?.hasPart).toEqual([to('data/')]);
  });

  it('are not added twice, also among thousands.', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => to(`f${n}`));
    const once = addValues(crate(), './', 'hasPart', many);
    expect(addValues(once, './', 'hasPart', many)).toBe(once);
    expect(addValue(once, './', 'hasPart', to('data/'))).toBe(once);
    expect(entity(once, './')?.hasPart).toHaveLength(5_002);
  });

  it('leave everything else untouched, down to the objects.', () => {
    const before = crate();
    const after = setValues(before, '#ada', 'name', ['Ada L.']);
    expect(after['@graph'].filter((each, place) => each !== before['@graph'][place])).toHaveLength(1);
    expect(setValues(before, '#nobody', 'name', ['x'])).toBe(before);
    expect(before).toEqual(crate());
  });

  it('never take the place of the id.', () => {
    expect(setValues(crate(), '#ada', '@id', ['#eve'])).toEqual(crate());
    expect(setValues(crate(), '#ada', '__proto__', ['x'])).toEqual(crate());
  });
});

describe('Entities', () => {
  it('are added once, and named where that is wanted.', () => {
    const lab = { '@id': '#lab', '@type': 'Organization' };
    const added = addEntity(crate(), lab, { from: '#ada', property: 'affiliation' });
    expect(added.ok && entity(added.value, '#ada')?.affiliation).toEqual(to('#lab'));
    expect(addEntity(crate(), { '@id': '#ada', '@type': 'Person' })).toMatchObject({ ok: false });
    expect(addEntities(crate(), [{ '@id': '#ada', '@type': 'Thing' }, lab, lab])['@graph']).toHaveLength(7);
  });

  it('say what their deletion would do, and then do it.', () => {
    const lab = { '@id': '#lab', '@type': 'Organization' };
    const before = setValues(crate(lab), '#ada', 'affiliation', [to('#lab')]);
    const impact = impactOf(before, ['#ada', './', 'ro-crate-metadata.json', '#nobody']);
    expect(impact.entities.map((each) => each['@id'])).toEqual(['#ada']);
    expect(impact.references).toEqual([
      { from: 'data/a%25.csv', property: 'author', to: '#ada' },
      { from: 'data/a%25.csv', property: 'about', to: '#ada' },
    ]);
    expect(impact.orphans).toEqual(['#lab']);
    const after = deleteEntities(before, ['#ada', './']);
    expect(entity(after, '#ada')).toBeUndefined();
    expect(entity(after, './')).toBeDefined();
    expect(entity(after, 'data/a%25.csv')).toEqual({
      '@id': 'data/a%25.csv',
      '@type': 'File',
      about: { '@list': ['x'] },
    });
    expect(entity(after, '#lab')).toBe(lab);
  });
});

describe('Renaming', () => {
  it('takes all references along, also those in lists and of the entity to itself.', () => {
    const renamed = renameEntity(crate(), '#ada', 'https://orcid.org/0000-0002-1825-0097');
    if (!renamed.ok) throw new Error();
    const text = JSON.stringify(renamed.value);
    expect(text).not.toContain('#ada');
    expect(text.match(/orcid/g)).toHaveLength(4);
  });

  it('does not write over another entity, nor leave one without an id.', () => {
    expect(renameEntity(crate(), '#ada', './')).toMatchObject({ ok: false });
    expect(renameEntity(crate(), '#ada', ' ')).toMatchObject({ ok: false });
    expect(renameEntity(crate(), '#nobody', '#x')).toMatchObject({ ok: false });
    expect(renameEntity(crate(), '#ada', '#ada')).toMatchObject({ ok: true });
  });

  it('moves a folder with all that lies in it: entities, references and bytes.', () => {
    const before = draft([
      file('data/a%.csv'),
      file('data/raw/b.csv'),
      file('data/undescribed.txt'),
      file('run me.py'),
    ]);
    const renamed = renameInDraft(before, 'data/', 'results%20and%20more/');
    if (!renamed.ok) throw new Error(JSON.stringify(renamed.problem));
    expect(renamed.value.payload.map(({ path }) => path)).toEqual([
      'results and more/a%.csv',
      'results and more/raw/b.csv',
      'results and more/undescribed.txt',
      'run me.py',
    ]);
    expect(renamed.value.payload[0]?.source).toEqual({ kind: 'local', key: 'data/a%.csv' });
    const ids = [...crateIndex(renamed.value.crate).byId.keys()];
    expect(ids).toContain('results%20and%20more/a%25.csv');
    expect(JSON.stringify(renamed.value.crate)).not.toContain('"data/');
    for (const { path } of renamed.value.payload.slice(0, 2)) expect(ids).toContain(idOfPath(path));
  });

  it('renames files; a file does not become a folder, and nothing is overwritten.', () => {
    const before = draft([file('data/a%.csv'), file('data/raw/b.csv')]);
    const renamed = renameInDraft(before, 'data/a%25.csv', 'data/ä.csv');
    expect(renamed.ok && renamed.value.payload[0]?.path).toBe('data/ä.csv');
    for (const target of ['data/', 'https://data.example/a.csv', '../a.csv', 'data/raw/b.csv'])
      expect(renameInDraft(before, 'data/a%25.csv', target)).toMatchObject({ ok: false });
    const clash = draft([file('data/a%.csv'), file('taken.csv')]);
    expect(renameInDraft(clash, 'data/a%25.csv', 'taken.csv')).toMatchObject({ ok: false });
    expect(renameInDraft(before, '#ada', '#lovelace')).toMatchObject({
      ok: true,
      value: { payload: before.payload },
    });
  });
});

describe('Files', () => {
  it('come with their descriptions as parts of the crate, and replace those of the same path.', () => {
    const once = addFiles(draft([file('run me.py')]), [
      { file: { ...file('run me.py'), size: 4 } },
      { file: file('new.csv'), entity: { '@id': 'new.csv', '@type': 'File' } },
    ]);
    expect(once.payload.map(({ path, size }) => [path, size])).toEqual([
      ['run me.py', 4],
      ['new.csv', undefined],
    ]);
    expect(entity(once.crate, './')?.hasPart).toContainEqual(to('new.csv'));
    expect(fileOf(once, 'run%20me.py')?.size).toBe(4);
    expect(fileOf(once, '#ada')).toBeUndefined();
  });

  it('go with their descriptions, alone or by the folder.', () => {
    const before = draft([file('data/a%.csv'), file('data/raw/b.csv'), file('run me.py')]);
    const after = removeFiles(before, ['data/']);
    expect(after.payload.map(({ path }) => path)).toEqual(['run me.py']);
    expect([...crateIndex(after.crate).byId.keys()]).toEqual(['ro-crate-metadata.json', './', '#ada']);
    expect(entity(after.crate, './')?.hasPart).toEqual([to('run me.py')]);
    expect(removeFiles(before, ['data/a%.csv']).payload).toHaveLength(2);
  });
});

describe('A value that is typed', () => {
  it('takes the place of its own, and of no other where that is gone.', () => {
    expect(replaceAt(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
    expect(replaceAt(['a'], 1, 'c')).toEqual(['a', 'c']);
    expect(replaceAt([], 0, 'c')).toEqual(['c']);
  });
});

describe('The version of a crate', () => {
  it('changes in context and descriptor, and leaves other contexts and profiles.', () => {
    const next = setVersion(crate(), '1.2');
    expect(next['@context']).toEqual([
      'https://w3id.org/ro/crate/1.2/context',
      { own: 'https://terms.example/own' },
    ]);
    expect(entity(next, 'ro-crate-metadata.json')?.conformsTo).toEqual([
      to('https://w3id.org/ro/crate/1.2'),
      to('https://w3id.org/workflowhub/workflow-ro-crate/1.0'),
    ]);
  });
});

describe('Ids of paths', () => {
  it('lead back to the path, whatever its name is.', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !/[\\/\0]/.test(text) && !/^\.+$/.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (steps) => {
        const path = steps.join('/');
        expect(payloadPath(idOfPath(path))).toBe(path);
      }),
    );
    expect(idOfPath('Results and Diagrams/almost-50%.png')).toBe('Results%20and%20Diagrams/almost-50%25.png');
    expect(idOfPath('面试.mp4')).toBe('面试.mp4');
  });
});
