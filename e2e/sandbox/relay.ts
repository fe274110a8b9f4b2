import { type RelayServer, serveRelay } from '../../src/relay/node/serve-relay.ts';
import { freePort, portInUse } from './ports.ts';

/** The port that is tried first, so that the relay in a kept pod's settings is still there after a restart. */
const USUAL_PORT = 8470;

/** A relay of the sandbox. */
interface SandboxRelay extends RelayServer {
  readonly url: string;
}

/**
 * Starts the real relay for everybody with a pod of the sandbox. It may forward to this machine, since that is where all
 * services of a sandbox are. @param tell is called with a line for each request
 */
export async function startRelay(options: {
  podServer: string;
  appOrigin: string;
  /** ScienceMesh nodes, to which it forwards signed shares. */
  nodes: readonly string[];
  /** A Rucio that lets no web page in. */
  walledRucio: string;
  tell: (line: string) => void;
}): Promise<SandboxRelay> {
  const at = async (port: number): Promise<SandboxRelay> => {
    const url = `http://localhost:${port}/`;
    const settings = {
      publicUrl: url,
      listenHost: '127.0.0.1',
      port,
      webIds: [`${options.podServer}*`],
      origins: [options.appOrigin],
      hosts: [
        ...options.nodes.map((node) => ({
          host: new URL(node).host,
          methods: ['GET', 'POST'],
          paths: ['/ocm/', '/.well-known/ocm'],
          types: ['application/json'],
        })),
        {
          host: new URL(options.walledRucio).host,
          methods: ['GET', 'POST', 'PUT', 'DELETE'],
          paths: ['/'],
          tokens: ['x-rucio-auth-token', 'authorization'],
          types: ['application/json'],
        },
      ],
      rate: { burst: 100, perMinute: 600 },
      allowLoopback: true,
    };
    return { url, stop: (await serveRelay(settings, options.tell)).stop };
  };
  if (await portInUse(USUAL_PORT)) return at(await freePort());
  // Another sandbox may take the port in between.
  return at(USUAL_PORT).catch(async () => at(await freePort()));
}
