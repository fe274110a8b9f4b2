import { expect, it } from 'vitest';
import { readJsonAnswer } from './json-answer.ts';

const url = 'https://dm.example/api/v1/data/stage';
const read = (status: number, text: string, headers = {}) => readJsonAnswer({ url, status, headers, text });

it('reads JSON whatever its media type, and says so where something else came.', () => {
  expect(read(200, '[]')).toEqual({ ok: true, value: [] });
  expect(read(200, '<!DOCTYPE html><title>Log in</title>')).toMatchObject({
    problem: { kind: 'noncompliant', reason: expect.stringContaining('web page') },
  });
  expect(read(204, '')).toMatchObject({ problem: { reason: expect.stringContaining('Nothing') } });
});

it.each([
  [401, '{"detail":"Not authenticated"}', { kind: 'signed-out' }],
  [
    403,
    '{"detail":"No permission"}',
    { kind: 'service-refused', reason: 'Forbidden', message: 'No permission' },
  ],
  [404, '{"detail":"Not Found"}', { kind: 'absent' }],
  [404, '<html><h1>404 Not Found</h1>nginx</html>', { kind: 'noncompliant' }],
  [429, '', { kind: 'tooMany', retryAfter: 7 }],
  [422, '{"detail":[{"loc":["body","lifetime"],"msg":"too long"}]}', { message: 'body.lifetime: too long' }],
  [500, '{"detail":"boom"}', { kind: 'service-refused', status: 500, message: 'boom' }],
  [500, '<html>', { kind: 'server', status: 500 }],
  [503, '{"detail":"later"}', { kind: 'server', status: 503 }],
  [303, '', { kind: 'noncompliant' }],
])('%d %s is %o.', (status, text, problem) => {
  expect(read(status, text, { 'retry-after': '7' })).toMatchObject({ ok: false, problem });
});

it('keeps no token that a service quotes.', () => {
  const said = '{"detail":"GET https://auth.example/exchange?access_token=abcdef failed"}';
  expect(JSON.stringify(read(500, said))).not.toContain('abcdef');
});
