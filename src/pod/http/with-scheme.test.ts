import { expect, it } from 'vitest';
import { withScheme } from './with-scheme.ts';

it.each([
  [' alice.example/card#me ', 'https://alice.example/card#me'],
  ['localhost:3000/alice/', 'http://localhost:3000/alice/'],
  ['http://alice.example/', 'http://alice.example/'],
  ['ftp://alice.example/', 'ftp://alice.example/'],
  ['', ''],
])('%j is meant as %j.', (typed, meant) => expect(withScheme(typed)).toBe(meant));
