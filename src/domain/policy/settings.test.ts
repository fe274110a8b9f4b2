import { describe, expect, it } from 'vitest';
import { autonomyOf } from './settings.ts';

describe('What a policy may do', () => {
  it('is what the maintainer has set, whatever its author recommends.', () => {
    expect(autonomyOf({ autonomy: 'off' }, { id: 'p', autonomy: 'auto' })).toBe('auto');
    expect(autonomyOf({ autonomy: 'auto' }, { id: 'p', autonomy: 'off' })).toBe('off');
  });

  it('is to propose, or nothing where its author says so; never to act by itself.', () => {
    expect(autonomyOf({ autonomy: 'suggest' })).toBe('suggest');
    expect(autonomyOf({ autonomy: 'off' })).toBe('off');
    expect(autonomyOf({ autonomy: 'auto' })).toBe('suggest');
  });
});
