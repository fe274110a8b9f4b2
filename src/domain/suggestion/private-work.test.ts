import { describe, expect, it } from 'vitest';
import type { Effect, JsonObject } from './model.ts';
import { tellsOfPrivateWork } from './private-work.ts';

const hidden = { url: 'https://alice.example/artefacts/k7/', visibility: 'private' } as const;
const open = { url: 'https://alice.example/artefacts/k/', visibility: 'public' } as const;
const works = [hidden, open];
const logged = (document?: JsonObject): Effect => ({ kind: 'log', activityId: 'urn:uuid:1', document });

describe('The public log would tell of a private work', () => {
  it.each([
    ['about which the message is', logged(), [undefined, hidden.url], true],
    [
      'that an event names',
      logged({ object: { id: hidden.url }, context: { id: open.url } }),
      [open.url],
      true,
    ],
    ['of which an event names a file', logged({ object: { item: [`${hidden.url}a.pdf`] } }), [], true],
    ['that is named without the slash', logged({ object: hidden.url.slice(0, -1) }), [], true],
  ] as const)('%s.', (_, effect, concerned, tells) => {
    expect(tellsOfPrivateWork([effect], works, concerned)).toBe(tells);
  });

  it.each([
    ['other works are named', logged({ object: { id: open.url } }), [open.url]],
    ['nothing is logged', { kind: 'rerun', activityId: 'urn:uuid:1' } as const, [hidden.url]],
    ['the message itself is not at hand', logged(), [open.url]],
  ] as const)('but not where %s.', (_, effect, concerned) => {
    expect(tellsOfPrivateWork([effect], works, concerned)).toBe(false);
  });
});
