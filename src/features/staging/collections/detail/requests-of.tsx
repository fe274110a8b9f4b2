import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lastSeen } from '../../../../domain/staging/staging.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Name } from '../../../../ui/names.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { phaseWords } from '../../phase-words.ts';
import { useStagings } from '../../use-stagings.ts';
import { t as shared } from '../../words.ts';
import { t } from '../words.ts';

/** The requests for copies that were made of a collection, newest first; nothing while there is none. */
export function RequestsOf({ collection }: { collection: string }): ReactNode {
  const stagings = useStagings()?.filter(({ request }) => request.collection === collection) ?? [];
  if (stagings.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{t('collections.requests')}</h3>
      <ul className="grid gap-1">
        {stagings.map((staging) => {
          const { id, request, state } = staging;
          const phase = lastSeen(staging)?.phase;
          const words = phase && phaseWords(phase, staging.farewell);
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <Link
                to="/staging"
                search={{ view: 'requests', id }}
                className="inline-flex min-h-6 items-center text-act underline decoration-act/40 underline-offset-2"
              >
                <Name>{request.destination.name}</Name>
              </Link>
              <Badge tone={words?.tone ?? 'wait'}>{words?.label ?? shared(`state.${state}`)}</Badge>
              <span className="text-faint text-sm">
                {t('collections.version', { version: request.collectionVersion })} ·{' '}
                <RelativeTime iso={request.created} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
