/** The text of a rule book that is not in the pod yet. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** Version of the text in the pod that it was made from; missing for a book that the pod does not have. */
  readonly base?: string;
}

/** A draft as it was stored; `undefined` where it is none. */
export function readDraft(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return undefined;
  const { id, text } = value;
  if (typeof id !== 'string' || typeof text !== 'string') return undefined;
  return { id, text, ...('base' in value && typeof value.base === 'string' && { base: value.base }) };
}
