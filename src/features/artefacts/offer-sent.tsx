import { type ReactNode, useEffect, useRef } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { OfferCard } from './offer-card.tsx';
import type { OfferProgress } from './offer-progress.ts';

/** What becomes of an Offer, followed live from the moment it was handed over. */
export function OfferSent({ title, offer }: { title: string; offer: OfferProgress | undefined }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const stage = offer?.stage;
  useEffect(() => {
    if (stage) announce(t(`offer.stage.${stage}`));
  }, [stage]);
  return (
    <section className="grid gap-5" aria-label={t('offer.progress.title')}>
      <header className="grid gap-1">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t('offer.progress.title')}
        </h2>
        <p dir="auto" className="wrap-anywhere font-serif text-soft">
          {plain(title)}
        </p>
      </header>
      {offer ? <OfferCard offer={offer} /> : <Skeleton rows={1} label={t('offer.stage.queued.text')} />}
    </section>
  );
}
