import { FileText, FolderOpen, X } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { exampleMessage } from './example-message.ts';
import { readFile } from './read-file.ts';

/** Where a message is pasted, dropped, or opened from a file. */
export function MessageInput({ text, onText }: { text: string; onText: (text: string) => void }): ReactNode {
  const [error, setError] = useState<string>();
  const [dragging, setDragging] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const change = (next: string) => {
    setError(undefined);
    onText(next);
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readFile(file);
    if (typeof read === 'string') setError(t(`check.file.${read}`));
    else change(read.text);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    const file = event.dataTransfer.files[0];
    if (file) void open(file);
    else change(event.dataTransfer.getData('text/plain'));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the buttons below do the same
    <div
      className={cx('grid gap-2 rounded-control', dragging && 'outline-2 outline-brass outline-offset-4')}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={onDrop}
    >
      <TextArea
        mono
        label={t('check.input')}
        help={dragging ? t('check.drop') : t('check.private')}
        error={error}
        placeholder={t('check.input.placeholder')}
        rows={16}
        autoComplete="off"
        value={text}
        onChange={change}
      />
      <div className="flex flex-wrap gap-2">
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,.jsonld,.ttl,.txt,application/ld+json,application/json,text/turtle"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button icon={FolderOpen} onClick={() => picker.current?.click()}>
          {t('check.open')}
        </Button>
        <Button icon={FileText} onClick={() => change(exampleMessage(`urn:uuid:${crypto.randomUUID()}`))}>
          {t('check.example')}
        </Button>
        {text !== '' && (
          <Button tone="plain" icon={X} onClick={() => change('')}>
            {t('check.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
