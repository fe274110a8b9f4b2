import { expect, test } from 'vitest';
import { fail, ok } from '../../../domain/result.ts';
import type { AskTap, TapRequest } from '../../../platforms/tap/client.ts';
import { createFinder, type Finder, type FinderHands } from './finder.ts';
import type { KeptJob, Run } from './run.ts';
import { tableReading } from './table-reading.ts';

const SERVICE = { url: 'https://tap.example/tap', label: 'Example' };
const QUERY = { adql: 'SELECT id FROM ivoa.obscore', maxRows: 10 };
const JOB = `${SERVICE.url}/async/j1`;

function votable(rows: number, { status = 'OK', after = '' } = {}): string {
  const cells = Array.from({ length: rows }, (_, row) => `<TR><TD>${row}</TD></TR>`).join('');
  return `<VOTABLE><RESOURCE type="results"><INFO name="QUERY_STATUS" value="${status}">words</INFO><TABLE><FIELD name="id" datatype="int"/><DATA><TABLEDATA>${cells}</TABLEDATA></DATA></TABLE>${after}</RESOURCE></VOTABLE>`;
}

function job(phase: string): string {
  return `<uws:job xmlns:uws="x"><uws:jobId>j1</uws:jobId><uws:phase>${phase}</uws:phase></uws:job>`;
}

type Answer =
  | string
  | { readonly status?: number; readonly text: string; readonly breaks?: true }
  | 'gone'
  | 'never';

/** A service that gives these answers one after the other, whatever it is asked. */
function service(...answers: Answer[]) {
  const asked: TapRequest[] = [];
  const jobs = new Map<string, KeptJob>();
  const ask: AskTap = async (request) => {
    asked.push(request);
    const answer = answers[asked.length - 1] ?? '';
    if (answer === 'gone') return fail({ kind: 'absent', url: request.url });
    if (answer === 'never')
      return new Promise((resolve) => {
        request.signal?.addEventListener('abort', () => resolve(fail({ kind: 'aborted', url: request.url })));
      });
    const { status = 200, text } = typeof answer === 'string' ? { text: answer } : answer;
    request.take?.(new TextEncoder().encode(text));
    return ok({
      url: request.url.endsWith('/async') ? JOB : request.url,
      status,
      text: text.slice(0, 4_000),
    });
  };
  const hands: FinderHands = {
    ask: () => ask,
    open: (onMessage) => {
      const read = tableReading(onMessage, 50);
      return {
        write: (bytes) => read({ kind: 'piece', bytes: new Uint8Array(bytes) }),
        end: () => read({ kind: 'end' }),
        close: () => undefined,
      };
    },
    now: () => '2026-11-22T12:00:00Z',
    keepJob: (kept) => void jobs.set(kept.job.url, kept),
    forgetJob: (url) => void jobs.delete(url),
    pause: async () => undefined,
  };
  return { asked, jobs, finder: createFinder(hands) };
}

/** The query, once it has got so far. */
function when(finder: Finder, is: (run: Run) => boolean): Promise<Run> {
  return new Promise((resolve) => {
    const look = () => {
      const run = finder.current();
      if (run && is(run)) resolve(run);
    };
    finder.subscribe(look);
    look();
  });
}

const ended = (finder: Finder) => when(finder, ({ phase }) => phase === 'ended');

async function endOf(...answers: Answer[]): Promise<Run> {
  const { finder } = service(...answers);
  finder.run(SERVICE, QUERY, 'sync');
  return ended(finder);
}

test('rows of an answer are there, with what they mean', async () => {
  expect(await endOf(votable(3))).toMatchObject({
    rows: [[0], [1], [2]],
    columns: [{ name: 'id' }],
    end: { kind: 'complete' },
  });
});

test('every way in which an answer can end is told for what it is, and its rows are kept', async () => {
  const overflow = '<INFO name="QUERY_STATUS" value="OVERFLOW">More</INFO>';
  expect((await endOf(votable(2, { after: overflow }))).end).toEqual({ kind: 'overflow', message: 'More' });
  expect((await endOf(votable(0, { status: 'ERROR' }))).end).toEqual({ kind: 'error', message: 'words' });
  expect(await endOf(votable(4).slice(0, -40))).toMatchObject({
    end: { kind: 'cut-off' },
    rows: { length: 4 },
  });
  expect(await endOf(votable(80))).toMatchObject({
    end: { kind: 'too-many', limit: 50 },
    rows: { length: 50 },
  });
  expect((await endOf('<!doctype html><title>Log in</title>')).end).toEqual({
    kind: 'not-votable',
    found: 'html',
  });
  expect((await endOf('')).end).toEqual({ kind: 'not-votable', found: 'empty' });
  expect((await endOf('gone')).end).toMatchObject({ kind: 'problem', problem: { kind: 'absent' } });
  expect((await endOf({ status: 502, text: '<html>Bad gateway</html>' })).end).toMatchObject({
    kind: 'problem',
    problem: { kind: 'server', status: 502 },
  });
});

test('a job is begun, watched and read, and remembered beyond the page', async () => {
  const { asked, finder, jobs } = service(
    job('PENDING'),
    job('QUEUED'),
    job('EXECUTING'),
    job('COMPLETED'),
    votable(2),
  );
  finder.run(SERVICE, QUERY, 'async');
  expect(await ended(finder)).toMatchObject({ end: { kind: 'complete' }, rows: { length: 2 } });
  expect(asked.at(-1)?.url).toBe(`${JOB}/results/result`);
  expect(jobs.get(JOB)).toMatchObject({ service: SERVICE, query: QUERY, job: { phase: 'COMPLETED' } });
});

test('a job of a page that is gone is gone on with; one that its service forgot is named so', async () => {
  const kept = {
    service: SERVICE,
    query: QUERY,
    at: '',
    job: { id: 'j1', phase: 'EXECUTING', url: JOB },
  } as const;
  const there = service(job('COMPLETED'), votable(1));
  there.finder.resume(kept);
  expect(await ended(there.finder)).toMatchObject({ end: { kind: 'complete' }, rows: [[0]] });
  const gone = service('gone');
  gone.jobs.set(JOB, kept);
  gone.finder.resume(kept);
  expect((await ended(gone.finder)).end).toEqual({ kind: 'forgotten' });
  expect(gone.jobs.size).toBe(0);
});

test('stopping ends the job at its service as well', async () => {
  const { asked, finder, jobs } = service(job('PENDING'), job('EXECUTING'), 'never', '');
  finder.run(SERVICE, QUERY, 'async');
  await when(finder, ({ phase, job: known }) => phase === 'waiting' && known !== undefined);
  finder.stop();
  expect(finder.current()?.end).toEqual({ kind: 'stopped' });
  await expect.poll(() => asked.at(-1)).toMatchObject({ url: JOB, form: { ACTION: 'DELETE' } });
  await expect.poll(() => jobs.size).toBe(0);
});

test('what an earlier query still says is not heard any more', async () => {
  const { finder } = service('never', votable(1));
  finder.run(SERVICE, QUERY, 'sync');
  finder.run(SERVICE, { ...QUERY, adql: 'SELECT 2' }, 'sync');
  expect(await ended(finder)).toMatchObject({ query: { adql: 'SELECT 2' }, rows: [[0]] });
});

test('a job that failed tells why', async () => {
  const { asked, finder } = service(job('PENDING'), job('ERROR'), votable(0, { status: 'ERROR' }));
  finder.run(SERVICE, QUERY, 'async');
  expect((await ended(finder)).end).toEqual({ kind: 'error', message: 'words' });
  expect(asked.at(-1)?.url).toBe(`${JOB}/error`);
});
