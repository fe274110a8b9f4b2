import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { taskState } from './task-words.ts';
import type { Way } from './ways.ts';
import { t } from './words.ts';

/** A way to use data, in the list. */
export function WayRow({ way }: { way: Way }): ReactNode {
  if (way.kind === 'task') {
    const { task } = way;
    const { tone, label } = taskState(task);
    return (
      <ListRow
        primary={<span className="line-clamp-2">{isolate(task.name)}</span>}
        end={<RelativeTime iso={task.created} />}
        secondary={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <Badge tone={tone}>{label}</Badge>
            <span className="wrap-anywhere text-faint">
              {task.service ? isolate(task.service.label) : t(`use-data.task.kind.${task.kind}`)}
            </span>
          </span>
        }
      />
    );
  }
  return (
    <ListRow primary={<span className="wrap-anywhere">{wayTitle(way)}</span>} secondary={wayAbout(way)} />
  );
}

/** What a way is called. */
function wayTitle(way: Way): string {
  switch (way.kind) {
    case 'hub':
      return t('use-data.way.hub', { hub: isolate(way.name) });
    case 'portal':
      return portalTitle(way);
    case 'tes':
      return t('use-data.way.tes', { service: isolate(way.config.label) });
    case 'task':
      return isolate(way.task.name);
    default:
      return t(`use-data.way.${way.kind}`);
  }
}

/** Kinds of services, as sites name them, that have words of their own. */
const PORTALS = ['prepare_data', 'carta', 'canfar', 'cavern', 'dask', 'soda_sync', 'soda_async'] as const;

/** What something beside the data is called: most sites give it no name but its kind. */
export function portalTitle({ name, what }: Way & { readonly kind: 'portal' }): string {
  const known = PORTALS.find((each) => each === what);
  return name === what && known ? t(`use-data.way.portal.${known}`) : isolate(name);
}

function wayAbout(way: Exclude<Way, { kind: 'task' }>): string {
  switch (way.kind) {
    case 'hub': {
      const kind = t(`use-data.way.hub.${way.hub.kind}`);
      return way.beside ? t('use-data.way.hub.beside', { kind }) : kind;
    }
    case 'portal':
      return t('use-data.way.portal.about');
    default:
      return t(`use-data.way.${way.kind}.about`);
  }
}
