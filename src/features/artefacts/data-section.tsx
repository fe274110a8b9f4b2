import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { endingOf, lastSeen, type Staging } from '../../domain/staging/staging.ts';
import { isolate } from '../../i18n/isolate.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Name } from '../../ui/names.tsx';
import { useNow } from '../../ui/now.ts';
import { t } from './data-words.ts';
import { linkClass } from './link-class.ts';
import { Section } from './section.tsx';
import { useWorkData } from './use-work-data.ts';

/** The data of an artefact: the collections that hold its files, and the places that they were brought to. */
export function DataSection({ artefact }: { artefact: Artefact }): ReactNode {
  const data = useWorkData(artefact);
  if (data === undefined) return null;
  const { collections, stagings } = data;
  const isNone = collections.length + stagings.length === 0;
  return (
    <Section title={t('artefact-data.title')}>
      {isNone && (
        <p className="max-w-[65ch] text-soft">
          {t(artefact.files.length > 0 ? 'artefact-data.none' : 'artefact-data.none.files')}
        </p>
      )}
      {!isNone && (
        <ul className="grid gap-3">
          {collections.map(({ collection, held, stagings: brought }) => (
            <li key={collection.id} className="grid gap-1">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Link to="/collections" search={{ id: collection.id }} className={linkClass}>
                  <Name>{collection.title}</Name>
                </Link>
                <span className="text-faint text-sm">{t('artefact-data.held', { count: held })}</span>
              </p>
              {brought.map((staging) => (
                <StagingLine key={staging.id} staging={staging} />
              ))}
              {brought.length === 0 && (
                <p className="text-sm">
                  <Link
                    to="/staging"
                    search={{ view: 'use', collection: collection.id }}
                    className={linkClass}
                  >
                    {t('artefact-data.use')}
                  </Link>
                </p>
              )}
            </li>
          ))}
          {stagings.map((staging) => (
            <li key={staging.id} className="grid gap-1">
              <p>
                <Name>{staging.collectionTitle}</Name>
              </p>
              <StagingLine staging={staging} />
            </li>
          ))}
        </ul>
      )}
      {artefact.files.length > 0 && (
        <p className="text-sm">
          <Link to="/collections" search={{ view: 'new', from: artefact.url }} className={linkClass}>
            {t('artefact-data.new')}
          </Link>
        </p>
      )}
    </Section>
  );
}

/** How far a request has come, with the ways to it. */
function StagingLine({ staging }: { staging: Staging }): ReactNode {
  const { tone, words } = standing(staging, useNow());
  const place = isolate(staging.request.destination.name);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <Badge tone={tone}>{t('artefact-data.staged', { phase: words, place })}</Badge>
      <Link to="/staging" search={{ id: staging.id }} className={linkClass}>
        {t('artefact-data.request')}
      </Link>
      <Link to="/staging" search={{ view: 'use', id: staging.id }} className={linkClass}>
        {t('artefact-data.use')}
      </Link>
    </p>
  );
}

function standing(staging: Staging, now: number): { readonly tone: Tone; readonly words: string } {
  const { state } = staging;
  const ending = endingOf(staging, now);
  if (ending !== undefined) return { tone: 'none', words: t(`farewell.${ending}`) };
  const phase = lastSeen(staging)?.phase;
  if (phase === undefined || state === 'refused' || state === 'given-up')
    return { tone: state === 'refused' ? 'no' : 'wait', words: t(`state.${state}`) };
  return {
    tone: phase === 'complete' ? 'yes' : phase === 'stuck' ? 'no' : 'wait',
    words: t(`phase.${phase}`),
  };
}
