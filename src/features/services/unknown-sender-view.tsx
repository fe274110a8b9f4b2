import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { bareName, oneLine, shortId } from '../notification/plain.ts';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import type { Trust } from './service-form.ts';
import type { UnknownSender } from './unknown-senders.ts';

/** What a sender is called who is not in the register: by its own claim, or by its address. */
export function senderName(sender: UnknownSender): string {
  return oneLine(sender.name, 80) ?? bareName(sender.id) ?? shortId(sender.id);
}

/** The entry that a sender gets in the register. */
function entryOf(sender: UnknownSender, trust: Trust): Service {
  return {
    id: sender.id,
    name: senderName(sender),
    aliases: [],
    ...(sender.inbox === undefined ? {} : { inbox: sender.inbox }),
    kinds: [],
    takes: [],
    trust,
  };
}

/** One sender who is not in the register: what it claims, and where it was seen. */
export function UnknownSenderDetail({
  sender,
  register,
}: {
  sender: UnknownSender;
  register: Register;
}): ReactNode {
  const { outcome } = register;
  return (
    <article className="grid gap-6">
      <header className="grid gap-1.5">
        <h2 className="wrap-anywhere text-lg">
          <Name>{senderName(sender)}</Name>
        </h2>
        <Badge tone="doubt">{t('services.unknown')}</Badge>
      </header>
      {outcome?.id === sender.id && (
        <WriteNotice area="services" problem={outcome.kind === 'failed' ? outcome.problem : undefined} />
      )}
      <WriteHint area="services" {...register} />
      <p className="text-soft">{t('services.unknown.intro')}</p>
      <DescriptionList
        items={[
          { term: t('services.id'), value: <Address url={sender.id} /> },
          { term: t('services.inbox'), value: sender.inbox && <Address url={sender.inbox} /> },
          {
            term: t('services.messages'),
            value: (
              <>
                {t('services.messages.count', { count: sender.count })}
                <span className="text-faint">
                  {' · '}
                  {t('services.unknown.last')} <RelativeTime iso={sender.lastAt} />
                </span>
                <br />
                <Link
                  to="/inbox"
                  search={{ id: sender.lastUrl }}
                  className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
                >
                  {t('services.unknown.show')}
                </Link>
              </>
            ),
          },
        ]}
      />
      <dl className="grid gap-2">
        {(['known', 'trusted', 'blocked'] as const).map((trust) => (
          <div key={trust}>
            <dt className="font-medium text-sm">{t(`services.trust.${trust}`)}</dt>
            <dd className="max-w-[60ch] text-soft text-sm">{t(`services.trust.${trust}.means`)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Address({ url }: { url: string }): ReactNode {
  return (
    <span className="wrap-anywhere">
      <SafeLink href={url} />
    </span>
  );
}

/** What can be done with a sender who is not in the register. */
export function UnknownSenderActions({
  sender,
  register,
}: {
  sender: UnknownSender;
  register: Register;
}): ReactNode {
  const add = (trust: Trust) => void register.add(entryOf(sender, trust));
  const isBusy = register.busy === sender.id;
  const disabled = !register.canWrite || register.busy !== undefined;
  return (
    <>
      <Button
        disabled={disabled}
        busy={isBusy ? t('services.trust.saving') : undefined}
        onClick={() => add('known')}
      >
        {t('services.unknown.add-known')}
      </Button>
      <Button disabled={disabled} onClick={() => add('trusted')}>
        {t('services.unknown.add-trusted')}
      </Button>
      <Button tone="danger" disabled={disabled} onClick={() => add('blocked')}>
        {t('services.unknown.block')}
      </Button>
    </>
  );
}

/** All senders who are not in the register, each with what can be done. */
export function UnknownSenders({
  senders,
  register,
}: {
  senders: readonly UnknownSender[];
  register: Register;
}): ReactNode {
  return (
    <section className="grid gap-4" aria-label={t('services.unknown.title', { count: senders.length })}>
      <header className="grid gap-1.5">
        <h2 className="text-lg">{t('services.unknown.title', { count: senders.length })}</h2>
        <p className="max-w-[60ch] text-soft">{t('services.unknown.intro')}</p>
      </header>
      <WriteHint area="services" {...register} />
      <ul>
        {senders.map((sender) => (
          <li key={sender.id} className="grid gap-2 border-line border-t py-3">
            <div>
              <p className="wrap-anywhere font-medium">
                <Name>{senderName(sender)}</Name>
              </p>
              <p className="wrap-anywhere text-faint text-sm">
                <bdi dir="ltr">{shortId(sender.id)}</bdi>
                {' · '}
                {t('services.unknown.count', { count: sender.count })}
                {' · '}
                <RelativeTime iso={sender.lastAt} />
              </p>
            </div>
            {register.outcome?.id === sender.id && (
              <WriteNotice
                area="services"
                problem={register.outcome.kind === 'failed' ? register.outcome.problem : undefined}
              />
            )}
            <fieldset
              aria-label={t('services.unknown.actions', { service: isolate(senderName(sender)) })}
              className="flex flex-wrap gap-2"
            >
              <UnknownSenderActions sender={sender} register={register} />
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}
