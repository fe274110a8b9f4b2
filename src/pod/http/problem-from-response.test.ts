import { describe, expect, it } from 'vitest';
import { toResponse } from '../testing/fake-transport.ts';
import { errorText, problemFromResponse } from './problem-from-response.ts';

const url = 'https://alice.example/x';
const problemOf = (status: number, headers = {}, body = '') =>
  problemFromResponse(
    toResponse({ status, headers, body }, `${url}?secret=1`),
    'write',
    Date.UTC(2026, 0, 1),
  );

describe('An answer that is no success', () => {
  it.each([
    [401, { kind: 'unauthenticated', url }],
    [403, { kind: 'forbidden', url, mode: 'write' }],
    [404, { kind: 'absent', url }],
    [410, { kind: 'absent', url }],
    [409, { kind: 'conflict', url, status: 409 }],
    [412, { kind: 'conflict', url, status: 412 }],
    [405, { kind: 'refused', url, status: 405, message: '' }],
    [413, { kind: 'refused', url, status: 413, message: '' }],
    [415, { kind: 'refused', url, status: 415, message: '' }],
    [429, { kind: 'tooMany', url }],
    [408, { kind: 'server', url, status: 408 }],
    [500, { kind: 'server', url, status: 500 }],
    [503, { kind: 'server', url, status: 503 }],
  ])('of status %i becomes its own kind of problem, without the query.', (status, problem) => {
    expect(problemOf(status)).toEqual(problem);
  });

  it('says how long to wait, as seconds or as a date.', () => {
    expect(problemOf(429, { 'retry-after': '120' })).toMatchObject({ retryAfter: 120 });
    expect(problemOf(503, { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' })).toMatchObject({
      retryAfter: 60,
    });
    expect(problemOf(503, { 'retry-after': 'Thu, 01 Jan 2015 00:01:00 GMT' })).toMatchObject({
      retryAfter: 0,
    });
    expect(problemOf(503, { 'retry-after': 'soon' })).not.toHaveProperty('retryAfter');
  });

  it('that redirects where it must not is noncompliant.', () => {
    const response = { ...toResponse({ status: 0 }, url), redirect: 'https://b.example/' };
    expect(problemFromResponse(response)).toMatchObject({ kind: 'noncompliant' });
    expect(problemOf(302)).toMatchObject({ kind: 'noncompliant' });
  });

  it.each([
    ['application/problem+json', '{"title":"Bad","detail":"No inbox given."}', 'No inbox given.'],
    ['application/json', '{"name":"X","message":"Not allowed."}', 'Not allowed.'],
    ['application/json', '[1]', '[1]'],
    ['text/html', '<p>Not <b>here</b></p><script>alert(1)</script>', 'Not here'],
    ['text/plain', ' two\n lines ', 'two lines'],
  ])('of type %s gives its words as plain text.', (type, body, words) => {
    expect(errorText(toResponse({ headers: { 'content-type': type }, body }, url))).toBe(words);
  });

  it('has its words cut.', () => {
    expect(errorText(toResponse({ body: 'x'.repeat(100_000) }, url)).length).toBe(501);
  });
});
