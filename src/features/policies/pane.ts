import type { ThreePaneProps } from '../../ui/three-pane.tsx';

/** What stands beside the list. */
export type Pane = Pick<ThreePaneProps, 'detail' | 'actions'>;
