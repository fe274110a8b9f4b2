import { describe, expect, it } from 'vitest';
import type { ArtefactRow, NotificationRow } from '../../cache/rows.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import { inboxItem } from './inbox-item.ts';
import { recordPlan } from './record-plan.ts';

const secret = 'https://alice.example/artefacts/secret/';

function item(name: string, more: Partial<NotificationRow> = {}) {
  const document = {
    '@context': [],
    id: `urn:uuid:${name}`,
    type: 'Announce',
    ...(name === 'mail' && { actor: { id: 'mailto:a@b.example' } }),
  };
  const row = {
    url: `https://alice.example/inbox/${name}`,
    receivedAt: '2026-03-01T10:00:00Z',
    version: '1',
    raw: JSON.stringify(document),
    truncated: false,
    activityId: document.id,
    notification: {
      id: document.id,
      pattern: 'announce-review',
      activities: ['Announce'],
      types: [],
      cc: [],
      threadKeys: [],
      normalisations: [],
      generation: '1.0',
    },
    findings: [],
    standing: 'known',
    remarks: [],
    ...more,
  } as NotificationRow;
  return inboxItem(row, { services: [], titles: new Map() }, () => undefined);
}

describe('Recording several messages at once', () => {
  it('takes those that can be recorded, and tells of each other one why not.', () => {
    const marked = [
      item('good'),
      item('mail'),
      item('there', { event: 'https://alice.example/events/1' }),
      item('broken', { notification: undefined }),
      item('forged', { remarks: ['claims-to-be-you'] }),
      item('secret', { artefact: secret }),
    ];
    const plan = recordPlan(
      marked,
      [{ url: secret, visibility: 'private' } as ArtefactRow],
      defaultSettings,
      undefined,
    );
    expect(plan.items).toEqual(marked.slice(0, 2));
    expect(plan.leftOut.map(({ why }) => why)).toEqual(['recorded', 'no-id', 'claimed', 'private']);
    expect(plan.personal).toBe(1);
  });
});
