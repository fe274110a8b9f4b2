import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../domain/suggestion/with-words.ts';
import { t } from '../../i18n/t.ts';
import { TextArea } from '../../ui/text-field.tsx';

/** Words of the maintainer's own, for whoever gets the answer that she is about to give. */
export function AnswerWords({
  words,
  onChange,
}: {
  readonly words: string;
  readonly onChange: (words: string) => void;
}): ReactNode {
  return (
    <TextArea
      label={t('review.words')}
      help={t('review.words.help')}
      optional
      rows={3}
      value={words}
      maxLength={MAX_WORDS}
      onChange={onChange}
    />
  );
}
