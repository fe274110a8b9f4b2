import { expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../../e2e/sandbox/world.ts';
import type { CrateDraft } from '../../domain/crate/draft.ts';
import { accountTransport, valueOrThrow } from '../testing/account-transport.ts';
import { deletePodDraft, draftUrl, listPodDrafts, readPodDraft, writePodDraft } from './drafts.ts';

const draft: CrateDraft = {
  id: '6f1b2c54-7c0e-4d0f-9a67-0d3f2f6b1a10',
  start: 'package',
  packaging: 'attached',
  crate: {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [{ '@id': './', '@type': 'Dataset', name: 'Gezeiten — 潮汐 “🌊”' }],
  },
  payload: [{ path: 'ä b.csv', source: { kind: 'local', key: 'k' }, size: 3 }],
  created: '2026-11-01T09:00:00.000Z',
  changed: '2026-11-01T10:00:00.000Z',
};

it('Drafts in a real pod are kept as they are, shown to nobody, and never written one over another.', async () => {
  const account = await newMaintainer(inject('podServer'), 'crate-drafts', { inbox: false });
  const transport = accountTransport(account, await authenticatedFetch(account));
  const home = `${account.pod}orrery/`;
  const write = async (version: string, known: readonly string[], changed = draft) =>
    valueOrThrow(await writePodDraft(transport, home, { draft: changed, version }, known));

  expect(valueOrThrow(await listPodDrafts(transport, home))).toEqual({ drafts: [], isWhole: true });
  expect(await write('v1', [])).toEqual({ kind: 'written' });
  expect(valueOrThrow(await readPodDraft(transport, home, draft.id))).toEqual({ draft, version: 'v1' });
  expect((await fetch(draftUrl(home, draft.id))).status).toBe(401);

  expect(await write('v2', ['v1'], { ...draft, payload: [] })).toEqual({ kind: 'written' });
  expect(await write('v3', ['v1'])).toMatchObject({ kind: 'other', other: { version: 'v2' } });
  expect(valueOrThrow(await readPodDraft(transport, home, draft.id))?.version).toBe('v2');
  expect(valueOrThrow(await listPodDrafts(transport, home)).drafts).toMatchObject([{ id: draft.id }]);

  // Two devices at once: one is first, the other is told so.
  const both = await Promise.all([write('v4', ['v2']), write('v5', ['v2'])]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['other', 'written']);

  valueOrThrow(await deletePodDraft(transport, home, draft.id));
  valueOrThrow(await deletePodDraft(transport, home, draft.id));
  expect(valueOrThrow(await listPodDrafts(transport, home)).drafts).toEqual([]);
});
