import { type ReactNode, useState } from 'react';
import type { Position } from '../../../domain/staging/distance.ts';
import type { Destination } from '../../../domain/staging/provider.ts';
import { plain } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Select } from '../../../ui/select.tsx';
import type { DestinationOrder } from './order-destinations.ts';
import { t } from './words.ts';

const HERE = 'here';
const NOWHERE = 'nowhere';
/** Names of sites follow, which may be called like the two above. */
const SITE = 'site ';

export interface DistanceToolsProps {
  readonly destinations: readonly Destination[];
  readonly order: DestinationOrder;
  readonly onOrder: (order: DestinationOrder) => void;
  /** From where distances count from now on. */
  readonly onFrom: (position: Position | undefined) => void;
}

/** How destinations are sorted, and from where distances are measured. The browser's position stays on the page. */
export function DistanceTools({ destinations, order, onOrder, onFrom }: DistanceToolsProps): ReactNode {
  const [from, setFrom] = useState(NOWHERE);
  const [isRefused, setRefused] = useState(false);
  const sites = new Map(
    destinations.flatMap(({ site, node, position }) => {
      const name = site ?? node;
      return name !== undefined && position ? [[SITE + name, position] as const] : [];
    }),
  );
  const hasPositions = sites.size > 0;
  const choose = (value: string) => {
    setRefused(false);
    setFrom(value);
    if (value !== HERE) return onFrom(sites.get(value));
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => onFrom({ latitude: coords.latitude, longitude: coords.longitude }),
      () => {
        setRefused(true);
        setFrom(NOWHERE);
        onFrom(undefined);
        announce(t('staging-request.from.refused'), 'now');
      },
      { maximumAge: 3_600_000, timeout: 20_000 },
    );
  };
  const orders: readonly DestinationOrder[] =
    from === NOWHERE ? ['remaining', 'name'] : ['distance', 'remaining', 'name'];
  return (
    <>
      <div className="min-w-36">
        <Select
          label={t('staging-request.sort')}
          value={order}
          options={orders.map((value) => ({ value, label: t(`staging-request.sort.${value}`) }))}
          onChange={onOrder}
        />
      </div>
      {hasPositions && (
        <div className="min-w-40">
          <Select
            label={t('staging-request.from')}
            error={isRefused ? t('staging-request.from.refused') : undefined}
            value={from}
            options={[
              { value: NOWHERE, label: t('staging-request.from.nowhere') },
              ...(navigator.geolocation ? [{ value: HERE, label: t('staging-request.from.here') }] : []),
              ...[...sites.keys()].sort().map((value) => ({ value, label: plain(value.slice(SITE.length)) })),
            ]}
            onChange={choose}
          />
        </div>
      )}
    </>
  );
}
