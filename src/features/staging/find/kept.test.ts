import { expect, test } from 'vitest';
import { emptyDraft } from './find-draft.ts';
import { readKeptJob, readLastSearches, readRegistryList, readService, readTriedService } from './kept.ts';

const service = { url: 'https://tap.example/tap', label: 'Example' };

test('what was stored comes back', () => {
  const job = {
    id: 'j1',
    url: `${service.url}/async/j1`,
    phase: 'EXECUTING',
    destruction: '2026-12-01T00:00:00Z',
  };
  const kept = { service, query: { adql: 'SELECT 1', maxRows: 10 }, job, at: '2026-11-22T12:00:00Z' };
  expect(readKeptJob(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const search = { service, draft: emptyDraft, adql: 'SELECT 1', at: '2026-11-22T12:00:00Z' };
  expect(readLastSearches([search])).toEqual([search]);
  const list = {
    services: [{ ivoid: 'ivo://a', title: 'A', url: service.url }],
    withObsCore: true,
    at: '2026',
  };
  expect(readRegistryList(list)).toEqual(list);
  expect(readTriedService({ verdict: { kind: 'ready', obsCore: true }, at: '2026' })).toMatchObject({
    verdict: { kind: 'ready', obsCore: true },
  });
});

test('an address that is not of the web is never taken', () => {
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 7, undefined]) {
    expect(readService({ url, label: 'x' })).toBeUndefined();
    expect(
      readKeptJob({ service, query: { adql: '' }, job: { id: 'a', url, phase: 'QUEUED' } }),
    ).toBeUndefined();
    expect(readRegistryList({ services: [{ title: 'x', url }], at: '' })?.services).toEqual([]);
  }
});

test('what nobody can use is left out', () => {
  expect(readService('x')).toBeUndefined();
  expect(readLastSearches({})).toEqual([]);
  expect(readLastSearches([{ service }])).toEqual([]);
  expect(readTriedService({ verdict: { kind: 'splendid' }, at: '' })).toBeUndefined();
  expect(readRegistryList(null)).toBeUndefined();
  expect(
    readKeptJob({ service, query: { adql: 'a' }, job: { id: 'a', url: service.url, phase: 'THINKING' } }),
  ).toMatchObject({
    job: { phase: 'UNKNOWN' },
  });
});
