import { describe, expect, it } from 'vitest';
import type { CrateDocument, CrateEntity } from '../document.ts';
import { importFacts, webPayload } from './import-facts.ts';

function crate(entities: readonly CrateEntity[], root: Partial<CrateEntity> = {}): CrateDocument {
  const id = root['@id'] ?? './';
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': id } },
      { '@id': id, '@type': 'Dataset', ...root },
      ...entities,
    ],
  };
}

const file = (id: string): CrateEntity => ({ '@id': id, '@type': 'File' });

describe('What is said of a crate before it is taken over', () => {
  it('names described files that are missing, and files that nothing describes.', () => {
    const facts = importFacts(crate([file('a%20b.csv'), file('gone.csv'), file('https://x.example/w')]), [
      'a b.csv',
      'notes.txt',
      'ro-crate-preview.html',
      'ro-crate-preview_files/style.css',
    ]);
    expect(facts).toMatchObject({
      packaging: 'attached',
      files: 3,
      missing: ['gone.csv'],
      undescribed: ['notes.txt'],
    });
  });

  it.each<[string, CrateDocument, string]>([
    ['names files by paths', crate([file('a.csv')]), 'attached'],
    ['has files on the web only', crate([file('https://x.example/a')]), 'detached'],
    ['has an address of its own', crate([], { '@id': 'https://x.example/crate' }), 'detached'],
    ['is nearly empty', crate([]), 'attached'],
  ])('takes metadata alone that %s.', (_what, document, packaging) => {
    expect(importFacts(document, undefined).packaging).toBe(packaging);
  });

  it('sees what a crate was made for.', () => {
    const main = (types: string[]) =>
      importFacts(crate([{ '@id': 'm', '@type': types }], { mainEntity: { '@id': 'm' } }), []).start;
    expect(main(['File', 'SoftwareSourceCode', 'ComputationalWorkflow'])).toBe('workflow');
    expect(main(['File', 'ScholarlyArticle'])).toBe('article');
    expect(main(['File'])).toBe('package');
    const run = crate([], { conformsTo: { '@id': 'https://w3id.org/ro/wfrun/process/0.5' } });
    expect(importFacts(run, []).start).toBe('run');
  });

  it('finds files on the web beside the metadata, and never outside the web.', () => {
    const addresses = webPayload(
      crate([file('a%20b.csv'), file('../up.csv'), file('https://y.example/c')]),
      'https://x.example/c/ro-crate-metadata.json',
    );
    expect([...addresses]).toEqual([['a b.csv', 'https://x.example/c/a%20b.csv']]);
  });
});
