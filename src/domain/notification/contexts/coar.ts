import { COAR, COAR_09, COAR_2021, COAR_TYPES, IETF, SCHEMA } from '../vocabulary.ts';

/**
 * The parts of a Relationship refer to resources. The context documents said so only from 2026-02 on,
 * but the messages meant it from the beginning, so all generations are read that way.
 */
const TRIPLE = {
  'as:subject': { '@type': '@id' },
  'as:relationship': { '@type': '@id' },
  'as:object': { '@type': '@id' },
};

/** Prefixes and terms that the specification's examples use. */
function terms(vocabulary: string): Readonly<Record<string, unknown>> {
  return {
    ietf: IETF,
    'coar-notify': vocabulary,
    sorg: SCHEMA,
    ...TRIPLE,
    'ietf:cite-as': { '@type': '@id' },
  };
}

function context(vocabulary: string): Readonly<Record<string, unknown>> {
  const types = Object.fromEntries([...COAR_TYPES].map((name) => [name, `coar-notify:${name}`]));
  return { '@vocab': vocabulary, ...terms(vocabulary), ...types };
}

/** Context of COAR Notify 1.0.0 and 1.0.1, with the term mapping of https://coar-notify.net. */
export const COAR_CONTEXT_1_0 = context(COAR);

/** Context of COAR Notify 0.9, with the term mapping of https://purl.org/coar/notify. */
export const COAR_CONTEXT_0_9 = context(COAR_09);

/** Context of the drafts of 2021, http://purl.org/coar/notify, which had types such as `ReviewRequest`. */
export const COAR_CONTEXT_2021 = context(COAR_2021);

/**
 * For messages that use COAR's prefixes without naming its context, which would otherwise stay unresolved.
 * Unlike the full context it does not claim unknown words.
 */
export const COAR_PREFIXES = terms(COAR);
