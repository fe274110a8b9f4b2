import { describe, expect, it } from 'vitest';
import { addressVerdict } from './address-words.ts';

const asked = 'https://reviews.example/9/#top';
const answered = (status: number | undefined, url = 'https://reviews.example/9') =>
  addressVerdict(asked, { ok: true, value: { url, ...(status !== undefined && { status }) } });

describe('What an address answered', () => {
  it('is told by its status.', () => {
    expect(answered(200)).toEqual({ kind: 'there', tone: 'yes', status: 200 });
    expect(answered(410)).toMatchObject({ kind: 'nothing', tone: 'no' });
    expect(answered(403)).toMatchObject({ kind: 'closed', tone: 'doubt' });
    expect(answered(503)).toMatchObject({ kind: 'odd', status: 503 });
    expect(answered(undefined)).toEqual({ kind: 'there', tone: 'yes' });
  });

  it('names another place only where the answer came from one: a slash or a fragment is none.', () => {
    expect(answered(200)).not.toHaveProperty('ledTo');
    expect(answered(200, 'https://doi.example/x')).toMatchObject({ ledTo: 'https://doi.example/x' });
  });

  it('is unseen where the browser hides it, and slow where none came in time.', () => {
    const network = { kind: 'network', url: asked, message: 'Failed to fetch' } as const;
    expect(addressVerdict(asked, { ok: false, problem: network })).toEqual({ kind: 'unseen', tone: 'doubt' });
    const late = { kind: 'timeout', url: asked, ms: 15_000 } as const;
    expect(addressVerdict(asked, { ok: false, problem: late })).toMatchObject({ kind: 'slow' });
  });
});
