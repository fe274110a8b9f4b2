/** Texts that are longer stay in memory only: storage has little room. */
const LONGEST = 1_000_000;

const inMemory = new Map<string, string>();

/**
 * Keeps a text that is no crate yet, under the id of its draft: while the page is open, and in this tab over a reload.
 */
export function keepText(draft: string, text: string, storage: Storage = sessionStorage): void {
  inMemory.set(draft, text);
  try {
    if (text.length <= LONGEST) storage.setItem(keyOf(draft), text);
    else storage.removeItem(keyOf(draft));
  } catch {
    // Storage is full, or not allowed: memory has it.
  }
}

/** The text that was kept, if any. */
export function keptText(draft: string, storage: Storage = sessionStorage): string | undefined {
  return inMemory.get(draft) ?? storage.getItem(keyOf(draft)) ?? undefined;
}

/** Lets go of it: it was taken over, or thrown away. */
export function forgetText(draft: string, storage: Storage = sessionStorage): void {
  inMemory.delete(draft);
  storage.removeItem(keyOf(draft));
}

function keyOf(draft: string): string {
  return `orrery:crate-text:${draft}`;
}
