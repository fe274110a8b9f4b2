import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeNotification } from './decode.ts';
import { DEVIATING, fixture, VALID } from './fixtures/load.ts';

const BASE = 'https://nora.pod.example/inbox/7';
const decode = (text: string, mediaType?: string) => decodeNotification(text, mediaType, { base: BASE });

const turtle = readFileSync(new URL('./fixtures/announce-endorsement.ttl', import.meta.url), 'utf8');

describe('decodeNotification', () => {
  it.each([...VALID, ...DEVIATING])('reads %s, whatever the media type says', async (name) => {
    const [ldJson, json, none] = await Promise.all([
      decode(JSON.stringify(fixture(name), null, 2), 'application/ld+json; profile="x"'),
      decode(JSON.stringify(fixture(name), null, 2), 'application/json;charset=utf-8'),
      decode(`\uFEFF  ${JSON.stringify(fixture(name), null, 2)}`),
    ]);
    expect(ldJson).toMatchObject({ ok: true, value: { document: fixture(name) } });
    expect(json).toEqual(ldJson);
    expect(none).toEqual(ldJson);
  });

  it('judges what it reads', async () => {
    expect(await decode(JSON.stringify(fixture('dspace-request-review')))).toMatchObject({
      ok: true,
      value: { findings: [{ rule: 'coar.context.coar' }, { rule: 'coar.request.type.as2' }] },
    });
  });

  it('reads Turtle, with its RDF at hand', async () => {
    const decoded = await decode(turtle, 'text/turtle');
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        notification: {
          pattern: 'announce-endorsement',
          generation: '1.0',
          actor: { name: 'Review Lab' },
          target: { inbox: 'https://nora.pod.example/inbox/' },
          object: { citeAs: 'https://doi.org/10.5555/endorsement-13' },
        },
        findings: [{ rule: 'coar.json' }],
      },
    });
    expect(decoded.ok && decoded.value.quads?.length).toBe(17);
    expect(decoded.ok && decoded.value.notification.normalisations.map(({ id }) => id)).toContain(
      'form.turtle',
    );
  });

  it('takes the URL of the message for an empty subject in Turtle', async () => {
    const decoded = await decode('<> a <https://www.w3.org/ns/activitystreams#Like> .', 'text/turtle');
    expect(decoded).toMatchObject({ ok: true, value: { notification: { id: BASE, activities: ['Like'] } } });
  });

  it('translates terms that a message defines for itself', async () => {
    expect(await decode(JSON.stringify(fixture('own-terms-offer')))).toMatchObject({
      ok: true,
      value: {
        notification: {
          pattern: 'request-review',
          generation: '1.0',
          actor: { id: 'https://nora.pod.example/profile/card#me', types: ['Person'], name: 'Nora Lind' },
          object: { id: 'https://nora.pod.example/artefacts/tides/' },
        },
      },
    });
  });

  it('never fetches a context, but says that it is unknown', async () => {
    const message = {
      ...fixture('request-review'),
      '@context': [
        'https://www.w3.org/ns/activitystreams',
        'https://tracker.example/c',
        { x: 'https://x.example/', actor: 'https://x.example/who' },
      ],
    };
    const decoded = await decode(JSON.stringify(message));
    expect(decoded.ok && decoded.value.notification.normalisations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['context.unknown', 'context.inline']),
    );
  });

  it('falls back to reading directly when the contexts contradict themselves', async () => {
    const message = {
      ...fixture('request-review'),
      '@context': ['https://www.w3.org/ns/activitystreams', { a: 'b:c', b: 'a:c' }],
    };
    expect(await decode(JSON.stringify(message))).toMatchObject({
      ok: true,
      value: { notification: { pattern: 'request-review' } },
    });
  });

  it.each([
    ['', 'application/ld+json', 'empty'],
    ['  \n', undefined, 'empty'],
    ['<!DOCTYPE html><html></html>', 'application/ld+json', 'web page'],
    ['<html><body>404</body></html>', undefined, 'web page'],
    ['not json', 'application/ld+json', 'neither JSON nor Turtle'],
    ['{"type": "Offer",}', 'application/ld+json', 'not valid JSON'],
    ['{', undefined, 'not valid JSON'],
    ['[1, 2', undefined, 'not valid JSON'],
    ['@prefix as: <x', 'text/turtle', 'not valid Turtle'],
    ['nonsense', 'text/turtle', 'not valid Turtle'],
    ['{\u0000"\u0000', undefined, 'UTF-16'],
    ['[]', undefined, 'list without any description'],
    ['"Offer"', 'application/json', 'neither JSON nor Turtle'],
  ])('explains why it cannot read %j (%s)', async (text, mediaType, reason) => {
    expect(await decode(text, mediaType)).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', reason: expect.stringContaining(reason) },
    });
  });

  it('ends with a finding at 5 MB and at 10,000 levels, within a second', async () => {
    const start = performance.now();
    const large = await decode(JSON.stringify({ type: 'Offer', summary: 'x'.repeat(5_000_000) }));
    const deep = await decode(`${'{"object":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    const list = await decode(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(large).toMatchObject({ ok: false, problem: { findings: [{ rule: 'limit.size' }] } });
    expect(deep).toMatchObject({ ok: false, problem: { findings: [{ rule: 'limit.depth' }] } });
    expect(list).toMatchObject({ ok: false, problem: { findings: [{ rule: 'limit.depth' }] } });
  });

  it('ends with a finding at 2 MB of Turtle', async () => {
    const large = `<> <urn:x:p> ${Array.from({ length: 100_000 }, (_, i) => `<urn:x:${i}:${'x'.repeat(9)}>`).join(', ')} .`;
    expect(await decode(large, 'text/turtle')).toMatchObject({
      ok: false,
      problem: { findings: [{ rule: 'limit.size' }] },
    });
  });

  it('does not count brackets inside of texts', async () => {
    const message = { ...fixture('accept'), summary: '"[{'.repeat(500) };
    expect(await decode(JSON.stringify(message))).toMatchObject({ ok: true });
  });
});
