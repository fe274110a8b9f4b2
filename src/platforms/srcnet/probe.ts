import { fail, ok, type Result } from '../../domain/result.ts';
import type { SrcNetConfig } from '../../domain/staging/config.ts';
import type { Probe, StagingProblem } from '../../domain/staging/provider.ts';
import type { ProviderHands } from '../hands.ts';
import { readJsonAnswer } from '../json-answer.ts';
import { notReached } from '../not-reached.ts';
import { pageOrigin } from '../page-origin.ts';
import type { AskSrcNet } from './ask-srcnet.ts';
import { namespacesCall } from './stage.ts';

/** Tries the three APIs: whether they are there, which anybody may ask, and then whether they take her token. */
export async function probeSrcNet(
  ask: AskSrcNet,
  config: SrcNetConfig,
  hands: ProviderHands,
): Promise<Probe> {
  const roots = [config.auth, config.siteCapabilities, config.dataManagement];
  const pings = await Promise.all(roots.map((root) => ping(root, config, hands)));
  const versions: string[] = [];
  for (const [index, answer] of pings.entries()) {
    const host = new URL(roots[index] ?? config.auth).host;
    if (!answer.ok) return named(notReached(answer.problem), host);
    if (answer.value === undefined) return { kind: 'wrong-service', found: `${host}: JSON without a status` };
    versions.push(answer.value);
  }
  const version = [...new Set(versions)].join(', ');
  const calls = [
    ['site-capabilities-api', { method: 'GET', path: '/nodes?only_names=true' }],
    ['data-management-api', namespacesCall()],
  ] as const;
  for (const [api, call] of calls) {
    const answer = await ask(api, call);
    if (answer.ok) continue;
    const { problem } = answer;
    if (problem.kind === 'network' && config.viaRelay !== true)
      return { kind: 'cors-blocked', version, advice: adviceFor(api) };
    if (problem.kind === 'signed-out' || problem.kind === 'service-refused')
      return { kind: 'unauthorised', version };
    return notReached(problem);
  }
  return { kind: 'ready', version };
}

/** Version of an API; `undefined` where what answers is something else. */
async function ping(
  root: string,
  { viaRelay }: SrcNetConfig,
  { ask }: ProviderHands,
): Promise<Result<string | undefined, StagingProblem>> {
  const answer = await ask.ask({
    url: `${root}/ping`,
    ...(viaRelay === true && { viaRelay }),
    timeout: 15_000,
  });
  const read = answer.ok ? readJsonAnswer(answer.value) : answer;
  if (!read.ok) return fail(read.problem);
  const { status, version } = (read.value ?? {}) as { status?: unknown; version?: unknown };
  if (typeof version === 'string') return ok(version);
  return ok(typeof status === 'string' ? status : undefined);
}

function named(probe: Probe, host: string): Probe {
  return probe.kind === 'unreachable' ? { ...probe, message: `${host}: ${probe.message}` } : probe;
}

/** What operators of an API on FastAPI write. https://fastapi.tiangolo.com/tutorial/cors/ */
function adviceFor(api: string): string {
  return `# ${api}\napp.add_middleware(CORSMiddleware, allow_origins=["${pageOrigin()}"], allow_methods=["*"], allow_headers=["*"])`;
}
