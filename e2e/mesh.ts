import type { NodeRequest, NodeShare } from './sandbox/science-mesh.ts';
import type { MeshSettings } from './sandbox/science-mesh-settings.ts';

/** A ScienceMesh node of the sandbox as its operator sees it. */
export interface NodeView {
  /** The shares that it keeps, oldest first. */
  shares(): Promise<readonly NodeShare[]>;
  /** What came to its OCM endpoints since the view was opened. */
  requests(): Promise<readonly NodeRequest[]>;
  /** Changes how it behaves. */
  change(settings: Partial<MeshSettings>): Promise<void>;
  /** OCM address of its user marie. */
  readonly marie: string;
}

/** Looks at a node from now on. @param url of the node, ending in `/` */
export async function viewNode(url: string): Promise<NodeView> {
  const read = async <T>(name: string): Promise<T> =>
    (await (await fetch(`${url}sandbox/${name}`)).json()) as T;
  const before = (await read<readonly NodeRequest[]>('requests')).length;
  return {
    shares: () => read('shares'),
    requests: async () => (await read<readonly NodeRequest[]>('requests')).slice(before),
    change: async (settings) => {
      await fetch(`${url}sandbox/settings`, { method: 'PATCH', body: JSON.stringify(settings) });
    },
    marie: `marie@${new URL(url).host}`,
  };
}
