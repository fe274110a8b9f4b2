import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { t } from '../words.ts';

/** Metadata as text: pasted, read when the button is pressed. */
export function PastePane({ onRead }: { readonly onRead: (text: string) => void }): ReactNode {
  const [text, setText] = useState('');
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onRead(text);
      }}
    >
      <h2 className="text-lg">{t('crateStart.way.paste')}</h2>
      <TextArea
        mono
        rows={18}
        label={t('crateStart.paste.label')}
        help={t('crateStart.paste.help')}
        value={text}
        onChange={setText}
      />
      <div>
        <Button type="submit" tone="primary" disabled={text.trim() === ''}>
          {t('crateStart.paste.read')}
        </Button>
      </div>
    </form>
  );
}
