import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../domain/result.ts';
import { TOKENS } from '../cors.ts';
import { DEFAULT_RATE, type HostRule, type RelayOptions } from '../options.ts';
import type { Listening } from './serve-relay.ts';

/** Everything that is needed to start a relay. */
export type RelayConfig = RelayOptions & Listening;

/** Shown for `--help`, and after a fault. */
export const USAGE = `npm run relay -- [options]

  --config FILE        settings as JSON, see docs/relay.md; options on this line come first
  --public-url URL     where callers find the relay
  --listen HOST        address to listen at (127.0.0.1)
  --port NUMBER        port to listen at (8470)
  --webid WEBID        whom to serve; may be repeated, and end in /*
  --origin ORIGIN      whose pages may use it; may be repeated
  --allow-loopback     forward to this very machine too: for trying things out
  --help               show this`;

/** What to do with the command line. */
type Command = { readonly kind: 'help' } | { readonly kind: 'start'; readonly config: RelayConfig };

/**
 * Reads the command line, and the file that it names. A fault comes back as one sentence.
 * @param readFile gives a file's text; throws where there is none
 */
export function readConfig(
  args: readonly string[],
  readFile: (path: string) => string,
): Result<Command, string> {
  let line: ReturnType<typeof parseLine>;
  let file: Record<string, unknown> = {};
  try {
    line = parseLine(args);
    if (line.help) return ok({ kind: 'help' });
    if (line.config !== undefined) file = objectOf(JSON.parse(readFile(line.config)));
  } catch (cause) {
    return fail(`${(cause as Error).message.split('\n')[0]}`);
  }
  const port = Number(line.port ?? file.port ?? 8470);
  const publicUrl = String(line['public-url'] ?? file.publicUrl ?? `http://localhost:${port}/`);
  const config: RelayConfig = {
    publicUrl: publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`,
    listenHost: String(line.listen ?? file.listenHost ?? '127.0.0.1'),
    port,
    webIds: line.webid ?? texts(file.webIds),
    origins: line.origin ?? texts(file.origins),
    hosts: rulesOf(file.hosts),
    rate: { ...DEFAULT_RATE, ...objectOf(file.rate) },
    allowLoopback: line['allow-loopback'] ?? false,
  };
  const fault = faultOf(config);
  return fault === undefined ? ok({ kind: 'start', config }) : fail(fault);
}

function parseLine(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      'public-url': { type: 'string' },
      listen: { type: 'string' },
      port: { type: 'string' },
      webid: { type: 'string', multiple: true },
      origin: { type: 'string', multiple: true },
      'allow-loopback': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

function faultOf({ port, publicUrl, webIds, origins, hosts = [], rate }: RelayConfig): string | undefined {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return 'The port is no number from 1 to 65535.';
  if (!/^https?:$/.test(URL.canParse(publicUrl) ? new URL(publicUrl).protocol : ''))
    return 'The public URL is no web address.';
  if (webIds.length === 0) return 'Name at least one WebID to serve.';
  const web = webIds.find((webId) => !isWebId(webId));
  if (web !== undefined) return `Not a WebID, nor the beginning of some: ${web}`;
  if (origins.length === 0) return 'Name at least one origin whose pages may use the relay.';
  const origin = origins.find((each) => !URL.canParse(each) || new URL(each).origin !== each);
  if (origin !== undefined) return `Not an origin (such as https://orrery.example): ${origin}`;
  const rule = hosts.find(
    ({ host, methods, paths }) =>
      !URL.canParse(`https://${host}/`) || methods.length === 0 || paths.length === 0,
  );
  if (rule !== undefined)
    return `A rule needs a host, at least one method, and the beginning of at least one path: ${rule.host}`;
  const token = hosts.flatMap(({ tokens = [] }) => tokens).find((name) => !TOKENS.includes(name as never));
  if (token !== undefined) return `No header whose tokens are sent on: ${token} (${TOKENS.join(', ')})`;
  if (!((rate?.burst ?? 0) >= 1 && (rate?.perMinute ?? 0) > 0)) return 'The rate lets nothing through.';
  return undefined;
}

/** `https://*` would stand for everybody: what comes before the star has to have a host, and end with it or a path. */
function isWebId(webId: string): boolean {
  const start = webId.endsWith('/*') ? webId.slice(0, -1) : webId;
  return /^https?:\/\/[^/*]+\//.test(start) && URL.canParse(start) && !start.includes('*');
}

function rulesOf(value: unknown): HostRule[] {
  return (Array.isArray(value) ? value : []).map((entry) => {
    const rule = objectOf(entry);
    return {
      // As URLs have it; anything else would fit no request, without a word.
      host: String(rule.host ?? '').toLowerCase(),
      methods: texts(rule.methods).map((method) => method.toUpperCase()),
      paths: texts(rule.paths),
      types: texts(rule.types).map((type) => type.toLowerCase()),
      ...(rule.tokens !== undefined && { tokens: texts(rule.tokens).map((name) => name.toLowerCase()) }),
    };
  });
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).filter((entry) => typeof entry === 'string');
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
