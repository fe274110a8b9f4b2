import { expect, test } from 'vitest';
import { copiesAt } from './use-beside.ts';

const did = (name: string) => ({ scope: 'tarn', name });

test('of all copies those at the place of the data are taken, by its id where the service tells it', () => {
  const located = [
    {
      did: did('one.fits'),
      places: [
        { name: 'LAKE_DISK', destination: 'uuid-old', urls: ['davs://old/one.fits'] },
        { name: 'LAKE_DISK', destination: 'uuid-1', urls: ['davs://lake/one.fits', 'root://lake/one.fits'] },
        { name: 'HILL_DISK', destination: 'uuid-2', urls: ['davs://hill/one.fits'] },
      ],
    },
    { did: did('two.fits'), places: [{ name: 'LAKE_DISK', urls: ['davs://lake/two.fits'] }] },
    { did: did('three.fits'), places: [{ name: 'HILL_DISK', urls: ['davs://hill/three.fits'] }] },
  ];
  expect([...copiesAt(located, { id: 'uuid-1', name: 'LAKE_DISK' })]).toEqual([
    ['tarn:one.fits', ['davs://lake/one.fits', 'root://lake/one.fits']],
    ['tarn:two.fits', ['davs://lake/two.fits']],
  ]);
});
