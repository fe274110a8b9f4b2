import { describe, expect, it } from 'vitest';
import { analysis, share, tides } from '../../testing/crates/clean-crates.ts';
import { faults } from '../../testing/crates/faults.ts';
import { checkCrate } from './check.ts';
import type { CheckOptions } from './options.ts';

const versions = ['1.1', '1.2'] as const;
const FILES = ['data/tides.csv', 'data/map 1.png', 'notes.md'];

describe.each(versions)('In RO-Crate %s', (version) => {
  it.each<[string, unknown, CheckOptions]>([
    ['with files', tides(version), {}],
    ['with files that are there', tides(version), { files: FILES }],
    ['with a workflow and its run', analysis(version), {}],
    ['for ScienceMesh', share(version), { receiver: 'sciencemesh' }],
    ['for the Dispatcher', share(version), { receiver: 'dispatcher' }],
  ])('nothing is remarked about a clean crate %s.', (_, crate, options) => {
    expect(checkCrate(crate, options)).toEqual([]);
  });

  it.each(
    faults
      .filter(({ isNew }) => !isNew || version === '1.2')
      .map((each) => [each.rule, each.fault, each] as const),
  )(
    '%s alone is broken by a crate that %s.',
    (rule, _, { base, change, options, severity = 'must', old, also = [] }) => {
      const findings = checkCrate(change(base(version), version), options);
      expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual([rule, ...also].sort());
      const [found] = findings.filter((finding) => finding.rule === rule);
      expect(found?.severity).toBe(version === '1.1' ? (old ?? severity) : severity);
      expect(found?.spec).toMatch(/^https:\/\/\S+$/);
    },
  );
});
