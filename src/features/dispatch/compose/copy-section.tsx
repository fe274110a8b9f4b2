import { type ReactNode, useState } from 'react';
import type { CopyChange } from '../../../domain/crate/dispatch-change.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { Diff } from '../../../ui/diff.tsx';
import { Section } from '../../../ui/section.tsx';
import { t } from '../words.ts';
import type { Composer } from './use-composer.ts';

/** So many differences are listed; the comparison has all of them. */
const LISTED = 12;
/** Longest text that is compared line by line, in characters. */
const COMPARED = 400_000;

/** In what the copy that is sent differs from the crate, what the maintainer changed in it, and the whole comparison. */
export function CopySection({ composer }: { composer: Composer }): ReactNode {
  const { copy, copying, crate, draft, change } = composer;
  const [isOpen, setOpen] = useState(false);
  const { leftOut, mended } = draft;
  const count = copy.changes.length + leftOut.length + mended.length;
  return (
    <Section title={t('compose.copy')}>
      {copying ? (
        <p role="status" className="text-soft">
          {t('compose.copy.making')}
        </p>
      ) : count === 0 ? (
        <p className="text-soft">{t('compose.copy.same')}</p>
      ) : (
        <>
          <p className="max-w-[65ch] text-soft text-sm">{t('compose.copy.why')}</p>
          <details>
            <summary className="min-h-6 w-fit underline decoration-line underline-offset-2">
              {t('compose.copy.count', { count })}
            </summary>
            <ul className="mt-2 grid gap-1.5 text-sm">
              {leftOut.map((id) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-2">
                  <Line id={id} words={t('compose.change.left-out')} />
                  <Button
                    tone="plain"
                    onClick={() => change({ leftOut: leftOut.filter((each) => each !== id) })}
                  >
                    {t('compose.copy.undo')}
                  </Button>
                </li>
              ))}
              {mended.map((rule) => (
                <li key={rule} className="flex flex-wrap items-baseline gap-x-2">
                  <span>{t('compose.change.mended', { rule })}</span>
                  <Button
                    tone="plain"
                    onClick={() => change({ mended: mended.filter((each) => each !== rule) })}
                  >
                    {t('compose.copy.undo')}
                  </Button>
                </li>
              ))}
              {copy.changes.slice(0, LISTED).map((each) => (
                <li key={`${each.kind} ${each.id} ${each.property ?? ''}`}>
                  <Line
                    id={each.before !== undefined && each.kind === 'moved' ? each.before : each.id}
                    words={changeWords(each)}
                  />
                </li>
              ))}
              {copy.changes.length > LISTED && (
                <li className="text-faint">
                  {t('compose.copy.more', { count: copy.changes.length - LISTED })}
                </li>
              )}
            </ul>
          </details>
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary className="min-h-6 w-fit underline decoration-line underline-offset-2">
              {t('compose.copy.compare')}
            </summary>
            {isOpen && <Comparison before={crate} after={copy.crate} />}
          </details>
        </>
      )}
    </Section>
  );
}

function Comparison({ before, after }: { before: unknown; after: unknown }): ReactNode {
  const [was, is] = [before, after].map((each) => JSON.stringify(each, null, 2));
  if (was === undefined || is === undefined) return null;
  return (
    <div className="mt-2">
      {was.length + is.length > COMPARED ? (
        <p className="text-soft text-sm">{t('compose.copy.too-long')}</p>
      ) : (
        <Diff before={was} after={is} label={t('compose.copy.compare.label')} />
      )}
    </div>
  );
}

function Line({ id, words }: { id: string; words: string }): ReactNode {
  return (
    <span>
      <code className="wrap-anywhere font-mono text-xs">{plain(id)}</code> {words}
    </span>
  );
}

function changeWords({ kind, property = '', before, after = '' }: CopyChange): string {
  switch (kind) {
    case 'file-name':
      return before === undefined
        ? t('compose.change.file-name.new', { after: isolate(after) })
        : t('compose.change.file-name', { after: isolate(after), before: isolate(before) });
    case 'text':
      return t('compose.change.text', { property: isolate(property) });
    case 'size':
    case 'main':
      return t(`compose.change.${kind}`, { after: isolate(after) });
    default:
      return t(`compose.change.${kind}`);
  }
}
