import { startDataHost } from './data-host.ts';
import { startDispatcher } from './dispatcher.ts';
import { startHomeHost } from './home-host.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { startMeshNode } from './science-mesh.ts';
import { MESH_NODES, type MeshNodeName } from './science-mesh-settings.ts';

/** The port that is tried first for the first node; the others follow. */
const USUAL_PORT = 8480;

/** What is around a pod when crates leave it. All URLs end in `/`. */
export interface MeshWorld {
  /** ScienceMesh nodes. */
  readonly scienceMesh: Readonly<Record<MeshNodeName, string>>;
  /** Web host with a notebook and its data. */
  readonly dataHost: string;
  /** Host of the sender's address: shows what vouches for her, once it is put there. */
  readonly homeHost: string;
  /** Takes crates, and sends the shares itself. */
  readonly dispatcher: string;
}

/** Starts nodes and hosts. The nodes with a list of hosts that they trust have the home host and the Dispatcher on it. */
export async function startMeshWorld(): Promise<MeshWorld & { stop(): Promise<void> }> {
  const started: LoopbackServer[] = [];
  const keep = <T extends LoopbackServer>(server: T): T => {
    started.push(server);
    return server;
  };
  const dataHost = keep(await startDataHost());
  const homeHost = keep(await startHomeHost());
  const dispatcher = keep(await startDispatcher());
  const trustedHosts = [homeHost, dispatcher].map(({ url }) => new URL(url).host);
  const nodes: [MeshNodeName, string][] = [];
  for (const [index, name] of (Object.keys(MESH_NODES) as MeshNodeName[]).entries()) {
    const settings = name === 'strict' ? { ...MESH_NODES.strict, trustedHosts } : MESH_NODES[name];
    nodes.push([name, keep(await startMeshNode(settings, { port: USUAL_PORT + index })).url]);
  }
  return {
    scienceMesh: Object.fromEntries(nodes) as Record<MeshNodeName, string>,
    dataHost: dataHost.url,
    homeHost: homeHost.url,
    dispatcher: dispatcher.url,
    stop: async () => {
      for (const server of started) await server.stop();
    },
  };
}
