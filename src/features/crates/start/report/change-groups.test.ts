import { describe, expect, it } from 'vitest';
import { changeLine, groupChanges } from './change-groups.ts';

describe('The report of what opening changed', () => {
  it('begins with what is lost, then with what contradicts itself.', () => {
    const groups = groupChanges([
      { kind: 'lifted', path: '/a' },
      { kind: 'lifted', path: '/b' },
      { kind: 'conflict', path: '/c' },
      { kind: 'named', path: '/d' },
      { kind: 'left-out', path: '/e' },
    ]);
    expect(groups.map(({ kind, changes, isLoss }) => [kind, changes.length, isLoss])).toEqual([
      ['left-out', 1, true],
      ['conflict', 1, false],
      ['lifted', 2, false],
      ['named', 1, false],
    ]);
  });

  it('says where, and what stood there.', () => {
    expect(changeLine({ kind: 'lifted', path: '/@graph/2', id: '#ada', property: 'author' })).toBe(
      '#ada · author',
    );
    expect(changeLine({ kind: 'left-out', path: '/x', value: { a: 1 } })).toBe('/x: {"a":1}');
    expect(changeLine({ kind: 'left-out', path: '', value: 'x'.repeat(500) })).toHaveLength(164);
  });
});
