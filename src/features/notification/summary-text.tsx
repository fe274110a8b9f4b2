import { type ReactNode, useState } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';

/** Characters that are shown before the reader asks for more. */
const SHOWN = 500;

/** A text that the sender wrote for people: shown as text, in its own direction, long ones cut. */
export function SummaryText({ text }: { text: string }): ReactNode {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > SHOWN;
  return (
    <blockquote className="grid gap-1 border-line border-s-2 ps-3">
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {plain(whole ? text : text.slice(0, SHOWN))}
        {isLong && !whole ? '…' : ''}
      </p>
      {isLong && (
        <div className="-ms-3">
          <Button tone="plain" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('ui.show.less') : t('notification.summary.more', { count: text.length })}
          </Button>
        </div>
      )}
    </blockquote>
  );
}
