import { describe, expect, it } from 'vitest';
import { readConfig, USAGE } from './read-config.ts';

const file = {
  publicUrl: 'https://relay.example/orrery',
  port: 9000,
  webIds: ['https://alice.example/card#me', 'https://pods.example/*'],
  origins: ['https://orrery.example'],
  hosts: [{ host: 'cloud.example', methods: ['post'], paths: ['/ocm/'], types: ['Application/JSON'] }],
  rate: { perMinute: 5 },
};

const read = (args: string[], content: unknown = file) => readConfig(args, () => JSON.stringify(content));

describe('The settings of a relay', () => {
  it('come from a file, and from the command line before it.', () => {
    expect(read(['--config', 'relay.json', '--port', '9001', '--allow-loopback'])).toEqual({
      ok: true,
      value: {
        kind: 'start',
        config: {
          publicUrl: 'https://relay.example/orrery/',
          listenHost: '127.0.0.1',
          port: 9001,
          webIds: file.webIds,
          origins: file.origins,
          hosts: [
            { host: 'cloud.example', methods: ['POST'], paths: ['/ocm/'], types: ['application/json'] },
          ],
          rate: { burst: 30, perMinute: 5 },
          allowLoopback: true,
        },
      },
    });
  });

  it('name hosts in any case.', () => {
    const hosts = [{ host: 'Cloud.Example:8443', methods: ['post'], paths: ['/ocm/'] }];
    expect(read(['--config', 'x'], { ...file, hosts })).toMatchObject({
      value: { config: { hosts: [{ host: 'cloud.example:8443', methods: ['POST'] }] } },
    });
  });

  it('say which tokens of a host may be sent on to it.', () => {
    const rule = { host: 'rucio.example', methods: ['get'], paths: ['/'] };
    const hosts = [{ ...rule, tokens: ['X-Rucio-Auth-Token'] }];
    expect(read(['--config', 'x'], { ...file, hosts })).toMatchObject({
      value: { config: { hosts: [{ tokens: ['x-rucio-auth-token'] }] } },
    });
    expect(read(['--config', 'x'], { ...file, hosts: [{ ...rule, tokens: ['cookie'] }] })).toMatchObject({
      ok: false,
    });
  });

  it('never let it forward to its own machine by a file alone.', () => {
    expect(read(['--config', 'relay.json'], { ...file, allowLoopback: true })).toMatchObject({
      value: { config: { allowLoopback: false } },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['Name at least one WebID', { webIds: [] }],
    ['Not a WebID', { webIds: ['https://*'] }],
    ['Not a WebID', { webIds: ['https:/*'] }],
    ['Not a WebID', { webIds: ['https://pods.example*'] }],
    ['Not a WebID', { webIds: ['alice'] }],
    ['Name at least one origin', { origins: [] }],
    ['Not an origin', { origins: ['https://orrery.example/app/'] }],
    ['Not an origin', { origins: ['*'] }],
    ['The port', { port: 70_000 }],
    ['The public URL', { publicUrl: 'relay' }],
    ['A rule needs', { hosts: [{ host: 'cloud.example', methods: ['POST'] }] }],
    ['A rule needs', { hosts: [{ host: 'cloud.example', paths: ['/ocm/'] }] }],
    ['The rate', { rate: { burst: 0 } }],
  ])('are refused with a sentence: %s … %j', (sentence, change) => {
    const result = read(['--config', 'x'], { ...file, ...change });
    expect(result.ok ? result : result.problem).toContain(sentence);
  });

  it('are explained on demand, and what is misspelt is named.', () => {
    expect(read(['--help'])).toEqual({ ok: true, value: { kind: 'help' } });
    expect(USAGE).toContain('--allow-loopback');
    const result = read(['--webids', 'x']);
    expect(result.ok ? '' : result.problem).toContain('--webids');
    const missing = readConfig(['--config', 'gone.json'], () => {
      throw new Error('ENOENT: gone.json');
    });
    expect(missing).toEqual({ ok: false, problem: 'ENOENT: gone.json' });
  });
});
