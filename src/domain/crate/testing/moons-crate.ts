import type { CrateDocument, CrateEntity } from '../document.ts';

const ORCID = 'https://orcid.org/0000-0002-1825-0097';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A clean attached crate of 1.2: a folder with a table and a picture, a notebook, a file on the web. */
export const moonsCrate: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Slow moons',
      description: 'Positions of the moons, and how they were found.\nIn two lines.',
      datePublished: '2026-03-01',
      license: { '@id': LICENCE },
      author: { '@id': ORCID },
      publisher: { '@id': 'https://ror.org/00000000x' },
      hasPart: [
        { '@id': 'data/' },
        { '@id': 'Notes%20&%20plans/moons%20100%25.ipynb' },
        { '@id': 'https://data.example/t.csv' },
      ],
    },
    {
      '@id': 'data/',
      '@type': 'Dataset',
      name: 'Data',
      description: 'Tables and pictures',
      hasPart: [{ '@id': 'data/ä.csv' }, { '@id': 'data/moons.png' }],
    },
    file('data/ä.csv', 'Positions', 'text/csv', '1200'),
    file('data/moons.png', 'Picture', 'image/png', '2048'),
    file('Notes%20&%20plans/moons%20100%25.ipynb', 'Notebook', 'application/x-ipynb+json', '900'),
    {
      ...file('https://data.example/t.csv', 'Tides', 'text/csv', '77'),
      sdDatePublished: '2026-02-01',
    },
    { '@id': ORCID, '@type': 'Person', name: 'Alice Moreau' },
    { '@id': 'https://ror.org/00000000x', '@type': 'Organization', name: 'Observatory' },
    { '@id': LICENCE, '@type': 'CreativeWork', name: 'CC BY 4.0', description: 'Share and adapt.' },
  ],
};

/** The crate with one entity more, named from the root by `mentions`. */
export function withMention(entity: CrateEntity): CrateDocument {
  const mentions = { '@id': entity['@id'] };
  const graph = moonsCrate['@graph'].map((each) => (each['@id'] === './' ? { ...each, mentions } : each));
  return { ...moonsCrate, '@graph': [...graph, entity] };
}

function file(id: string, name: string, encodingFormat: string, contentSize: string): CrateEntity {
  return {
    '@id': id,
    '@type': 'File',
    name,
    description: `${name} of the moons`,
    encodingFormat,
    contentSize,
  };
}
