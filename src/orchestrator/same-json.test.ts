import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson } from './same-json.ts';

describe('Two texts', () => {
  it('are the same JSON whatever their spacing.', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameJson(JSON.stringify(value), JSON.stringify(value, null, 2))).toBe(true);
      }),
    );
  });

  it.each([
    ['{"a":1,"b":[1,2]}', '{"b":[1,2],"a":1}', true],
    ['{"a":[1,2]}', '{"a":[2,1]}', false],
    ['{"a":1}', '{"a":1,"b":2}', false],
    ['{"a":1,"b":2}', '{"a":1,"c":2}', false],
    ['{}', '[]', false],
    ['[1]', '{"0":1}', false],
    ['null', '{}', false],
    ['no JSON', 'no JSON', false],
  ])('%s and %s.', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
  });
});
