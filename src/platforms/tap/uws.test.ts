import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { jobHasEnded, readJob, readPhase } from './uws.ts';

test('a job is read with its phase, and why it failed', () => {
  const text = `<uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0"><uws:jobId>j7</uws:jobId><uws:phase>ERROR</uws:phase>
    <uws:destruction>2026-11-05T00:00:00Z</uws:destruction><uws:errorSummary><uws:message>No &amp; never</uws:message></uws:errorSummary></uws:job>`;
  expect(readJob(text)).toEqual({
    id: 'j7',
    phase: 'ERROR',
    destruction: '2026-11-05T00:00:00Z',
    error: 'No & never',
  });
});

test('what is no job is none, and a phase that nobody knows is unknown', () => {
  expect(readJob('<html><body>Log in</body></html>')).toBeUndefined();
  expect(readJob('')).toBeUndefined();
  expect(readPhase(' completed\n')).toBe('COMPLETED');
  expect(readPhase('THINKING')).toBe('UNKNOWN');
  expect(jobHasEnded('ABORTED')).toBe(true);
  expect(jobHasEnded('UNKNOWN')).toBe(false);
});

const FOLDER = new URL('../../../../shared/fixtures/staging/votable/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))('Jobs of a real TAP service', () => {
  it.each([
    ['uws-pending.xml', 'PENDING'],
    ['uws-completed.xml', 'COMPLETED'],
  ])('%s is %s.', (name, phase) => {
    expect(readJob(readFileSync(new URL(name, FOLDER), 'utf8'))).toMatchObject({ phase });
  });
});
