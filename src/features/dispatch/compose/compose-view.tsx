import type { ReactNode } from 'react';
import { DispatchListView } from '../list/dispatch-list-view.tsx';

/** Where a crate is sent to recipients at a node. */
export function ComposeView(): ReactNode {
  return <DispatchListView />;
}
