import type { ReactNode } from 'react';
import { EventSentence } from '../notification/event-sentence-view.tsx';
import type { EventWords } from './event-wording.ts';

/** What an event says, with its names set apart. */
export function EventLine({ words }: { words: EventWords }): ReactNode {
  return 'line' in words ? words.line : <EventSentence sentence={words} />;
}
