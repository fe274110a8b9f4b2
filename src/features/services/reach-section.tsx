import { Link } from '@tanstack/react-router';
import { Radar } from 'lucide-react';
import type { ReactNode } from 'react';
import { proposedDelivery } from '../../domain/service/reach.ts';
import type { Delivery, Reach, Service } from '../../domain/service/service.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { CORS_ADVICE } from '../../pod/service/cors-advice.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../notification/section.tsx';
import { useSettings } from '../workspace/queries.ts';
import type { Register } from '../workspace/use-register.ts';
import { probeSentences, reachTones, stepWords } from './reach-words.tsx';
import { type Probe, useProbe } from './use-probe.ts';

export interface ReachSectionProps {
  readonly service: Service;
  readonly register: Register;
}

/** Whether web pages can send to a service, why not, and what its operator and the maintainer can do about it. */
export function ReachSection({ service, register }: ReachSectionProps): ReactNode {
  const probe = useProbe(service, register);
  const { reach } = service;
  const state = probe.result?.reach ?? reach?.state;
  return (
    <Section title={t('services.reach')}>
      {service.inbox === undefined ? (
        <p className="text-soft">{t('services.reach.no-inbox')}</p>
      ) : (
        <>
          {state === undefined ? (
            <p className="max-w-[60ch] text-soft">{t('services.reach.none')}</p>
          ) : (
            <Notice
              tone={reachTones[state]}
              title={t(`services.reach.${state}`)}
              kept={t(`services.reach.${state}.why`)}
              next={probe.result && probeSentences(probe.result).join(' ')}
            />
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button
              icon={Radar}
              busy={probe.isTesting ? t('services.reach.testing') : undefined}
              onClick={() => void probe.test()}
            >
              {t(state === undefined ? 'services.reach.test' : 'services.reach.again')}
            </Button>
            <span className="text-faint text-sm">
              {reach && (
                <>
                  {t('services.reach.when')} <RelativeTime iso={reach.at} />
                  {' · '}
                </>
              )}
              {t('services.reach.nothing-sent')}
            </span>
          </div>
          {probe.result && (
            <details className="text-sm">
              <summary className="w-fit text-soft underline decoration-line underline-offset-2">
                {t('services.reach.steps')}
              </summary>
              <ol className="mt-1.5 grid gap-1 border-line border-s-2 ps-3">
                {probe.result.steps.map((step) => (
                  <li key={`${step.method} ${step.manner}`}>{stepWords(step)}</li>
                ))}
              </ol>
            </details>
          )}
          {state !== undefined && (
            <WaysOn service={service} state={state} register={register} byRelay={probe.byRelay} />
          )}
        </>
      )}
    </Section>
  );
}

/** What is to be done about it. Nothing where messages get through as they go now. */
function WaysOn({
  service,
  state,
  register,
  byRelay,
}: ReachSectionProps & { state: Reach; byRelay: Probe['byRelay'] }): ReactNode {
  const { relay } = useSettings().data ?? {};
  const { delivery } = service;
  const choose = (way: Delivery | undefined) => {
    const { delivery: _, ...rest } = service;
    void register.save(service, way === undefined ? rest : { ...rest, delivery: way });
  };
  const disabled = !register.canWrite || register.busy !== undefined;
  if (state === 'open')
    return delivery === 'relay' || delivery === 'export' ? (
      <div>
        <Button disabled={disabled} onClick={() => choose('direct')}>
          {t('services.reach.direct')}
        </Button>
      </div>
    ) : null;
  const proposed = proposedDelivery(state, relay !== undefined && byRelay?.ok !== false);
  return (
    <div className="grid gap-5 pt-1">
      <section className="grid gap-2">
        <h4 className="font-medium text-sm">{t('services.reach.yours')}</h4>
        <p className="max-w-[60ch] text-soft text-sm">{t('services.reach.relay.text')}</p>
        <div className="flex flex-wrap items-center gap-3">
          {relay === undefined ? (
            <Link
              to="/setup"
              className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
            >
              {t('services.reach.relay.set-up')}
            </Link>
          ) : (
            <Way way="relay" {...{ proposed, delivery, disabled, choose }} />
          )}
        </div>
        {byRelay && (
          <p className="max-w-[60ch] text-sm">
            {byRelay.ok
              ? t('services.reach.relay.reaches')
              : t('services.reach.relay.not', { reason: problemWords(byRelay.problem).title })}
          </p>
        )}
        <p className="max-w-[60ch] text-soft text-sm">{t('services.reach.export.text')}</p>
        <div>
          <Way way="export" {...{ proposed, delivery, disabled, choose }} />
        </div>
      </section>
      <section className="grid gap-2">
        <h4 className="font-medium text-sm">{t('services.reach.operator')}</h4>
        {state === 'insecure' || state === 'silent' ? (
          <p className="max-w-[60ch] text-soft text-sm">{t(`services.reach.operator.${state}`)}</p>
        ) : (
          <>
            <p className="max-w-[60ch] text-soft text-sm">{t('services.reach.operator.text')}</p>
            <CodeBlock label={t('services.reach.operator.headers')} text={CORS_ADVICE} uncut />
          </>
        )}
      </section>
    </div>
  );
}

interface WayProps {
  readonly way: 'relay' | 'export';
  readonly proposed: Delivery;
  readonly delivery: Delivery | undefined;
  readonly disabled: boolean;
  readonly choose: (way: Delivery) => void;
}

/** A way of delivery to be chosen; in words where it is chosen already. */
function Way({ way, proposed, delivery, disabled, choose }: WayProps): ReactNode {
  if (delivery === way) return <p className="text-sm">{t('services.reach.chosen')}</p>;
  return (
    <Button tone={way === proposed ? 'primary' : 'quiet'} disabled={disabled} onClick={() => choose(way)}>
      {t(`services.reach.${way}`)}
    </Button>
  );
}
