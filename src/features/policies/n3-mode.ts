import type { StreamParser, StringStream } from '@codemirror/language';

interface N3State {
  /** The quotation marks that end a string over several lines, while inside one. */
  long?: string;
}

/** What a token of Notation3 looks like, and how it is coloured. Order matters. */
const TOKENS: readonly (readonly [pattern: RegExp, style: string])[] = [
  [/^#.*/, 'comment'],
  [/^<[^\s<>"{}|^`\\]*>/, 'link'],
  [/^(@prefix|@base|PREFIX|BASE)(?![\w-])/, 'keyword'],
  [/^@[A-Za-z]+(-[A-Za-z0-9]+)*/, 'meta'],
  [/^"([^"\\]|\\.)*"?/, 'string'],
  [/^'([^'\\]|\\.)*'?/, 'string'],
  [/^\?[A-Za-z_][\w-]*/, 'variableName'],
  [/^_:[\w-]+/, 'variableName'],
  [/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?/, 'number'],
  [/^(true|false)(?![\w:-])/, 'bool'],
  [/^(=>|<=|=)/, 'operator'],
  [/^[{}()[\]]/, 'bracket'],
  [/^[.,;!^]/, 'punctuation'],
  [/^a(?![\w:-])/, 'keyword'],
  [/^[A-Za-z][\w-]*:|^:/, 'namespace'],
  [/^[\w-]+/, 'propertyName'],
];

/** Colours Notation3. It only reads signs: whether the text means anything is for the lint to say. */
export const n3Mode: StreamParser<N3State> = {
  name: 'n3',
  startState: () => ({}),
  token(stream, state) {
    if (state.long !== undefined) return longString(stream, state, state.long);
    if (stream.eatSpace()) return null;
    const quotes = ['"""', "'''"].find((each) => stream.match(each));
    if (quotes !== undefined) return longString(stream, state, quotes);
    for (const [pattern, style] of TOKENS) if (stream.match(pattern)) return style;
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
};

function longString(stream: StringStream, state: N3State, quotes: string): string {
  state.long = quotes;
  while (!stream.eol()) {
    if (stream.match(quotes)) {
      state.long = undefined;
      break;
    }
    stream.next();
  }
  return 'string';
}
