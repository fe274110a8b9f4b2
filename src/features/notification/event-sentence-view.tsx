import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { Sentence as Words } from '../../ui/sentence.tsx';
import type { OwnSentence } from './event-sentence.ts';
import { NotificationSentence } from './notification-sentence.tsx';
import type { Sentence } from './sentence.ts';

/** What an entry of the event log says, with its names set apart: they are a stranger's words. */
export function EventSentence({
  sentence,
  here,
}: {
  sentence: Sentence | OwnSentence;
  /** Words for the work where its title stands above already: "this work". */
  here?: string;
}): ReactNode {
  if ('key' in sentence) return <NotificationSentence sentence={sentence} here={here} />;
  if ('said' in sentence) return <Name>{sentence.said}</Name>;
  const { recipient, work } = sentence.names;
  return (
    <Words
      of={sentence.ownKey}
      values={{
        recipient: recipient === undefined ? t('patterns.recipient.missing') : <Name>{recipient}</Name>,
        work: here ?? (work === undefined ? t('patterns.work.missing') : <WorkTitle>{work}</WorkTitle>),
      }}
    />
  );
}
