import { describe, expect, it } from 'vitest';
import { findingsByNode, firstView, PAGE, ROOT, visibleLines } from './json-tree.ts';

const finding = (path: string) => ({ rule: 'r', severity: 'must' as const, path, message: 'm', spec: 's' });
const nodeOf = (root: unknown, path: string) => [...findingsByNode(root, [finding(path)]).keys()][0];

describe('The tree of a message', () => {
  it('shows only what has been opened.', () => {
    const lines = visibleLines({ a: { b: 1 }, c: [true, null] }, { open: new Map([[ROOT, PAGE]]) });
    expect(lines.map(({ key, kind, level }) => [key, kind, level])).toEqual([
      [undefined, 'object', 1],
      ['a', 'object', 2],
      ['c', 'array', 2],
    ]);
  });

  it('counts places as assistive technology expects them.', () => {
    const [, a, c] = visibleLines({ a: 1, c: 2 }, { open: new Map([[ROOT, PAGE]]) });
    expect([a?.position, a?.siblings, c?.position]).toEqual([1, 2, 2]);
  });

  it('lists long arrays in pages.', () => {
    const lines = visibleLines(
      Array.from({ length: 250 }, () => 0),
      { open: new Map([[ROOT, PAGE]]) },
    );
    expect(lines).toHaveLength(1 + PAGE + 1);
    expect(lines.at(-1)).toMatchObject({ kind: 'more', size: 150, parent: ROOT });
  });

  it('keeps keys apart that look alike as a path.', () => {
    const view = firstView({ 'a.b': { c: 1 }, a: { 'b.c': 2 } }, []);
    const ids = visibleLines({ 'a.b': { c: 1 }, a: { 'b.c': 2 } }, view).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows a key __proto__ as any other.', () => {
    const root: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    expect(visibleLines(root, firstView(root, [])).map(({ key }) => key)).toEqual([
      undefined,
      '__proto__',
      'polluted',
    ]);
  });

  it('does not walk closed parts, however deep they are.', () => {
    const root: unknown = JSON.parse(`${'[['.repeat(5_000)}${']]'.repeat(5_000)}`);
    expect(visibleLines(root, firstView(root, []))).toHaveLength(3);
  });
});

describe('A finding in the tree', () => {
  const root = {
    '@context': ['x'],
    object: { 'ietf:item': { type: 'Article' }, 'https://www.example.org/a.b': { c: 1 } },
    origin: [{ id: 'x' }],
  };

  it.each([
    ['$', '[]'],
    ['@context[*]', '["@context"]'],
    ['object.ietf:item.type', '["object","ietf:item","type"]'],
    ['object.https://www.example.org/a.b.c', '["object","https://www.example.org/a.b","c"]'],
    ['origin.id', '["origin",0,"id"]'],
    ['@context[0]', '["@context",0]'],
  ])('%s stands at its field.', (path, id) => {
    expect(nodeOf(root, path)).toBe(id);
  });

  it('about a missing field stands at the object that lacks it.', () => {
    expect(nodeOf(root, 'object.ietf:item.mediaType')).toBe('["object","ietf:item"]');
    expect(nodeOf(root, 'target.inbox')).toBe('[]');
    expect(nodeOf('not an object', 'target')).toBe('[]');
  });

  it('is visible at first sight, however deep it lies.', () => {
    const deep = { a: { b: { c: { d: 1 } } } };
    const marked = findingsByNode(deep, [finding('a.b.c.d')]).keys();
    expect(visibleLines(deep, firstView(deep, marked)).map(({ key }) => key)).toContain('d');
  });
});
