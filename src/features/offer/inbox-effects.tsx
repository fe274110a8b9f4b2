import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { ForecastView } from '../suggestion/forecast-view.tsx';
import type { ShownForecast } from '../suggestion/use-forecast.ts';
import type { OfferItem } from './offer-items.ts';

/**
 * What happens to an Offer that is put into the own inbox: which policies would do what with it, at once or after being
 * asked under Review.
 * @param item `undefined` while no Offer is correct: then no policy would get one
 */
export function InboxEffects({
  item,
  shown,
}: {
  item: OfferItem | undefined;
  shown: ShownForecast;
}): ReactNode {
  if (item?.document === undefined) return <p className="text-soft">{t('offer.effects.faulty')}</p>;
  return <ForecastView shown={shown} document={item.document} />;
}
