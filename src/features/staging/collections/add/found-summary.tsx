import type { ReactNode } from 'react';
import { totalsOf } from '../../../../domain/staging/collection.ts';
import { whyUnstageable } from '../../../../domain/staging/look-through.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { totalsWords } from '../totals-words.ts';
import { t } from '../words.ts';
import type { FoundMembers } from './read-members.ts';

/** So many lines that were not understood are shown. */
const MOST_LINES = 5;

/** What was found in a source: how much it comes to, and what was not understood. */
export function FoundSummary({ found }: { found: FoundMembers }): ReactNode {
  const { members, strange, note } = found;
  const unstageable = members.filter((member) => whyUnstageable(member) !== undefined).length;
  return (
    <div className="grid gap-3">
      <p role="status" className="font-semibold">
        {members.length === 0 ? t('collections.found.none') : totalsWords(totalsOf(members))}
      </p>
      {note && (
        <Notice
          tone={note.kind === 'error' ? 'no' : 'wait'}
          title={t(`collections.note.${note.kind}`)}
          details={note.text}
        />
      )}
      {unstageable > 0 && (
        <p className="text-soft text-sm">{t('collections.found.unstageable', { count: unstageable })}</p>
      )}
      {strange.length > 0 && (
        <Notice
          tone="wait"
          title={t('collections.strange.title', { count: strange.length })}
          kept={
            <ul className="grid gap-0.5">
              {strange.slice(0, MOST_LINES).map(({ line, text }) => (
                <li key={line} className="wrap-anywhere">
                  {t('collections.strange.line', { line })}{' '}
                  <code className="font-mono text-xs">
                    <bdi>{plain(text.slice(0, 120))}</bdi>
                  </code>
                </li>
              ))}
              {strange.length > MOST_LINES && (
                <li>{t('collections.strange.more', { count: strange.length - MOST_LINES })}</li>
              )}
            </ul>
          }
          next={t('collections.strange.next')}
        />
      )}
    </div>
  );
}
