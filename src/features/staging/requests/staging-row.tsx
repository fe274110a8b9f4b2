import type { ReactNode } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import { lastSeen } from '../../../domain/staging/staging.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { Name, WorkTitle } from '../../../ui/names.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { type Around, standingWords } from './standing.ts';
import { parts, t } from './words.ts';

export interface StagingRowViewProps {
  readonly row: StagingRow;
  readonly around: Around;
  readonly muted: boolean;
}

/** A request in the list: what is brought where, how it stands, and how much is there. */
export function StagingRowView({ row, around, muted }: StagingRowViewProps): ReactNode {
  const { request, collectionTitle, providerLabel } = row;
  const state = standingWords(row, around);
  const last = lastSeen(row);
  const isCounted = last?.files !== undefined && last.files.total > 0 && last.phase !== 'complete';
  return (
    <ListRow
      muted={muted}
      primary={
        <span className="line-clamp-3">
          <Pieces
            of={parts<'requests.row', ReactNode>('requests.row', {
              collection: <WorkTitle>{collectionTitle}</WorkTitle>,
              place: (
                <span className="wrap-anywhere">
                  <Name>{request.destination.name}</Name>
                </span>
              ),
            })}
          />
        </span>
      }
      end={<RelativeTime iso={row.modified} />}
      secondary={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <Badge tone={state.tone}>{state.label}</Badge>
          {isCounted && last.files && (
            <span className="tabular-nums">
              {t('requests.row.files', {
                done: formatNumber(last.files.done),
                count: last.files.total,
              })}
            </span>
          )}
          <span className="wrap-anywhere text-faint">
            <Pieces
              of={parts<'requests.row.by', ReactNode>('requests.row.by', {
                service: <Name>{providerLabel}</Name>,
              })}
            />
          </span>
        </span>
      }
    />
  );
}
