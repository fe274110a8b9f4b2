import { describe, expect, it } from 'vitest';
import type { Notification } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import { partyName, personBehind, senderView } from './sender-view.ts';

const message = (more: Partial<Notification>) => more as Notification;
const plumbLine: Service = {
  id: 'https://plumb.example/#me',
  name: 'Plumb Line',
  aliases: ['https://old.plumb.example/'],
  kinds: [],
  takes: [],
  trust: 'trusted',
};

describe('The sender of a notification', () => {
  it('is called as in the register, by any of its ids, whatever it calls itself.', () => {
    const origin = { id: 'https://old.plumb.example', types: [], name: 'The very best reviews' };
    expect(senderView(message({ origin }), [plumbLine])).toMatchObject({
      name: 'Plumb Line',
      registered: true,
    });
  });

  it('keeps its host beside a name that is only claimed.', () => {
    const actor = { id: 'https://evil.example/me', types: [], name: 'Plumb Line' };
    expect(senderView(message({ actor }), [plumbLine])).toEqual({
      name: 'Plumb Line',
      id: 'https://evil.example/me',
      host: 'evil.example',
      registered: false,
    });
  });

  it('is nobody when the message names nobody.', () => {
    expect(senderView(undefined, [])).toMatchObject({ name: undefined, registered: false });
    expect(partyName({ types: [] }, [])).toBeUndefined();
  });
});

describe('The person behind a sender', () => {
  const by = (actor: Notification['actor']) => personBehind(message({ actor }), 'Plumb Line');

  it('is named where a service speaks for her.', () => {
    expect(by({ types: ['Person'], name: 'Nadia Ferro' })).toBe('Nadia Ferro');
  });

  it('is not named where the sender is, or where nobody is.', () => {
    expect(by({ types: ['Person'], name: 'Plumb Line' })).toBeUndefined();
    expect(by({ types: ['Service'], name: 'Plumb Line System' })).toBeUndefined();
    expect(by(undefined)).toBeUndefined();
  });
});
