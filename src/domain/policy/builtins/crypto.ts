import { md5Hex } from '../../hash/md5.ts';
import { sha1Hex } from '../../hash/sha1.ts';
import { sha256Hex } from '../../hash/sha256.ts';
import { literal } from '../term.ts';
import type { Builtin, Builtins } from './builtin.ts';

function hashed(hash: (text: string) => string): Builtin {
  return {
    objects: (subject, terms) => {
      const term = terms.term(subject);
      return term.kind === 'literal' ? [terms.intern(literal(hash(term.value)))] : [];
    },
  };
}

/** `crypto:` built-ins of N3, over the text's UTF-8 bytes, as lower-case hex. `crypto:sha` is SHA-1. */
export const cryptoBuiltins: Builtins = {
  md5: hashed(md5Hex),
  sha: hashed(sha1Hex),
  sha256: hashed(sha256Hex),
};
