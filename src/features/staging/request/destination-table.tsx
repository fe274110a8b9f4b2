import { type ReactNode, useMemo, useState } from 'react';
import type { Position } from '../../../domain/staging/distance.ts';
import type { Destination } from '../../../domain/staging/provider.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useSettings } from '../../workspace/queries.ts';
import { DestinationRowView } from './destination-row.tsx';
import { DistanceTools } from './distance-tools.tsx';
import { type DestinationOrder, destinationRows } from './order-destinations.ts';
import { bytesToBring } from './plan-request.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

/** From so many destinations on they can be filtered. */
const MANY = 8;
/** Up to so many are in sight at once, in whatever order. */
const FEW = 3;

export interface DestinationTableProps {
  readonly work: RequestWork;
  readonly destinations: readonly Destination[];
}

/** The destinations of a service with the room that is left, how far they are, and what processes data there. */
export function DestinationTable({ work, destinations }: DestinationTableProps): ReactNode {
  const { policy, draft, change, collection } = work;
  const usual = useSettings().data?.usualDestination;
  const [order, setOrder] = useState<DestinationOrder>('remaining');
  const [from, setFrom] = useState<Position>();
  const [filter, setFilter] = useState('');
  const rows = useMemo(
    () => destinationRows(destinations, order, { filter, ...(from && { from }), ...(policy && { policy }) }),
    [destinations, order, filter, from, policy],
  );
  const bytes = useMemo(() => bytesToBring(collection.members), [collection.members]);
  const [chosen] = draft.destinations;
  const open = rows.filter(({ barred }) => barred === undefined);
  const barred = rows.filter((row) => row.barred !== undefined);
  const row = (each: (typeof rows)[number]) => (
    <DestinationRowView
      key={each.destination.id}
      row={each}
      bytes={bytes}
      isChosen={each.destination.id === chosen?.id}
      isUsual={usual?.provider === work.service.config?.id && usual?.id === each.destination.id}
      hasQuota={work.service.provider?.can.quota === true}
      askApproval={draft.askApproval}
      onAskApproval={work.service.provider?.can.approval ? () => change({ askApproval: true }) : undefined}
      onChoose={() => change({ destinations: [{ id: each.destination.id, name: each.destination.name }] })}
    />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-end gap-3">
        {destinations.length >= MANY && (
          <div className="min-w-40 grow">
            <TextField
              label={t('staging-request.destinations.filter')}
              type="search"
              value={filter}
              onChange={setFilter}
            />
          </div>
        )}
        {destinations.length > FEW && (
          <DistanceTools
            destinations={destinations}
            order={order}
            onOrder={setOrder}
            onFrom={(next) => {
              setFrom(next);
              if (next) setOrder('distance');
              else if (order === 'distance') setOrder('remaining');
            }}
          />
        )}
      </div>
      <fieldset className="@container grid grid-cols-[minmax(0,1fr)]">
        <legend className="sr-only">{t('staging-request.destinations')}</legend>
        {open.map(row)}
        {barred.length > 0 && (
          <p className="pt-4 pb-1 text-faint text-sm">{t('staging-request.destinations.closed')}</p>
        )}
        {barred.map(row)}
      </fieldset>
      {rows.length === 0 && (
        <p className="text-soft">
          {t('staging-request.destinations.filtered', { count: destinations.length })}
        </p>
      )}
    </div>
  );
}
