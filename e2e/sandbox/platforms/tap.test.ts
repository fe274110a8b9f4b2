import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../loopback-server.ts';
import { startTap } from './tap.ts';

let server: LoopbackServer;

beforeAll(async () => {
  server = await startTap({
    usualPort: 0,
    isOpen: true,
    registry: (origin) => [{ short_name: 'TARN', access_url: `${origin}tap` }],
  });
});
afterAll(() => server.stop());

function ask(query: string, more: Record<string, string> = {}): Promise<string> {
  const fields = { LANG: 'ADQL', QUERY: query, RESPONSEFORMAT: 'votable/td', ...more };
  return fetch(`${server.url}tap/sync`, { method: 'POST', body: new URLSearchParams(fields) }).then(
    (answer) => answer.text(),
  );
}

const rowsIn = (table: string) => table.match(/<TR>/g)?.length ?? 0;
const CONE = "1 = CONTAINS(POINT('ICRS', s_ra, s_dec), CIRCLE('ICRS', 202.47, 47.19, 0.6))";

describe('the stand-in for a TAP service', () => {
  it('finds around a place, by a name, by times and kinds.', async () => {
    const near = await ask(`SELECT obs_id, target_name FROM ivoa.obscore WHERE ${CONE}`);
    expect(rowsIn(near)).toBeGreaterThanOrEqual(40);
    expect(near).not.toContain('M 31');
    const cubes = await ask(
      `SELECT obs_id FROM ivoa.obscore WHERE LOWER(target_name) LIKE '%m 51%' AND dataproduct_type = 'cube' AND t_min >= 60001`,
    );
    expect(rowsIn(cubes)).toBe(5);
  });

  it('tells behind the table that there is more, unless that was not asked for.', async () => {
    const cut = await ask('SELECT obs_id FROM ivoa.obscore', { MAXREC: '3' });
    expect(rowsIn(cut)).toBe(3);
    expect(cut.indexOf('"OVERFLOW"')).toBeGreaterThan(cut.indexOf('</TABLE>'));
    expect(await ask('SELECT TOP 3 obs_id FROM ivoa.obscore')).not.toContain('OVERFLOW');
    const none = await ask('SELECT obs_id FROM ivoa.obscore', { MAXREC: '0' });
    expect([rowsIn(none), none.includes('"OVERFLOW"')]).toEqual([0, true]);
  });

  it('tells errors with a good status.', async () => {
    expect(await ask('SELECT nope FROM ivoa.obscore')).toContain('value="ERROR">No such field known');
    expect(await ask('SELECT * FROM nowhere')).toContain('value="ERROR"');
    expect(await ask('DROP TABLE x')).toContain('value="ERROR"');
  });

  it('sends bytes unless text is asked for.', async () => {
    expect(await ask('SELECT TOP 1 * FROM ivoa.obscore', { RESPONSEFORMAT: '' })).toContain('<BINARY>');
    expect(await ask('SELECT TOP 1 * FROM sandbox.binary')).toContain('<BINARY>');
    expect(await ask('SELECT TOP 1 * FROM sandbox.cut')).not.toContain('</VOTABLE>');
    expect(await ask('SELECT TOP 1 * FROM sandbox.page')).toContain('<h1>');
  });

  it('runs jobs, and forgets them.', async () => {
    const body = new URLSearchParams({
      QUERY: 'SELECT TOP 2 obs_id FROM ivoa.obscore',
      RESPONSEFORMAT: 'votable/td',
    });
    const made = await fetch(`${server.url}tap/async`, { method: 'POST', body });
    expect(await made.text()).toContain('<uws:phase>PENDING<');
    const begun = await fetch(`${made.url}/phase`, {
      method: 'POST',
      body: new URLSearchParams({ PHASE: 'RUN' }),
    });
    expect(await begun.text()).toContain('<uws:phase>QUEUED<');
    let phase = 'QUEUED';
    while (phase === 'QUEUED' || phase === 'EXECUTING') {
      const job = await (await fetch(`${made.url}?WAIT=10&PHASE=${phase}`)).text();
      phase = /<uws:phase>(\w+)</.exec(job)?.[1] ?? '';
    }
    expect(phase).toBe('COMPLETED');
    expect(rowsIn(await (await fetch(`${made.url}/results/result`)).text())).toBe(2);
    await fetch(made.url, { method: 'POST', body: new URLSearchParams({ ACTION: 'DELETE' }) });
    expect((await fetch(made.url)).status).toBe(404);
    expect((await fetch(made.url, { method: 'OPTIONS' })).status).toBe(403);
  });

  it('lists services, links of observations, and positions of objects.', async () => {
    const registry = await ask(
      "SELECT short_name, access_url FROM rr.capability NATURAL JOIN rr.interface WHERE standard_id LIKE '%'",
    );
    expect(registry).toContain(`<TD>${server.url}tap</TD>`);
    const id = 'ivo://sandbox.example/tarn?tarn:night01/tarn-00001.fits';
    const links = await (await fetch(`${server.url}links?ID=${encodeURIComponent(id)}`)).text();
    expect(links).toContain('#cutout');
    expect(links).toContain('SODA#sync-1.0');
    expect(await (await fetch(`${server.url}sesame/-ox/SNV?M51`)).text()).toContain(
      '<jradeg>202.4696</jradeg>',
    );
  });
});
