import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

/** Initial JavaScript in bytes, gzip; to be lowered. */
const LIMIT = 230_000;

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** The scripts that `index.html` itself asks for: `<script src>` and `<link rel="modulepreload">`. */
export function scriptsOfPage(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1])
    .filter((path): path is string => path !== undefined);
}

/** The modules that a module imports statically, and with which it is loaded, therefore. */
export function staticImports(source: string): string[] {
  return parseAst(source)
    .body.map((statement) => ('source' in statement ? statement.source?.value : undefined))
    .filter((specifier): specifier is string => typeof specifier === 'string');
}

function closure(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const specifier of staticImports(readFileSync(file, 'utf8')))
      queue.push(resolve(dirname(file), specifier));
  }
  return found;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file)).length;
}

function line(bytes: number, name: string): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`;
}

/** Prints what is loaded at once and what later, and tells whether the limit is kept. */
export function reportSizes(dist = DIST): boolean {
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('There is no built app in dist/: run `npm run build` first.');
    return false;
  }
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const initial = closure(scriptsOfPage(page).map((path) => join(dist, path)));
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(dist, name))
    .map((file) => ({ file, bytes: gzipped(file) }))
    .sort((a, b) => b.bytes - a.bytes);
  const table = (lazy: boolean): string[] =>
    scripts
      .filter(({ file }) => initial.has(file) !== lazy)
      .map(({ file, bytes }) => line(bytes, relative(dist, file)));
  const total = scripts.filter(({ file }) => initial.has(file)).reduce((sum, { bytes }) => sum + bytes, 0);
  const kept = initial.size > 0 && total <= LIMIT;
  console.log(['At once (gzip):', ...table(false), 'Later:', ...table(true)].join('\n'));
  console.log(
    `${line(total, 'initial JavaScript')}, limit ${LIMIT / 1000} kB: ${kept ? 'kept' : 'EXCEEDED'}`,
  );
  return kept;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !reportSizes()) process.exit(1);
