/** How much a rule book may use in one run. */
export interface Limits {
  /** Candidate facts looked at. Default 5,000,000. */
  readonly steps?: number;
  /** Triples derived. Default 100,000. */
  readonly triples?: number;
  /** Milliseconds; needs `now`. Default 10,000. */
  readonly ms?: number;
  /** A clock in milliseconds, e.g. `performance.now`. Without it time is not bounded, the rest is. */
  readonly now?: () => number;
}

const STEPS = 5_000_000;
const TRIPLES = 100_000;
const MS = 10_000;
/** The clock is asked every so many steps. */
const CLOCK_EVERY = 1024;

/** Counts what a run uses, and says when it is over. */
export class Budget {
  /** What was exceeded, as a sentence part; `undefined` while all is well. */
  exceeded: string | undefined;
  #steps = 0;
  #triples = 0;
  readonly #limits: Limits;
  readonly #until: number;

  constructor(limits: Limits = {}) {
    this.#limits = limits;
    this.#until = (limits.now?.() ?? 0) + (limits.ms ?? MS);
  }

  /** Counts a step; true when the run must stop. */
  step(): boolean {
    this.#steps += 1;
    if (this.#steps > (this.#limits.steps ?? STEPS))
      this.exceeded ??= `more than ${this.#limits.steps ?? STEPS} steps`;
    if (this.#steps % CLOCK_EVERY === 0 && (this.#limits.now?.() ?? 0) > this.#until) {
      this.exceeded ??= `more than ${this.#limits.ms ?? MS} ms`;
    }
    return this.exceeded !== undefined;
  }

  /** Counts a derived triple; true when the run must stop. */
  triple(): boolean {
    this.#triples += 1;
    const most = this.#limits.triples ?? TRIPLES;
    if (this.#triples > most) this.exceeded ??= `more than ${most} derived triples`;
    return this.exceeded !== undefined;
  }
}
