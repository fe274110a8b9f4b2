import { beforeEach, describe, expect, it } from 'vitest';
import { forgetLogin, rememberedLogins, rememberLogin } from './remembered.ts';

describe('The remembered ways in', () => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
  beforeEach(() => items.clear());

  it('are the last five, newest first, each once.', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) {
      rememberLogin({ input: name, issuer: 'https://idp.example/' }, storage);
    }
    expect(rememberedLogins(storage).map((login) => login.input)).toEqual(['b', 'f', 'e', 'd', 'c']);
  });

  it('can be forgotten one by one.', () => {
    rememberLogin({ input: 'a', issuer: 'https://idp.example/' }, storage);
    rememberLogin({ input: 'b', issuer: 'https://idp.example/' }, storage);
    forgetLogin('b', storage);
    expect(rememberedLogins(storage).map((login) => login.input)).toEqual(['a']);
  });

  it.each(['{', '{"a":1}', '[1, {"input": 2}]', 'null'])('survive %s in the storage.', (stored) => {
    items.set('orrery:remembered', stored);
    expect(rememberedLogins(storage)).toEqual([]);
  });
});
