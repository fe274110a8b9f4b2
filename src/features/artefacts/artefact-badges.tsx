import type { ReactNode } from 'react';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { stateTone, stateWord } from '../thread/thread-words.ts';
import { type ArtefactStatus, countOf } from './artefact-status.ts';

/** What can be said of an artefact, as words with their shapes. */
export function ArtefactBadges({ statuses }: { statuses: readonly ArtefactStatus[] }): ReactNode {
  if (statuses.length === 0) return <span className="text-faint">{t('artefacts.status.none')}</span>;
  return statuses.map((status) =>
    status.kind === 'offered' ? (
      <Badge key={status.offer.key} tone={stateTone(status.offer)}>
        {offered(status.offer)}
      </Badge>
    ) : (
      <Badge key={status.kind} tone="yes">
        {status.kind === 'certified' ? certified(status.evidence) : t(`artefacts.status.${status.kind}`)}
      </Badge>
    ),
  );
}

/** "certified: 2 reviews, 1 endorsement" */
function certified(evidence: readonly Evidence[]): string {
  const counts = (['review', 'endorsement'] as const)
    .map((what) => [what, countOf(evidence, what)] as const)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => t(`lifecycle.count.${what}`, { count }));
  return t('artefacts.status.certified', { by: counts.join(', ') });
}

function offered(offer: Thread): string {
  const { pattern } = offer;
  const asked = pattern === 'request-review' || pattern === 'request-endorsement' ? pattern : 'other';
  return t(`artefacts.status.${asked}`, { stage: stateWord(offer) });
}
