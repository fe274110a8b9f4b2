import type { ReactNode } from 'react';
import type { EntryField } from '../../domain/service/entry-fields.ts';
import type { Service } from '../../domain/service/service.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { Section } from '../notification/section.tsx';
import { ServiceHistory } from '../thread/history/service-history.tsx';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint } from '../workspace/write-notice.tsx';
import { fieldName, fieldWords } from './field-words.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReachSection } from './reach-section.tsx';
import { ReachBadge } from './reach-words.tsx';
import type { Trust } from './service-form.ts';
import { TrustChoice } from './trust-choice.tsx';
import { TrustBadge } from './trust-words.tsx';

export interface ServiceDetailProps {
  readonly service: Service;
  /** The level that is chosen, written or not. */
  readonly wanted: Trust;
  readonly onWant: (trust: Trust) => void;
  readonly register: Register;
  /** How many messages of it lie in the inbox. */
  readonly messages: number;
}

/** One service of the register: who it is, what it takes, how it is reached, and how far it is trusted. */
export function ServiceDetail(props: ServiceDetailProps): ReactNode {
  const { service, wanted, onWant, register, messages } = props;
  const { outcome } = register;
  return (
    <article className="grid gap-6">
      <header className="grid gap-1.5">
        <h2 dir="auto" className="wrap-anywhere text-lg">
          {plain(service.name)}
        </h2>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <TrustBadge trust={service.trust} />
          {service.enabled === false && <Badge tone="none">{t('services.off')}</Badge>}
          {service.reach && <ReachBadge state={service.reach.state} />}
        </p>
        {service.description && (
          <p dir="auto" className="wrap-anywhere max-w-[60ch] text-soft">
            {plain(service.description)}
          </p>
        )}
      </header>
      {outcome?.id === service.id && <OutcomeNotice outcome={outcome} />}
      <WriteHint area="services" {...register} />
      {service.enabled === false && <p className="max-w-[60ch] text-soft">{t('services.off.text')}</p>}
      <Facts service={service} messages={messages} />
      {service.notes && (
        <Section title={t('services.notes')}>
          <p dir="auto" className="wrap-anywhere max-w-[60ch] whitespace-pre-wrap">
            {plain(service.notes)}
          </p>
        </Section>
      )}
      <div className="border-line border-t pt-4">
        <TrustChoice
          legend={t('services.trust')}
          value={wanted}
          onChange={onWant}
          disabled={!register.canWrite || register.busy !== undefined}
        />
      </div>
      <ReachSection key={service.id} service={service} register={register} />
      <Addresses service={service} />
      <div className="border-line border-t pt-4">
        <ServiceHistory service={service} />
      </div>
    </article>
  );
}

function Facts({ service, messages }: { service: Service; messages: number }): ReactNode {
  const asks = service.takes.filter((pattern) => !pattern.startsWith('announce-'));
  const told = service.takes.filter((pattern) => pattern.startsWith('announce-'));
  const words = (field: EntryField, none: 'services.kinds.none') =>
    fieldWords(service, field) ?? <None>{t(none)}</None>;
  return (
    <DescriptionList
      items={[
        { term: fieldName('kinds'), value: words('kinds', 'services.kinds.none') },
        {
          term: fieldName('takes'),
          value: fieldWords({ takes: asks }, 'takes') ?? <None>{t('services.takes.none')}</None>,
        },
        { term: t('services.told'), value: fieldWords({ takes: told }, 'takes') },
        { term: fieldName('demands'), value: fieldWords(service, 'demands') },
        {
          term: fieldName('inbox'),
          value:
            service.inbox === undefined ? (
              <None>{t('services.inbox.none')}</None>
            ) : (
              <CopyableAddress url={service.inbox} />
            ),
        },
        {
          term: fieldName('delivery'),
          value: service.inbox === undefined ? undefined : fieldWords(service, 'delivery'),
        },
        {
          term: t('services.messages'),
          value:
            messages > 0 ? (
              t('services.messages.count', { count: messages })
            ) : (
              <None>{t('services.messages.none')}</None>
            ),
        },
      ]}
    />
  );
}

function Addresses({ service }: { service: Service }): ReactNode {
  const { id, aliases } = service;
  const address = (url: string | undefined) => url && <Address url={url} />;
  return (
    <Section title={t('services.form.more')}>
      <DescriptionList
        items={[
          { term: fieldName('id'), value: <CopyableAddress url={id} /> },
          {
            term: fieldName('aliases'),
            value:
              aliases.length > 0 ? (
                <ul>
                  {aliases.map((alias) => (
                    <li key={alias}>
                      <Address url={alias} />
                    </li>
                  ))}
                </ul>
              ) : undefined,
          },
          { term: fieldName('home'), value: address(service.home) },
          { term: fieldName('eventLog'), value: address(service.eventLog) },
          { term: fieldName('describedBy'), value: address(service.describedBy) },
          { term: fieldName('logo'), value: address(service.logo) },
        ]}
      />
    </Section>
  );
}

function None({ children }: { children: ReactNode }): ReactNode {
  return <span className="text-soft">{children}</span>;
}

function Address({ url }: { url: string }): ReactNode {
  return (
    <span className="wrap-anywhere">
      <SafeLink href={url} />
    </span>
  );
}

function CopyableAddress({ url }: { url: string }): ReactNode {
  return (
    <span className="flex flex-wrap items-center gap-x-1">
      <Address url={url} />
      <span className="-my-1.5">
        <CopyButton text={url} />
      </span>
    </span>
  );
}
