import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { oneLine } from '../notification/plain.ts';

/** So many are listed; the rest is found under Review. */
const LISTED = 20;

/** What a policy suggests now, each with the way to its card. */
export function PolicySuggestions({ waiting }: { waiting: readonly Suggestion[] }): ReactNode {
  if (waiting.length === 0) return <p className="text-soft">{t('policies.suggestions.none')}</p>;
  const rest = waiting.length - LISTED;
  return (
    <>
      <p>{t('policies.suggestions.open', { count: waiting.length })}</p>
      <ul className="grid gap-1">
        {waiting.slice(0, LISTED).map(({ id, senderName, workName, receivedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <Link
              to="/review"
              search={{ id }}
              className="wrap-anywhere text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
            >
              {t('policies.suggestion', {
                work: isolate(oneLine(workName) ?? t('patterns.work.missing')),
                who: isolate(oneLine(senderName) ?? t('notification.who.unnamed')),
              })}
            </Link>
            <span className="text-faint text-sm">
              <RelativeTime iso={receivedAt} />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-soft text-sm">{t('policies.suggestions.more', { count: rest })}</p>}
    </>
  );
}
