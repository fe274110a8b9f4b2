import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { happensAtOnce } from '../../domain/policy/forecast.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EffectItem } from '../suggestion/effect-item.tsx';
import { useArtefacts, useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { useForecast } from './use-forecast.ts';

/**
 * What happens to an Offer that is put into the own inbox: which policies would do what with it, at once or after being
 * asked under Review.
 */
export function InboxEffects({ document, faulty }: { document: JsonObject; faulty: boolean }): ReactNode {
  const { pod } = useWorkspace();
  const forecast = useForecast(faulty ? undefined : document);
  const services = useServices().data ?? [];
  const artefacts = useArtefacts().data ?? [];
  const steps = forecast?.steps.filter(({ autonomy }) => autonomy !== 'off') ?? [];
  return (
    <>
      <ol className="grid list-decimal gap-3 ps-5 marker:text-faint">
        <li>
          {t('offer.effects.place')}
          <code className="wrap-anywhere block font-mono text-soft text-xs">{pod?.inbox}</code>
        </li>
        {forecast &&
          steps.map((step) => (
            <li key={step.suggestion.id}>
              <div className="grid gap-1.5">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <Link
                    to="/policies"
                    search={{ id: step.suggestion.policy.id }}
                    className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
                  >
                    {plain(step.suggestion.policy.name)}
                  </Link>
                  {happensAtOnce(step, forecast) ? (
                    <Badge tone="yes">{t('offer.effects.at-once')}</Badge>
                  ) : (
                    <Badge tone="wait">{t('offer.effects.asks')}</Badge>
                  )}
                </p>
                {step.suggestion.effects.map((effect) => (
                  <EffectItem
                    key={JSON.stringify(effect)}
                    effect={effect}
                    intent={undefined}
                    artefact={artefacts.find(({ url }) => url === step.suggestion.artefact)}
                    eventLog={pod?.eventLog}
                    received={JSON.stringify(document, null, 2)}
                    services={services}
                  />
                ))}
              </div>
            </li>
          ))}
      </ol>
      {forecast && steps.length === 0 && (
        <Notice tone="wait" title={t('offer.effects.nobody')} next={t('offer.effects.nobody.next')} />
      )}
      {faulty && <p className="text-soft text-sm">{t('offer.effects.faulty')}</p>}
    </>
  );
}
