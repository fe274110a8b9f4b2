import { expect, it } from 'vitest';
import { checkCrate } from '../../../domain/crate/check.ts';
import { detach } from '../../../domain/crate/detach.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { moonsCrate } from '../../../domain/crate/testing/moons-crate.ts';
import { withFiles } from './with-files.ts';

const at = '2026-11-22T09:00:00.000Z';
const pod = 'https://alice.example/';

it('A crate that names its files takes them along: from the pod with rights, from the web as a stranger.', () => {
  const urlOf = (path: string) => `${pod}${encodeURIComponent(path)}`;
  const draft: CrateDraft = {
    id: '1',
    start: 'package',
    packaging: 'detached',
    crate: detach(moonsCrate, { urlOf }).crate,
    payload: [],
    created: at,
    changed: at,
  };
  const whole = withFiles(draft, [pod]);
  expect(whole.payload.map(({ path, source }) => [path, source.kind])).toEqual([
    ['data/ä.csv', 'pod'],
    ['data/moons.png', 'pod'],
    ['Notes & plans/moons 100%.ipynb', 'pod'],
    ['t.csv', 'web'],
  ]);
  const files = whole.payload.map(({ path }) => path);
  const musts = checkCrate(whole.crate, { files }).filter(({ severity }) => severity === 'must');
  expect(musts).toEqual([]);
});
