import type { ReactNode } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import { lastSeen } from '../../../domain/staging/staging.ts';
import { isOpen } from '../../../domain/staging/staging-state.ts';
import { formatDate, formatMoment } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { OrderFiles } from '../request/order-files.tsx';
import { stagingProblemWords } from '../staging-problem-words.ts';
import { FactsSection } from './facts-section.tsx';
import { FilesSection } from './files-section.tsx';
import { GrantedSection } from './granted-section.tsx';
import { ProgressSection } from './progress-section.tsx';
import { type Around, standingWords } from './standing.ts';
import { parts, t } from './words.ts';

export interface StagingDetailProps {
  readonly row: StagingRow;
  readonly around: Around;
  /** It goes to an operator, by a file. */
  readonly isDocument: boolean;
}

/** A request in full: how it stands and why, how far it is, what was granted of it, and each file on demand. */
export function StagingDetail({ row, around, isDocument }: StagingDetailProps): ReactNode {
  const { request, collectionTitle } = row;
  const state = standingWords(row, around);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-2">
        <div className="grid gap-1">
          <h2 className="wrap-anywhere text-balance font-serif text-xl" dir="auto">
            {plain(collectionTitle)}
          </h2>
          <p className="wrap-anywhere text-faint text-sm">
            {t('detail.to', { place: isolate(request.destination.name) })}
            {' · '}
            {plain(row.providerLabel)}
          </p>
        </div>
        <div className="grid max-w-[65ch] gap-1" role="status">
          <Badge tone={state.tone}>{state.label}</Badge>
          <p>{state.means}</p>
        </div>
        <Looked row={row} />
      </header>
      <Remarks row={row} around={around} />
      {isDocument ? (
        <Section title={t('facts.order')}>
          <OrderFiles request={request} title={collectionTitle} written={row.created} />
        </Section>
      ) : (
        <>
          {row.job && !row.byHand && <ProgressSection row={row} />}
          {row.job && !row.byHand && <GrantedSection row={row} />}
          <FilesSection key={row.id} row={row} mayAsk={around.mayAsk} />
        </>
      )}
      <FactsSection row={row} />
    </article>
  );
}

/** When the service was asked last, and its own words. */
function Looked({ row }: { row: StagingRow }): ReactNode {
  const last = lastSeen(row);
  if (!last) return null;
  const at = row.lookedAt !== undefined && row.lookedAt > last.seenAt ? row.lookedAt : last.seenAt;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-faint text-sm">
      <span>
        <Pieces
          of={parts<'detail.lookedAt', ReactNode>('detail.lookedAt', { when: <RelativeTime iso={at} /> })}
        />
      </span>
      {last.word !== undefined && <span>{t('detail.word', { word: isolate(last.word) })}</span>}
      {last.stuckSince !== undefined && (
        <span>{t('detail.since', { when: formatMoment(last.stuckSince) })}</span>
      )}
    </p>
  );
}

/** What stands in the way, and what was wanted and is not done yet. */
function Remarks({ row, around }: { row: StagingRow; around: Around }): ReactNode {
  const { wish, problem, hindrance, paused } = row;
  const service = isolate(row.providerLabel);
  const last = lastSeen(row);
  const isWatchable = row.state === 'handed-in' && !row.byHand;
  return (
    <>
      {last?.error !== undefined && last.phase !== 'complete' && (
        <div className="grid gap-1">
          <p className="text-faint text-sm">{t('detail.error')}</p>
          <blockquote className="wrap-anywhere border-no border-s-3 ps-3" dir="auto">
            {plain(last.error)}
          </blockquote>
        </div>
      )}
      {wish && (
        <Notice
          tone="wait"
          title={
            wish.as === 'extend'
              ? t('detail.wish.extend', { until: formatDate(wish.until ?? '') })
              : t(`detail.wish.${wish.as}`)
          }
          next={t(around.mayAsk ? 'detail.wish.done-soon' : 'detail.wish.waits', { service })}
        />
      )}
      {problem && <Notice tone="no" {...stagingProblemWords(problem)} kept={t('detail.failed.kept')} />}
      {!problem && hindrance && isOpen(row) && (
        <Notice
          tone="doubt"
          {...stagingProblemWords(hindrance.problem)}
          {...(hindrance.problem.kind !== 'signed-out' && { kept: t('detail.hindered.again') })}
        />
      )}
      {paused && <Notice tone="none" title={t('detail.paused')} next={t('detail.paused.text')} />}
      {isWatchable && !paused && !around.mayAsk && around.isConfigured && (
        <Notice tone="wait" title={t('detail.unwatched')} next={t('detail.unwatched.text', { service })} />
      )}
    </>
  );
}
