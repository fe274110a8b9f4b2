import { type ReactNode, type RefObject, useMemo } from 'react';
import { isInUse, type Service } from '../../domain/service/service.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataList, type DataListHandle } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ListPlaceholder, NothingMatches } from '../workspace/list-placeholder.tsx';
import type { ListState } from '../workspace/list-state.ts';
import { ReachBadge } from './reach-words.tsx';
import { TrustBadge } from './trust-words.tsx';
import { senderName } from './unknown-sender-view.tsx';
import type { UnknownSender } from './unknown-senders.ts';

/** A line of the list: a service of the register, or a sender who is not in it. */
type Line =
  | { readonly id: string; readonly group: string; readonly service: Service }
  | { readonly id: string; readonly group: string; readonly sender: UnknownSender };

export interface ServiceListProps {
  readonly state: ListState;
  readonly services: readonly Service[];
  readonly senders: readonly UnknownSender[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** How many there are without the search. */
  readonly total: number;
  readonly onClear: () => void;
  readonly ref?: RefObject<DataListHandle | null>;
}

const keyOf = (line: Line) => line.id;
const groupOf = (line: Line) => line.group;

/** The register by name, and below it those who wrote without being in it. */
export function ServiceList(props: ServiceListProps): ReactNode {
  const { state, services, senders, selected, onSelect, total, onClear, ref } = props;
  const lines = useMemo(
    (): Line[] => [
      ...services.map((service) => ({ id: service.id, group: t('services.register'), service })),
      ...senders.map((sender) => ({
        id: sender.id,
        group: t('services.unknown.title', { count: senders.length }),
        sender,
      })),
    ],
    [services, senders],
  );
  if (state.kind !== 'list')
    return (
      <ListPlaceholder
        area="services"
        state={state}
        filtered={<NothingMatches area="services" total={total} onClear={onClear} />}
      />
    );
  return (
    <DataList
      ref={ref}
      label={t('services.list.label')}
      items={lines}
      itemKey={keyOf}
      groupOf={groupOf}
      renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
      selectedKey={selected}
      onSelect={onSelect}
      renderItem={(line) => ('service' in line ? <ServiceRow {...line} /> : <SenderRow {...line} />)}
    />
  );
}

function ServiceRow({ service }: { service: Service }): ReactNode {
  const kinds = service.kinds.map((kind) => t(`services.kind.${kind}`));
  return (
    <ListRow
      primary={
        <span className="wrap-anywhere font-medium">
          <Name>{service.name}</Name>
        </span>
      }
      secondary={
        <span className="flex flex-wrap gap-x-3">
          <span className="first-letter:uppercase">
            {kinds.length > 0 ? formatList(kinds) : t('services.kinds.none')}
          </span>
          {service.enabled === false && <Badge tone="none">{t('services.off')}</Badge>}
          {service.reach && <ReachBadge state={service.reach.state} />}
        </span>
      }
      end={<TrustBadge trust={service.trust} />}
      muted={!isInUse(service)}
    />
  );
}

function SenderRow({ sender }: { sender: UnknownSender }): ReactNode {
  return (
    <ListRow
      primary={
        <span className="wrap-anywhere">
          <Name>{senderName(sender)}</Name>
        </span>
      }
      secondary={
        <span className="flex flex-wrap gap-x-3">
          <Badge tone="doubt">{t('services.unknown')}</Badge>
          {t('services.unknown.count', { count: sender.count })}
        </span>
      }
      end={<RelativeTime iso={sender.lastAt} />}
    />
  );
}
