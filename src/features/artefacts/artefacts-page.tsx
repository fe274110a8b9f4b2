import { Send } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { listState } from '../workspace/list-state.ts';
import { useArtefacts, useEvents, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { ArtefactDetail, MissingArtefact } from './artefact-detail.tsx';
import { ArtefactHistory } from './artefact-history.tsx';
import { ArtefactList } from './artefact-list.tsx';
import { statusOf } from './artefact-status.ts';
import { ArtefactTools } from './artefact-tools.tsx';
import { filterArtefacts } from './artefacts-search.ts';
import { OfferActions } from './offer-actions.tsx';
import { readDraft } from './offer-draft-storage.ts';
import { OfferForm } from './offer-form.tsx';
import { OfferPreview } from './offer-preview.tsx';
import { OfferSent } from './offer-sent.tsx';
import { useArtefactsSearch } from './use-artefacts-search.ts';
import { useOfferDraft } from './use-offer-draft.ts';
import { useOffers } from './use-offers.ts';

/** The maintainer's works: what others said of them, and offering them to services. */
export function ArtefactsPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const artefacts = useArtefacts().data;
  const events = useEvents().data;
  const offers = useOffers();
  const [search, setSearch] = useArtefactsSearch();

  const rows = useMemo(() => artefacts ?? [], [artefacts]);
  const shown = useMemo(() => filterArtefacts(rows, search), [rows, search]);
  const statuses = useMemo(
    () => new Map(rows.map((row) => [row.url, statusOf(row, events ?? [], offers)])),
    [rows, events, offers],
  );
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.artefacts,
    pending: artefacts === undefined,
    total: rows.length,
    shown: shown.length,
  });
  const chosen = rows.find((row) => row.url === search.id);
  const composing = useOfferDraft(search.offer === 'new' ? chosen : undefined, (offer) =>
    setSearch({ offer }, 'replace'),
  );
  const choose = useCallback((id: string) => setSearch({ id, offer: undefined }), [setSearch]);
  const close = () => setSearch({ offer: undefined });

  /** What stands in the panes for the chosen artefact: itself, the Offer being composed, or one that was made. */
  const panes = (artefact: ArtefactRow) => {
    if (composing)
      return {
        detail: <OfferForm artefact={artefact} composing={composing} />,
        side: <OfferPreview composing={composing} />,
        actions: <OfferActions composing={composing} onClose={close} />,
      };
    if (search.offer !== undefined && search.offer !== 'new') {
      const wanted = activityKey(search.offer);
      const offer = offers.find(({ offerId }) => offerId === wanted);
      return {
        detail: <OfferSent title={artefact.title} offer={offer} />,
        side: <ArtefactHistory artefact={artefact.url} />,
        actions: (
          <>
            <Button onClick={close}>{t('offer.back')}</Button>
            <Button tone="plain" onClick={() => setSearch({ offer: 'new' })}>
              {t('offer.another')}
            </Button>
          </>
        ),
      };
    }
    return {
      detail: (
        <ArtefactDetail
          artefact={artefact}
          statuses={statuses.get(artefact.url) ?? []}
          offers={offers.filter((offer) => offer.artefact === artefact.url)}
        />
      ),
      side: <ArtefactHistory artefact={artefact.url} />,
      actions: (
        <Button tone="primary" icon={Send} onClick={() => setSearch({ offer: 'new' })}>
          {readDraft(sessionStorage, artefact.url) ? t('offer.resume') : t('offer.action')}
        </Button>
      ),
    };
  };

  return (
    <ThreePane
      title={t('artefacts.title')}
      count={
        shown.length === rows.length
          ? t('artefacts.count', { count: rows.length })
          : t('artefacts.count.filtered', { shown: shown.length, all: rows.length })
      }
      tools={rows.length > 0 && <ArtefactTools search={search} onSearch={setSearch} />}
      list={
        <ArtefactList
          state={state}
          rows={shown}
          total={rows.length}
          statuses={statuses}
          selected={search.id}
          onSelect={choose}
          onClear={() => setSearch({ q: undefined, type: undefined })}
        />
      }
      {...(chosen
        ? panes(chosen)
        : { detail: search.id === undefined ? undefined : <Missing url={search.id} rows={artefacts} /> })}
      placeholder={rows.length === 0 ? <div /> : undefined}
      detailKey={`${search.id} ${search.offer}`}
      onBack={() => setSearch({ id: undefined, offer: undefined })}
    />
  );
}

function Missing({ url, rows }: { url: string; rows: readonly ArtefactRow[] | undefined }): ReactNode {
  return rows === undefined ? <p role="status">{t('artefacts.loading')}</p> : <MissingArtefact url={url} />;
}
