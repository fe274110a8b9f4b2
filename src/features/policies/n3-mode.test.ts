import { StringStream } from '@codemirror/language';
import { describe, expect, it } from 'vitest';
import { n3Mode } from './n3-mode.ts';

/** The coloured pieces of a text, as `style:piece`. */
function coloured(...lines: string[]): string[] {
  const state = n3Mode.startState?.(2) ?? {};
  const found: string[] = [];
  for (const line of lines) {
    const stream = new StringStream(line, 2, 2);
    while (!stream.eol()) {
      stream.start = stream.pos;
      const style = n3Mode.token(stream, state);
      if (style !== null) found.push(`${style}:${stream.current()}`);
    }
  }
  return found;
}

describe('Colouring Notation3', () => {
  it('tells variables, names, words of the language and texts apart.', () => {
    expect(coloured('{ ?n a as:Announce . } => { ?n :p "a \\" b"@en-GB } . # end')).toEqual([
      'bracket:{',
      'variableName:?n',
      'keyword:a',
      'namespace:as:',
      'propertyName:Announce',
      'punctuation:.',
      'bracket:}',
      'operator:=>',
      'bracket:{',
      'variableName:?n',
      'namespace::',
      'propertyName:p',
      'string:"a \\" b"',
      'meta:@en-GB',
      'bracket:}',
      'punctuation:.',
      'comment:# end',
    ]);
  });

  it('does not take the # of an address for a comment.', () => {
    expect(coloured('@prefix as: <https://a.example/#> .')).toEqual([
      'keyword:@prefix',
      'namespace:as:',
      'link:<https://a.example/#>',
      'punctuation:.',
    ]);
  });

  it('follows a text over several lines.', () => {
    expect(coloured('"""one', 'two # no comment', 'three""" .')).toEqual([
      'string:"""one',
      'string:two # no comment',
      'string:three"""',
      'punctuation:.',
    ]);
  });
});
