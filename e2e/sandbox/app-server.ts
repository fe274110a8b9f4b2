import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Connect, createServer, type Plugin, preview } from 'vite';
import { SandboxProblem } from './problem.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The app, served on this machine only. */
export interface AppServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds the app into `dist/`. */
export async function buildApp(): Promise<void> {
  try {
    await build({ root: ROOT, logLevel: 'error' });
  } catch (cause) {
    throw new SandboxProblem(`The app does not build: ${(cause as Error).message}`);
  }
}

/**
 * Serves the app: what lies in `dist/`, or (`dev`) the sources with hot reload.
 * @param port TCP port; taken strictly
 * @param platforms is served as `platforms.json`, in place of the document that the app ships with
 */
export async function serveApp(port: number, mode: 'dist' | 'dev', platforms: unknown): Promise<AppServer> {
  const url = `http://localhost:${port}/`;
  const plugins = [platformsPlugin(platforms)];
  const address = { port, strictPort: true, host: '127.0.0.1' };
  if (mode === 'dev') {
    const server = await createServer({ root: ROOT, logLevel: 'warn', server: address, plugins });
    await server.listen();
    return { url, stop: () => server.close() };
  }
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
    throw new SandboxProblem(
      'There is no built app in dist/: leave --no-build out, or run `npm run build` first.',
    );
  }
  const server = await preview({ root: ROOT, logLevel: 'warn', preview: address, plugins });
  return { url, stop: () => server.close() };
}

/** Deployers lay their own document beside the app: this puts it there without touching what was built. */
function platformsPlugin(platforms: unknown): Plugin {
  const serve = ({ middlewares }: { readonly middlewares: Connect.Server }): void => {
    middlewares.use('/platforms.json', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(platforms));
    });
  };
  return { name: 'platforms-of-the-sandbox', configureServer: serve, configurePreviewServer: serve };
}
