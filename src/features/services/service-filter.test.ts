import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { isShown } from './service-filter.ts';

const service: Service = {
  id: 'https://s.example/',
  name: 'Plumb Line',
  aliases: ['https://bot.example/'],
  kinds: ['certification'],
  takes: [],
  trust: 'known',
  notes: 'Slow in August',
};

describe('Services that are shown', () => {
  it('have all words of the search, in any order and case, in name, address or note.', () => {
    for (const search of ['', 'line PLUMB', 'bot.example', 'august slow', ' '])
      expect(isShown(service, 'all', search)).toBe(true);
    expect(isShown(service, 'all', 'plumb line journal')).toBe(false);
  });

  it('are of the chosen kind, trust or state.', () => {
    expect(isShown(service, 'certification', '')).toBe(true);
    expect(isShown(service, 'archiving', '')).toBe(false);
    expect(isShown(service, 'known', '')).toBe(true);
    expect(isShown(service, 'trusted', '')).toBe(false);
    expect(isShown(service, 'off', '')).toBe(false);
    expect(isShown({ ...service, enabled: false }, 'off', '')).toBe(true);
    expect(isShown(service, 'unreachable', '')).toBe(false);
    const at = '2026-03-01T10:00:00Z';
    expect(isShown({ ...service, reach: { state: 'open', at } }, 'unreachable', '')).toBe(false);
    expect(isShown({ ...service, reach: { state: 'no-cors', at } }, 'unreachable', '')).toBe(true);
  });
});
