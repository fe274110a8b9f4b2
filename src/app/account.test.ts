import { expect, test } from 'vitest';
import { accountName } from './account.ts';

test('an account is called by its name, without characters that could disguise it', () => {
  expect(accountName({ name: 'Ali\u202Ece', webId: 'https://a.example/#me', signedIn: true })).toBe('Alice');
});

test('without a name the WebID says who it is', () => {
  expect(accountName({ webId: 'https://pods.example/alice/profile/card#me', signedIn: true })).toBe(
    'pods.example/alice/profile/card',
  );
});

test('without either there is still a word', () => {
  expect(accountName({ signedIn: false })).toBe('Account');
  expect(accountName({ webId: 'not a url', signedIn: false })).toBe('Account');
});
