import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNotification } from './decode.ts';
import { DEVIATING, fixture, VALID } from './fixtures/load.ts';
import { isObject } from './json.ts';
import { toQuads } from './quads.ts';
import { readNotification } from './read.ts';
import { RULES } from './rules/rules.ts';
import { validateNotification } from './validate.ts';

const BASE = 'https://nora.pod.example/inbox/7';
const KNOWN = new Set([...RULES.map(({ id }) => id), 'coar.json', 'limit.depth', 'limit.size']);

/** Words on which a reader of messages might stumble. */
const words = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '@context',
    '@id',
    '@type',
    '@value',
    '@graph',
  ],
  ...[
    '@list',
    '@set',
    '@language',
    '@reverse',
    '@included',
    'id',
    'type',
    'object',
    'actor',
    'context',
    'origin',
  ],
  ...['target', 'inReplyTo', 'summary', 'cc', 'url', 'ietf:item', 'as:object', 'Offer', 'Accept', 'Announce'],
  ...[
    'coar-notify:ReviewAction',
    'https://coar-notify.net',
    'https://www.w3.org/ns/activitystreams',
    '',
    '_:b0',
  ],
  ...[
    'urn:uuid:5c2f8e1a-7b40-4d3e-9f61-0a1b2c3d4e01',
    '../x',
    '//',
    'http://[',
    'ReviewRequest',
    'page',
    '$&',
  ],
);
const anyText = fc.oneof({ weight: 3, arbitrary: words }, fc.string());

/** Any JSON, made of words that matter. */
const anyJson = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    anyText,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    // Through text, so that `__proto__` is a key of the object itself, as in a message.
    fc.array(fc.tuple(anyText, tie('json')), { maxLength: 6 }).map(toObject),
  ),
})).json;

function toObject(entries: readonly (readonly [string, unknown])[]): unknown {
  return JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
  );
}

/** A fixture with any JSON somewhere in it. */
const broken = fc
  .tuple(
    fc.constantFrom(...VALID, ...DEVIATING),
    fc.array(fc.tuple(fc.nat(), anyText, anyJson), { minLength: 1, maxLength: 5 }),
  )
  .map(([name, changes]) => {
    const message = fixture(name);
    for (const [where, key, value] of changes) {
      const objects = objectsIn(message);
      Object.defineProperty(objects[where % objects.length] ?? message, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return message as unknown;
  });

function objectsIn(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

const documents = fc.oneof(anyJson, broken);

describe('whatever JSON arrives', { timeout: 60_000 }, () => {
  it('is read or refused with a reason, and the result can be stored', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(BASE, 'not a url', undefined), (document, base) => {
        const result = readNotification(document, { base });
        expect(structuredClone(result)).toEqual(result);
        if (!result.ok) expect(result.problem.reason).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is judged by known rules, the same each time', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const findings = validateNotification(document, { profiles: ['pci', 'prereview', 'dspace'] });
        const standard = validateNotification(document);
        expect(findings.slice(0, standard.length)).toEqual(standard);
        expect(standard.every(({ rule }) => KNOWN.has(rule))).toBe(true);
        expect(new Set(standard.map(({ rule }) => rule)).size).toBe(standard.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is decoded as text, and turned into RDF, without rejecting', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const decoded = await decodeNotification(JSON.stringify(document) ?? '', undefined, { base: BASE });
        expect(typeof decoded.ok).toBe('boolean');
        expect(Array.isArray(await toQuads(document, { base: BASE }))).toBe(true);
      }),
      { numRuns: 700 },
    );
  });

  it('leaves the prototype of all objects alone', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is decoded when it is any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('text/turtle', 'application/ld+json', undefined),
        async (text, type) => {
          const decoded = await decodeNotification(text, type, { base: BASE });
          expect(typeof decoded.ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});
