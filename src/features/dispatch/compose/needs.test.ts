import { describe, expect, it } from 'vitest';
import type { KeyRow } from '../../../cache/ocm-keys.ts';
import { judgeNode, unknownNode } from '../../../platforms/ocm/node.ts';
import { type Composed, needsOf } from './needs.ts';
import type { AskedNode } from './use-node.ts';

const node = unknownNode('n.example');
const asked: AskedNode = {
  discovery: { kind: 'found', node, via: 'direct' },
  at: 0,
  ways: { direct: { kind: 'ready' }, relay: { kind: 'not-offered', because: 'no-relay' } },
};
const composed: Composed = {
  recipients: { addresses: ['marie@n.example'], host: 'n.example' },
  asked,
  node,
  verdict: judgeNode(node),
  sender: 'ada@pod.example',
  key: {} as KeyRow,
  sign: true,
  way: 'direct',
  copy: {
    crate: { '@context': '', '@graph': [] },
    changes: [],
    problems: [],
    findings: [],
    mendable: new Set(),
  },
};
const fine = { state: 'asked', findings: [] } as const;
const needs = (change: Partial<Composed>, checks: Parameters<typeof needsOf>[1] = fine) =>
  needsOf({ ...composed, ...change }, checks, true);

describe('What is missing before a crate can be sent', () => {
  it('is nothing where everything was entered, asked and checked.', () => {
    expect(needs({})).toEqual([]);
    expect(needsOf(composed, fine, false)).toEqual(['login']);
  });

  it('is named in the order of the form.', () => {
    const empty = { recipients: { addresses: [] }, asked: undefined, node: undefined, verdict: undefined };
    expect(
      needs({ ...empty, sender: undefined, key: undefined }, { state: 'unasked', findings: [] }),
    ).toEqual(['recipients', 'sender', 'check']);
    expect(needs({ asked: undefined, node: undefined, verdict: undefined })).toEqual(['node']);
  });

  it('is a key, or the wish to do without a signature; nothing drops it by itself.', () => {
    expect(needs({ key: undefined })).toEqual(['key']);
    expect(needs({ key: undefined, sign: false })).toEqual([]);
  });

  it('is a way that reaches the node, or a Dispatcher.', () => {
    expect(needs({ way: 'relay' })).toEqual(['way']);
    expect(needs({ way: 'export', sign: false })).toEqual([]);
    expect(needs({ way: 'dispatcher', sign: false })).toEqual(['way']);
    expect(needs({ way: 'dispatcher', sign: false, dispatcher: 'https://d.example/' })).toEqual([]);
  });

  it('is a node that takes crates, and whatever stops it mended; a warning stops nothing.', () => {
    const closed = { ...node, enabled: false };
    expect(needs({ node: closed, verdict: judgeNode(closed) })).toEqual(['takes']);
    const problem = { kind: 'no-url', id: 'a.csv' } as const;
    expect(needs({ copy: { ...composed.copy, problems: [problem] } })).toEqual(['mend']);
    const found = { code: 'private-file', fixes: [] } as const;
    expect(needs({}, { state: 'asked', findings: [{ ...found, level: 'stop' }] })).toEqual(['mend']);
    expect(needs({}, { state: 'asked', findings: [{ ...found, level: 'warn' }] })).toEqual([]);
    expect(needs({}, { state: 'stale', findings: [] })).toEqual(['check']);
  });
});
