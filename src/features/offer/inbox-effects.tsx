import type { ReactNode } from 'react';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { ForecastView } from '../suggestion/forecast-view.tsx';
import { useForecast } from '../suggestion/use-forecast.ts';

/**
 * What happens to an Offer that is put into the own inbox: which policies would do what with it, at once or after being
 * asked under Review. Shown once the Offer is correct: before, no policy would get it.
 */
export function InboxEffects({ document, faulty }: { document: JsonObject; faulty: boolean }): ReactNode {
  const shown = useForecast(faulty ? undefined : document);
  if (faulty) return <p className="text-soft">{t('offer.effects.faulty')}</p>;
  return <ForecastView shown={shown} document={document} />;
}
