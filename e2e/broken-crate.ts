import { strToU8, zipSync } from 'fflate';

/** A crate as careless tools leave it. */
export interface BrokenCrate {
  readonly zip: Buffer;
  /** Each entity that must still be there afterwards, by a text that only it has. */
  readonly texts: readonly string[];
}

/**
 * A zip with most of what goes wrong: one id twice, descriptions within descriptions, an entity without a type, an
 * empty value, a folder without a slash, a licence as text, a described file that is missing, one that nobody describes, and an entry
 * that leads out of the crate.
 */
export function brokenCrate(): BrokenCrate {
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Left in a drawer',
      description: 'Notes of a night.',
      datePublished: '2019-08-04',
      license: { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' },
      hasPart: [{ '@id': 'night.csv' }, { '@id': 'lost.csv' }, { '@id': 'plates' }],
    },
    { '@id': 'night.csv', '@type': 'File', name: 'The night', encodingFormat: 'text/csv' },
    {
      '@id': 'night.csv',
      '@type': 'File',
      description: 'Told a second time',
      author: { '@id': '#wren', '@type': 'Person', name: 'Jenny Wren' },
    },
    { '@id': 'lost.csv', '@type': 'File', name: 'A file that is lost', description: null },
    { '@id': 'plates', '@type': 'Dataset', name: 'Folder without a slash', description: 'Plates.' },
    { '@id': '#stray', name: 'Of no type' },
  ];
  const entries: Readonly<Record<string, string>> = {
    'ro-crate-metadata.json': JSON.stringify({
      '@context': 'https://w3id.org/ro/crate/1.1/context',
      '@graph': graph,
    }),
    'night.csv': 'hour,seeing\n22,1.1\n',
    'plates/one.txt': 'plate one',
    'unsaid.txt': 'nobody describes this',
    '../outside.txt': 'leads out',
  };
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const);
  return {
    zip: Buffer.from(zipSync(Object.fromEntries(files))),
    texts: [
      'Left in a drawer',
      'The night',
      'Told a second time',
      'Jenny Wren',
      'A file that is lost',
      'Folder without a slash',
      'Of no type',
    ],
  };
}
