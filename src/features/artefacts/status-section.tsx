import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Evidence, statusesOf } from '../../domain/artefact/lifecycle.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Name } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { oneLine } from '../notification/plain.ts';
import { linkClass } from './link-class.ts';
import { Section } from './section.tsx';

/** Registered, certified, archived: each with what shows it, by whom and since when. */
export function StatusSection({ evidence }: { evidence: readonly Evidence[] }): ReactNode {
  const statuses = statusesOf(evidence);
  return (
    <Section title={t('artefacts.standing')}>
      {statuses.length === 0 ? (
        <p className="text-soft">{t('artefacts.standing.none')}</p>
      ) : (
        <dl className="grid gap-2">
          {statuses.map(({ status, evidence: shown }) => (
            <div key={status} className="grid gap-x-4 @sm:grid-cols-[7rem_1fr]">
              <dt>
                <Badge tone="yes">{t(`artefacts.standing.${status}`)}</Badge>
              </dt>
              {shown.map((item) => (
                <dd key={`${item.event} ${item.result}`} className="@sm:col-start-2 wrap-anywhere">
                  <EvidenceLine evidence={item} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** "Review by Plumb Line, 3 March 2026 · event · result" */
export function EvidenceLine({ evidence }: { evidence: Evidence }): ReactNode {
  const { what, service, at, event, result } = evidence;
  const who = oneLine(service?.name ?? service?.id, 60);
  const word = t(`lifecycle.what.${what}`);
  return (
    <>
      {result === undefined ? word : <SafeLink href={result}>{word}</SafeLink>}
      {who !== undefined && (
        <>
          {' '}
          <Sentence of="artefacts.standing.by" values={{ who: <Name>{who}</Name> }} />
        </>
      )}
      {at !== undefined && `, ${formatDate(at)}`}
      <span className="text-faint text-sm"> · </span>
      {event === undefined ? (
        <span className="text-faint text-sm">{t('artefacts.standing.unlogged')}</span>
      ) : (
        <Link to="/events" search={{ id: event }} className={`${linkClass} text-sm`}>
          {t('history.place.event')}
        </Link>
      )}
    </>
  );
}
