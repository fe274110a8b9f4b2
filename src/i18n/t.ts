import type { ValuesOf } from './message.ts';
import { type MessageKey, messages } from './messages.ts';
import { translator } from './translator.ts';

/** The values of the places of a message. */
export type Values<K extends MessageKey, V> = ValuesOf<typeof messages, K, V>;

/** Says the messages that the app begins with. */
export const { t, parts } = translator(messages);
