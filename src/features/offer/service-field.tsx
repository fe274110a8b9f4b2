import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import type { ServiceChoice } from './service-choice.ts';
import type { Composing } from './use-offer.ts';
import { useReachWords } from './use-reach-words.ts';

/** Whom to ask. Services that cannot be asked are named with the reason. */
export function ServiceField({ composing }: { composing: Composing }): ReactNode {
  const { choices, service, change } = composing;
  const possible = choices.filter(({ obstacle }) => obstacle === undefined);
  const others = choices.filter(({ obstacle }) => obstacle !== undefined);
  return (
    <div className="grid gap-2">
      {possible.length === 0 ? (
        <Notice
          tone="wait"
          title={t('offer.service.none')}
          actions={
            <Link to="/services" className={buttonClass()}>
              {t('offer.service.add')}
            </Link>
          }
        />
      ) : (
        <Select
          label={t('offer.service')}
          value={service?.id ?? ''}
          options={[
            ...(service ? [] : [{ value: '', label: t('offer.service.choose') }]),
            ...possible.map((choice) => ({ value: choice.service.id, label: isolate(choice.service.name) })),
          ]}
          onChange={(id) => change({ service: id === '' ? undefined : id })}
        />
      )}
      {service && <Standing service={service} />}
      {others.length > 0 && <Unavailable others={others} wanted={composing.draft.service} />}
    </div>
  );
}

const trustTones: Readonly<Record<Service['trust'], Tone>> = { trusted: 'yes', known: 'none', blocked: 'no' };

/** How far it is trusted, and how a message reaches it. */
function Standing({ service }: { service: Service }): ReactNode {
  const reachWords = useReachWords();
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-soft text-sm">
      <Badge tone={trustTones[service.trust]}>{t(`services.trust.${service.trust}`)}</Badge>
      <span>{reachWords(service)}</span>
    </p>
  );
}

/** @param wanted id of the service that is asked for: if it is among these, they are shown at once */
function Unavailable({
  others,
  wanted,
}: {
  others: readonly ServiceChoice[];
  wanted: string | undefined;
}): ReactNode {
  return (
    <details className="text-sm" open={others.some(({ service }) => service.id === wanted)}>
      <summary className="w-fit min-h-6 text-soft underline decoration-line underline-offset-2">
        {t('offer.service.unavailable', { count: others.length })}
      </summary>
      <ul className="mt-1 grid list-disc gap-0.5 ps-5 text-soft">
        {others.map(({ service, obstacle }) => (
          <li key={service.id} className="wrap-anywhere">
            <Name>{service.name}</Name> {obstacle && t(`offer.service.${obstacle}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
