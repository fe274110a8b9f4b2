import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import type { Headline } from './headline.ts';

/** What approving does, with the names set apart: they are a stranger's words. */
export function HeadlineView({ headline: { key, names } }: { headline: Headline }): ReactNode {
  const { who, work, words } = names;
  return (
    <Sentence
      of={key}
      values={{
        who: who === undefined ? t('notification.who.unnamed') : <Name>{who}</Name>,
        work: work === undefined ? t('patterns.work.missing') : <WorkTitle>{work}</WorkTitle>,
        words: <Name>{words ?? ''}</Name>,
      }}
    />
  );
}
