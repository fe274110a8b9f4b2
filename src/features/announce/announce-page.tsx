import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { useArtefacts, useIntents, useSuggestions } from '../workspace/queries.ts';
import { AnnounceForm } from './announce-form.tsx';
import { type AnnounceSearch, readAnnounceSearch } from './announce-search.ts';
import { AnnounceSent } from './announce-sent.tsx';
import { AnnounceSide } from './announce-side.tsx';
import { RequestPane } from './request-pane.tsx';
import { sentAnnouncement } from './sent-steps.ts';
import { useAnnounce } from './use-announce.ts';
import { useRequest } from './use-request.ts';
import { WorksList } from './works-list.tsx';

const route = getRouteApi('/announce');

/** Where a work is announced: what is said, what policies will do with it, and the message exactly as it is sent. */
export function AnnouncePage(): ReactNode {
  const search = readAnnounceSearch(route.useSearch());
  const navigate = useNavigate();
  const artefacts = useArtefacts().data;
  const intents = useIntents().data ?? [];
  const open = useSuggestions().data ?? [];
  const request = useRequest(search.replyTo);
  const go = (next: AnnounceSearch, replace = false) =>
    void navigate({ to: '/announce', search: next, replace });

  const artefact = artefacts?.find(({ url }) => url === search.artefact);
  const composing = useAnnounce(search.sent === undefined ? artefact : undefined, search, request, (sent) =>
    go({ ...search, sent }, true),
  );
  const back = () =>
    void navigate({ to: '/artefacts', search: search.artefact === undefined ? {} : { id: search.artefact } });
  const again = () => go({ ...(search.artefact !== undefined && { artefact: search.artefact }) });

  const hindered = useHindrance('inbox', 'log', 'records');
  const panes = () => {
    if (search.sent !== undefined)
      return {
        detail: <AnnounceSent sent={sentAnnouncement(search.sent, intents, open)} artefact={artefact} />,
        actions: (
          <>
            <Button onClick={back}>{t('announce.sent.back')}</Button>
            <Button tone="plain" onClick={again}>
              {t('announce.sent.more')}
            </Button>
          </>
        ),
      };
    if (request !== undefined && (search.artefact === undefined || request.replyTo === undefined))
      return {
        detail: <RequestPane request={request} />,
        actions: <Button onClick={back}>{t('announce.close')}</Button>,
      };
    if (composing)
      return {
        detail: <AnnounceForm key={composing.draft.id} composing={composing} />,
        side: <AnnounceSide composing={composing} />,
        actions: (
          <>
            <Button
              tone="primary"
              icon={Send}
              disabled={!composing.canSend || hindered !== undefined}
              busy={composing.sending ? t('announce.sending') : undefined}
              onClick={() => void composing.send()}
            >
              {request ? t('announce.send.to', { who: isolate(request.name) }) : t('announce.send')}
            </Button>
            <Button onClick={back}>{t('announce.close')}</Button>
            <Button
              tone="plain"
              onClick={() => {
                composing.discard();
                back();
              }}
            >
              {t('announce.discard')}
            </Button>
            <p className="self-center text-faint text-sm max-two:hidden">{t('announce.kept')}</p>
            <WhyNot reason={hindered} />
          </>
        ),
      };
    if (search.artefact === undefined) return {};
    if (artefacts === undefined || artefact) return { detail: <Skeleton label={t('announce.loading')} /> };
    return {
      detail: (
        <EmptyState kind="empty" title={t('announce.missing')}>
          <p>{t('announce.missing.text')}</p>
        </EmptyState>
      ),
    };
  };

  return (
    <ThreePane
      title={t('announce.title')}
      list={
        artefacts?.length === 0 ? (
          <EmptyState
            kind="empty"
            title={t('announce.works.none')}
            actions={
              <Link to="/artefacts" search={{ form: 'new' }} className={buttonClass()}>
                {t('announce.works.make')}
              </Link>
            }
          >
            <p>{t('announce.works.none.text')}</p>
          </EmptyState>
        ) : (
          <WorksList
            rows={artefacts ?? []}
            request={request?.notification ?? undefined}
            selected={search.artefact}
            onSelect={(url) =>
              go({ artefact: url, ...(search.replyTo !== undefined && { replyTo: search.replyTo }) }, true)
            }
          />
        )
      }
      {...panes()}
      placeholder={<p className="px-6 py-16 text-center text-faint">{t('announce.works.text')}</p>}
      detailKey={`${search.artefact} ${search.replyTo} ${search.sent}`}
      onBack={() => (search.replyTo === undefined ? back() : void navigate({ to: '/review' }))}
    />
  );
}
