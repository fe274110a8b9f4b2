import { isObject, type JsonObject } from '../notification/json.ts';
import type { Settings } from '../settings/settings.ts';
import { type Processed, type ProcessingOptions, processedForm, type Removal } from './processed.ts';

/** What goes into the public log. */
export interface PublicForm {
  readonly text: string;
  /** What was left out; empty when the text is as it was received or sent. */
  readonly removed: readonly Removal[];
}

/** What the maintainer is asked once, before something delicate goes into the log for the first time. */
export interface LogQuestion {
  /** What would be left out: the recommended answer. */
  readonly removed: readonly Removal[];
  readonly verbatim: string;
  readonly processed: string;
}

/**
 * The form of a message for the public log. Verbatim, byte for byte, where the maintainer chose so or where there is
 * nothing to leave out; otherwise processed, also as long as she was not asked: what is public once stays public.
 */
export function publicForm(
  text: string,
  { logForm, markedPrivate }: Settings,
  maintainer?: ProcessingOptions['maintainer'],
): PublicForm {
  const processed = logForm === 'verbatim' ? undefined : process(text, { markedPrivate, maintainer });
  if (processed === undefined || processed.removed.length === 0) return { text, removed: [] };
  return { text: JSON.stringify(processed.document, null, 2), removed: processed.removed };
}

/** The question about a message; `undefined` when she was asked before, or there is nothing to ask. */
export function logQuestion(
  text: string,
  settings: Settings,
  maintainer?: ProcessingOptions['maintainer'],
): LogQuestion | undefined {
  if (settings.logForm !== undefined) return undefined;
  const { text: processed, removed } = publicForm(text, settings, maintainer);
  return removed.length === 0 ? undefined : { removed, verbatim: text, processed };
}

/** Addresses that the maintainer wrote into a message of her own, as some services demand. */
export function ownAddresses(document: JsonObject | undefined): readonly string[] {
  const actor = document?.actor;
  const id = isObject(actor) ? actor.id : actor;
  return typeof id === 'string' && /^mailto:/i.test(id) ? [id] : [];
}

function process(text: string, options: ProcessingOptions): Processed | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) || Array.isArray(document) ? processedForm(document, options) : undefined;
  } catch {
    // What is no JSON never was a notification, and does not get as far as the log.
    return undefined;
  }
}
