import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDataHost } from './data-host.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { type Execution, executeCrate } from './science-mesh-execution.ts';
import { sharedWithMe, sharePage } from './science-mesh-pages.ts';
import { MESH_NODES } from './science-mesh-settings.ts';
import { seedBytes } from './seed-files.ts';

let data: LoopbackServer;
let folder: string;

beforeAll(async () => {
  data = await startDataHost();
  folder = await mkdtemp(join(tmpdir(), 'orrery-execution-'));
});

afterAll(async () => {
  await data.stop();
  await rm(folder, { recursive: true, force: true });
});

type Entity = Record<string, unknown>;

/** Executes a crate of notebook and table, changed by the test. */
function execute(change: (graph: Entity[]) => void = () => {}): Promise<Execution> {
  const file = (name: string, type: string | string[]) => {
    const url = data.url + name;
    return { '@id': url, '@type': type, name, url };
  };
  const graph: Entity[] = [
    { '@id': './', '@type': 'Dataset', mainEntity: { '@id': `${data.url}ring-gaps.ipynb` } },
    file('ring-gaps.ipynb', ['File', 'SoftwareSourceCode', 'ComputationalWorkflow']),
    file('ring-gaps.csv', 'File'),
  ];
  change(graph);
  return executeCrate({ '@graph': graph }, folder);
}

describe('Execute Workflow', () => {
  it('fetches every file byte for byte, without credentials, and knows what would be opened.', async () => {
    const { files, opens } = await execute();
    expect(opens).toBe('ring-gaps.ipynb');
    expect(await readdir(folder)).toEqual(['ring-gaps.csv', 'ring-gaps.ipynb']);
    for (const { name, path = '', bytes } of files) {
      const seed = await seedBytes(`web/${name}`);
      expect(new Uint8Array(await readFile(path))).toEqual(seed);
      expect(bytes).toBe(seed.byteLength);
    }
    const asked = (await (await fetch(`${data.url}sandbox/requests`)).json()) as { headers: object }[];
    expect(asked).toHaveLength(2);
    expect(asked.flatMap(({ headers }) => Object.keys(headers))).not.toContain('authorization');
  });

  it('leaves out what it cannot have, says why, and counts the rest as done.', async () => {
    const { files, state } = await execute((graph) => {
      const csv = `${data.url}ring-gaps.csv`;
      graph[2]!.url = `${data.url}private/ring-gaps.csv`;
      graph.push(
        { '@id': '#short', '@type': 'File', name: 'short.csv', url: `${data.url}short/ring-gaps.csv` },
        { '@id': '#size', '@type': 'File', name: 'size.csv', url: csv, contentSize: '3' },
        { '@id': '#up', '@type': 'File', name: '../up.csv', url: csv },
        { '@id': '#far', '@type': 'File', name: 'far.csv', url: 'https://data.example.org/far.csv' },
        { '@id': '#none', '@type': 'File', name: 'none.csv' },
      );
    });
    expect(state).toBe('done');
    expect(files.map(({ name, why }) => [name, why])).toEqual([
      ['ring-gaps.ipynb', undefined],
      ['ring-gaps.csv', 'The host answered 403.'],
      ['short.csv', 'terminated'],
      ['size.csv', expect.stringMatching(/^contentSize says 3 bytes, and \d+ came\.$/)],
      ['../up.csv', 'The name is no plain file name.'],
      ['far.csv', 'This stand-in fetches from this machine only.'],
    ]);
  });

  it('reads nothing at all where one field of one entity is of another type.', async () => {
    const listed = await execute((graph) => {
      graph[2]!.name = ['ring-gaps.csv'];
    });
    const single = await execute((graph) => {
      graph[0]!.distribution = { '@id': '#zip' };
    });
    expect([listed, single].map(({ state, files }) => [state, files])).toEqual([
      ['failed', []],
      ['failed', []],
    ]);
    expect(await executeCrate(undefined, folder)).toMatchObject({ state: 'done', files: [] });
  });
});

describe('The pages of a node', () => {
  it('show what a share says as text.', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const share = {
      shareWith: 'marie@localhost',
      name: markup,
      description: markup,
      providerId: '1',
      owner: markup,
      sender: markup,
      shareType: 'user',
      resourceType: 'ro-crate',
      protocol: {},
    };
    const files = [{ name: markup, url: markup, why: markup }];
    const stored = { id: '1', user: 'marie', share, times: 1, state: 'executed' as const };
    const execution = { state: 'failed' as const, why: markup, files };
    const pages = [
      sharedWithMe(MESH_NODES.strict, 'marie', [stored]),
      sharePage(MESH_NODES.strict, { ...stored, execution }),
    ];
    for (const { body } of pages) {
      expect(body).toContain('&lt;img src=x');
      expect(body).not.toContain('<img');
    }
  });
});
