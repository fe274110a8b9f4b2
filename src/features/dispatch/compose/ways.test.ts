import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../platforms/ocm/transports.ts';
import type { AskedNode } from './use-node.ts';
import { fittingWay, isOpen } from './ways.ts';

const ready: Probe = { kind: 'ready' };
const noSignature: Probe = { kind: 'cors-blocked', what: 'signature' };
const noRelay: Probe = { kind: 'not-offered', because: 'no-relay' };
const asked = (direct: Probe, relay: Probe): AskedNode => ({
  discovery: { kind: 'hidden' },
  at: 0,
  ways: { direct, relay },
});

describe('The way that fits', () => {
  it('is the direct one where the node takes what is sent, else the relay, else by hand.', () => {
    expect(fittingWay(asked(ready, ready), true)).toBe('direct');
    expect(fittingWay(asked(noSignature, ready), true)).toBe('relay');
    expect(fittingWay(asked(noSignature, noRelay), true)).toBe('export');
    expect(fittingWay(undefined, true)).toBe('direct');
  });

  it('is direct for what is not signed where only signatures are in the way: but nobody drops them for it.', () => {
    expect(fittingWay(asked(noSignature, noRelay), false)).toBe('direct');
    expect(isOpen('relay', asked(noSignature, { kind: 'not-offered', because: 'no-host-rule' }), false)).toBe(
      true,
    );
    const everything: Probe = { kind: 'cors-blocked', what: 'everything' };
    expect(fittingWay(asked(everything, noRelay), false)).toBe('export');
  });

  it('is not known before somebody looked, save by hand.', () => {
    expect([isOpen('direct', undefined, true), isOpen('export', undefined, true)]).toEqual([undefined, true]);
  });
});
