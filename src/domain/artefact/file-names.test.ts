import { describe, expect, it } from 'vitest';
import { checkMediaType } from './media-type.ts';
import { isReservedFileName, privateSlug, safeFileName, slugFromTitle } from './slug.ts';

describe('The name of an artefact', () => {
  it.each([
    ['Slow Moons: how long?', 'slow-moons-how-long'],
    ['Größe & Maß des Ørsted-Flusses', 'grosse-mass-des-orsted-flusses'],
    ['月の軌道', 'dataset'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Index', 'index-2'],
    ["Kepler's laws", 'keplers-laws'],
  ])('"%s" is %s.', (title, slug) => {
    expect(slugFromTitle(title, 'dataset', new Set())).toBe(slug);
  });

  it('is cut between words, and counted up where it is taken.', () => {
    const title = 'An extraordinarily long title that goes on and on without ever coming to its point';
    expect(slugFromTitle(title, 'article', new Set())).toBe(
      'an-extraordinarily-long-title-that-goes-on-and-on-without',
    );
    expect(slugFromTitle('x'.repeat(99), 'article', new Set())).toHaveLength(60);
    expect(slugFromTitle('Moons', 'article', new Set(['moons', 'moons-2']))).toBe('moons-3');
  });

  it('says nothing where it is private.', () => {
    expect(privateSlug('0370C0FB-bb78-4a9b-87f5-bed307a509dd')).toBe('0370c0fbbb784a9b');
  });
});

describe('The name of a file', () => {
  it.each([
    ['paper one.pdf', 'paper one.pdf'],
    ['C:\\fake\\paper.pdf', 'paper.pdf'],
    ['../../meta.ttl', 'file-meta.ttl'],
    ['.acl', 'acl'],
    ['data.csv.acl', 'file-data.csv.acl'],
    ['a<b>?.txt', 'ab.txt'],
    ['photo\u202Egnp.exe', 'photognp.exe'],
    ['…', '…'],
    ['///', 'file'],
  ])('"%s" is made %s.', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it.each(['index.html', 'META.TTL', 'eventlog.jsonld', 'eventlog-2026-10.jsonld', 'versions', 'x.meta'])(
    '%s is taken.',
    (name) => {
      expect(isReservedFileName(name)).toBe(true);
    },
  );
});

describe('The type of a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['a.pdf', '', bytes('%PDF-1.7'), { mediaType: 'application/pdf' }],
    [
      'a.pdf',
      'application/pdf',
      bytes('<html>Not found'),
      { mediaType: 'application/pdf', looksLike: 'text/plain' },
    ],
    ['a.pdf', '', bytes('PK\u0003\u0004'), { mediaType: 'application/pdf', looksLike: 'application/zip' }],
    [
      'a.docx',
      '',
      bytes('PK\u0003\u0004'),
      { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    ],
    ['a.csv', 'application/vnd.ms-excel', bytes('a,b'), { mediaType: 'text/csv' }],
    [
      'a.txt',
      '',
      new Uint8Array([0x4d, 0x5a, 0x90, 0]),
      { mediaType: 'text/plain', looksLike: 'application/vnd.microsoft.portable-executable' },
    ],
    ['a.unknown', 'Application/X-Thing', bytes('?'), { mediaType: 'application/x-thing' }],
    ['Makefile', '', bytes('all:\n\ttrue'), { mediaType: 'text/plain' }],
    ['blob', 'not a type', new Uint8Array([0, 1, 2]), { mediaType: 'application/octet-stream' }],
    ['scan', '', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), { mediaType: 'image/jpeg' }],
    ['empty.pdf', '', new Uint8Array(), { mediaType: 'application/pdf' }],
  ])('%s (%s) is found by name, browser and first bytes.', (name, declared, start, check) => {
    expect(checkMediaType(name, declared, start)).toEqual(check);
  });
});
