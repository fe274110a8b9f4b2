import { describe, expect, it } from 'vitest';
import type { Thread } from '../../domain/thread/model.ts';
import type { SearchHit } from '../../features/workspace/search/search-document.ts';
import type { Command } from '../../ui/command-registry.ts';
import { groupHits, inOrder, matchingCommands, threadsOf, withThreads } from './palette-entries.ts';

const run = () => undefined;
const command = (label: string): Command => ({ id: label, label, group: 'general', run });
const hit = (kind: SearchHit['kind'], key: string): SearchHit => ({ kind, key, title: key });
const entry = (id: string) => ({ id, label: id, run });

describe('The palette', () => {
  it('lists commands by the beginnings of their words, and all where nothing is asked.', () => {
    const commands = ['Mark as read', 'Show the keys', 'Event log'].map(command);
    const labels = (query: string) => matchingCommands(commands, query).map(({ label }) => label);
    expect(labels('rea ma')).toEqual(['Mark as read']);
    expect(labels('log')).toEqual(['Event log']);
    expect(labels('eys')).toEqual([]);
    expect(labels(' ')).toHaveLength(3);
  });

  it('groups what was found by kind, the best first, and lists a few of each.', () => {
    const hits = [
      hit('artefact', 'a'),
      ...'12345678'.split('').map((key) => hit('message', key)),
      hit('artefact', 'b'),
    ];
    const groups = groupHits(hits, run);
    expect(groups.map(({ kind, entries }) => [kind, entries.length])).toEqual([
      ['artefact', 2],
      ['message', 6],
    ]);
  });

  it('leads to the threads of what was found, each once, before the single messages.', () => {
    const long = { key: 't', messages: [{}, {}] } as unknown as Thread;
    const short = { key: 'u', messages: [{}] } as unknown as Thread;
    const hits = ['1', '2', '3'].map((activity) => ({ ...hit('message', activity), activity }));
    expect(threadsOf([...hits, hit('artefact', 'a')], (id) => (id === '3' ? short : long))).toEqual([long]);
    const groups = withThreads(groupHits([hit('artefact', 'a'), ...hits], run), [entry('t')]);
    expect(groups.map(({ kind }) => kind)).toEqual(['artefact', 'thread', 'message']);
    expect(withThreads(groupHits([hit('artefact', 'a')], run), [])).toHaveLength(1);
  });

  it('puts the one command that is meant first, several after what was found, and leaves nothing empty.', () => {
    const hits = [{ kind: 'message', entries: [entry('m')] }] as const;
    const kinds = (commands: string[], found: Parameters<typeof inOrder>[1]) =>
      inOrder([{ kind: 'commands', entries: commands.map(entry) }], found, []).map(({ kind }) => kind);
    expect(kinds(['a'], hits)).toEqual(['commands', 'message']);
    expect(kinds(['a', 'b'], hits)).toEqual(['message', 'commands']);
    expect(kinds([], hits)).toEqual(['message']);
    expect(kinds(['a', 'b'], [])).toEqual(['commands']);
  });
});
