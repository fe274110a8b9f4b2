import type { Intent } from './model.ts';

/** How the causes of intents begin that put a message of the maintainer's into her own inbox. */
export const PLACING = 'place:';

/** Whether an intent puts a message of the maintainer's into her own inbox, by her own hand. No policy can make one. */
export function isPlacing({ cause }: Pick<Intent, 'cause'>): boolean {
  return cause.startsWith(PLACING);
}
