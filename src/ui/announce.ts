/** `soon`: with the next batch, politely; `now`: at once, for what failed. */
export type Urgency = 'soon' | 'now';

/** What the live region says at the moment. */
export interface Announcement {
  readonly polite: string;
  readonly assertive: string;
}

/** At most one polite message in this many milliseconds, so that a reader is not talked over (WCAG 4.1.3). */
const PAUSE = 2000;

let spoken: Announcement = { polite: '', assertive: '' };
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Says something to users of assistive technology. What comes in quick succession is said in one go, repeats once. */
export function announce(text: string, urgency: Urgency = 'soon'): void {
  if (urgency === 'now') {
    speak({ ...spoken, assertive: text });
    return;
  }
  if (!waiting.includes(text)) waiting.push(text);
  if (timer === undefined) flush();
}

/** What is to be said now; see {@link subscribeToAnnouncements}. */
export function currentAnnouncement(): Announcement {
  return spoken;
}

/** Calls back whenever something new is to be said; gives back how to stop it. */
export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function flush(): void {
  timer = undefined;
  if (waiting.length === 0) return;
  speak({ ...spoken, polite: waiting.join('. ') });
  waiting = [];
  timer = setTimeout(flush, PAUSE);
}

function speak(next: Announcement): void {
  spoken = next;
  for (const listener of listeners) listener();
}
