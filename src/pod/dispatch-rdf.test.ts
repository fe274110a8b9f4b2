import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Dispatch, DispatchShare } from '../domain/dispatch/model.ts';
import type { ShareOutcome } from '../domain/dispatch/outcome.ts';
import { dispatchFromQuads, dispatchToTurtle } from './dispatch-rdf.ts';
import { parseTurtle } from './testing/parse-turtle.ts';

const url = 'https://alice.example/orrery/dispatches/d.ttl';
const roundTrip = (dispatch: Dispatch) =>
  dispatchFromQuads(
    url,
    parseTurtle(
      dispatchToTurtle(url, dispatch, (id) => bodyAt(id)),
      url,
    ),
  );
const bodyAt = (id: string) => `https://alice.example/orrery/dispatches/${encodeURIComponent(id)}.json`;

const at = '2026-03-01T10:00:00.000Z';
// Lone halves of characters are no text that any server could keep.
const text = fc.string({ unit: 'grapheme', minLength: 1 });
const outcome: fc.Arbitrary<ShareOutcome> = fc.oneof(
  fc.record({ kind: fc.constant('taken' as const) }),
  fc.record({
    kind: fc.constant('refused' as const),
    because: fc.constantFrom('request' as const, 'trust' as const, 'other' as const),
    status: fc.integer({ min: 400, max: 599 }),
    message: text,
  }),
  fc.record({ kind: fc.constant('unknown' as const), message: text }),
  fc.record({ kind: fc.constant('blocked' as const), because: fc.constant('cors' as const), message: text }),
);
const share: fc.Arbitrary<DispatchShare> = fc.record(
  {
    providerId: fc.uuid(),
    recipient: text,
    state: fc.constantFrom(
      'prepared',
      'sending',
      'waiting',
      'unknown',
      'blocked',
      'refused',
      'taken',
      'seen',
    ),
    digest: text,
    bytes: fc.nat(),
    tries: fc.array(
      fc.record({ startedAt: fc.constant(at), way: fc.constant('relay' as const), by: text, outcome }),
    ),
    nextAttempt: fc.constant(at),
    recipientName: text,
    markedAt: fc.constant(at),
    task: text,
    withdrawal: fc.record({ wantedAt: fc.constant(at), attempts: fc.nat(), failed: outcome }),
  },
  { requiredKeys: ['providerId', 'recipient', 'state', 'digest', 'bytes', 'tries'] },
);
const dispatch: fc.Arbitrary<Dispatch> = fc.record(
  {
    id: fc.uuid(),
    crate: fc.record({ url: fc.webUrl(), name: text, etag: text }),
    node: fc.record({ host: text, shares: text, notifications: text, provider: text }),
    sender: text,
    form: fc.constantFrom('payload', 'draft'),
    way: fc.constantFrom('direct', 'relay', 'dispatcher', 'export'),
    sign: fc.boolean(),
    createdAt: fc.constant(at),
    expiration: fc.nat(),
    artefact: text,
    log: fc.boolean(),
    shares: fc.uniqueArray(share, { maxLength: 3, selector: ({ providerId }) => providerId }),
  },
  {
    requiredKeys: ['id', 'crate', 'node', 'sender', 'form', 'way', 'sign', 'createdAt', 'log', 'shares'],
  },
);

describe('A dispatch in the pod', () => {
  it('reads as it was written, whatever texts are in it.', () => {
    fc.assert(
      fc.property(dispatch, (each) => {
        expect(roundTrip(each)).toEqual(JSON.parse(JSON.stringify(each)));
      }),
      { numRuns: 100 },
    );
  });

  it('is signed where the document does not say, and has no attempts that make no sense.', () => {
    const [example] = fc.sample(dispatch, { numRuns: 1, seed: 7 });
    const [one] = fc.sample(share, { numRuns: 1, seed: 7 });
    if (!example || !one) throw new Error('No example.');
    const written = dispatchToTurtle(url, { ...example, sign: false, shares: [one] }, bodyAt);
    const without = written.replace(/orr:signs [^;.]+[;.]/, '');
    expect(without).not.toBe(written);
    expect(dispatchFromQuads(url, parseTurtle(without, url))?.sign).toBe(true);
    for (const tries of ['[{"startedAt":1}]', '{}', 'x', '[{"startedAt":"","way":"pigeon","by":""}]']) {
      const quads = parseTurtle(written, url).map((quad) =>
        quad.predicate.value.endsWith('#tries')
          ? DataFactory.quad(quad.subject, quad.predicate, DataFactory.literal(tries))
          : quad,
      );
      expect(dispatchFromQuads(url, quads)?.shares[0]?.tries).toEqual([]);
    }
  });

  it('is none where something that it cannot be without is missing.', () => {
    const [example] = fc.sample(dispatch, { numRuns: 1, seed: 7 });
    if (!example) throw new Error('No example.');
    const quads = parseTurtle(dispatchToTurtle(url, example, bodyAt), url);
    for (const name of ['identifier', 'agent', 'object', 'created', 'via', 'form', 'host']) {
      const left = quads.filter(
        ({ subject, predicate }) => !(predicate.value.endsWith(name) && !subject.value.includes('#share')),
      );
      expect(dispatchFromQuads(url, left), name).toBeUndefined();
    }
  });
});
