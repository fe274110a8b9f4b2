import { describe, expect, it } from 'vitest';
import { linksByRel, parseLinkHeader } from './link-header.ts';

const base = 'https://alice.example/paper';
const targets = (header: string, rel: string) => linksByRel(parseLinkHeader(header, base), rel);

describe('A Link header', () => {
  it.each([
    ['</in/>; rel="http://www.w3.org/ns/ldp#inbox"', 'quoted'],
    ['</in/>;rel=http://www.w3.org/ns/ldp#inbox', 'unquoted'],
    [
      '</x>; rel=type, </in/>; title="a, b; c"; rel="author http://www.w3.org/ns/ldp#inbox"',
      'one of several',
    ],
    [
      '</in/>; rel="http://www.w3.org/ns/ldp#inbox"; anchor="https://alice.example/paper"',
      'with its own anchor',
    ],
    ['</in/> ; REL = "http://www.w3.org/ns/ldp#inbox"', 'with blanks and capitals'],
  ])('gives the target of a relation: %s (%s)', (header) => {
    expect(targets(header, 'http://www.w3.org/ns/ldp#inbox')).toEqual(['https://alice.example/in/']);
  });

  it('keeps commas, semicolons and queries inside the target.', () => {
    expect(targets('<https://b.example/in?a=1,2;c=3>; rel="next"', 'next')).toEqual([
      'https://b.example/in?a=1,2;c=3',
    ]);
  });

  it('leaves out what is said of another resource, and what is no URL.', () => {
    expect(targets('</in/>; rel="next"; anchor="#part"', 'next')).toEqual([]);
    expect(targets('<http://[bad>; rel="next"', 'next')).toEqual([]);
  });

  it('counts only the first rel of a link.', () => {
    expect(targets('</a>; rel="prev"; rel="next"', 'next')).toEqual([]);
  });

  it('may be missing or broken.', () => {
    expect(parseLinkHeader(undefined, base)).toEqual([]);
    expect(parseLinkHeader('<<<,;;"', base)).toEqual([]);
  });

  it('of a hostile length is read in linear time.', () => {
    for (const hostile of [
      `${'<'.repeat(50_000)}`,
      `</a>;${' ;a="'.repeat(50_000)}`,
      `</a>${';a="\\'.repeat(50_000)}`,
    ]) {
      const started = Date.now();
      parseLinkHeader(hostile, base);
      expect(Date.now() - started).toBeLessThan(1000);
    }
  });
});
