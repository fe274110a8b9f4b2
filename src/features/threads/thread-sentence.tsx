import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import type { ThreadSentence } from './thread-words.ts';

/** What a thread is about, with the names set apart: they come from outside. */
export function ThreadSentenceView({
  sentence,
  here,
}: {
  sentence: ThreadSentence;
  /** Words for the work where its title stands above already: "this work". */
  here?: string;
}): ReactNode {
  const { who, recipient, work, activity } = sentence.names;
  return (
    <span className="block first-letter:uppercase">
      <Sentence
        of={sentence.key}
        values={{
          who: who === undefined ? t('notification.who.unnamed') : <Name>{who}</Name>,
          recipient: recipient === undefined ? t('patterns.recipient.missing') : <Name>{recipient}</Name>,
          work:
            here !== undefined ? (
              here
            ) : work === undefined ? (
              t('patterns.work.missing')
            ) : (
              <WorkTitle>{work}</WorkTitle>
            ),
          activity: <Name>{activity ?? ''}</Name>,
        }}
      />
    </span>
  );
}
