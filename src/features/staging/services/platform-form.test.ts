import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../domain/staging/platform.ts';
import { formOf, platformOf, readForm } from './platform-form.ts';

const all: readonly Platform[] = [
  {
    kind: 'rucio',
    id: 'a',
    label: 'R',
    base: 'https://r.example',
    account: 'ada',
    viaRelay: true,
    signIn: { issuer: 'https://i.example/', clientId: 'o', scope: 'openid', audience: 'rucio' },
  },
  {
    kind: 'srcnet',
    id: 'a',
    label: 'S',
    auth: 'https://a.example',
    siteCapabilities: 'https://s.example',
    dataManagement: 'https://d.example',
    layout: { name: 'ours', stage: { path: '/stage' } },
  },
  {
    kind: 'document',
    id: 'a',
    label: 'D',
    destinations: [
      { id: 'uuid', name: 'Site A' },
      { id: 'B', name: 'B' },
    ],
  },
  { kind: 'tap', id: 'a', label: 'T', url: 'https://t.example/tap', ivoid: 'ivo://t' },
  { kind: 'tes', id: 'a', label: 'X', base: 'https://x.example/ga4gh/tes/v1' },
];

describe('The form of a platform', () => {
  it.each(all)('gives back $kind as it was.', (platform) => {
    expect(platformOf(formOf(platform), 'a')).toEqual({ platform });
    expect(readForm(JSON.parse(JSON.stringify(formOf(platform))))).toEqual(formOf(platform));
  });

  it('names faults at their fields, those of signing in as well.', () => {
    const values = { label: '', base: 'http://r.example', issuer: 'x', scope: 'a b' };
    expect(platformOf({ kind: 'rucio', values }, 'a')).toEqual({
      faults: [
        { field: 'label', fault: 'missing' },
        { field: 'base', fault: 'insecure' },
        { field: 'scope', fault: 'no-scope' },
        { field: 'issuer', fault: 'no-address' },
        { field: 'clientId', fault: 'missing' },
      ],
    });
  });

  it('wants a layout that can be followed.', () => {
    const { values } = formOf(all[1] as Platform);
    const faultsOf = (layout: string) => platformOf({ kind: 'srcnet', values: { ...values, layout } }, 'a');
    expect(faultsOf('{')).toEqual({ faults: [{ field: 'layout', fault: 'no-object' }] });
    expect(faultsOf('{"status":{"path":"/x"}}')).toMatchObject({
      faults: [{ field: 'layout', fault: { words: expect.stringContaining('{job}') } }],
    });
  });

  it('takes nothing along from fields of another kind.', () => {
    const values = { label: 'T', url: 'https://t.example', account: 'ada', issuer: 'https://i.example' };
    expect(platformOf({ kind: 'tap', values }, 'a')).toEqual({
      platform: { kind: 'tap', id: 'a', label: 'T', url: 'https://t.example' },
    });
  });

  it('that cannot be read from where it was kept is begun anew.', () => {
    for (const stored of [
      undefined,
      'x',
      { kind: 'toaster', values: {} },
      { kind: 'tap', values: { label: 4 } },
    ])
      expect(readForm(stored)).toBeUndefined();
  });
});
