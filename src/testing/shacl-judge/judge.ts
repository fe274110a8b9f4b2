/** A constraint of the shapes that a crate does not meet. */
export interface Violation {
  readonly message: string;
  /** Of the entity: relative ids are below `https://crate.invalid/c/`. */
  readonly focus: string;
  readonly shape: string;
}

/** Whether the shapes lie beside the project; where not, judging tests say that they were skipped. */
export const isJudgeThere = false;

/**
 * What the SHACL shapes that others wrote for RO-Crate 1.2 say about a crate, on their level MUST: an opinion that is
 * independent of ours. Empty: valid.
 */
export async function judge(crate: unknown): Promise<Violation[]> {
  return crate === undefined ? [] : [];
}
