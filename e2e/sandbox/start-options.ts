import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../src/domain/result.ts';

/** How the pod server controls access: Web Access Control, or Access Control Policies. */
export type AccessSystem = 'wac' | 'acp';

/** What `npm start -- …` was asked for. */
export interface StartOptions {
  /** Port of the app. */
  readonly port: number;
  /** Port of the pod server. */
  readonly podPort: number;
  /** Directory in which the pods are kept; without it they live in memory. */
  readonly data?: string;
  /** `build`: build the app and serve that. `dist`: serve what was built before. `dev`: serve the sources with hot reload. */
  readonly app: 'build' | 'dist' | 'dev';
  readonly access: AccessSystem;
  readonly help: boolean;
}

/** Shown for `--help` and after an option that does not exist. */
export const USAGE = `npm start -- [options]

  --data DIR         keep the pods in this directory; a second start finds them again
  --port NUMBER      port of the app (5173)
  --pod-port NUMBER  port of the pod server (3000)
  --acp              control access by policies (ACP) instead of access control lists (WAC)
  --dev              serve the sources with hot reload instead of a build
  --no-build         serve the build that is there
  --help             show this`;

/** Reads the command line; a fault comes back as one sentence with the remedy. */
export function parseStartOptions(args: readonly string[]): Result<StartOptions, string> {
  let values: { [name: string]: string | boolean | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'pod-port': { type: 'string' },
        acp: { type: 'boolean' },
        dev: { type: 'boolean' },
        'no-build': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (cause) {
    return fail(`${(cause as Error).message.split('. ')[0]}. \`npm start -- --help\` lists the options.`);
  }
  const port = portFrom(values.port, 5173);
  const podPort = portFrom(values['pod-port'], 3000);
  if (port === undefined) return fail(`--port takes a number from 1 to 65535, not “${values.port}”.`);
  if (podPort === undefined) {
    return fail(`--pod-port takes a number from 1 to 65535, not “${values['pod-port']}”.`);
  }
  if (port === podPort) return fail(`The app and the pod server cannot share port ${port}: choose two.`);
  if (values.dev && values['no-build']) return fail('--dev and --no-build exclude each other: choose one.');
  return ok({
    port,
    podPort,
    data: typeof values.data === 'string' ? values.data : undefined,
    app: values.dev ? 'dev' : values['no-build'] ? 'dist' : 'build',
    access: values.acp ? 'acp' : 'wac',
    help: values.help === true,
  });
}

function portFrom(text: string | boolean | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}
