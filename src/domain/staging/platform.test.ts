import { describe, expect, it } from 'vitest';
import { joinPlatforms, listPlatforms, NO_PLATFORMS, type Platform } from './platform.ts';

const rucio: Platform = { kind: 'rucio', id: 'r', label: 'Rucio', base: 'https://rucio.example' };
const tap: Platform = { kind: 'tap', id: 't', label: 'TAP', url: 'https://tap.example' };

describe('Platforms of the deployment and of the maintainer', () => {
  it('stand together, each in its list.', () => {
    const joined = joinPlatforms({ ...NO_PLATFORMS, resolver: 'https://r.example/{name}' }, [rucio, tap], []);
    expect(listPlatforms(joined)).toEqual([rucio, tap]);
    expect(joined.resolver).toBe('https://r.example/{name}');
  });

  it('do not take each other’s ids: those of the deployment stay.', () => {
    const theirs = { ...NO_PLATFORMS, providers: [rucio] };
    const mine: Platform = { ...rucio, base: 'https://elsewhere.example' };
    expect(joinPlatforms(theirs, [mine, { ...tap, id: 'r' }], [])).toEqual(theirs);
  });

  it('have every hub once.', () => {
    const hub = { kind: 'binder', url: 'https://binder.example/' } as const;
    expect(joinPlatforms({ ...NO_PLATFORMS, hubs: [hub] }, [], [{ ...hub }]).hubs).toEqual([hub]);
  });
});
