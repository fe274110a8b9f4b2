import { Lock } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { isCrate } from '../../domain/artefact/is-crate.ts';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import { dateWords } from '../../domain/artefact/words.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ArtefactBadges } from './artefact-badges.tsx';
import { ArtefactFacts, ArtefactSaid } from './artefact-facts.tsx';
import type { ArtefactStatus } from './artefact-status.ts';
import type { Saved } from './form/save-artefact.ts';
import { LifecycleView } from './lifecycle-view.tsx';
import { OfferCard } from './offer-card.tsx';
import { SavedNotice } from './saved-notice.tsx';
import { Section } from './section.tsx';
import { StatusSection } from './status-section.tsx';
import { VersionsSection } from './versions-section.tsx';

// What data staging needs is only loaded where an artefact is looked at.
const DataSection = lazy(async () => ({ default: (await import('./data-section.tsx')).DataSection }));

export interface ArtefactDetailProps {
  readonly artefact: Artefact;
  readonly statuses: readonly ArtefactStatus[];
  readonly evidence: readonly Evidence[];
  readonly offers: readonly Thread[];
  /** What came of saving it, just now. */
  readonly saved?: Saved;
}

/** One artefact: what it is, its life, what others said of it, what the maintainer asked for. */
export function ArtefactDetail(props: ArtefactDetailProps): ReactNode {
  const { artefact, statuses, evidence, offers, saved } = props;
  return (
    <article className="@container grid gap-7">
      <header className="grid gap-2">
        <h2 dir="auto" className="wrap-anywhere font-serif text-xl">
          {plain(artefact.title)}
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
          <Tag>{t(`patterns.type.${artefact.type}`)}</Tag>
          {isCrate(artefact) && <Tag>RO-Crate</Tag>}
          {artefact.visibility === 'private' && <PrivateMark />}
          {artefact.published !== undefined && <span>{dateWords(artefact.published)}</span>}
          <ArtefactBadges statuses={statuses} />
        </p>
      </header>
      {saved && <SavedNotice saved={saved} />}
      {artefact.abstract !== undefined && (
        <Section title={t('artefacts.abstract')}>
          <p dir="auto" lang={artefact.language} className="wrap-anywhere max-w-[65ch] whitespace-pre-line">
            {plain(artefact.abstract)}
          </p>
        </Section>
      )}
      <LifecycleView artefact={artefact} evidence={evidence} offers={offers} />
      <StatusSection evidence={evidence} />
      <ArtefactSaid artefact={artefact} />
      <Section title={t('artefacts.offers')}>
        {offers.length === 0 ? (
          <p className="text-soft">{t('artefacts.offers.none')}</p>
        ) : (
          <ul className="grid gap-4">
            {offers.map((offer) => (
              <li key={offer.key}>
                <OfferCard offer={offer} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Suspense fallback={null}>
        <DataSection artefact={artefact} />
      </Suspense>
      <ArtefactFacts artefact={artefact} />
      <VersionsSection artefact={artefact.url} />
    </article>
  );
}

/** That only the maintainer can read it. */
export function PrivateMark(): ReactNode {
  return (
    <span className="inline-flex items-center gap-1 text-sm text-soft">
      <Icon of={Lock} />
      {t('artefacts.private')}
    </span>
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
