import { describe, expect, it } from 'vitest';
import { add, entity, set } from '../../../testing/crates/change.ts';
import { ids, tides } from '../../../testing/crates/clean-crates.ts';
import { faults } from '../../../testing/crates/faults.ts';
import type { Finding } from '../../finding.ts';
import { checkCrate } from '../check.ts';
import type { CrateDocument } from '../document.ts';
import { applyFix } from './fix.ts';
import { canFix, fixAllOf, fixOf } from './fix-of.ts';

const versions = ['1.1', '1.2'] as const;

describe.each(versions)('In RO-Crate %s', (version) => {
  const present = faults.filter(({ isNew }) => !isNew || version === '1.2');

  it.each(present.filter(({ isFixable }) => isFixable).map((each) => [each.rule, each.fault, each] as const))(
    'the repair of %s mends a crate that %s, and breaks nothing else.',
    (rule, _, { base, change, options }) => {
      const crate = change(base(version), version) as CrateDocument;
      const before = structuredClone(crate);
      const findings = checkCrate(crate, options).filter((finding) => finding.rule === rule);
      const fix = fixAllOf(findings, crate);
      expect(fix?.count).toBe(findings.length);
      const after = applyFix(crate, fix!);
      expect(checkCrate(after, options)).toEqual([]);
      expect(crate).toEqual(before);
      expect(fixOf(findings[0]!, crate)).toBeDefined();
    },
  );

  it.each(
    present.filter(({ isFixable }) => !isFixable).map((each) => [each.rule, each.fault, each] as const),
  )('there is no repair of %s for a crate that %s.', (rule, _, { base, change, options }) => {
    const crate = change(base(version), version) as CrateDocument;
    for (const finding of checkCrate(crate, options)) {
      if (finding.rule !== rule || !Array.isArray(crate['@graph'])) continue;
      expect(canFix(finding, crate)).toBe(false);
      expect(fixOf(finding, crate)).toBeUndefined();
    }
  });
});

it('Descriptions that share an id are united, and what contradicts is shown with all its values.', () => {
  const twice = add(tides('1.2'), {
    '@id': ids.ADA,
    '@type': ['Person', 'Patient'],
    name: 'Augusta Ada',
    email: 'ada@example.org',
    affiliation: { '@id': '#home' },
  });
  const fix = fixOf(only(twice, 'ent.unique'), twice)!;
  expect(fix.conflicts).toEqual([{ id: ids.ADA, property: 'name', values: ['Ada', 'Augusta Ada'] }]);
  const after = applyFix(twice, fix);
  expect(after['@graph']).toHaveLength(tides('1.2')['@graph'].length);
  expect(entity(after, ids.ADA)).toEqual({
    '@id': ids.ADA,
    '@type': ['Person', 'Patient'],
    name: ['Ada', 'Augusta Ada'],
    email: 'ada@example.org',
    affiliation: [{ '@id': ids.OBSERVATORY }, { '@id': '#home' }],
  });
});

it('A new id goes to all who refer to it, and to nobody else.', () => {
  const crate = set(tides('1.2'), 'data/', { '@id': 'data' });
  const after = applyFix(crate, fixOf(only(crate, 'dir.slash'), crate)!);
  expect(after).toEqual(tides('1.2'));
});

it('A new id that is taken is not given.', () => {
  const crate = add(set(tides('1.2'), 'data/', { '@id': 'data' }), {
    '@id': 'data/',
    '@type': 'Dataset',
    name: 'Other data',
  });
  expect(canFix(only(crate, 'dir.slash'), crate)).toBe(false);
});

it('Terms of its own stay when a crate gets the released context.', () => {
  const crate = {
    ...set(tides('1.2'), ids.ADA, { shoeSize: 38 }),
    '@context': ['https://w3id.org/ro/crate/1.2-DRAFT/context', { shoeSize: 'https://shoes.example/size' }],
  };
  const after = applyFix(crate, fixOf(only(crate, 'doc.context'), crate)!);
  expect(after['@context']).toEqual([
    'https://w3id.org/ro/crate/1.2/context',
    { shoeSize: 'https://shoes.example/size' },
  ]);
});

it('Profiles move from the descriptor to the root, where 1.2 wants them.', () => {
  const crate = set(tides('1.2'), 'ro-crate-metadata.json', {
    conformsTo: [{ '@id': 'https://w3id.org/ro/crate/1.2' }, { '@id': 'https://profile.example/' }],
  });
  const after = applyFix(crate, fixOf(only(crate, 'desc.conforms'), crate)!);
  expect(entity(after, './').conformsTo).toEqual({ '@id': 'https://profile.example/' });
});

it('A repair that is made later leaves alone what was changed meanwhile.', () => {
  const crate = set(set(tides('1.2'), ids.ADA, { email: null }), '#bay', { alternateName: null });
  const fix = fixAllOf(found(crate, 'doc.null'), crate)!;
  const renamed = crate['@graph'].map((each) => (each['@id'] === '#bay' ? { ...each, name: 'Cove' } : each));
  const after = applyFix({ ...crate, '@graph': renamed }, fix);
  expect(entity(after, '#bay')).toMatchObject({ name: 'Cove', alternateName: null });
  expect(entity(after, ids.ADA)).not.toHaveProperty('email');
});

it('Thousands of findings of one rule are mended at once, in a moment.', () => {
  const graph = Array.from({ length: 10_000 }, (_, index) => ({
    '@id': `data/${index} b.csv`,
    '@type': 'File',
    name: `Table ${index}`,
    author: ids.ADA,
  }));
  const crate = { ...tides('1.2'), '@graph': [...tides('1.2')['@graph'], ...graph] };
  for (const rule of ['part.reachable', 'ent.id-uri', 'ent.ref']) {
    const findings = found(crate, rule);
    const start = performance.now();
    const fix = fixAllOf(findings, crate)!;
    expect(fix.count).toBe(10_000);
    expect(found(applyFix(crate, fix), rule)).toEqual([]);
    // Whatever grows with the square of the crate takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  }
});

function found(crate: CrateDocument, rule: string): Finding[] {
  return checkCrate(crate).filter((finding) => finding.rule === rule);
}

function only(crate: CrateDocument, rule: string): Finding {
  const [finding, ...others] = found(crate, rule);
  expect(others).toEqual([]);
  return finding!;
}
