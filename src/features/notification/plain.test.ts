import { describe, expect, it } from 'vitest';
import { bareName, oneLine, shortId, webUrl } from './plain.ts';

describe('Text of strangers', () => {
  it('becomes one line without controls and direction marks.', () => {
    expect(oneLine('A\u202e\u0007 review\n of\tit ')).toBe('A review of it');
  });

  it('is cut by characters, not in the middle of one.', () => {
    expect(oneLine('🜨🜨🜨🜨', 3)).toBe('🜨🜨…');
  });

  it('is undefined when nothing can be seen of it.', () => {
    expect(oneLine(' \u200f\n')).toBeUndefined();
    expect(oneLine(undefined)).toBeUndefined();
  });

  it('is read only at its beginning, however long it is.', () => {
    const started = performance.now();
    expect(oneLine('x'.repeat(5_000_000))).toHaveLength(120);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('A link', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'urn:uuid:1', 'hop', '', 'https://'])(
    'is never made of %j.',
    (text) => {
      expect(webUrl(text)).toBeUndefined();
    },
  );

  it('is made of web addresses.', () => {
    expect(webUrl('https://review.example/1')?.host).toBe('review.example');
  });
});

describe('An id', () => {
  it.each([
    ['https://review.example/', 'review.example'],
    ['https://review.example/inbox', 'review.example/inbox'],
    ['https://review.example/a/b/42/', 'review.example/…/42'],
    ['https://doi.org/10.5555/12345680', 'doi:10.5555/12345680'],
    ['mailto:editor@pci.example', 'editor@pci.example'],
    ['urn:uuid:7f1c2a52', 'urn:uuid:7f1c2a52'],
    ['https://review.example/%E0%A4%A', 'review.example/%E0%A4%A'],
  ])('%s is said as %s.', (id, said) => {
    expect(shortId(id)).toBe(said);
  });

  it('gives the host as a name, or nothing.', () => {
    expect(bareName('https://review.example:8443/x')).toBe('review.example:8443');
    expect(bareName('mailto:editor@pci.example')).toBe('editor@pci.example');
    expect(bareName('1099714')).toBeUndefined();
  });
});
