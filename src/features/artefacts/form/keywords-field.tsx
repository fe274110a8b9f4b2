import { type ReactNode, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** Keywords on one line. What is typed stays as typed, with its commas, while the draft has the words. */
export function KeywordsField({ form }: { form: ArtefactForm }): ReactNode {
  const { keywords } = form.draft;
  const [text, setText] = useState(keywords.join(', '));
  const shown = wordsOf(text).join('\n') === keywords.join('\n') ? text : keywords.join(', ');
  return (
    <TextField
      label={t('artefacts.form.keywords')}
      help={t('artefacts.form.keywords.help')}
      optional
      value={shown}
      autoComplete="off"
      onChange={(value) => {
        setText(value);
        form.change({ keywords: wordsOf(value) });
      }}
    />
  );
}

function wordsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
