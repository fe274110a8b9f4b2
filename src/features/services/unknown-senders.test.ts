import { describe, expect, it } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Party } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Standing } from '../../domain/trust/standing.ts';
import { unknownSenders } from './unknown-senders.ts';

let count = 0;

function from(
  parties: { origin?: Party; actor?: Party },
  day = '01',
  standing: Standing = 'unknown',
): NotificationRow {
  count += 1;
  return {
    url: `https://alice.example/inbox/${count}`,
    receivedAt: `2026-03-${day}T10:00:00Z`,
    version: '',
    raw: '',
    truncated: false,
    activityId: `urn:test:${count}`,
    findings: [],
    standing,
    remarks: [],
    notification: {
      pattern: 'announce-review',
      generation: '1.0',
      activities: [],
      types: [],
      cc: [],
      threadKeys: [],
      normalisations: [],
      ...parties,
    },
  };
}

function party(id: string | undefined, more: Partial<Party> = {}): Party {
  return { id, types: ['Service'], ...more };
}

const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: ['https://pci.example/bot'],
  kinds: [],
  takes: [],
  trust: 'known',
};

describe('Unknown senders', () => {
  it('are counted once per sender, with the latest name, inbox and message.', () => {
    const old = from(
      { origin: party('https://x.example', { name: 'Old', inbox: 'https://x.example/in' }) },
      '01',
    );
    const young = from({ origin: party('https://x.example/', { name: 'New' }) }, '04');
    expect(unknownSenders([old, young], [], [])).toEqual([
      {
        id: 'https://x.example',
        name: 'New',
        inbox: 'https://x.example/in',
        count: 2,
        lastAt: young.receivedAt,
        lastUrl: young.url,
      },
    ]);
  });

  it('come newest first.', () => {
    const senders = unknownSenders(
      [
        from({ origin: party('https://a.example/') }, '01'),
        from({ origin: party('https://b.example/') }, '02'),
      ],
      [],
      [],
    );
    expect(senders.map((sender) => sender.id)).toEqual(['https://b.example/', 'https://a.example/']);
  });

  it('are not those whom the register knows by any id, nor the blocked.', () => {
    const rows = [
      from({ origin: party('https://pci.example/bot') }),
      from({ origin: party('https://foe.example/') }, '01', 'blocked'),
    ];
    expect(unknownSenders(rows, [pci], [])).toEqual([]);
  });

  it('are never the maintainer herself, whoever claims to be her.', () => {
    const claim = from({ origin: party('https://alice.example/card#me') });
    expect(unknownSenders([claim], [], ['https://alice.example/card#me'])).toEqual([]);
  });

  it('are known by their actor where the origin is no web address, and left out where neither is.', () => {
    const rows = [
      from({ origin: party('urn:x'), actor: party('https://bob.example/#me') }),
      from({ actor: party('mailto:a@b.example') }),
      from({}),
    ];
    expect(unknownSenders(rows, [], []).map((sender) => sender.id)).toEqual(['https://bob.example/#me']);
  });

  it('get no inbox from a claim that is no web address.', () => {
    const row = from({ origin: party('https://x.example/', { inbox: 'javascript:alert(1)' }) });
    expect(unknownSenders([row], [], [])[0]?.inbox).toBeUndefined();
  });
});
