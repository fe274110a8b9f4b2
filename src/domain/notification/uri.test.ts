import { describe, expect, it } from 'vitest';
import { activityKey } from './identity.ts';
import { doiUrl, isHttpUri, isMediaType, isUri, isUrnUuid } from './uri.ts';

describe('isUri', () => {
  it.each(['urn:x:1', 'mailto:a@b.example', 'https://a.example/ä?b=c#d', 'oai:a:1', 'X-1+y.z:'])(
    'takes %s',
    (uri) => {
      expect(isUri(uri)).toBe(true);
    },
  );
  it.each([
    '',
    'words',
    'a b:c',
    '1:x',
    '//a.example',
    'urn:a b',
    'urn:<a>',
    'urn:a\\b',
    'urn:`',
    null,
    5,
    ['urn:x:1'],
  ])('refuses %j', (value) => {
    expect(isUri(value)).toBe(false);
  });
});

describe('isHttpUri', () => {
  it.each([
    'http://a',
    'HTTPS://a.example:8080/x y'.replace(' ', ''),
    'https://u:p@[::1]:3/?q',
    'http://a.example#f',
  ])('takes %s', (uri) => {
    expect(isHttpUri(uri)).toBe(true);
  });
  it.each([
    'http://',
    'https:///x',
    'http:a.example',
    'https://:80/',
    'ftp://a.example',
    'https://a.example/a b',
    'https://a"b',
  ])('refuses %s', (value) => {
    expect(isHttpUri(value)).toBe(false);
  });
});

describe('the other forms', () => {
  it('knows a urn:uuid in any case', () => {
    expect(isUrnUuid('URN:UUID:5C2F8E1A-7B40-4D3E-9F61-0A1B2C3D4E01')).toBe(true);
    expect(isUrnUuid('urn:uuid:5c2f8e1a7b404d3e9f610a1b2c3d4e01')).toBe(false);
  });

  it('knows media types with parameters', () => {
    expect(isMediaType('application/ld+json; profile="x"')).toBe(true);
    expect(isMediaType('application / pdf')).toBe(false);
  });

  it('turns bare DOIs into URLs and leaves all else alone', () => {
    expect(doiUrl(' doi: 10.5555/a(b)')).toBe('https://doi.org/10.5555/a(b)');
    expect(doiUrl('10.5/x')).toBeUndefined();
  });
});

describe('activityKey', () => {
  it('ignores the case of UUIDs only', () => {
    expect(activityKey('urn:uuid:5C2F8E1A-7B40-4D3E-9F61-0A1B2C3D4E01')).toBe(
      'urn:uuid:5c2f8e1a-7b40-4d3e-9f61-0a1b2c3d4e01',
    );
    expect(activityKey('https://A.example/N')).toBe('https://A.example/N');
  });
});
