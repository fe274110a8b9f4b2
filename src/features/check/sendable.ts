import type { JsonObject } from '../../domain/suggestion/model.ts';

/** The text as one JSON object, the only form in which a message is sent; `undefined` when it is none. */
export function sendable(text: string): JsonObject | undefined {
  try {
    // trim() takes a byte order mark off, too.
    const parsed: unknown = JSON.parse(text.trim());
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
