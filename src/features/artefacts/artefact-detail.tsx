import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { formatDate } from '../../i18n/format.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ArtefactBadges } from './artefact-badges.tsx';
import { ArtefactFacts, ArtefactSaid } from './artefact-facts.tsx';
import type { ArtefactStatus } from './artefact-status.ts';
import { OfferCard } from './offer-card.tsx';
import type { OfferProgress } from './offer-progress.ts';
import { Section } from './section.tsx';

/** One artefact: what it is, what others said of it, what the maintainer asked for. */
export function ArtefactDetail({
  artefact,
  statuses,
  offers,
}: {
  artefact: Artefact;
  statuses: readonly ArtefactStatus[];
  offers: readonly OfferProgress[];
}): ReactNode {
  return (
    <article className="grid gap-7">
      <header className="grid gap-2">
        <h2 dir="auto" className="wrap-anywhere font-serif text-xl">
          {plain(artefact.title)}
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
          <Tag>{t(`patterns.type.${artefact.type}`)}</Tag>
          {artefact.published !== undefined && <span>{formatDate(artefact.published)}</span>}
          <ArtefactBadges statuses={statuses} />
        </p>
      </header>
      {artefact.abstract !== undefined && (
        <Section title={t('artefacts.abstract')}>
          <p dir="auto" className="wrap-anywhere max-w-[65ch] whitespace-pre-line">
            {plain(artefact.abstract)}
          </p>
        </Section>
      )}
      <ArtefactSaid artefact={artefact} />
      <Section title={t('artefacts.offers')}>
        {offers.length === 0 ? (
          <p className="text-soft">{t('artefacts.offers.none')}</p>
        ) : (
          <ul className="grid gap-4">
            {offers.map((offer) => (
              <li key={offer.offerId}>
                <OfferCard offer={offer} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <ArtefactFacts artefact={artefact} />
    </article>
  );
}

/** The address names an artefact that the pod does not have. */
export function MissingArtefact({ url }: { url: string }): ReactNode {
  return (
    <EmptyState kind="empty" title={t('artefacts.missing.title')}>
      <p>{t('artefacts.missing.text')}</p>
      <code className="wrap-anywhere font-mono text-xs">{url}</code>
    </EmptyState>
  );
}
