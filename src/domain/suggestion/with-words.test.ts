import { describe, expect, it } from 'vitest';
import type { Effect } from './model.ts';
import { MAX_WORDS, takesWords, withWords } from './with-words.ts';

const accept = { id: 'urn:uuid:1', type: 'Accept' };
const send: Effect = { kind: 'send', inbox: 'https://journal.example/inbox/', document: accept };
const log: Effect = { kind: 'log', activityId: 'urn:uuid:1', document: accept };
const received: Effect = { kind: 'log', activityId: 'urn:uuid:0', source: 'https://alice.example/inbox/0' };
const announce: Effect = { ...send, document: { id: 'urn:uuid:2', type: ['Announce'] } };

describe('Words with an answer', () => {
  it('go into what is sent and into its copy for the log, and into nothing else.', () => {
    expect(withWords([received, send, log, announce], ' Gladly. ')).toEqual([
      received,
      { ...send, document: { ...accept, summary: 'Gladly.' } },
      { ...log, document: { ...accept, summary: 'Gladly.' } },
      announce,
    ]);
  });

  it('leave everything as it is where there are none.', () => {
    const effects = [send, log];
    expect(withWords(effects, undefined)).toBe(effects);
    expect(withWords(effects, '  ')).toBe(effects);
  });

  it('have a limit.', () => {
    const [sent] = withWords([send], 'x'.repeat(MAX_WORDS + 1));
    expect(sent?.kind === 'send' && String(sent.document.summary)).toHaveLength(MAX_WORDS);
  });

  it('are asked for where somebody else gets an answer.', () => {
    expect(takesWords([send], 'https://alice.example/inbox/')).toBe(true);
    expect(takesWords([send], 'https://journal.example/inbox/')).toBe(false);
    expect(takesWords([received, announce], undefined)).toBe(false);
  });
});
