import { type Member, type MemberKind, memberKind } from './collection.ts';

/** A line of a pasted list that is no member. */
export interface StrangeLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** What was made of a pasted list. */
export interface PastedLines {
  readonly members: readonly Member[];
  readonly strange: readonly StrangeLine[];
}

/** Of a line that is no member so much is shown, in characters. */
const LONGEST = 200;

const CHECKSUM = /^(?:sha256:[0-9a-f]{64}|md5:[0-9a-f]{32}|adler32:[0-9a-f]{8})$/i;

/**
 * Reads a pasted list: one identifier per line (`scope:name`, a web address, an IVOA identifier), which a size in bytes
 * and a checksum may follow, parted by blanks, tabs, commas or semicolons. Lines with `#` in front say nothing.
 * @param at ISO 8601
 */
export function readPastedLines(text: string, at: string): PastedLines {
  const members: Member[] = [];
  const strange: StrangeLine[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const member = memberIn(line, at);
    if (member) members.push(member);
    else strange.push({ line: index + 1, text: line.slice(0, LONGEST) });
  }
  return { members, strange };
}

const KNOWN: readonly MemberKind[] = ['did', 'url', 'publisher-did'];

function memberIn(line: string, at: string): Member | undefined {
  const [identifier = '', ...more] = line
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^"(.*)"$/, '$1'))
    .filter((part) => part !== '');
  if (!KNOWN.includes(memberKind(identifier))) return undefined;
  const size = more.find((part) => /^\d+$/.test(part) && Number.isSafeInteger(Number(part)));
  const checksum = more.find((part) => CHECKSUM.test(part));
  const understood = [size, checksum].filter((part) => part !== undefined).length;
  if (understood < more.length) return undefined;
  return {
    identifier,
    ...(size !== undefined && { size: Number(size) }),
    ...(checksum !== undefined && { checksum: checksum.toLowerCase() }),
    added: at,
  };
}
