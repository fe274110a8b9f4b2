import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ThreadStateBadge } from '../thread/thread-state.tsx';
import { useSuggestions } from '../workspace/queries.ts';
import { isWaiting } from './lifecycle-pending.ts';
import { linkClass } from './link-class.ts';
import { OfferSentence } from './offer-sentence.tsx';
import { Section } from './section.tsx';
import { EvidenceLine } from './status-section.tsx';
import type { Lifecycles } from './use-lifecycles.ts';

/** So many entries of each kind are shown. */
const SHOWN = 6;

export interface ArtefactsOverviewProps {
  readonly rows: readonly ArtefactRow[];
  readonly lifecycles: Lifecycles;
  readonly offers: readonly Thread[];
  /** Opens the form; left out while nothing can be written. */
  readonly onNew?: () => void;
}

/** What stands in the detail's place while no work is chosen: what waits, and what was done lately. */
export function ArtefactsOverview({ rows, lifecycles, offers, onNew }: ArtefactsOverviewProps): ReactNode {
  const suggestions = useSuggestions().data ?? [];
  const titles = new Map(rows.map(({ url, title }) => [url, title]));
  const waiting = offers.filter(isWaiting);
  const concerned = suggestions.filter(({ suggestion }) => titles.has(suggestion.artefact ?? ''));
  const lately = latest(rows, lifecycles);
  return (
    <div className="grid max-w-[49rem] gap-8 px-4 py-5 two:px-6">
      <h2 className="text-lg">{t('artefacts.overview.title')}</h2>
      <Section title={t('artefacts.overview.waiting')}>
        {waiting.length === 0 ? (
          <p className="text-soft">{t('artefacts.overview.waiting.none')}</p>
        ) : (
          <ul className="grid gap-3">
            {waiting.slice(0, SHOWN).map((offer) => (
              <li key={offer.key}>
                <WaitingOffer offer={offer} title={titles.get(offer.artefact ?? '')} />
              </li>
            ))}
          </ul>
        )}
        <More count={waiting.length - SHOWN} />
      </Section>
      {concerned.length > 0 && (
        <Section title={t('artefacts.overview.decide')}>
          <p>
            <Link to="/review" className={linkClass}>
              {t('artefacts.overview.suggestions', { count: concerned.length })}
            </Link>
          </p>
        </Section>
      )}
      <Section title={t('artefacts.overview.lately')}>
        {lately.length === 0 ? (
          <p className="text-soft">{t('artefacts.overview.lately.none')}</p>
        ) : (
          <ul className="grid gap-3">
            {lately.slice(0, SHOWN).map(({ row, evidence }) => (
              <li key={`${row.url} ${evidence.event}`} className="wrap-anywhere">
                <WorkLink url={row.url} title={row.title} />
                <p className="text-sm">
                  <EvidenceLine evidence={evidence} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {onNew && (
        <div className="border-line border-t pt-5">
          <Button icon={Plus} keyHint="n" onClick={onNew}>
            {t('artefacts.form.new')}
          </Button>
        </div>
      )}
    </div>
  );
}

function WaitingOffer({ offer, title }: { offer: Thread; title: string | undefined }): ReactNode {
  const { rounds, since, artefact } = offer;
  return (
    <>
      {artefact !== undefined && title !== undefined && <WorkLink url={artefact} title={title} />}
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span>
          <OfferSentence offer={offer} />
        </span>
        <ThreadStateBadge thread={offer} />
        <span className="text-faint">
          <RelativeTime iso={rounds.at(-1)?.offer.at ?? since} />
        </span>
      </p>
    </>
  );
}

function WorkLink({ url, title }: { url: string; title: string }): ReactNode {
  return (
    <Link
      to="/artefacts"
      search={{ id: url }}
      dir="auto"
      className="wrap-anywhere font-serif underline decoration-line underline-offset-3 hover:decoration-act"
    >
      {plain(title)}
    </Link>
  );
}

function More({ count }: { count: number }): ReactNode {
  return count > 0 && <p className="text-faint text-sm">{t('artefacts.overview.more', { count })}</p>;
}

/** What made works registered, certified or archived, the newest first. */
function latest(
  rows: readonly ArtefactRow[],
  lifecycles: Lifecycles,
): readonly { readonly row: ArtefactRow; readonly evidence: Evidence }[] {
  return rows
    .flatMap((row) => (lifecycles.get(row.url) ?? []).map((evidence) => ({ row, evidence })))
    .filter(({ evidence }) => evidence.function !== 'awareness' && evidence.at !== undefined)
    .sort((a, b) => (b.evidence.at ?? '').localeCompare(a.evidence.at ?? ''));
}
