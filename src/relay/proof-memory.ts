/**
 * How long a proof is remembered, in milliseconds. The verifier takes proofs up to two minutes old, and allows clocks
 * to be two minutes off either way: one from the future can be shown for six minutes.
 */
const REMEMBERED = 400_000;
/** Far more than one caller's rate allows in that time. */
const PER_CALLER = 2_000;
const ALL = 100_000;

/** Whether a proof must not be used: it was seen before, or can no longer be told from those that were. */
export type UseProof = (caller: string, jti: string) => boolean;

/**
 * Remembers the proofs that were used, so that none is used twice (RFC 9449 11.1). Bounded: where it is full, further
 * proofs are refused rather than old ones forgotten, and one caller cannot fill it for the others.
 * @returns true for a proof that is to be refused
 */
export function createProofMemory(now: () => number): UseProof {
  const callers = new Map<string, Map<string, number>>();
  let size = 0;
  const forget = (caller: string, proofs: Map<string, number>, at: number) => {
    // Maps keep the order of putting in, so the oldest come first.
    for (const [jti, until] of proofs) {
      if (until > at) break;
      proofs.delete(jti);
      size -= 1;
    }
    if (proofs.size === 0) callers.delete(caller);
  };
  return (caller, jti) => {
    const at = now();
    const known = callers.get(caller);
    if (known) forget(caller, known, at);
    if (size >= ALL) for (const [other, proofs] of callers) forget(other, proofs, at);
    const proofs = callers.get(caller) ?? new Map<string, number>();
    if (proofs.has(jti) || proofs.size >= PER_CALLER || size >= ALL) return true;
    callers.set(caller, proofs);
    proofs.set(jti, at + REMEMBERED);
    size += 1;
    return false;
  };
}
