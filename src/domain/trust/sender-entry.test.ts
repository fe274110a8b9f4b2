import { expect, it } from 'vitest';
import type { Service } from '../service/service.ts';
import { senderEntry } from './sender-entry.ts';

const library: Service = {
  id: 'https://library.example/',
  name: 'Library',
  aliases: ['https://lib.example/#it'],
  kinds: [],
  takes: [],
  trust: 'blocked',
};

it('The entry of a sender is found by any of its ids, whoever of its parties goes by it.', () => {
  const origin = { id: 'https://else.example/', types: [] };
  const actor = { id: 'https://lib.example/#it', types: [] };
  expect(senderEntry({ origin, actor }, [library])).toEqual({ service: library, isNew: false });
});

it('A new entry is made of what the sender says of itself, known and no more.', () => {
  const origin = { id: 'https://new.example/', types: [], name: ' New ', inbox: 'javascript:1' };
  expect(senderEntry({ origin }, [library])).toEqual({
    isNew: true,
    service: { id: 'https://new.example/', name: 'New', aliases: [], kinds: [], takes: [], trust: 'known' },
  });
});

it('Who gives no web address gets no entry.', () => {
  expect(senderEntry({ actor: { id: 'mailto:a@b.example', types: ['Person'] } }, [library])).toBeUndefined();
});
