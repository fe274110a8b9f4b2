import type { ReactNode } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ExportDetail } from './batch/export-detail.tsx';
import { TaskDetail } from './batch/task-detail.tsx';
import { TesDetail } from './batch/tes-detail.tsx';
import { HubDetail } from './hubs/hub-detail.tsx';
import { PortalDetail } from './hubs/portal-detail.tsx';
import { NotebookDetail } from './notebook-detail.tsx';
import type { WayProps } from './way-props.ts';
import type { Way } from './ways.ts';
import { t } from './words.ts';

/** One way to use the data, in full. `way`: `undefined` where the address names none that there is. */
export function WayDetail({
  way,
  isReading,
  ...props
}: WayProps & { readonly way: Way | undefined; readonly isReading: boolean }): ReactNode {
  if (!way)
    return isReading ? (
      <Skeleton />
    ) : (
      <EmptyState kind="empty" title={t('use-data.way.missing')}>
        <p>{t('use-data.way.missing.next')}</p>
      </EmptyState>
    );
  switch (way.kind) {
    case 'notebook':
      return <NotebookDetail {...props} />;
    case 'hub':
      return <HubDetail way={way} />;
    case 'portal':
      return <PortalDetail way={way} {...props} />;
    case 'tes':
      return <TesDetail config={way.config} {...props} />;
    case 'task':
      return <TaskDetail task={way.task} {...props} />;
    default:
      return <ExportDetail kind={way.kind} {...props} />;
  }
}
