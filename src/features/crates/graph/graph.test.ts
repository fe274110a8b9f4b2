import { describe, expect, it } from 'vitest';
import { crateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDocument, CrateEntity } from '../../../domain/crate/document.ts';
import { layoutOf } from './layout.ts';
import { linksFrom, linksTo, neighbourhoodOf } from './neighbourhood.ts';

const to = (...ids: string[]) => ids.map((id) => ({ '@id': id }));

function crate(...more: CrateEntity[]): CrateDocument {
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', hasPart: to('a', 'b'), author: to('#ada') },
      { '@id': 'a', '@type': 'File', author: to('#ada', 'https://elsewhere.example/') },
      { '@id': 'b', '@type': 'File', isBasedOn: to('a'), mentions: to('a') },
      { '@id': '#ada', '@type': 'Person', affiliation: to('#lab') },
      { '@id': '#lab', '@type': 'Organization' },
      ...more,
    ],
  };
}

describe('The graph of a crate', () => {
  it('shows what is linked with an entity in either direction, and not the descriptor.', () => {
    const shown = neighbourhoodOf(crateIndex(crate()), 'a', 'near');
    expect(shown.ids).toEqual(['a', '#ada', './', 'b']);
    expect(shown.links).toContainEqual({ from: 'b', to: 'a', properties: ['isBasedOn', 'mentions'] });
    expect(shown.links).toContainEqual({ from: './', to: 'b', properties: ['hasPart'] });
    expect(neighbourhoodOf(crateIndex(crate()), './', 'near').ids).toEqual(['./', 'a', 'b', '#ada']);
  });

  it('goes two steps, or shows all.', () => {
    const lonely = { '@id': '#lonely', '@type': 'Thing' };
    const index = crateIndex(crate(lonely));
    expect(neighbourhoodOf(index, 'a', 'far').ids).toContain('#lab');
    expect(neighbourhoodOf(index, 'a', 'far').ids).not.toContain('#lonely');
    expect(neighbourhoodOf(index, 'a', 'all').ids).toContain('#lonely');
  });

  it('leaves out what no picture can show, and says how much; the lists leave nothing out.', () => {
    const files = Array.from({ length: 1_000 }, (_, n) => ({
      '@id': `f${n}`,
      '@type': 'File',
      author: to('#ada'),
    }));
    const index = crateIndex(crate(...files));
    const shown = neighbourhoodOf(index, '#ada', 'near');
    expect(shown.ids).toHaveLength(40);
    expect(shown.left).toBe(1_000 + 4 - 40);
    expect(linksTo(index, '#ada').find(({ property }) => property === 'author')?.references).toHaveLength(
      1_002,
    );
    expect(linksFrom(index, './').map(({ property }) => property)).toEqual(['hasPart', 'author']);
    expect(linksFrom(index, 'a')[0]?.references.at(-1)?.to).toBe('https://elsewhere.example/');
  });

  it('comes out the same each time, with the chosen entity in the middle and room for all.', () => {
    const shown = neighbourhoodOf(crateIndex(crate()), 'a', 'all');
    const { points, box } = layoutOf(shown);
    expect(points).toEqual(layoutOf(shown).points);
    expect(points.get('a')).toEqual({ x: 0, y: 0 });
    for (const { x, y } of points.values()) {
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
  });
});
