/** In which form events go into the public log. `processed`: without e-mail addresses and what is marked private. */
export type LogForm = 'verbatim' | 'processed';

/** What the maintainer has set once for all devices. */
export interface Settings {
  /** `undefined` until the maintainer was asked: until then nothing delicate goes out verbatim. */
  readonly logForm?: LogForm;
  /** Names of properties (`summary`, or full IRIs) that are left out of processed events. */
  readonly markedPrivate: readonly string[];
  /** Seconds in which an approval can be undone. */
  readonly undoSeconds?: number;
}

/** Settings of a maintainer who has set nothing. */
export const defaultSettings: Settings = { markedPrivate: [] };

/** Seconds in which an approval can be undone, where she has set nothing. */
export const UNDO_SECONDS = 8;

/** Longest time for which an approval is kept back, in seconds. */
export const MAX_UNDO_SECONDS = 120;
