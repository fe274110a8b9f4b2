import { describe, expect, it } from 'vitest';
import { isProviderAnswer } from './restorable.ts';

describe('The answer of an identity provider', () => {
  it.each(['?code=abc&state=1', '?error=access_denied&state=1'])('is recognised in %s.', (search) => {
    expect(isProviderAnswer(search)).toBe(true);
  });

  it.each(['', '?code=abc', '?state=open', '?error=x'])('is not seen in %s.', (search) => {
    expect(isProviderAnswer(search)).toBe(false);
  });
});
