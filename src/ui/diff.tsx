import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { type DiffLine, diffLines } from './diff-lines.ts';

const looks = {
  same: { sign: ' ', className: 'text-soft' },
  added: { sign: '+', className: 'border-s-yes text-yes' },
  removed: { sign: '−', className: 'border-s-no text-no line-through decoration-no/50' },
} as const;

export interface DiffProps {
  readonly before: string;
  readonly after: string;
  /** What is compared: "Metadata of On orbits". */
  readonly label: string;
}

/** Two versions of a text: what goes away and what comes, by sign, colour and word. */
export function Diff({ before, after, label }: DiffProps): ReactNode {
  return (
    <figure className="w-full overflow-clip contain-inline-size rounded-control border border-line bg-sunk">
      <figcaption className="border-line border-b px-3 py-1.5 text-soft text-sm">{label}</figcaption>
      <ol dir="ltr" className="py-2 font-mono text-xs leading-4.5 [font-variant-ligatures:none]">
        {diffLines(before, after).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          <Line key={index} line={line} />
        ))}
      </ol>
    </figure>
  );
}

function Line({ line }: { line: DiffLine }): ReactNode {
  if (line.kind === 'skipped') {
    return (
      <li className="border-transparent border-s-3 px-3 font-sans text-faint">
        {t('ui.diff.same', { count: line.count })}
      </li>
    );
  }
  const { sign, className } = looks[line.kind];
  return (
    <li className={cx('flex gap-2 border-transparent border-s-3 ps-3 pe-3', className)}>
      <span aria-hidden className="select-none">
        {sign}
      </span>
      {line.kind !== 'same' && <span className="sr-only">{t(`ui.diff.${line.kind}`)}</span>}
      <span className="min-w-0 whitespace-pre-wrap">{line.text}</span>
    </li>
  );
}
