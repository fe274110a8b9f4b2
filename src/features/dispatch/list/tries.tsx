import type { ReactNode } from 'react';
import type { DispatchTry } from '../../../domain/dispatch/model.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { t } from '../words.ts';
import { tryWord } from './share-words.ts';

/** Every attempt: when, on which way, signed with which key, and what came of it. Folded away. */
export function Tries({ tries }: { tries: readonly DispatchTry[] }): ReactNode {
  if (tries.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="min-h-6 w-fit text-soft underline decoration-line underline-offset-2">
        {t('dispatch.tries')} ({tries.length})
      </summary>
      <ol className="mt-1.5 grid gap-2 border-line border-s-2 ps-3">
        {tries.map((each) => (
          <li key={`${each.startedAt} ${each.by}`} className="grid gap-0.5">
            <p>
              <time dateTime={each.startedAt}>{formatMoment(each.startedAt)}</time> · {tryWord(each)}
            </p>
            <p className="wrap-anywhere text-soft">
              {t(`dispatch.way.${each.way}`)} ·{' '}
              {each.signedBy === undefined ? (
                t('dispatch.try.unsigned')
              ) : (
                <>
                  {t('dispatch.try.signed')} <code className="font-mono text-xs">{each.signedBy}</code>
                </>
              )}
            </p>
            {each.clockOffset !== undefined && each.clockOffset !== 0 && (
              <p className="text-soft">{t('dispatch.clock', { seconds: Math.round(each.clockOffset) })}</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
