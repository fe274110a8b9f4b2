import { describe, expect, it } from 'vitest';
import { readPlatform } from './read-platform.ts';

const rucio = { kind: 'rucio', id: 'my-rucio', label: 'Rucio', base: 'https://rucio.example/' };

function faultsOf(found: unknown) {
  const read = readPlatform(found, 'p');
  return 'faults' in read ? read.faults.map(({ at, fault }) => [at, fault]) : [];
}

describe('The settings of a platform', () => {
  it('are read with their addresses trimmed, and without what was left empty.', () => {
    const signIn = { issuer: 'https://iam.example/', clientId: 'orrery' };
    expect(readPlatform({ ...rucio, account: '', scope: 'user.ada', viaRelay: true, signIn }, '')).toEqual({
      platform: { ...rucio, base: 'https://rucio.example', scope: 'user.ada', viaRelay: true, signIn },
    });
  });

  it('name every setting that cannot be read, by its path.', () => {
    expect(
      faultsOf({ kind: 'srcnet', id: 'a b', auth: 'ftp://x', siteCapabilities: 3, colour: 'red' }),
    ).toEqual([
      ['p.colour', 'unknown'],
      ['p.id', 'no-id'],
      ['p.label', 'missing'],
      ['p.auth', 'no-address'],
      ['p.siteCapabilities', 'no-address'],
      ['p.dataManagement', 'missing'],
    ]);
    expect(
      faultsOf({ ...rucio, scope: 'a:b', viaRelay: 'yes', signIn: { issuer: 'https://i.example' } }),
    ).toEqual([
      ['p.viaRelay', 'no-flag'],
      ['p.scope', 'no-scope'],
      ['p.signIn.clientId', 'missing'],
    ]);
    expect(faultsOf({ kind: 'document', id: 'd', label: 'D', destinations: [{ id: 'x' }, 4] })).toEqual([
      ['p.destinations[0].name', 'missing'],
      ['p.destinations[1]', 'no-object'],
    ]);
    expect(faultsOf('x')).toEqual([['p', 'no-object']]);
    expect(faultsOf({ kind: 'toaster' })).toEqual([['p.kind', 'no-kind']]);
  });

  it('send no token over http, but to this machine itself.', () => {
    expect(faultsOf({ ...rucio, base: 'http://rucio.example' })).toEqual([['p.base', 'insecure']]);
    for (const base of ['http://localhost:8500', 'http://127.0.0.1:8500', 'http://[::1]:1'])
      expect(faultsOf({ ...rucio, base })).toEqual([]);
    // No token ever goes to a service that anybody may query.
    expect(faultsOf({ kind: 'tap', id: 't', label: 'T', url: 'http://tap.example/tap' })).toEqual([]);
  });

  it('take no address with a password, a query or a fragment.', () => {
    for (const base of [
      'https://ada:pw@rucio.example',
      'https://rucio.example?x=1',
      'https://rucio.example/#a',
    ])
      expect(faultsOf({ ...rucio, base })).toEqual([['p.base', 'no-address']]);
  });
});
