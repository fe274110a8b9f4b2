import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { formatList } from '../../i18n/format.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import { type Trust, takenPatterns } from './service-form.ts';
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

/** One service of the register: who it is, what it takes, and how far it is trusted. */
export function ServiceDetail(props: ServiceDetailProps): ReactNode {
  const { service, wanted, onWant, register, messages } = props;
  const { outcome } = register;
  return (
    <article className="grid gap-7">
      <header className="grid gap-1.5">
        <h2 dir="auto" className="wrap-anywhere text-lg">
          {plain(service.name)}
        </h2>
        <TrustBadge trust={service.trust} />
      </header>
      {outcome?.id === service.id && (
        <WriteNotice area="services" problem={outcome.kind === 'failed' ? outcome.problem : undefined} />
      )}
      <WriteHint area="services" {...register} />
      <TrustChoice
        legend={t('services.trust')}
        value={wanted}
        onChange={onWant}
        disabled={!register.canWrite || register.busy !== undefined}
      />
      <Facts service={service} messages={messages} />
    </article>
  );
}

function Facts({ service, messages }: { service: Service; messages: number }): ReactNode {
  const { id, aliases, inbox, kinds, takes, demands = [] } = service;
  const kindWords = kinds.map((kind) => t(`services.kind.${kind}`));
  const takenWords = takes.map((pattern) => {
    const known = [...takenPatterns, 'request-ingest' as const].find((each) => each === pattern);
    return known ? t(`services.takes.${known}`) : plain(pattern);
  });
  return (
    <DescriptionList
      items={[
        {
          term: t('services.kinds'),
          value: kinds.length > 0 ? formatList(kindWords) : <None>{t('services.kinds.none')}</None>,
        },
        {
          term: t('services.takes'),
          value: takes.length > 0 ? formatList(takenWords) : <None>{t('services.takes.none')}</None>,
        },
        {
          term: t('services.demands'),
          value:
            demands.length > 0
              ? formatList(demands.map((profile) => t(`services.demands.${profile}`)))
              : undefined,
        },
        {
          term: t('services.inbox'),
          value: inbox === undefined ? <None>{t('services.inbox.none')}</None> : <Address url={inbox} />,
        },
        { term: t('services.id'), value: <Address url={id} /> },
        {
          term: t('services.aliases'),
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
