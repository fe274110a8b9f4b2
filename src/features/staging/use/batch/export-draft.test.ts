import { expect, test } from 'vitest';
import { exportFile, inputLines, newExportDraft, planExport } from './export-draft.ts';

const draft = { ...newExportDraft('Rings'), args: '--bins "4 0"', cores: '2', hours: '1,5' };
const files = [{ identifier: 'a:one.fits', path: '/a/one.fits', name: 'one.fits' }];

test('to DIRAC files are named by their logical names, and web addresses are left out', () => {
  const mixed = [
    {
      identifier: 'tarn:night/one.fits',
      path: 'davs://rse.example/x',
      name: 'one.fits',
      url: 'davs://rse.example/x',
    },
    { identifier: 'https://h.example/two.csv', path: 'https://h.example/two.csv', name: 'two.csv' },
    { identifier: 'tarn:three.fits', path: '/grid/three.fits', name: 'three.fits' },
  ];
  expect(inputLines('dirac', mixed)).toBe('/night/one.fits\n/grid/three.fits');
  expect(inputLines('slurm', mixed).split('\n')).toHaveLength(3);
});

test('a job takes the files of the collection until others are entered', () => {
  expect(planExport('dirac', draft, files).text).toContain('InputData = {"LFN:/a/one.fits"};');
  const own = planExport('slurm', { ...draft, inputs: ' /scratch/x y.fits \n\n' }, files).text;
  expect(own).toContain("inputs=(\n  '/scratch/x y.fits'\n)");
  expect(own).toContain('#SBATCH --time=01:30:00');
});

test.each([
  [{ name: '' }, { name: 'empty' }],
  [{ script: 'a\u0007' }, { script: 'break' }],
  [{ args: "it's" }, { args: 'quote' }],
  [{ args: '"a\nb"' }, { args: 'break' }],
  [{ hours: '0' }, { hours: 'number' }],
])('%j is told as a fault, and there is no text', (change, faults) => {
  expect(planExport('dirac', { ...draft, ...change }, files)).toEqual({ faults });
});

test('the command that hands it in names the file', () => {
  expect(exportFile('dirac', 'rings')).toEqual({
    name: 'rings.jdl',
    command: 'dirac-wms-job-submit rings.jdl',
  });
  expect(exportFile('slurm', 'rings').command).toBe('sbatch rings.sh');
});
