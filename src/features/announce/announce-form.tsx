import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
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
import { AnnounceFields } from './announce-fields.tsx';
import { announceKinds } from './announce-kind.ts';
import type { Composing } from './use-announce.ts';

/** The form in which an announcement is composed: what is announced, and what is said of it. */
export function AnnounceForm({ composing }: { composing: Composing }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { artefact, draft, change, problem, request } = composing;
  const title = <WorkTitle>{artefact.title}</WorkTitle>;
  return (
    <form
      aria-label={t('announce.title')}
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
          {t('announce.title')}
        </h2>
        <p className="text-soft">
          {request ? (
            <Sentence of="announce.intro.reply" values={{ title, who: <Name>{request.name}</Name> }} />
          ) : (
            <Sentence of="announce.intro" values={{ title }} />
          )}
        </p>
      </header>
      <PodNotices />
      {artefact.visibility === 'private' && <PrivateWorkNotice />}
      {problem && (
        <Notice
          tone="no"
          urgent
          title={t('announce.failed.title')}
          kept={t('announce.failed.kept')}
          next={problemWords(problem).next}
          details={problemWords(problem).details}
        />
      )}
      <Select
        label={t('announce.kind')}
        help={t(`announce.kind.${draft.kind}.help`)}
        value={draft.kind}
        options={announceKinds
          // A relationship answers no request. https://coar-notify.net/specification/1.0.1/announce-relationship/
          .filter((kind) => request === undefined || kind !== 'relationship')
          .map((value) => ({ value, label: t(`announce.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <AnnounceFields composing={composing} />
      <Judgement composing={composing} />
    </form>
  );
}

/** What of the pod or the session is in the way. */
function PodNotices(): ReactNode {
  const { pod, session } = useWorkspace();
  if (pod === undefined)
    return <Notice tone="wait" title={t('announce.no-pod.title')} next={t('announce.no-pod.next')} />;
  if (pod.inbox === undefined || pod.eventLog === undefined || pod.home === undefined)
    return (
      <Notice
        tone="no"
        title={t('announce.no-place.title')}
        next={t('announce.no-place.next')}
        actions={
          <Link to="/setup" className={buttonClass()}>
            {t('announce.no-place.action')}
          </Link>
        }
      />
    );
  return session.phase === 'signed-out' && <Notice tone="wait" title={t('announce.signed-out')} />;
}

/** Whether it can be sent as it is, and what is wrong that no field can mend. */
function Judgement({ composing: { findings, draft } }: { composing: Composing }): ReactNode {
  const isAboutMissing = draft.kind !== 'work' && draft.about.trim() === '';
  return (
    <div className="grid gap-3">
      <div role="status">
        {isAboutMissing ? (
          <Badge tone="wait">{t(`announce.missing.${draft.kind}`)}</Badge>
        ) : findings.faults > 0 ? (
          <Badge tone="no">{t('announce.faults', { count: findings.faults })}</Badge>
        ) : (
          <Badge tone="yes">{t('announce.valid')}</Badge>
        )}
      </div>
      {findings.rest.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold text-sm text-soft">{t('announce.findings.rest')}</h3>
          <FindingsList findings={findings.rest} />
        </section>
      )}
    </div>
  );
}
