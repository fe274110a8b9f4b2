import { WrapText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { cx } from './cx.ts';

/** Beyond these, a text is shown cut until the reader asks for all of it. */
const LINES = 24;
const CHARACTERS = 6000;

export interface CodeBlockProps {
  /** Shown exactly as it is, and never as anything but text. */
  readonly text: string;
  /** What it is: "The message as received". */
  readonly label: string;
  /** Show all of it from the start: for texts of our own making, whose length is known to be small. */
  readonly uncut?: boolean;
}

/** Raw text in a well: copyable, wrappable, long ones cut. */
export function CodeBlock({ text, label, uncut = false }: CodeBlockProps): ReactNode {
  const [wrapped, setWrapped] = useState(true);
  const [whole, setWhole] = useState(false);
  const lines = text.split('\n');
  const short = lines.slice(0, LINES).join('\n').slice(0, CHARACTERS);
  const isLong = !uncut && short.length < text.length;

  return (
    <figure className="w-full overflow-clip contain-inline-size rounded-control border border-line bg-sunk">
      <figcaption className="flex flex-wrap items-center gap-x-2 border-line border-b py-0.5 ps-3 pe-1">
        <span className="py-1.5 text-soft text-sm">{label}</span>
        <span className="ms-auto flex">
          <Button tone="plain" icon={WrapText} aria-pressed={wrapped} onClick={() => setWrapped(!wrapped)}>
            {t('ui.wrap')}
          </Button>
          <CopyButton text={text} />
        </span>
      </figcaption>
      <section aria-label={label}>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          dir="ltr"
          className={cx(
            'relative max-h-[32rem] overflow-auto p-3 font-mono text-xs leading-4.5 -outline-offset-2',
            wrapped ? 'whitespace-pre-wrap' : 'whitespace-pre [overflow-wrap:normal]',
          )}
        >
          <code>{isLong && !whole ? short : text}</code>
          {isLong && !whole && <span className="text-faint"> …</span>}
        </pre>
      </section>
      {isLong && (
        <div className="border-line border-t p-0.5">
          <Button tone="plain" onClick={() => setWhole(!whole)}>
            {whole ? t('ui.show.less') : t('ui.show.all', { count: lines.length })}
          </Button>
        </div>
      )}
    </figure>
  );
}
