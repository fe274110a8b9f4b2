import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import type { Sentence as NotificationSentenceParts } from './sentence.ts';

/** What a notification is, as a sentence with its names set apart: they are a stranger's words. */
export function NotificationSentence({
  sentence,
  here,
}: {
  sentence: NotificationSentenceParts;
  /** Words for the work where its title stands above already: "this work". */
  here?: string;
}): ReactNode {
  const { who, work, activity } = sentence.names;
  return (
    <span className="block first-letter:uppercase">
      <Sentence
        of={sentence.key}
        values={{
          who: who === undefined ? t('notification.who.unnamed') : <Name>{who}</Name>,
          work: here ?? (work === undefined ? t('patterns.work.missing') : <WorkTitle>{work}</WorkTitle>),
          activity: <Name>{activity ?? ''}</Name>,
        }}
      />
    </span>
  );
}
