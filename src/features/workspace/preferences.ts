import { useSyncExternalStore } from 'react';

/** Choices that belong to this device rather than to the pod. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether keys without Ctrl or ⌘ carry out commands (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whether news are told by notifications of the browser while no tab of Orrery is in sight. */
  readonly notify: boolean;
}

const KEY = 'orrery:preferences';
const listeners = new Set<() => void>();
let current = read();

/** The choices, as they are now. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** Changes some of the choices and keeps them. */
export function setPreferences(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyTheme();
  for (const listener of listeners) listener();
}

/** Tells the style sheet which theme was chosen. */
export function applyTheme(): void {
  const { dataset } = document.documentElement;
  if (current.theme === 'system') delete dataset.theme;
  else dataset.theme = current.theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tolerates whatever another version, or nobody, left there. */
function read(): Preferences {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    stored = {};
  }
  const { theme, singleKeys, notify } = (stored ?? {}) as Record<string, unknown>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    singleKeys: singleKeys !== false,
    notify: notify === true,
  };
}
