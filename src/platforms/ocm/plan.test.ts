import { describe, expect, it } from 'vitest';
import { type PlanInput, planDispatch } from './plan.ts';

const input: PlanInput = {
  id: '4f1c2f61-8b5f-4c57-93a4-7f6f1f5b8a10',
  copy: {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', name: 'Slow moons' },
    ],
  },
  crate: { url: 'https://alice.example/crate/', name: 'Slow moons' },
  node: { host: 'node.example', shares: 'https://node.example/ocm/shares' },
  recipients: [],
  sender: 'alice@alice.example',
  form: 'payload',
  way: 'direct',
  sign: true,
  log: false,
};

const planned = (...addresses: string[]) =>
  planDispatch({ ...input, recipients: addresses.map((address) => ({ address })) }, 0);

describe('The shares of a dispatch', () => {
  it('are one for each person, however the host of the address is written.', async () => {
    const [small, large] = [await planned('Marie@node.example'), await planned(' Marie@Node.Example ')];
    if (!small.ok || !large.ok) throw new Error('Not planned.');
    expect(large.value.bodies).toEqual(small.value.bodies);
    expect(large.value.dispatch.shares).toMatchObject([{ recipient: 'Marie@node.example' }]);
    for (const twice of [await planned('a@n.example', 'a@N.example'), await planned()])
      expect(twice).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });
});
