import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

const HTML =
  '<!doctype html><html lang="en"><title>Bench</title><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>';

/** Bundles a page of this folder's parent, with its workers and styles, as the app's build does. @param script its file name */
export async function bundlePage(script: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    publicDir: false,
    plugins: [tailwindcss()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      rollupOptions: {
        input: { page: fileURLToPath(new URL(`../${script}`, import.meta.url)) },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}

/** Serves a bundled page on a free port of this machine. */
export function servePage(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    try {
      const body = path === '/' ? HTML : readFileSync(join(folder, path));
      response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
