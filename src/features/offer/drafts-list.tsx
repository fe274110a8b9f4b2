import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { shortId } from '../notification/plain.ts';
import { useServices } from '../workspace/queries.ts';
import type { OfferDraft } from './offer-draft.ts';

/** Offers that were begun on this device and not sent. */
export function DraftsList({
  drafts,
  rows,
  onForget,
}: {
  drafts: readonly OfferDraft[];
  rows: readonly ArtefactRow[];
  onForget: (key: string) => void;
}): ReactNode {
  const services = useServices().data ?? [];
  if (drafts.length === 0) return null;
  const titles = new Map(rows.map(({ url, title }) => [url, title]));
  return (
    <section className="grid gap-1">
      <h2 className="font-semibold text-sm text-soft">{t('offer.drafts')}</h2>
      <ul>
        {drafts.map((draft) => {
          const [first] = draft.works;
          const name =
            draft.works.length === 1 && first
              ? isolate(titles.get(first.artefact) ?? shortId(first.artefact))
              : t('offer.works.count', { count: draft.works.length });
          const service = draft.service === undefined ? undefined : serviceById(services, draft.service);
          return (
            <li key={draft.key} className="flex items-center gap-2">
              <Link
                to="/offer"
                search={{ draft: draft.key }}
                className="wrap-anywhere min-w-0 grow py-1 underline decoration-line underline-offset-3 hover:decoration-act"
              >
                {service === undefined
                  ? name
                  : t('offer.drafts.to', { works: name, service: isolate(service.name) })}
              </Link>
              <IconButton
                icon={Trash2}
                label={t('offer.drafts.forget', { works: name })}
                onClick={() => onForget(draft.key)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
