import { describe, expect, it } from 'vitest';
import { toMetadata } from '../to-metadata.ts';
import { openCrate } from './open-crate.ts';

const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';

function opened(graph: unknown, context: unknown = CONTEXT) {
  const result = openCrate({ '@context': context, '@graph': graph });
  if (!result.ok) throw new Error(result.problem.kind);
  return { graph: result.crate['@graph'], kinds: result.report.map(({ kind }) => kind), ...result };
}

describe('Opening a crate', () => {
  it('leaves a flat crate exactly as it is.', () => {
    const entity = {
      '@id': './',
      '@type': ['Dataset'],
      name: { '@value': 'Bürste', '@language': 'de' },
      size: [1, true, 'x', 'x'],
      hasPart: [{ '@id': 'a' }],
      order: { '@list': [{ '@id': 'a' }, 2] },
    };
    const { graph, report } = opened([entity], [CONTEXT, { order: 'https://terms.example/order' }]);
    expect(graph).toEqual([entity]);
    expect(graph[0]).toBe(entity);
    expect(report).toEqual([]);
  });

  it('makes entities of what is nested, with and without an id, also in lists and sets.', () => {
    const { graph, kinds } = opened([
      {
        '@id': './',
        '@type': 'Dataset',
        author: [{ '@type': 'Person', name: 'Ada', affiliation: { '@id': '#lab', name: 'Lab' } }],
        mentions: { '@set': [{ '@id': '#m', '@type': 'Thing' }, ['x', ['y']]] },
        about: { '@list': [{ name: 'first' }] },
      },
    ]);
    expect(graph).toEqual([
      {
        '@id': './',
        '@type': 'Dataset',
        author: [{ '@id': '_:n1' }],
        mentions: [{ '@id': '#m' }, 'x', 'y'],
        about: { '@list': [{ '@id': '_:n2' }] },
      },
      { '@id': '_:n1', '@type': 'Person', name: 'Ada', affiliation: { '@id': '#lab' } },
      { '@id': '#m', '@type': 'Thing' },
      { '@id': '_:n2', '@type': [], name: 'first' },
      { '@id': '#lab', '@type': [], name: 'Lab' },
    ]);
    expect(new Set(kinds)).toEqual(new Set(['named', 'lifted', 'flattened', 'typeless']));
  });

  it('unites descriptions of one id, and says where they contradict each other.', () => {
    const { graph, report } = opened([
      { '@id': 'a', '@type': 'File', name: 'A', author: { '@id': '#x' } },
      { '@id': 'a', '@type': ['File', 'Dataset'], name: 'B', author: [{ '@id': '#x' }, { '@id': '#y' }] },
    ]);
    expect(graph).toEqual([
      {
        '@id': 'a',
        '@type': ['File', 'Dataset'],
        name: ['A', 'B'],
        author: [{ '@id': '#x' }, { '@id': '#y' }],
      },
    ]);
    expect(report).toEqual([
      { kind: 'merged', path: '/@graph/1', id: 'a' },
      { kind: 'conflict', path: '/@graph/1', id: 'a', property: 'name' },
    ]);
  });

  it('turns statements from the other end round, and takes what is included out.', () => {
    const { graph, kinds } = opened([
      {
        '@id': '#ada',
        '@type': 'Person',
        '@reverse': { author: [{ '@id': 'a' }, { '@id': 'b', name: 'B' }] },
      },
      {
        '@id': 'a',
        '@type': 'File',
        author: { '@id': '#bob' },
        '@included': [{ '@id': 'c', '@type': 'File' }],
      },
    ]);
    expect(graph).toEqual([
      { '@id': '#ada', '@type': 'Person' },
      { '@id': 'c', '@type': 'File' },
      { '@id': 'a', '@type': 'File', author: [{ '@id': '#bob' }, { '@id': '#ada' }] },
      { '@id': 'b', '@type': [], name: 'B', author: { '@id': '#ada' } },
    ]);
    expect(kinds).toEqual(['turned', 'turned', 'lifted', 'typeless']);
  });

  it('takes out what says nothing, and names everything that it cannot take over.', () => {
    const json = `{"@context":"${CONTEXT}","@graph":[
      {"@id":"a","@type":[1,"File"],"name":null,"author":[null,{"@id":7,"name":"x"}],"__proto__":{"name":"evil"}},
      "text", {"@value":"lost"}]}`;
    const result = openCrate(json);
    if (!result.ok) throw new Error('not opened');
    expect(result.crate['@graph']).toEqual([
      { '@id': 'a', '@type': ['File'], author: [{ '@id': '_:n1' }] },
      { '@id': '_:n1', '@type': [], name: 'x' },
    ]);
    const leftOut = result.report.filter(({ kind }) => kind === 'left-out').map(({ value }) => value);
    expect(leftOut).toEqual([[1, 'File'], 7, { name: 'evil' }, 'text', { '@value': 'lost' }]);
    expect(result.report.filter(({ kind }) => kind === 'emptied').map(({ path }) => path)).toEqual([
      '/@graph/0/name',
      '/@graph/0/author/0',
    ]);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('keeps what it must not move: literal JSON, contexts within, words without a meaning.', () => {
    const entity = {
      '@id': 'a',
      '@type': 'File',
      data: { '@id': 'x', deep: [null, { a: 1 }] },
      nonsense: { '@id': 'y', name: 'Y' },
      '@graph': [{ '@id': 'z', name: 'Z' }],
    };
    const own = { '@context': { n: 'http://schema.org/name' }, '@id': 'b', '@type': 'File', n: { n: 'x' } };
    const context = [CONTEXT, { data: { '@id': 'https://terms.example/data', '@type': '@json' } }];
    const { graph, kinds, isForeign } = opened([entity, own], context);
    expect(graph).toEqual([entity, own]);
    expect(kinds).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect(isForeign).toBe(true);
  });

  it('lifts also where a context is unknown or missing: nobody can say that a word means nothing.', () => {
    const graph = [{ '@id': 'a', '@type': 'File', whatever: { '@id': 'b', name: 'B' } }];
    expect(opened(graph, 'https://contexts.example/own').graph).toHaveLength(2);
    expect(opened(graph, null).graph).toHaveLength(2);
  });

  it('reads keywords by the names that the context gives them.', () => {
    const { graph } = opened(
      [{ id: 'a', type: 'File', author: { id: '#x' } }],
      [CONTEXT, { id: '@id', type: '@type' }],
    );
    expect(graph).toEqual([{ '@id': 'a', '@type': 'File', author: { '@id': '#x' } }]);
  });

  it('opens a single entity, a list of them, and a graph that is no list.', () => {
    for (const input of [
      { '@context': CONTEXT, '@id': 'a', '@type': 'File' },
      [{ '@id': 'a', '@type': 'File' }],
      { '@context': CONTEXT, '@graph': { '@id': 'a', '@type': 'File' } },
    ]) {
      const result = openCrate(input);
      expect(result.ok && result.crate['@graph']).toEqual([{ '@id': 'a', '@type': 'File' }]);
    }
  });

  it.each(['{}', '[]', 'null', '3', '"x"', '{"@context":"x"}'])('describes nothing: %s', (text) => {
    expect(openCrate(text)).toEqual({ ok: false, problem: { kind: 'shape', text } });
  });

  it('keeps a text that is no JSON, with the place of its fault.', () => {
    const text = '{"@graph": [\n {"@id": "a" "b"}]}';
    expect(openCrate(text)).toMatchObject({
      ok: false,
      problem: { kind: 'json', text, fault: { line: 2, column: 14 } },
    });
  });

  it('gives ids that stand nowhere yet.', () => {
    const { graph } = opened([{ '@type': 'Person', name: '_:n1' }, { '@id': '_:n2', '@type': 'File' }, {}]);
    expect(graph.map((entity) => entity['@id'])).toEqual(['_:n3', '_:n2', '_:n4']);
  });

  it('opens what it has written as the same crate, without a further word.', () => {
    const first = opened([{ name: 'x', author: { name: 'y' } }]);
    const second = openCrate(toMetadata(first.crate));
    expect(second.ok && second.crate).toEqual(first.crate);
    expect(second.ok && second.report.map(({ kind }) => kind)).toEqual(['typeless', 'typeless']);
  });
});
