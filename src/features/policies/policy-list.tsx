import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { DataList } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ListPlaceholder } from '../workspace/list-placeholder.tsx';
import type { ListState } from '../workspace/list-state.ts';
import { AutonomyBadge } from './autonomy-badge.tsx';
import type { PolicyView } from './policy-views.ts';

export interface PolicyListProps {
  readonly state: ListState;
  readonly policies: readonly PolicyView[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const keyOf = (policy: PolicyView) => policy.id;
const groupOf = ({ origin }: PolicyView) =>
  t(origin === 'shipped' ? 'policies.group.shipped' : 'policies.group.own');

/** The rule books, one's own and those that come with Orrery: what each may do, and how often it matched. */
export function PolicyList({ state, policies, selected, onSelect }: PolicyListProps): ReactNode {
  if (state.kind !== 'list') return <ListPlaceholder area="policies" state={state} />;
  return (
    <DataList
      label={t('policies.list.label')}
      items={policies}
      itemKey={keyOf}
      groupOf={groupOf}
      renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
      selectedKey={selected}
      onSelect={onSelect}
      renderItem={(policy) => <PolicyRow policy={policy} />}
    />
  );
}

function PolicyRow({ policy }: { policy: PolicyView }): ReactNode {
  const { title, matches, lastMatch, autonomy, origin } = policy;
  return (
    <ListRow
      primary={
        <span className="wrap-anywhere font-medium">
          <Name>{title}</Name>
        </span>
      }
      secondary={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <AutonomyBadge policy={policy} />
          {origin !== 'draft' && (
            <span>
              {matches === 0 ? t('policies.matches.none') : t('policies.matches.count', { count: matches })}
            </span>
          )}
        </span>
      }
      end={lastMatch && <RelativeTime iso={lastMatch} />}
      muted={autonomy === 'off'}
    />
  );
}
