import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { plain } from '../../../../i18n/isolate.ts';
import { Shape, type Tone } from '../../../../ui/badge.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { t } from '../../words.ts';

/** So many are shown; nobody reads more in a report. */
const SHOWN = 100;

/** A remark with what it is about, folded away: names, ids, places. */
export function FoldedList({
  tone,
  title,
  text,
  lines,
  total = lines.length,
}: {
  readonly tone: Tone;
  readonly title: string;
  readonly text?: string;
  readonly lines: readonly string[];
  readonly total?: number;
}): ReactNode {
  const id = useId();
  return (
    <details className="group border-line border-t py-2.5 first:border-t-0">
      <summary className="flex cursor-pointer list-none items-baseline gap-2" id={id}>
        <Shape tone={tone} />
        <span className="min-w-0 grow">{title}</span>
        <span className="self-center text-faint group-open:rotate-90 rtl:rotate-180">
          <Icon of={ChevronRight} />
        </span>
      </summary>
      <div className="grid gap-2 ps-[1.125rem] pt-1.5 pb-1">
        {text !== undefined && <p className="text-soft text-sm">{text}</p>}
        <ul aria-labelledby={id} className="grid gap-1 font-mono text-xs">
          {lines.slice(0, SHOWN).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a report never move
            <li key={index} className="wrap-anywhere text-soft">
              <bdi>{plain(line)}</bdi>
            </li>
          ))}
        </ul>
        {total > SHOWN && (
          <p className="text-faint text-sm">{t('crateImport.change.more', { count: total - SHOWN })}</p>
        )}
      </div>
    </details>
  );
}
