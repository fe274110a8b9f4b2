import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchJob, batchFaults, shellWord, writeJdl, writeSbatch } from './jdl.ts';

const job: BatchJob = {
  name: 'orrery rings',
  script: 'run.sh',
  args: ['--bins', '40', `it's "fine"`],
  inputs: ['/daac/night/one.fits', 'LFN:/daac/two.fits'],
  outputs: ['rings.csv'],
  cores: 4,
  memory: 7.5,
  time: 93_784,
};

describe('writeJdl', () => {
  it('writes what DIRAC needs, with its quotes in place.', () => {
    expect(writeJdl(job)).toBe(`[
  JobName = "orrery rings";
  Executable = "run.sh";
  Arguments = "--bins 40 'it'\\\\''s \\"fine\\"'";
  StdOutput = "std.out";
  StdError = "std.err";
  InputSandbox = {"run.sh"};
  InputData = {"LFN:/daac/night/one.fits", "LFN:/daac/two.fits"};
  OutputSandbox = {"std.out", "std.err", "rings.csv"};
  NumberOfProcessors = 4;
  CPUTime = 93784;
]
`);
  });

  it('leaves out what a job does not say.', () => {
    const text = writeJdl({ name: 'n', script: 's', args: [], inputs: [], outputs: [] });
    expect(text).not.toMatch(/Arguments|InputData|NumberOfProcessors|CPUTime/);
  });
});

describe('writeSbatch', () => {
  it('asks Slurm for what the job needs.', () => {
    const text = writeSbatch(job);
    for (const option of ['job-name=orrery-rings', 'cpus-per-task=4', 'mem=7500M', 'time=1-02:03:04'])
      expect(text).toContain(`#SBATCH --${option}\n`);
    expect(text.startsWith('#!/bin/bash\n')).toBe(true);
  });

  it('is a script that a shell can read.', () => {
    expect(() => execFileSync('bash', ['-n'], { input: writeSbatch(job) })).not.toThrow();
  });
});

it('a line break would begin another statement: such a job is refused, and the place is named', () => {
  const bad = { ...job, inputs: ['/a\n/b'] };
  expect(batchFaults(bad)).toEqual([{ field: 'inputs', value: '/a\n/b' }]);
  expect(() => writeJdl(bad)).toThrow('inputs');
  expect(() => writeSbatch({ ...job, name: 'x\n#SBATCH --uid=0' })).toThrow('name');
  expect(batchFaults(job)).toEqual([]);
});

it('a real shell reads each word as it was meant', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }), (word) => {
      expect(execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' })).toBe(word);
    }),
    { numRuns: 30 },
  );
});
