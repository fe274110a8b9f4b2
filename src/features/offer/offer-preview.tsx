import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import type { ShownForecast } from '../suggestion/use-forecast.ts';
import { DirectEffects } from './direct-effects.tsx';
import { InboxEffects } from './inbox-effects.tsx';
import type { OfferItem } from './offer-items.ts';
import type { Composing } from './use-offer.ts';

/** What happens when it is sent, step by step; and the message exactly as it leaves, renewed with each key. */
export function OfferPreview({
  composing,
  shown,
  fit,
  forecast,
}: {
  composing: Composing;
  shown: OfferItem;
  /** The Offer that is forecast. */
  fit: OfferItem | undefined;
  /** What policies do with it in the own inbox. */
  forecast: ShownForecast;
}): ReactNode {
  const { document, artefact } = shown;
  const { items, service, way } = composing;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {service &&
        document &&
        (way === 'direct' ? (
          <section className="grid gap-2">
            <h3 className="font-semibold text-sm text-soft">
              {items.length > 1 ? t('offer.effects.each') : t('offer.effects')}
            </h3>
            <DirectEffects service={service} copy={composing.copy} />
          </section>
        ) : (
          <InboxEffects item={fit} shown={forecast} />
        ))}
      {document && (
        <CodeBlock
          text={JSON.stringify(document, null, 2)}
          label={
            items.length > 1 && artefact
              ? t('offer.preview.of', { title: isolate(artefact.title) })
              : t('offer.preview')
          }
          uncut
        />
      )}
    </div>
  );
}
