import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Unreadable } from '../../../domain/crate/open/open-crate.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { t } from '../words.ts';

/** Metadata that cannot be read, as text to be mended; what came with it waits meanwhile. */
export function BrokenPane({
  problem,
  onRead,
}: {
  readonly problem: Unreadable;
  readonly onRead: (text: string) => void;
}): ReactNode {
  const [text, setText] = useState(problem.text);
  const field = useRef<HTMLDivElement>(null);
  const { fault } = problem;
  const go = () => {
    const area = field.current?.querySelector('textarea');
    if (area && fault) choosePlace(area, fault.line, fault.column);
  };
  // After another attempt the next fault is shown.
  useEffect(go, [fault]);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(text);
      }}
    >
      <Notice
        urgent
        tone="no"
        title={t('crateImport.broken')}
        kept={t('crateImport.broken.kept')}
        next={
          fault
            ? t('crateImport.broken.json', { line: fault.line, column: fault.column, reason: fault.message })
            : t(problem.kind === 'depth' ? 'crateImport.broken.depth' : 'crateImport.broken.shape')
        }
        actions={fault && <Button onClick={go}>{t('crateImport.broken.go')}</Button>}
      />
      <div ref={field}>
        <TextArea mono rows={22} label={t('crateImport.broken.text')} value={text} onChange={setText} />
      </div>
      <div>
        <Button type="submit" tone="primary">
          {t('crateImport.broken.again')}
        </Button>
      </div>
    </form>
  );
}

/** Puts the cursor to a place in a text, both from 1, and brings it into sight. */
function choosePlace(area: HTMLTextAreaElement, line: number, column: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, Math.min(start + 1, area.value.length));
  area.scrollTop = Math.max(0, (line / lines.length) * area.scrollHeight - area.clientHeight / 2);
}
