import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchDeployment, readDeployment } from './deployment.ts';

const url = 'https://orrery.example/platforms.json';
const rucio = { kind: 'rucio', id: 'r', label: 'Rucio', base: 'https://rucio.example' };

function answering(body: string, init?: ResponseInit): typeof fetch {
  return async () => new Response(body, init);
}

describe('The platforms of a deployment', () => {
  it('are read, with the policy that goes by the name of its document.', async () => {
    const document = {
      $comment: 'x',
      providers: [rucio],
      policy: { maxFiles: 5 },
      resolver: 'https://r.example?{name}',
    };
    expect(await fetchDeployment(answering(JSON.stringify(document)), url)).toMatchObject({
      ok: true,
      value: {
        faults: [],
        isClosed: false,
        config: {
          providers: [rucio],
          policy: { maxFiles: 5, source: 'orrery.example/platforms.json' },
          resolver: 'https://r.example?{name}',
        },
      },
    });
  });

  it('without a document are none; a document that is no JSON is a problem, for it might forbid something.', async () => {
    expect(await fetchDeployment(answering('', { status: 404 }), url)).toMatchObject({
      value: { config: { providers: [] }, isClosed: false },
    });
    for (const page of ['<!doctype html><p>Log in', '[]', 'null'])
      expect(await fetchDeployment(answering(page), url)).toMatchObject({
        problem: { kind: 'noncompliant' },
      });
    expect(await fetchDeployment(answering('', { status: 502 }), url)).toMatchObject({
      problem: { kind: 'server', status: 502 },
    });
    const cut = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchDeployment(cut, url)).toMatchObject({ problem: { kind: 'network' } });
  });

  it('are closed while the policy cannot be read, and say which rule it is.', () => {
    const read = readDeployment({ providers: [rucio], policy: { maxByte: 5 } }, 'x');
    expect(read.isClosed).toBe(true);
    expect(read.config.policy).toBeUndefined();
    expect(read.faults).toEqual([{ at: 'policy', fault: { words: expect.stringContaining('maxByte') } }]);
  });

  it('name their policy as it names itself.', () => {
    const policyOf = (policy: object) => readDeployment({ policy }, 'x').config.policy;
    expect(policyOf({ maxFiles: 5, source: 'Rules of the data centre' })).toEqual({
      maxFiles: 5,
      source: 'Rules of the data centre',
    });
    expect(policyOf({ maxFiles: 5, source: 7 })).toBeUndefined();
  });

  it('leave out what has a fault, and name it by its path.', () => {
    const srcnet = {
      kind: 'srcnet',
      id: 's',
      label: 'S',
      auth: 'https://a.example',
      siteCapabilities: 'https://s.example',
      dataManagement: 'https://d.example',
      layout: { status: { path: '/data/stage' } },
    };
    const { config, faults } = readDeployment(
      {
        providers: [rucio, rucio, srcnet],
        taps: [{ id: 't', label: 'T', url: 'nowhere' }],
        tes: 'none',
        hubs: [
          { kind: 'jupyterhub', url: 'https://hub.example/hub/home' },
          { kind: 'bar', url: 'https://b.example' },
        ],
        resolver: 'https://r.example/',
        colour: 'red',
      },
      'x',
    );
    expect(config.providers).toEqual([rucio]);
    expect(config.hubs).toEqual([{ kind: 'jupyterhub', url: 'https://hub.example/' }]);
    expect(faults.map(({ at }) => at)).toEqual([
      'colour',
      'providers[1].id',
      'providers[2].layout',
      'taps[0].url',
      'tes',
      'resolver',
      'hubs[1].kind',
    ]);
  });

  it('that Orrery is shipped with have no fault.', () => {
    const shipped = JSON.parse(readFileSync('public/platforms.json', 'utf8')) as object;
    const { config, faults } = readDeployment(shipped, 'x');
    expect(faults).toEqual([]);
    expect(config.providers.map(({ kind }) => kind)).toEqual(['document']);
    expect(config.taps.length).toBeGreaterThan(2);
  });
});
