import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooDeep, MAX_DEPTH, parseJson } from './parse-json.ts';

describe('Reading JSON', () => {
  it('agrees with the reader of the browser on every JSON there is.', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const parsed = parseJson(text);
        expect(parsed.ok && parsed.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('finds a fault exactly where the reader of the browser finds one.', () => {
    const broken = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', 'x', '\n', '1'))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(broken, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(parseJson(text).ok).toBe(isJson);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n  "b": tru\n}', 3, 8],
    ['{"a": 1,}', 1, 9],
    ['\uFEFF{"a": "\n"}', 1, 9],
    ['[1, 2', 1, 6],
    ['{} {}', 1, 4],
    ['{"a" 1}', 1, 6],
    ['"\\x"', 1, 2],
    ['', 1, 1],
  ])('says line and column of the fault in %j.', (text, line, column) => {
    expect(parseJson(text)).toMatchObject({ ok: false, fault: { line, column } });
  });

  it('takes a byte order mark off.', () => {
    expect(parseJson('\uFEFF{"a":1}')).toMatchObject({ ok: true, value: { a: 1 } });
  });

  it('names what is dropped because its name comes twice.', () => {
    const parsed = parseJson('{"@graph":[{"name":{"a":[1]},"n\\u0061me":"b","name":"c"}]}');
    expect(parsed).toEqual({
      ok: true,
      value: { '@graph': [{ name: 'c' }] },
      dropped: [
        { path: '/@graph/0/name', value: { a: [1] } },
        { path: '/@graph/0/name', value: 'b' },
      ],
    });
  });

  it('does not go deeper than it can, and ends where an object holds itself.', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parseJson(deep)).toEqual({ ok: false });
    const round: Record<string, unknown> = {};
    round.self = round;
    expect(isTooDeep(round)).toBe(true);
    expect(isTooDeep(JSON.parse(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`))).toBe(false);
  });
});
