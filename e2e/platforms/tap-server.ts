import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../sandbox/ports.ts';
import { startDatabase } from './packages.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A GAVO DaCHS that holds some observations of its own. */
export interface TapServer extends ServerProcess {
  /** Root of its TAP service. */
  readonly tap: string;
}

/** Where the package keeps everything. */
const ROOT = '/var/gavo';
/** Name of our schema, and of its folder. */
const SCHEMA = 'orrery_trial';
const INPUTS = join(ROOT, 'inputs', SCHEMA);
/** The user that the package makes for looking after the server. */
const KEEPER = 'dachsroot';

/** So many observations it holds. */
export const OBSERVATIONS = 40;

/**
 * Starts the server on the loopback address with a table of invented observations, open to web pages. Its documentation:
 * https://dachs-doc.readthedocs.io/
 * @param folder for logs and settings
 */
export async function startTapServer(folder: string): Promise<TapServer> {
  const port = await freePort();
  const root = `http://127.0.0.1:${port}`;
  const settings = join(folder, 'gavo.rc');
  writeFileSync(settings, settingsFor(port, root));
  chmodSync(settings, 0o644);
  const stopDatabase = startDatabase();
  const env = { GAVOSETTINGS: settings, GAVOCUSTOM: '/dev/null' };
  const dachs = (...args: string[]) => {
    const all = ['-u', KEEPER, '--', 'dachs', ...args];
    const { status, stdout, stderr } = spawnSync('runuser', all, {
      cwd: INPUTS,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`dachs ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  };
  const clear = () => {
    try {
      dachs('drop', `${SCHEMA}/q`);
    } catch {
      // Nothing was there yet.
    }
    rmSync(INPUTS, { recursive: true, force: true });
    stopDatabase();
  };
  try {
    writeInputs();
    dachs('imp', '//obscore');
    dachs('imp', '//tap');
    dachs('imp', `${SCHEMA}/q`);
    const server = await startServer({
      command: 'runuser',
      args: ['-u', KEEPER, '--', 'dachs', 'serve', 'debug'],
      cwd: INPUTS,
      env,
      log: join(folder, 'dachs.log'),
      ready: `${root}/tap/availability`,
    });
    return {
      tap: `${root}/tap`,
      stop: async () => {
        await server.stop();
        clear();
      },
    };
  } catch (thrown) {
    clear();
    throw thrown;
  }
}

function settingsFor(port: number, root: string): string {
  return `[general]
rootDir: ${ROOT}
[web]
bindAddress: 127.0.0.1
serverPort: ${port}
serverURL: ${root}
corsOriginPat: .*
`;
}

function writeInputs(): void {
  mkdirSync(join(INPUTS, 'data'), { recursive: true });
  writeFileSync(join(INPUTS, 'q.rd'), DESCRIPTION);
  const rows = Array.from({ length: OBSERVATIONS }, (_none, index) => {
    const ra = 202.47 + (index % 8) * 0.01;
    const dec = 47.19 + Math.floor(index / 8) * 0.01;
    const id = `trial-${String(index + 1).padStart(3, '0')}`;
    return `${id},M 51,${ra},${dec},${59_000 + index},${59_000.5 + index},${2_880 + index},http://127.0.0.1/${id}.fits`;
  });
  writeFileSync(
    join(INPUTS, 'data', 'obs.csv'),
    `obs_id,target,ra,dec,t0,t1,fsize,url\n${rows.join('\n')}\n`,
  );
}

/** What the table is, and how its rows become those of ObsCore. */
const DESCRIPTION = `<resource schema="${SCHEMA}">
  <meta name="title">Trial observations</meta>
  <meta name="creationDate">2026-01-01T00:00:00Z</meta>
  <meta name="description">Invented observations, to try clients with.</meta>
  <meta name="creator.name">Trial</meta>
  <meta name="subject">virtual-observatories</meta>
  <table id="obs" onDisk="True" adql="True">
    <mixin productType="'image'" calibLevel="2" collectionName="'TRIAL'" obsId="obs_id" targetName="target"
      ra="ra" dec="dec" fov="0.5" tMin="t0" tMax="t1" accessURL="url" mime="'application/fits'" size="fsize"
      preview="NULL" did="'ivo://trial.example/obs?' || obs_id" title="obs_id">//obscore#publish</mixin>
    <column name="obs_id" type="text" ucd="meta.id;meta.main"/>
    <column name="target" type="text" ucd="meta.id;src"/>
    <column name="ra" type="double precision" unit="deg" ucd="pos.eq.ra;meta.main"/>
    <column name="dec" type="double precision" unit="deg" ucd="pos.eq.dec;meta.main"/>
    <column name="t0" type="double precision" unit="d"/>
    <column name="t1" type="double precision" unit="d"/>
    <column name="fsize" type="bigint" required="True" unit="kbyte"/>
    <column name="url" type="text"/>
  </table>
  <data id="import">
    <sources>data/obs.csv</sources>
    <csvGrammar/>
    <make table="obs"/>
  </data>
</resource>
`;
