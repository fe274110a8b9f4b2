import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { PrivateWorkNotice } from '../suggestion/private-work.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { offerPatterns } from './offer-draft.ts';
import { OfferWorkFields } from './offer-work-fields.tsx';
import type { Composing } from './use-offer-draft.ts';

/** The form in which an Offer is composed: what is asked, of whom, with what. */
export function OfferForm({ artefact, composing }: { artefact: Artefact; composing: Composing }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { draft, change, problem } = composing;
  return (
    <form
      aria-label={t('offer.title')}
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void composing.send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void composing.send();
      }}
    >
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t('offer.title')}
        </h2>
        <p className="text-soft">
          <Sentence of="offer.intro" values={{ title: <WorkTitle>{artefact.title}</WorkTitle> }} />
        </p>
      </header>
      <PodNotices />
      {artefact.visibility === 'private' && <PrivateWorkNotice />}
      {problem && (
        <Notice
          tone="no"
          urgent
          title={t('offer.failed.title')}
          kept={t('offer.failed.kept')}
          next={problemWords(problem).next}
          details={problemWords(problem).details}
        />
      )}
      <Select
        label={t('offer.pattern')}
        help={t(`offer.pattern.${draft.pattern}.help`)}
        value={draft.pattern}
        options={offerPatterns.map((value) => ({ value, label: t(`offer.pattern.${value}`) }))}
        onChange={(pattern) => change({ pattern })}
      />
      <ServiceField composing={composing} />
      <OfferWorkFields artefact={artefact} composing={composing} />
      <Judgement composing={composing} />
    </form>
  );
}

/** What of the pod or the session is in the way. */
function PodNotices(): ReactNode {
  const { pod, session } = useWorkspace();
  if (pod === undefined)
    return <Notice tone="wait" title={t('offer.no-pod.title')} next={t('offer.no-pod.next')} />;
  if (pod.inbox === undefined)
    return (
      <Notice
        tone="no"
        title={t('offer.no-inbox.title')}
        next={t('offer.no-inbox.next')}
        actions={
          <Link to="/setup" className={buttonClass()}>
            {t('artefacts.unset.action')}
          </Link>
        }
      />
    );
  return session.phase === 'signed-out' && <Notice tone="wait" title={t('offer.signed-out')} />;
}

/** Whom to ask. Services that take the request but cannot be asked are named with the reason. */
function ServiceField({ composing }: { composing: Composing }): ReactNode {
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
      {others.length > 0 && (
        <div className="text-soft text-sm">
          <p>{t('offer.service.unavailable')}</p>
          <ul className="list-disc ps-5">
            {others.map(({ service: other, obstacle }) => (
              <li key={other.id} className="wrap-anywhere">
                <Name>{other.name}</Name> {obstacle && t(`offer.service.${obstacle}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Whether it can be sent as it is, and what is wrong that no field can mend. */
function Judgement({ composing }: { composing: Composing }): ReactNode {
  const { findings, service } = composing;
  if (findings === undefined) return null;
  return (
    <div className="grid gap-3">
      <div role="status">
        {findings.faults > 0 ? (
          <Badge tone="no">{t('offer.faults', { count: findings.faults })}</Badge>
        ) : service === undefined ? (
          <Badge tone="wait">{t('offer.service.missing')}</Badge>
        ) : (
          <Badge tone="yes">{t('offer.valid')}</Badge>
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
