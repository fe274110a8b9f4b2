import type { EventRow } from '../../cache/rows.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import { answeredKeys } from '../../domain/thread/answers.ts';
import { eventSentenceOf, eventSentenceText, type OwnSentence } from '../notification/event-sentence.ts';
import type { Sentence, Surroundings } from '../notification/sentence.ts';

/** How the events of a log are worded. */
export interface EventWording {
  readonly sentence: (event: EventRow) => Sentence | OwnSentence;
  /** The sentence and the artefact's title, for searching. */
  readonly text: (event: EventRow) => string;
}

/**
 * Words for the events of a log. An answer says what it answers by the request that the log holds.
 * @param webId the maintainer's
 */
export function eventWording(
  rows: readonly EventRow[],
  around: Surroundings,
  webId: string | undefined,
): EventWording {
  const byKey = new Map(rows.map((row) => [activityKey(row.activityId), row.notification]));
  const sentence = (event: EventRow) => {
    const keys = event.notification ? answeredKeys(event.notification) : [];
    const answered = keys.map((key) => byKey.get(key)).find((request) => request !== undefined);
    return eventSentenceOf(event, around, webId, answered);
  };
  const text = (event: EventRow) => {
    const title = event.artefact === undefined ? undefined : around.titles.get(event.artefact);
    return `${eventSentenceText(sentence(event))}\n${title ?? ''}`;
  };
  return { sentence, text };
}
