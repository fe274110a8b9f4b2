import {
  type LogQuestion,
  logQuestion,
  ownAddresses,
  type PublicForm,
  publicForm,
} from '../../domain/event-log/log-question.ts';
import type { Removal } from '../../domain/event-log/processed.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';

/** What a log effect writes, as the settings stand; `undefined` where the message is not on this device. */
export interface LogText {
  /** As it was received or made. */
  readonly text: string;
  readonly written: PublicForm;
  /** What the maintainer is to be asked about it, once. */
  readonly question: LogQuestion | undefined;
}

/** @param received text of the message, where the effect stores that */
export function logText(
  effect: Extract<Effect, { kind: 'log' }>,
  received: string | undefined,
  settings: Settings,
  webId: string | undefined,
): LogText | undefined {
  const text = effect.document === undefined ? received : JSON.stringify(effect.document, null, 2);
  if (text === undefined) return undefined;
  const maintainer = webId === undefined ? undefined : { webId, addresses: ownAddresses(effect.document) };
  return {
    text,
    written: publicForm(text, settings, maintainer),
    question: logQuestion(text, settings, maintainer),
  };
}

/** What is left out, each kind once: "an address of a person and hidden recipients". */
export function leftOut(removed: readonly Removal[]): string {
  const reasons = new Set(removed.map(({ reason }) => reason));
  return formatList([...reasons].map((reason) => t(`review.log.part.${reason}`)));
}

/** A text as its comparison shows it: laid out as processed ones are. */
export function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
