import { useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { type DataCollection, didOf } from '../../../domain/staging/collection.ts';
import type { ProviderConfig } from '../../../domain/staging/config.ts';
import { readDid } from '../../../domain/staging/did.ts';
import { type StagingPolicy, verdictOf } from '../../../domain/staging/policy.ts';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import type { Destination } from '../../../domain/staging/provider.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';
import type { Staging } from '../../../domain/staging/staging.ts';
import { announce } from '../../../ui/announce.ts';
import { useNow } from '../../../ui/now.ts';
import { useArtefacts } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useCollectionChanges } from '../collections/use-collection-changes.ts';
import { type Platforms, usePlatforms } from '../services/use-platforms.ts';
import { mergeFindings } from './merge-findings.ts';
import { planRequest, type RequestGap } from './plan-request.ts';
import { type RequestDraft, termsFor } from './request-draft.ts';
import type { DraftDesk } from './use-draft.ts';
import { type Preview, usePreview } from './use-preview.ts';
import { type Service, useService } from './use-service.ts';
import { t } from './words.ts';

/** A request that is being put together, with everything that follows from what was entered. */
export interface RequestWork {
  readonly collection: DataCollection;
  readonly draft: RequestDraft;
  readonly change: DraftDesk['change'];
  /** Missing where nothing was entered. */
  readonly discard?: () => void;
  readonly platforms: Platforms;
  readonly policy?: StagingPolicy;
  readonly service: Service;
  /** The scope that counts, chosen or usual. */
  readonly scope?: string;
  readonly gaps: readonly RequestGap[];
  /** What will be sent, as soon as nothing is missing for it. */
  readonly request?: StagingRequest;
  readonly preview: Preview;
  readonly findings: readonly PolicyFinding[];
  readonly verdict: 'free' | 'needs-approval' | 'forbidden';
  /** Works whose files are among the members. */
  readonly works: readonly string[];
  readonly sending: boolean;
  readonly problem?: Problem;
  /** Has it written down and handed in, once; its id when the pod has it. */
  readonly send: () => Promise<string | undefined>;
}

/**
 * Puts a request for copies of a collection together.
 * @param isLooking whether the service is to be asked what it says of it
 */
export function useRequest(collection: DataCollection, desk: DraftDesk, isLooking: boolean): RequestWork {
  const { orchestrator } = useWorkspace();
  const platforms = usePlatforms();
  const changes = useCollectionChanges();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);
  const { draft } = desk;
  const { policy } = platforms;
  const provider = chosenProvider(platforms.providers, draft.provider, policy);
  const service = useService(provider?.id);
  const scope = draft.scope ?? service.namespaces?.[0] ?? usualScope(provider, collection);
  const now = useNow();
  const plan = useMemo(() => {
    if (!service.provider) return { gaps: [] };
    const terms = termsFor(draft, provider?.kind);
    const chosen = placesThatCount(terms, provider?.kind, service.destinations);
    const ids = new Set(chosen.map(({ id }) => id));
    return planRequest({
      draft: { ...terms, destinations: chosen },
      collection,
      provider: service.provider,
      ...(scope !== undefined && { scope }),
      destinations: (service.destinations ?? []).filter(({ id }) => ids.has(id)),
      ...(policy && { policy }),
      now,
    });
  }, [draft, collection, provider, service.provider, service.destinations, scope, policy, now]);
  const { request, gaps } = plan;
  const preview = usePreview(service.provider, isLooking ? request : undefined, service.isOpen);
  const findings = useMemo(() => {
    const isUnknown = preview.state === 'failed' || preview.state === 'waived';
    const unknown: PolicyFinding[] =
      isUnknown && service.provider
        ? [{ level: 'warning', rule: 'limits-unknown', source: 'Orrery', values: {} }]
        : [];
    return mergeFindings(plan.findings ?? [], [...preview.findings, ...unknown]);
  }, [plan, preview.findings, preview.state, service.provider]);
  const works = useWorksOf(collection);
  const verdict = verdictOf(findings, draft);

  return {
    collection,
    draft,
    change: desk.change,
    ...(desk.isKept && {
      discard() {
        setProblem(undefined);
        desk.discard();
      },
    }),
    platforms,
    ...(policy && { policy }),
    service,
    ...(scope !== undefined && { scope }),
    gaps,
    ...(request && { request }),
    preview,
    findings,
    verdict,
    works,
    sending,
    ...(problem && { problem }),
    async send() {
      if (isBusy.current || !request || !service.config || verdict !== 'free') return undefined;
      isBusy.current = true;
      setSending(true);
      // What the request is about has to stay readable, however the collection changes.
      const version = await changes.keep(collection);
      const staging = stagingOf(request, service.config, collection, findings, draft.log ? works : []);
      const done = version.ok ? await orchestrator.call('stage', staging, service.config) : version;
      isBusy.current = false;
      setSending(false);
      setProblem(done.ok ? undefined : done.problem);
      if (!done.ok) return undefined;
      announce(t('staging-request.sent'));
      desk.forget();
      return request.id;
    },
  };
}

/** The one that was chosen; else the first that the policy allows. */
function chosenProvider(
  providers: readonly ProviderConfig[],
  id: string | undefined,
  policy: StagingPolicy | undefined,
): ProviderConfig | undefined {
  return (
    providers.find((each) => each.id === id) ??
    providers.find((each) => policy?.providers === undefined || policy.providers.includes(each.id)) ??
    providers[0]
  );
}

/** The chosen places that the service still has, the others only where there are several copies. */
function placesThatCount(
  { destinations, copies }: RequestDraft,
  kind: ProviderConfig['kind'] | undefined,
  listed: readonly Destination[] | undefined,
): RequestDraft['destinations'] {
  // Operators know more places than a list; and while a list is not there, what was chosen counts.
  const isThere = ({ id }: { readonly id: string }) =>
    kind === 'document' || listed === undefined || listed.some((each) => each.id === id);
  const [first, ...others] = destinations;
  return [first && isThere(first) ? [first] : [], Number(copies) > 1 ? others.filter(isThere) : []].flat();
}

/** Where nobody tells, SRCNet and operators take the namespace of the first member; with Rucio it has to be her own. */
function usualScope(provider: ProviderConfig | undefined, { members }: DataCollection): string | undefined {
  if (provider === undefined || provider.kind === 'rucio') return undefined;
  const [first] = members.flatMap((member) => readDid(didOf(member) ?? '') ?? []);
  return first?.scope;
}

/** The record of a request with which everything begins. */
function stagingOf(
  request: StagingRequest,
  config: ProviderConfig,
  collection: DataCollection,
  findings: readonly PolicyFinding[],
  log: readonly string[],
): Staging {
  const now = new Date().toISOString();
  const base =
    config.kind === 'rucio' ? config.base : config.kind === 'srcnet' ? config.dataManagement : undefined;
  return {
    id: request.id,
    request,
    collectionTitle: collection.title,
    providerLabel: config.label,
    ...(base !== undefined && { providerBase: base }),
    findings,
    state: 'asked',
    seen: [],
    ...(log.length > 0 && { log }),
    created: now,
    modified: now,
  };
}

/** Artefacts of the pod whose files are among the members. */
function useWorksOf({ members }: DataCollection): readonly string[] {
  const { data } = useArtefacts();
  return useMemo(() => {
    const addresses = members.flatMap(({ identifier, accessUrl }) => [identifier, accessUrl ?? identifier]);
    return (data ?? [])
      .map(({ url }) => url)
      .filter((url) => addresses.some((address) => address.startsWith(url)));
  }, [data, members]);
}
