import { describe, expect, it } from 'vitest';
import { judgeNode, readNode, unknownNode } from './node.ts';

const good = {
  enabled: true,
  apiVersion: '1.4.0',
  endPoint: 'https://node.example/ocm/',
  resourceTypes: [{ name: 'ro-crate', shareTypes: ['user'], protocols: { 'embedded-receive': {} } }],
};

function read(change: object = {}, host = 'node.example') {
  const node = readNode({ ...good, ...change }, host);
  if (!node.ok) throw new Error(JSON.stringify(node.problem));
  return node.value;
}

const judged = (change: object, host?: string) => judgeNode(read(change, host));
const crates = (change: object) => ({ resourceTypes: [{ ...good.resourceTypes[0], ...change }] });

describe('What a node says of itself', () => {
  it('is read tolerantly: slashes at the end, bare hosts, and what nobody knows.', () => {
    expect(read()).toMatchObject({
      shares: 'https://node.example/ocm/shares',
      notifications: 'https://node.example/ocm/notifications',
    });
    for (const endPoint of ['node.example', undefined, 7])
      expect(read({ endPoint, capabilities: 'x', criteria: [1, 'new'] })).toMatchObject({
        shares: 'https://node.example/ocm/shares',
        capabilities: [],
        criteria: ['new'],
      });
    for (const other of [[], 'x', null, undefined])
      expect(readNode(other, 'node.example')).toMatchObject({ ok: false });
    expect(unknownNode('node.example', 'https://other.example/cloud/').shares).toBe(
      'https://other.example/cloud/shares',
    );
  });

  it.each([
    [{ enabled: false }, 'disabled'],
    [{ resourceTypes: [] }, 'no-crates'],
    [crates({ shareTypes: ['group'] }), 'no-share-type'],
    [{ criteria: ['must-exchange-token'] }, 'token-exchange'],
  ])('stops what it would not take: %o', (change, stop) => {
    expect(judged(change).stop).toBe(stop);
  });

  it.each([
    [{}, []],
    [crates({ protocols: { embedded: {} } }), ['not-receiving']],
    [crates({ protocols: undefined }), ['not-receiving']],
    [{ criteria: ['must-invite', 'denylist'] }, ['must-invite', 'lists']],
    [{ endPoint: 'http://node.example/ocm' }, ['not-encrypted']],
  ])('warns of what may go wrong: %o', (change, warnings) => {
    expect(judged(change)).toMatchObject({ warnings });
    expect(judged(change)).not.toHaveProperty('stop');
  });

  it('may do without encryption on this very machine.', () => {
    expect(judged({ endPoint: 'http://localhost:8080/ocm' }, 'localhost:8080').warnings).toEqual([]);
  });

  it('wants signatures where it demands them, or can read them.', () => {
    expect(judged({ criteria: ['must-use-http-sig'] }).signature).toBe('demanded');
    expect(judged({ capabilities: ['http-sig'] }).signature).toBe('wanted');
    expect(judged({}).signature).toBe('not-asked');
  });
});
