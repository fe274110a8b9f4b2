import type { ReactNode } from 'react';
import { DispatchListView } from '../list/dispatch-list-view.tsx';

/** Which host vouches for what is sent, and with which keys. */
export function IdentityView(): ReactNode {
  return <DispatchListView />;
}
