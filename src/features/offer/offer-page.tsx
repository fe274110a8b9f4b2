import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { DataList } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { useArtefacts } from '../workspace/queries.ts';
import { OfferActions } from './offer-actions.tsx';
import { OfferForm } from './offer-form.tsx';
import { OfferPreview } from './offer-preview.tsx';
import { readOfferSearch, worksIn } from './offer-search.ts';
import { useOfferDraft } from './use-offer-draft.ts';

const route = getRouteApi('/offer');

/** Where works are offered to a service: which works, what is asked, of whom, and the message exactly as it leaves. */
export function OfferPage(): ReactNode {
  const search = readOfferSearch(route.useSearch());
  const navigate = useNavigate();
  const rows = useArtefacts().data ?? [];
  const [url] = worksIn(search.artefacts);
  const work = rows.find((row) => row.url === url);
  const composing = useOfferDraft(
    work,
    (offer) => void navigate({ to: '/artefacts', search: { id: url, offer } }),
  );
  const close = () => void navigate({ to: '/artefacts', search: { id: url } });
  return (
    <ThreePane
      title={t('offer.title')}
      list={
        <DataList
          label={t('artefacts.list.label')}
          items={rows}
          itemKey={(row) => row.url}
          selectedKey={url}
          onSelect={(artefacts) => void navigate({ to: '/offer', search: { ...search, artefacts } })}
          renderItem={(row) => <ListRow primary={plain(row.title)} />}
        />
      }
      {...(composing &&
        work && {
          detail: <OfferForm artefact={work} composing={composing} />,
          side: <OfferPreview composing={composing} />,
          actions: <OfferActions composing={composing} onClose={close} />,
        })}
      detailKey={url}
      onBack={() => void navigate({ to: '/offer' })}
    />
  );
}
