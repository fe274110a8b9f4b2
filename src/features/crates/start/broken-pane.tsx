import { type ReactNode, useEffect, useRef } from 'react';
import type { Unreadable } from '../../../domain/crate/open/open-crate.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { JsonEditor, type JsonEditorHandle } from '../json/json-editor.tsx';
import { faultMark } from '../json/marks.ts';
import { t } from '../words.ts';

/** Metadata that cannot be read, as text to be mended; what came with it waits meanwhile. */
export function BrokenPane({
  problem,
  onRead,
}: {
  readonly problem: Unreadable;
  readonly onRead: (text: string) => void;
}): ReactNode {
  const editor = useRef<JsonEditorHandle>(null);
  const { fault, kind, text } = problem;
  // After another attempt, the next fault is shown.
  useEffect(() => {
    const now = editor.current;
    if (!now || !fault) return;
    now.mark([faultMark(now.text(), fault)]);
    now.goTo(fault.offset, true);
  }, [fault]);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (editor.current) onRead(editor.current.text());
      }}
    >
      <Notice
        urgent
        tone="no"
        title={t(`crateJson.unreadable.${kind}`)}
        kept={t('crateImport.broken.kept')}
        next={
          fault
            ? t('crateJson.fault', { line: fault.line, column: fault.column, reason: fault.reason })
            : t(kind === 'depth' ? 'crateJson.depth' : 'crateJson.shape')
        }
        actions={
          fault && (
            <Button onClick={() => editor.current?.goTo(fault.offset, true)}>{t('crateJson.go')}</Button>
          )
        }
      />
      <div className="h-[60dvh] min-h-[20rem] border border-line">
        <JsonEditor initial={text} onEdit={nothing} onLeave={nothing} ref={editor} />
      </div>
      <div>
        <Button type="submit" tone="primary">
          {t('crateImport.broken.again')}
        </Button>
      </div>
    </form>
  );
}

/** The text is asked for when it is read again. */
function nothing(): void {}
