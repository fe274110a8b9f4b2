import { type RelayServer, serveRelay } from '../../src/relay/node/serve-relay.ts';
import { freePort, portInUse } from './ports.ts';

/** The port that is tried first, so that the relay in a kept pod's settings is still there after a restart. */
const USUAL_PORT = 8470;

/**
 * Starts the real relay for everybody with a pod of the sandbox. It may forward to this machine, since that is where all
 * services of a sandbox are. @param tell is called with a line for each request
 */
export async function startRelay(options: {
  podServer: string;
  appOrigin: string;
  tell: (line: string) => void;
}): Promise<RelayServer & { readonly url: string }> {
  const port = (await portInUse(USUAL_PORT)) ? await freePort() : USUAL_PORT;
  const url = `http://localhost:${port}/`;
  const server = await serveRelay(
    {
      publicUrl: url,
      listenHost: '127.0.0.1',
      port,
      webIds: [`${options.podServer}*`],
      origins: [options.appOrigin],
      rate: { burst: 100, perMinute: 600 },
      allowLoopback: true,
    },
    options.tell,
  );
  return { url, stop: server.stop };
}
