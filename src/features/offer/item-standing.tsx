import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { ItemState, OfferItem } from './offer-items.ts';

const tones: Readonly<Record<ItemState, Tone>> = {
  ready: 'yes',
  faulty: 'no',
  missing: 'no',
  'left-out': 'none',
  'handed-over': 'yes',
};

/** Where one Offer of a round stands, in a few words; and whether its service was asked for the same before. */
export function ItemStanding({ item, problem }: { item: OfferItem; problem?: Problem }): ReactNode {
  const { state, findings, artefact, earlier } = item;
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5">
        {problem ? (
          <Badge tone="no">{t('offer.item.failed')}</Badge>
        ) : (
          <Badge tone={tones[state]}>
            {state === 'faulty' && findings
              ? t('offer.item.faulty.count', { count: findings.faults })
              : t(`offer.item.${state}`)}
          </Badge>
        )}
        {artefact?.visibility === 'private' && <Badge tone="wait">{t('artefacts.private')}</Badge>}
        {earlier && (
          <span className="inline-flex items-baseline gap-1.5">
            <Badge tone="wait">{t('offer.item.earlier')}</Badge>
            <Link
              to="/threads"
              search={{ id: earlier.key }}
              className="text-act text-sm underline decoration-act/40 underline-offset-2 hover:decoration-act"
            >
              {t('offer.earlier.open')}
            </Link>
          </span>
        )}
      </p>
      {problem && <p className="text-no text-sm">{problemWords(problem).title}</p>}
    </>
  );
}
