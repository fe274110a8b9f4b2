import { describe, expect, it } from 'vitest';
import { ownActor, ownSystem } from './own-parties.ts';

const webId = 'https://alice.example/card#me';

describe('The maintainer in her own messages', () => {
  it('signs by her name, and by her WebID where she has none.', () => {
    expect(ownActor({ webId, name: 'Alice', storages: [] })).toEqual({
      id: webId,
      type: 'Person',
      name: 'Alice',
    });
    expect(ownActor({ webId, storages: [] }).name).toBe(webId);
  });

  it('sends from her first storage, or from her WebID where none is known.', () => {
    const inbox = 'https://alice.example/inbox/';
    const storages = ['https://alice.example/', 'https://alice.example.org/'];
    expect(ownSystem({ webId, storages, inbox })).toEqual({ id: storages[0], inbox });
    expect(ownSystem({ webId, storages: [] })).toEqual({ id: webId, inbox: '' });
  });
});
