import type { JsonObject } from '../../domain/suggestion/model.ts';

/** What an edited text is: to be sent, as it was, or not to be sent at all. */
export type ReadEdit =
  | { readonly kind: 'changed' | 'same'; readonly document: JsonObject }
  /** `json`: no JSON object. `id`: it has lost the id that answers refer to. */
  | { readonly kind: 'unreadable'; readonly reason: 'json' | 'id' };

/** Reads a message that the maintainer has changed. @param before as it was refused */
export function readEdit(text: string, before: JsonObject): ReadEdit {
  const document = parseObject(text);
  if (document === undefined) return { kind: 'unreadable', reason: 'json' };
  if (document.id !== before.id) return { kind: 'unreadable', reason: 'id' };
  return { kind: JSON.stringify(document) === JSON.stringify(before) ? 'same' : 'changed', document };
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
