import type { ReactNode, RefObject } from 'react';
import { Badge } from '../../../ui/badge.tsx';
import { DataList, type DataListHandle } from '../../../ui/data-list.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { Name } from '../../../ui/names.tsx';
import type { PlatformLine } from './platform-lines.ts';
import { TokenBadge } from './token-badge.tsx';
import { t } from './words.ts';

const keyOf = ({ id }: PlatformLine) => id;
const groupOf = ({ group }: PlatformLine) => t(`staging-services.group.${group}`);

/** The platforms by what they are for. */
export function PlatformList(props: {
  readonly lines: readonly PlatformLine[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly ref?: RefObject<DataListHandle | null>;
}): ReactNode {
  const { lines, selected, onSelect, ref } = props;
  return (
    <DataList
      ref={ref}
      label={t('staging-services.list')}
      items={lines}
      itemKey={keyOf}
      groupOf={groupOf}
      renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
      selectedKey={selected}
      onSelect={onSelect}
      renderItem={(line) => <Row line={line} />}
    />
  );
}

function Row({ line }: { line: PlatformLine }): ReactNode {
  if ('rules' in line) return <RulesRow {...line} />;
  if ('hub' in line)
    return (
      <ListRow
        primary={<span className="wrap-anywhere font-medium">{new URL(line.hub.url).host}</span>}
        secondary={t(`platform.kind.${line.hub.kind}`)}
        end={line.isOwn && t('staging-services.own')}
      />
    );
  const { platform, isOwn } = line;
  return (
    <ListRow
      primary={
        <span className="wrap-anywhere font-medium">
          <Name>{platform.label}</Name>
        </span>
      }
      secondary={
        <span className="flex flex-wrap gap-x-3">
          <span>{t(`platform.kind.${platform.kind}`)}</span>
          <TokenBadge audience={platform.id} />
        </span>
      }
      end={isOwn && t('staging-services.own')}
    />
  );
}

function RulesRow({ rules, faults, isClosed }: Extract<PlatformLine, { rules: number }>): ReactNode {
  return (
    <ListRow
      primary={<span className="font-medium">{t('rules.title')}</span>}
      secondary={
        <span className="flex flex-wrap gap-x-3">
          {isClosed ? (
            <Badge tone="no">{t('rules.closed.title')}</Badge>
          ) : (
            <span>{rules === 0 ? t('rules.row.none') : t('rules.row.rules', { count: rules })}</span>
          )}
          {faults > 0 && <Badge tone="doubt">{t('rules.row.faults', { count: faults })}</Badge>}
        </span>
      }
    />
  );
}
