import { ok, type Result } from '../../domain/result.ts';
import type { SrcNetConfig } from '../../domain/staging/config.ts';
import { checkDestination } from '../../domain/staging/policy.ts';
import type { PolicyFinding } from '../../domain/staging/policy-finding.ts';
import type {
  Destination,
  ShownRequest,
  StagingProblem,
  StagingProvider,
} from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import type { ProviderHands } from '../hands.ts';
import { inTime } from '../in-time.ts';
import { createAskSrcNet } from './ask-srcnet.ts';
import { PRESUMED, readLayout, type SrcNetLayout } from './layout.ts';
import { probeSrcNet } from './probe.ts';
import { destinationsIn } from './sites.ts';
import { namespacesCall, stageCall, statusCall, statusIn } from './stage.ts';
import { submitToSrcNet } from './submit.ts';
import { filesAt, locateAt } from './whereabouts.ts';

/** So many members are looked up before a request is sent: each takes a request of its own. */
const MOST_LOOKED_UP = 100;

/** The APIs of SRCNet as a provider. What of them is presumed, and not published, is in the layout. */
export function openSrcNet(config: SrcNetConfig, hands: ProviderHands): StagingProvider {
  const ask = createAskSrcNet(config, hands);
  const layout = layoutOf(config);
  const nowIso = () => new Date(hands.now()).toISOString();

  async function destinations(): Promise<Result<readonly Destination[], StagingProblem>> {
    const list = (path: string) => ask('site-capabilities-api', { method: 'GET', path });
    const [areas, sites, storages, services] = await Promise.all([
      // What is disabled or down is wanted, too: it is shown with the reason.
      list('/storage-areas?include_inactive=true'),
      list('/sites?include_inactive=true'),
      list('/storages?include_inactive=true'),
      list('/services?service_scope=local'),
    ]);
    if (!areas.ok) return areas;
    const lists = {
      areas: areas.value,
      sites: sites.ok ? sites.value : [],
      storages: storages.ok ? storages.value : [],
      services: services.ok ? services.value : [],
    };
    return ok(destinationsIn(lists, hands.now()));
  }

  async function namespaces(): Promise<Result<readonly string[], StagingProblem>> {
    const answer = await ask('data-management-api', namespacesCall());
    if (!answer.ok) return answer;
    const names = (Array.isArray(answer.value) ? answer.value : []).filter(
      (each) => typeof each === 'string',
    );
    const { namespace } = config;
    return ok(namespace === undefined ? names : [namespace, ...names.filter((each) => each !== namespace)]);
  }

  async function preview(request: StagingRequest): Promise<Result<readonly PolicyFinding[], StagingProblem>> {
    const { destination, members } = request;
    const [all, known, located] = await Promise.all([
      destinations(),
      ask('data-management-api', namespacesCall()),
      inTime(locateAt(ask, members.slice(0, MOST_LOOKED_UP))),
    ]);
    if (!all.ok) return all;
    const at = { destination: destination.name };
    const source = config.label;
    const place = all.value.find(({ id }) => id === destination.id);
    if (!place) return ok([{ level: 'error', rule: 'destination', source, values: at }]);
    const findings = checkDestination(request, place, source);
    if (known.ok && Array.isArray(known.value) && !known.value.includes(request.did.scope))
      findings.push({ level: 'error', rule: 'namespace', source, values: { scope: request.did.scope } });
    const there = located?.ok
      ? located.value.filter(({ places }) => places.some((each) => each.destination === destination.id))
      : [];
    if (there.length > 0) {
      const values = { ...at, files: there.length, of: members.length };
      findings.push({ level: 'info', rule: 'already-there', source, values });
    }
    return ok(findings);
  }

  return {
    id: config.id,
    label: config.label,
    can: {
      createCollection: true,
      approval: false,
      // The service stages with an account of its own: limits of persons do not apply.
      quota: false,
      perFile: true,
      cancel: 'no',
      extend: 'no',
      retry: 'no',
      follow: true,
    },
    probe: () => probeSrcNet(ask, config, hands),
    namespaces,
    destinations,
    preview,
    submit: (request, options) => submitToSrcNet(ask, layout, request, options),
    requestsOf: (request) => [shown(config, request, layout)],
    status: async (job) => {
      const answer = await ask('data-management-api', statusCall(job.id, layout));
      if (answer.ok) return ok(statusIn(answer.value, layout, nowIso()));
      return answer.problem.kind === 'absent' ? ok({ phase: 'gone', seenAt: nowIso() }) : answer;
    },
    files: (_job, request) => filesAt(ask, request),
    locate: (dids) => locateAt(ask, dids),
  };
}

/** The layout of the deployer; one that cannot be read was refused where the configuration was read. */
function layoutOf({ layout }: SrcNetConfig): SrcNetLayout {
  if (layout === undefined) return PRESUMED;
  const read = readLayout(layout);
  return 'fault' in read ? PRESUMED : read;
}

function shown(config: SrcNetConfig, request: StagingRequest, layout: SrcNetLayout): ShownRequest {
  const { method, path, body } = stageCall(request, layout);
  return {
    purpose: 'copy',
    method,
    url: config.dataManagement + path,
    headers: { 'Content-Type': 'application/json' },
    tokenIn: 'Authorization',
    body,
    presumed: true,
  };
}
