import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { WorkTitle } from '../../ui/names.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { Select } from '../../ui/select.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { PrivateWorkNotice } from '../suggestion/private-work.tsx';
import { AskedFor } from './asked-for.tsx';
import { EarlierNotice } from './earlier-notice.tsx';
import { HandOverNotice } from './hand-over-notice.tsx';
import { ItemsTable } from './items-table.tsx';
import { knowsPeopleByMail } from './offer-document.ts';
import type { OfferItem } from './offer-items.ts';
import { offerPatterns } from './offer-pattern.ts';
import { PodNotices } from './pod-notices.tsx';
import { ServiceField } from './service-field.tsx';
import type { Composing } from './use-offer.ts';
import { WayFields } from './way-fields.tsx';
import { WorkFields } from './work-fields.tsx';

export interface OfferFormProps {
  readonly composing: Composing;
  /** The Offer whose message is shown beside the form. */
  readonly shown: OfferItem;
  /** Of several, the one whose fields are open. */
  readonly open: OfferItem | undefined;
  /** @param id of an Offer; `undefined` closes */
  readonly onOpen: (id: string | undefined) => void;
  /** Left out while it is not known yet what would happen. */
  readonly onSend: (() => void) | undefined;
}

/** The form in which Offers are composed: what is asked, of whom, for which works, and how it leaves. */
export function OfferForm({ composing, shown, open, onOpen, onSend }: OfferFormProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { draft, items, change, sending } = composing;
  const isSingle = items.length === 1;
  return (
    <form
      aria-label={t('offer.title')}
      className="@container grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onSend?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend?.();
      }}
    >
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t('offer.title')}
        </h2>
        <p className="text-soft">
          {isSingle ? (
            <Sentence
              of="offer.intro"
              values={{ title: <WorkTitle>{shown.artefact?.title ?? shown.work.artefact}</WorkTitle> }}
            />
          ) : (
            t('offer.intro.many', { count: items.length })
          )}
        </p>
      </header>
      <PodNotices />
      {draft.inReplyTo !== undefined && <AskedFor message={draft.inReplyTo} />}
      {items.some(({ artefact }) => artefact?.visibility === 'private') && <PrivateWorkNotice />}
      <HandOverNotice composing={composing} />
      <fieldset disabled={sending !== undefined} className="grid gap-6">
        <legend className="sr-only">{t('offer.title')}</legend>
        <Select
          label={t('offer.pattern')}
          help={t(`offer.pattern.${draft.pattern}.help`)}
          value={draft.pattern}
          options={offerPatterns.map((value) => ({ value, label: t(`offer.pattern.${value}`) }))}
          onChange={(pattern) => change({ pattern })}
        />
        <ServiceField composing={composing} />
        {isSingle && shown.earlier && <EarlierNotice thread={shown.earlier} />}
        <TextArea
          label={t('offer.summary')}
          optional
          help={t('offer.summary.help')}
          rows={2}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
        />
        {knowsPeopleByMail(composing.service) && <MailboxField composing={composing} item={shown} />}
        {isSingle ? (
          <WorkFields item={shown} composing={composing} />
        ) : (
          <ItemsTable composing={composing} open={open} onOpen={onOpen} />
        )}
        <WayFields composing={composing} />
      </fieldset>
      {sending ? (
        <ProgressLine label={t('offer.sending')} {...sending} />
      ) : (
        <Judgement composing={composing} shown={shown} />
      )}
    </form>
  );
}

function MailboxField({ composing, item }: { composing: Composing; item: OfferItem }): ReactNode {
  const finding = item.findings?.byField.mailbox;
  return (
    <TextField
      label={t('offer.mailbox')}
      help={t('offer.mailbox.help')}
      error={finding?.severity === 'must' ? finding.message : undefined}
      value={composing.draft.mailbox ?? ''}
      spellCheck={false}
      autoComplete="email"
      inputMode="email"
      onChange={(mailbox) => composing.change({ mailbox })}
    />
  );
}

/** Whether it can be sent as it is, and what is wrong that no field can mend. */
function Judgement({ composing, shown }: { composing: Composing; shown: OfferItem }): ReactNode {
  const { items, service, ready } = composing;
  const faulty = items.filter(({ state }) => state === 'faulty' || state === 'missing').length;
  const { findings } = shown;
  if (findings === undefined) return null;
  return (
    <div className="grid gap-3">
      <div role="status">
        {items.length === 1 && findings.faults > 0 ? (
          <Badge tone="no">{t('offer.faults', { count: findings.faults })}</Badge>
        ) : service === undefined ? (
          <Badge tone="wait">{t('offer.service.missing')}</Badge>
        ) : items.length === 1 ? (
          <Badge tone="yes">{t('offer.valid')}</Badge>
        ) : (
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            {ready > 0 && <Badge tone="yes">{t('offer.items.ready', { count: ready })}</Badge>}
            {faulty > 0 && <Badge tone="no">{t('offer.items.faulty', { count: faulty })}</Badge>}
          </p>
        )}
      </div>
      {findings.rest.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold text-sm text-soft">{t('offer.findings.rest')}</h3>
          <FindingsList findings={findings.rest} />
        </section>
      )}
    </div>
  );
}
