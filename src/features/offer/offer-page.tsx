import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { type ShownForecast, useForecast } from '../suggestion/use-forecast.ts';
import { ListPlaceholder } from '../workspace/list-placeholder.tsx';
import { listState } from '../workspace/list-state.ts';
import { useArtefacts, useSyncStatus } from '../workspace/queries.ts';
import { useKeptDrafts } from '../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { DraftsList } from './drafts-list.tsx';
import { OfferActions } from './offer-actions.tsx';
import { isHandedOver } from './offer-draft.ts';
import { OfferForm } from './offer-form.tsx';
import type { OfferItem } from './offer-items.ts';
import { OfferPreview } from './offer-preview.tsx';
import { readOfferSearch, worksIn, worksParameter } from './offer-search.ts';
import { readDraft } from './read-draft.ts';
import { SentView } from './sent-view.tsx';
import { type Composing, useOffer } from './use-offer.ts';
import { WorksPicker } from './works-picker.tsx';

const route = getRouteApi('/offer');

/** Where works are offered to a service: which works, what is asked, of whom, and the message exactly as it leaves. */
export function OfferPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const search = readOfferSearch(route.useSearch());
  const navigate = useNavigate();
  const artefacts = useArtefacts().data;
  const rows = artefacts ?? [];
  const composing = useOffer(search, rows);
  const drafts = useKeptDrafts('offer', readDraft);
  const [at, setAt] = useState<string>();

  const { all, forget } = drafts;
  useEffect(() => {
    // What was sent is found in the threads: it need not be kept here.
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    for (const draft of all.values())
      if (isHandedOver(draft) && draft.works.every(({ handedOver = '' }) => handedOver < hourAgo))
        forget(draft.key);
  }, [all, forget]);

  const isChoosing = search.choose === true || composing === undefined;
  const chosen = composing
    ? composing.draft.works.map(({ artefact }) => artefact)
    : worksIn(search.artefacts);
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.artefacts,
    pending: artefacts === undefined,
    total: rows.length,
    shown: rows.length,
  });
  const choose = (urls: readonly string[]) => {
    if (composing && isHandedOver(composing.draft))
      // What was sent is sent: more works are a round of their own.
      void navigate({
        to: '/offer',
        search: { artefacts: worksParameter(urls.filter((url) => !chosen.includes(url))), choose: true },
      });
    else if (composing) composing.choose(rows.filter(({ url }) => urls.includes(url)));
    else
      void navigate({
        to: '/offer',
        search: { ...search, artefacts: worksParameter(urls), choose: true },
        replace: true,
      });
  };
  const compose = () => void navigate({ to: '/offer', search: { ...search, choose: undefined } });
  const close = () => {
    const [only] = chosen.length === 1 ? chosen : [];
    void navigate({ to: '/artefacts', search: only === undefined ? {} : { id: only } });
  };
  const others = [...drafts.all.values()].filter(
    (draft) => draft.key !== composing?.draft.key && !isHandedOver(draft),
  );
  const go = chosen.length > 0 && (
    <Button tone="primary" icon={Send} onClick={compose}>
      {t('offer.compose', { count: chosen.length })}
    </Button>
  );
  const open = composing?.items.find(({ work }) => work.id === at);
  const shown = open ?? composing?.items[0];
  const fit = shown?.state === 'ready' ? shown : composing?.items.find(({ state }) => state === 'ready');
  const forecast = useForecast(composing?.way === 'own-inbox' ? fit?.document : undefined);
  return (
    <ThreePane
      title={t('offer.works.legend')}
      count={rows.length > 0 && t('offer.works.chosen', { count: chosen.length })}
      tools={others.length > 0 && <DraftsList drafts={others} rows={rows} onForget={drafts.forget} />}
      list={
        state.kind === 'list' ? (
          <div className="flex h-full min-h-0 flex-col">
            <div className="min-h-0 grow">
              <WorksPicker
                rows={rows}
                chosen={new Set(chosen)}
                fixed={fixedWorks(composing)}
                onChange={choose}
              />
            </div>
            {isChoosing && go && (
              <div className="grid border-line border-t bg-raised px-4 py-3 two:hidden">{go}</div>
            )}
          </div>
        ) : (
          <ListPlaceholder area="artefacts" state={state} />
        )
      }
      {...(composing &&
        !isChoosing &&
        panes(composing, { open, shown, fit, forecast, setAt, close, navigate }))}
      placeholder={
        <EmptyState kind="empty" title={t('offer.choose.title')} actions={go}>
          <p>{t('offer.choose.text')}</p>
        </EmptyState>
      }
      detailKey={composing?.draft.key}
      onBack={() => void navigate({ to: '/offer', search: { ...search, choose: true } })}
    />
  );
}

interface PaneTools {
  /** Of several Offers, the one whose fields are open. */
  readonly open: OfferItem | undefined;
  /** The Offer whose message is shown. */
  readonly shown: OfferItem | undefined;
  /** The Offer that is forecast: the shown one where it is fit to be sent, else the first that is. */
  readonly fit: OfferItem | undefined;
  readonly forecast: ShownForecast;
  readonly setAt: (id: string | undefined) => void;
  readonly close: () => void;
  readonly navigate: ReturnType<typeof useNavigate>;
}

/** The form with its preview; and once everything was handed over, what comes of it. */
function panes(composing: Composing, tools: PaneTools) {
  const { open, shown, fit, forecast, setAt, close, navigate } = tools;
  const { draft, items, sending, way } = composing;
  if (isHandedOver(draft) && !sending)
    return {
      detail: <SentView composing={composing} />,
      actions: (
        <>
          <Button
            onClick={() => {
              composing.discard();
              close();
            }}
          >
            {t('offer.done', { count: items.length })}
          </Button>
          <Button
            tone="plain"
            onClick={() => {
              composing.discard();
              void navigate({ to: '/offer', search: { choose: true } });
            }}
          >
            {t('offer.another')}
          </Button>
        </>
      ),
    };
  // Through the own inbox, sending approves what is shown: so it has to be shown.
  const approved = forecast.isCurrent ? forecast.forecast : undefined;
  const isKnown = way === 'direct' || (fit !== undefined && approved !== undefined);
  const send = isKnown ? () => void composing.send(approved) : undefined;
  return (
    shown && {
      detail: <OfferForm composing={composing} shown={shown} open={open} onOpen={setAt} onSend={send} />,
      side: <OfferPreview composing={composing} shown={shown} fit={fit} forecast={forecast} />,
      actions: <OfferActions composing={composing} onSend={send} onClose={close} />,
    }
  );
}

function fixedWorks(composing: Composing | undefined): ReadonlySet<string> {
  const works = composing?.draft.works ?? [];
  return new Set(works.flatMap(({ artefact, handedOver }) => (handedOver === undefined ? [] : [artefact])));
}
