import { activityKey } from '../../domain/notification/identity.ts';
import { answeredKeys } from '../../domain/thread/answers.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { eventSentenceOf, eventSentenceText, type OwnSentence } from '../notification/event-sentence.ts';
import { oneLine } from '../notification/plain.ts';
import type { Sentence, Surroundings } from '../notification/sentence.ts';
import type { ShownEvent } from './shown-event.ts';

/** What an event says: a sentence with names in it, or, where there is no message, a line of ours. */
export type EventWords = Sentence | OwnSentence | { readonly line: string };

/** How the events of a log are worded. */
export interface EventWording {
  readonly words: (event: ShownEvent) => EventWords;
  /** The sentence alone. */
  readonly sentence: (event: ShownEvent) => string;
  /** The sentence and the artefact's title, for searching. */
  readonly text: (event: ShownEvent) => string;
  /** The event of this log that another one answers. */
  readonly answered: (event: ShownEvent) => ShownEvent | undefined;
}

/**
 * Words for the events of a log. An answer says what it answers by the request that the log holds.
 * @param webId the maintainer's
 */
export function eventWording(
  events: readonly ShownEvent[],
  around: Surroundings,
  webId: string | undefined,
): EventWording {
  const byKey = new Map(events.map((event) => [activityKey(event.activityId), event]));
  const answered = ({ notification }: ShownEvent) => {
    const keys = notification ? answeredKeys(notification) : [];
    return keys.map((key) => byKey.get(key)).find((request) => request !== undefined);
  };
  const words = (event: ShownEvent): EventWords => {
    if (event.unreadable !== undefined) return { line: t(`events.gap.${event.unreadable}`) };
    if (event.notification === undefined) return { line: lifecycleLine(event) };
    return eventSentenceOf(event, around, webId, answered(event)?.notification);
  };
  const sentence = (event: ShownEvent) => {
    const said = words(event);
    return 'line' in said ? said.line : eventSentenceText(said);
  };
  const text = (event: ShownEvent) => {
    const title = event.artefact === undefined ? undefined : around.titles.get(event.artefact);
    return `${sentence(event)}\n${title ?? ''}`;
  };
  return { words, sentence, text, answered };
}

function lifecycleLine({ lifecycle }: ShownEvent): string {
  const title = oneLine(lifecycle?.title, 120);
  return title === undefined ? t('events.lifecycle') : isolate(title);
}
