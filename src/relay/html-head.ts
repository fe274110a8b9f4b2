import { type ReadBody, readBounded } from './read-bounded.ts';

/** The end of a page's head, or the beginning of its body. */
const END = /<\/head\s{0,9}>|<body[\s>]/i;
/** Longer than whatever `END` matches, so that it is found across two pieces. */
const OVERLAP = 20;

/**
 * Reads a page until its head is over: that is where links to an inbox stand, and no more is anybody's business here.
 * What looks like the end inside a script only ends it sooner.
 */
export async function readHtmlHead(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<ReadBody> {
  // One character for each byte: the markup is ASCII in every encoding that pages use.
  const decoder = new TextDecoder('latin1');
  let tail = '';
  const read = await readBounded(body, limit, (piece) => {
    const text = tail + decoder.decode(piece);
    tail = text.slice(-OVERLAP);
    return END.test(text);
  });
  const end = END.exec(decoder.decode(read.bytes));
  return end ? { bytes: read.bytes.slice(0, end.index + end[0].length), whole: false } : read;
}
