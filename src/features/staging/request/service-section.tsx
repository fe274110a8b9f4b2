import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProviderConfig } from '../../../domain/staging/config.ts';
import { formatTime } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Section } from '../../../ui/section.tsx';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

export interface ServiceSectionProps {
  readonly work: RequestWork;
  readonly onSignIn: () => void;
}

/** By which service the copies are asked for, and whether it knows who asks. */
export function ServiceSection({ work, onSignIn }: ServiceSectionProps): ReactNode {
  const { platforms, service, change } = work;
  const { providers, closed, phase } = platforms;
  const { config } = service;
  if (phase === 'reading') return <p className="text-soft">{t('staging-request.need.reading')}</p>;
  if (!config)
    return (
      <Notice
        tone="doubt"
        title={t('staging-request.service.none.title')}
        kept={t('staging-request.service.none.text')}
        actions={
          <Link to="/staging" search={{ view: 'services' }} className={buttonClass()}>
            {t('staging-request.service.manage')}
          </Link>
        }
      />
    );
  const choose = (id: string) => {
    // Its destinations and namespaces are others.
    if (id !== config.id) change({ provider: id, destinations: [], scope: undefined });
  };
  return (
    <>
      {closed && (
        <Notice
          tone="doubt"
          title={t('staging-request.service.closed.title')}
          kept={t('staging-request.service.closed.text')}
          {...(closed.problem && { details: problemWords(closed.problem).details })}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-4">
        <RadioList
          legend={t('staging-request.service')}
          value={config.id}
          options={providers.map((each) => ({
            value: each.id,
            label: plain(each.label),
            means: meansOf(each),
          }))}
          onChange={choose}
        />
        {config.kind !== 'document' && <Account work={work} onSignIn={onSignIn} />}
      </div>
    </>
  );
}

function Account({ work, onSignIn }: ServiceSectionProps): ReactNode {
  const { held, isGood } = work.service.token;
  if (isGood)
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="yes">
          {held?.account === undefined
            ? t('staging-request.signed-in')
            : t('staging-request.signed-in.as', { account: isolate(held.account) })}
        </Badge>
        {held?.expires !== undefined && (
          <span className="text-faint text-sm">
            {t('staging-request.signed-in.until', { time: formatTime(held.expires) })}
          </span>
        )}
        <Button tone="plain" onClick={onSignIn}>
          {t('staging-request.sign-in.again')}
        </Button>
      </p>
    );
  return (
    <Section title={t(held ? 'staging-request.signed-out.run-out' : 'staging-request.signed-out')}>
      <p className="text-soft">{t('staging-request.sign-in.text')}</p>
    </Section>
  );
}

function meansOf(config: ProviderConfig): string {
  if (config.kind === 'document') return t('staging-request.service.document.means');
  const root = config.kind === 'rucio' ? config.base : config.dataManagement;
  const host = URL.canParse(root) ? new URL(root).host : root;
  return `${t(`staging-request.service.${config.kind}`)} · ${plain(host)}`;
}
