import type { ReactNode } from 'react';
import { DispatchListView } from '../list/dispatch-list-view.tsx';

/** What a node fetches and runs of a crate. */
export function RunView(): ReactNode {
  return <DispatchListView />;
}
