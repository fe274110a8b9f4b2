import { spawnSync } from 'node:child_process';

/** Debian's packages of the servers: a TAP service and a hub for notebooks. */
const PACKAGES = ['gavodachs2-server', 'jupyterhub'];

/** Whether the packages are there, or why not. */
export type Packages = { readonly kind: 'there' } | { readonly kind: 'not-to-be-had'; readonly why: string };

/** Installs what is missing, where that can be done: Debian or one of its kin, as root, with a network. */
export function havePackages(say: (line: string) => void): Packages {
  if (PACKAGES.every(isInstalled)) return { kind: 'there' };
  if (spawnSync('apt-get', ['--version']).status !== 0)
    return { kind: 'not-to-be-had', why: 'this system has no apt-get' };
  if (process.getuid?.() !== 0) return { kind: 'not-to-be-had', why: 'installing packages takes root' };
  say(`installing ${PACKAGES.join(', ')} (some minutes)`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env: environment, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  apt('update', '-qq');
  const installed = apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  if (installed.status !== 0) repair(environment);
  if (PACKAGES.every(isInstalled)) return { kind: 'there' };
  const last = installed.stderr?.trim().split('\n').at(-1) ?? '';
  return { kind: 'not-to-be-had', why: `apt-get could not install them: ${last}` };
}

/** The TAP server wants its database to run while it is set up, which it does not where no init system starts it. */
function repair(environment: NodeJS.ProcessEnv): void {
  const stop = startDatabase();
  spawnSync('dpkg', ['--configure', '-a'], { env: environment, encoding: 'utf8' });
  stop();
}

/** A version of PostgreSQL that is installed with a cluster, e.g. `15 main`. */
function cluster(): { readonly version: string; readonly name: string; readonly runs: boolean } | undefined {
  const { stdout = '' } = spawnSync('pg_lsclusters', ['--no-header'], { encoding: 'utf8' });
  const [version, name, , state = ''] = stdout.trim().split('\n')[0]?.split(/\s+/) ?? [];
  return version && name ? { version, name, runs: state.startsWith('online') } : undefined;
}

/** Starts the database unless it runs. Gives back how to stop it, if it was started here. */
export function startDatabase(): () => void {
  const found = cluster();
  if (!found || found.runs) return () => {};
  spawnSync('pg_ctlcluster', [found.version, found.name, 'start'], { stdio: 'ignore' });
  return () => {
    spawnSync('pg_ctlcluster', [found.version, found.name, 'stop', '-m', 'fast'], { stdio: 'ignore' });
  };
}

function isInstalled(name: string): boolean {
  const { stdout = '' } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return /^Status: .* installed$/m.test(stdout);
}
