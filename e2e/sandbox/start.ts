import { HUB_TOKEN } from './platforms/hub.ts';
import { RUCIO_PASSWORD } from './platforms/rucio.ts';
import { SandboxProblem } from './problem.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { MESH_NODES, type MeshNodeName } from './science-mesh-settings.ts';
import { SERVICES, type ServiceName } from './service-pod.ts';
import { parseStartOptions, USAGE } from './start-options.ts';

/** Slow enough to watch the answers arrive one by one. In milliseconds. */
const DEMO_TIMING = { poll: 10_000, answer: 3000, outcome: 8000 };
const DEMO_TRANSFER = 60_000;

/** Ends the program with a sentence. What runs in other processes ends with it, see `loopback.mjs`. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** npm hands a signal on to its shell only: when npm is ended by one, this program would go on without a parent. */
function whenOrphaned(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}

function report({ appUrl, world, relay, closedInbox, platforms, ...mesh }: Sandbox): void {
  const { alice, bob } = world.accounts;
  const services = Object.keys(SERVICES) as ServiceName[];
  const rows = [
    ['the maintainer', alice],
    ['a second researcher, with an empty pod', bob],
    ...services.map(
      (service) =>
        [`${SERVICES[service].name}: ${SERVICES[service].summary}`, world.accounts[service]] as const,
    ),
  ] as const;
  console.log(`\nOrrery         ${appUrl}\nPod server     ${world.baseUrl}`);
  console.log(`Relay          ${relay}  (name it under Setup)`);
  console.log(`Closed service ${closedInbox}  (takes nothing from web pages, only through the relay)`);
  console.log(`Open data      ${mesh.dataHost}  (a notebook and its table, for crates)`);
  console.log(`Home host      ${mesh.homeHost}  (vouches for senders of crates: put the documents there)`);
  console.log(`Dispatcher     ${mesh.dispatcher}  (takes crates and sends them itself; any token will do)`);
  console.log('ScienceMesh nodes (a crate goes to marie@ and the host):');
  for (const [name, url] of Object.entries(mesh.scienceMesh))
    console.log(`  ${url}  ${MESH_NODES[name as MeshNodeName].summary}`);
  console.log('Science platforms:');
  for (const [url, summary] of [
    [platforms.tap, 'TAP service with a survey (the place “Find”), registry, resolver of names'],
    [platforms.rucio, `Rucio: any account name, password ${RUCIO_PASSWORD}, or by the identity provider`],
    [platforms.walledRucio, 'Rucio that only the relay reaches'],
    [platforms.srcnet, 'APIs of SRCNet; sign in with the code that the app shows'],
    [platforms.identity, 'identity provider: everybody is who they say they are'],
    [platforms.hub, `JupyterHub and BinderHub; a token is ${HUB_TOKEN} and your name`],
    [platforms.tes, 'Task Execution Service'],
  ])
    console.log(`  ${url}  ${summary}`);
  console.log('');
  console.log('Accounts (log in with the WebID, then with e-mail and password):');
  for (const [who, account] of rows) {
    console.log(`  ${account.webId}\n    ${who}\n    ${account.email}, password ${account.password}`);
  }
  console.log('\nCtrl-C ends everything.');
}

async function main(): Promise<void> {
  const begin = performance.now();
  const parsed = parseStartOptions(process.argv.slice(2));
  if (!parsed.ok) giveUp(parsed.problem);
  if (parsed.value.help) {
    console.log(USAGE);
    return;
  }
  let sandbox: Sandbox | undefined;
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    console.log('\nending …');
    await sandbox?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  if (process.env.npm_lifecycle_event) whenOrphaned(() => void end());

  const tell = (step: string): void =>
    console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${step}`);
  try {
    sandbox = await startSandbox({ ...parsed.value, timing: DEMO_TIMING, transfer: DEMO_TRANSFER, tell });
  } catch (cause) {
    if (cause instanceof SandboxProblem) giveUp(cause.message);
    throw cause;
  }
  report(sandbox);
}

await main();
