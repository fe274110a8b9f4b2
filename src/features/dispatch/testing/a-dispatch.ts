import type { Dispatch, DispatchShare } from '../../../domain/dispatch/model.ts';

/** A share that a node has taken at the first attempt, signed. */
export function aShare(change: Partial<DispatchShare> = {}): DispatchShare {
  return {
    providerId: '5a1f6c1e-8f0b-4c53-9c55-2b7d0a3f9e01',
    recipient: 'pierre@node.example',
    state: 'taken',
    digest: 'sha-256=:Ro8X7ADSHRyR0zECwx48WfvjmxfTyIrEKLd3RWVkQmI=:',
    bytes: 3233,
    tries: [
      {
        startedAt: '2026-03-02T10:00:00Z',
        endedAt: '2026-03-02T10:00:01Z',
        way: 'direct',
        signedBy: 'pod.example#laptop-2026-03',
        by: 'tab',
        outcome: { kind: 'taken' },
      },
    ],
    ...change,
  };
}

/** A dispatch of a crate to one recipient. */
export function aDispatch(change: Partial<Dispatch> = {}): Dispatch {
  return {
    id: '0b1f6c1e-8f0b-4c53-9c55-2b7d0a3f9e00',
    crate: { url: 'https://pod.example/crates/dimuon/', name: 'Dimuon spectrum' },
    node: { host: 'node.example', shares: 'https://node.example/ocm/shares', provider: 'Example node' },
    sender: 'ada@pod.example',
    form: 'payload',
    way: 'direct',
    sign: true,
    createdAt: '2026-03-02T09:59:00Z',
    log: false,
    shares: [aShare()],
    ...change,
  };
}
