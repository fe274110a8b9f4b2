import assert from 'node:assert/strict';
import { createAskService } from '../../src/platforms/ask-service.ts';
import { openHub } from '../../src/platforms/jupyter/client.ts';
import { createAskTap } from '../../src/platforms/tap/ask-tap.ts';
import { createTapClient, type TapJob } from '../../src/platforms/tap/client.ts';
import { memberOf, observationsIn } from '../../src/platforms/tap/obscore.ts';
import { probeTap } from '../../src/platforms/tap/probe.ts';
import { readVOTable } from '../../src/platforms/tap/read-votable.ts';
import { jobHasEnded } from '../../src/platforms/tap/uws.ts';
import type { VOTable } from '../../src/platforms/tap/votable.ts';
import { createTokenShelf } from '../../src/platforms/tokens/shelf.ts';
import type { HubServer } from './hub-server.ts';
import { OBSERVATIONS, type TapServer } from './tap-server.ts';

/** One thing that our clients have to manage with a real server. */
export interface Check {
  readonly title: string;
  run(): Promise<void>;
}

/** What is tried with a real TAP service. */
export function tapChecks({ tap }: Pick<TapServer, 'tap'>): readonly Check[] {
  const ask = createAskTap(createAskService());
  const client = createTapClient(tap, ask);
  const all = 'SELECT * FROM ivoa.obscore ORDER BY obs_publisher_did';

  async function rows(adql: string, maxRows = 1_000): Promise<VOTable> {
    const answer = await client.query({ adql, maxRows });
    assert.ok(answer.ok, JSON.stringify(answer));
    return tableIn(answer.value.text);
  }

  return [
    {
      title: 'DaCHS is found ready, with observations',
      run: async () => {
        const verdict = await probeTap(tap, { ask, isThere: async () => true, isSecure: false });
        assert.deepEqual(verdict, { kind: 'ready', obsCore: true });
      },
    },
    {
      title: 'DaCHS answers a query with observations that can be put into a collection',
      run: async () => {
        const table = await rows(all);
        assert.equal(table.status.kind, 'ok');
        assert.equal(table.rows.length, OBSERVATIONS);
        const [first] = observationsIn(table);
        assert.ok(first);
        const member = memberOf(first, { service: tap, query: all, at: '2026-11-22T09:00:00Z' });
        assert.equal(member?.identifier, 'ivo://trial.example/obs?trial-001');
        assert.equal(member?.size, 2_880_000);
        assert.equal(member?.sizeIsEstimate, true);
      },
    },
    {
      title: 'DaCHS says that there are more rows than it gave, and what is wrong with a query',
      run: async () => {
        assert.equal((await rows(all, 5)).status.kind, 'overflow');
        const wrong = await rows('SELECT nonsense FROM ivoa.obscore');
        assert.equal(wrong.status.kind, 'error');
      },
    },
    {
      title: 'DaCHS runs a job, tells how it stands, gives its rows and forgets it',
      run: async () => {
        const started = await client.start({ adql: all, maxRows: 1_000 });
        assert.ok(started.ok, JSON.stringify(started));
        let job: TapJob = started.value;
        for (let looks = 0; looks < 30 && !jobHasEnded(job.phase); looks += 1) {
          const seen = await client.watch(job);
          assert.ok(seen.ok, JSON.stringify(seen));
          job = seen.value;
        }
        assert.equal(job.phase, 'COMPLETED');
        const result = await client.result(job);
        assert.ok(result.ok);
        assert.equal(tableIn(result.value.text).rows.length, OBSERVATIONS);
        assert.deepEqual(await client.remove(job), { ok: true, value: undefined });
        assert.equal((await fetch(job.url)).ok, false);
      },
    },
  ];
}

function tableIn(text: string): VOTable {
  const table = readVOTable(text);
  assert.ok(table.ok, JSON.stringify(table));
  return table.value;
}

/** What is tried with a real hub. */
export function hubChecks({ url, user, token }: Pick<HubServer, 'url' | 'user' | 'token'>): readonly Check[] {
  const tokens = createTokenShelf();
  const hands = { tokens, ask: createAskService(), now: () => Date.now() };
  const hub = openHub({ id: `hub ${url}`, url }, hands);
  return [
    {
      title: 'JupyterHub says its version to anybody, and whose a token is',
      run: async () => {
        const version = await hub.version();
        assert.ok(version.ok && /^\d+\.\d+/.test(version.value), JSON.stringify(version));
        tokens.put({ audience: `hub ${url}`, token: 'f'.repeat(32) });
        const stranger = await hub.user();
        assert.ok(!stranger.ok && stranger.problem.kind === 'signed-out', JSON.stringify(stranger));
        tokens.put({ audience: `hub ${url}`, token });
        const own = await hub.user();
        assert.ok(own.ok && own.value.name === user, JSON.stringify(own));
      },
    },
    {
      title: 'JupyterHub starts a server and tells how far it is, takes one that runs, and stops it',
      run: async () => {
        const seen: number[] = [];
        const started = await hub.start('trial', { onProgress: ({ progress }) => seen.push(progress) });
        assert.ok(started.ok, JSON.stringify(started));
        assert.equal(started.value, `${url}user/${user}/trial/`);
        assert.equal(seen.at(-1), 100);
        assert.deepEqual(await hub.start('trial'), started);
        const running = await hub.user();
        assert.ok(running.ok && running.value.servers.some(({ name, ready }) => name === 'trial' && ready));
        assert.deepEqual(await hub.stop('trial'), { ok: true, value: undefined });
      },
    },
  ];
}
