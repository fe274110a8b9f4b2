import { describe, expect, it } from 'vitest';
import { ok } from '../../domain/result.ts';
import { type AskTap, createTapClient, type TapRequest } from './client.ts';

const SERVICE = 'https://tap.example/tap';
const query = { adql: 'SELECT 1', maxRows: 50 };

function job(phase: string): string {
  return `<uws:job xmlns:uws="x"><uws:jobId>j1</uws:jobId><uws:phase>${phase}</uws:phase></uws:job>`;
}

/** A service that answers what it is told to, and keeps what it was asked. */
function service(...answers: { url?: string; status?: number; text: string }[]) {
  const asked: TapRequest[] = [];
  const ask: AskTap = (request) => {
    asked.push(request);
    const { url = request.url, status = 200, text } = answers[asked.length - 1] ?? { status: 500, text: '' };
    return Promise.resolve(ok({ url, status, text }));
  };
  return { asked, client: createTapClient(`${SERVICE}/`, ask) };
}

describe('createTapClient', () => {
  it('sends a query as a form, and asks for rows that it can read.', async () => {
    const { asked, client } = service({ text: '<VOTABLE/>' });
    expect(await client.query(query)).toMatchObject({ ok: true });
    expect(asked).toMatchObject([
      {
        url: `${SERVICE}/sync`,
        form: { LANG: 'ADQL', QUERY: 'SELECT 1', MAXREC: '50', RESPONSEFORMAT: 'votable/td' },
      },
    ]);
  });

  it('takes an error in a table as an answer, with whatever status; a page of a proxy is none.', async () => {
    const table = '<?xml version="1.0"?><VOTABLE><RESOURCE type="results"/></VOTABLE>';
    expect(await service({ status: 400, text: table }).client.query(query)).toMatchObject({ ok: true });
    expect(await service({ status: 502, text: '<html>Bad</html>' }).client.query(query)).toMatchObject({
      problem: { kind: 'server', status: 502 },
    });
    expect(await service({ status: 401, text: '' }).client.query(query)).toMatchObject({
      problem: { kind: 'unauthenticated' },
    });
  });

  it('finds its job where it was led to, by https although the service names itself otherwise.', async () => {
    const { asked, client } = service(
      { url: 'http://tap.example/tap/async/j1', text: job('PENDING') },
      { url: 'http://tap.example/tap/async/j1', text: job('QUEUED') },
    );
    expect(await client.start(query)).toMatchObject({
      ok: true,
      value: { id: 'j1', phase: 'QUEUED', url: `${SERVICE}/async/j1` },
    });
    expect(asked[1]).toMatchObject({ url: `${SERVICE}/async/j1/phase`, form: { PHASE: 'RUN' } });
  });

  it('waits for a job where the service can hold the question, and asks no more once it has ended.', async () => {
    const { asked, client } = service({ text: job('COMPLETED') });
    const waiting = { id: 'j1', phase: 'EXECUTING', url: `${SERVICE}/async/j1` } as const;
    const watched = await client.watch(waiting);
    expect(asked[0]?.url).toBe(`${SERVICE}/async/j1?WAIT=30&PHASE=EXECUTING`);
    expect(watched).toMatchObject({ value: { phase: 'COMPLETED', url: waiting.url } });
    if (watched.ok) await client.watch(watched.value);
    expect(asked).toHaveLength(1);
  });

  it('fetches the rows or the error of a job, and has it forgotten without DELETE, which services do not allow pages.', async () => {
    const { asked, client } = service({ text: '<VOTABLE/>' }, { text: '<VOTABLE/>' }, { text: '' });
    const url = `${SERVICE}/async/j1`;
    await client.result({ id: 'j1', phase: 'COMPLETED', url });
    await client.result({ id: 'j1', phase: 'ERROR', url });
    expect(await client.remove({ id: 'j1', phase: 'COMPLETED', url })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(asked.map(({ url: where }) => where)).toEqual([`${url}/results/result`, `${url}/error`, url]);
    expect(asked[2]?.form).toEqual({ ACTION: 'DELETE' });
  });
});
