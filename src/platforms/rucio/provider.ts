import { fail, ok, type Result } from '../../domain/result.ts';
import type { RucioConfig } from '../../domain/staging/config.ts';
import type { JobStatus } from '../../domain/staging/phase.ts';
import type {
  ShownRequest,
  StagingJob,
  StagingProblem,
  StagingProvider,
} from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import type { ProviderHands } from '../hands.ts';
import { readClaims } from '../tokens/claims.ts';
import type { HeldToken } from '../tokens/shelf.ts';
import { createAskRucio, TOKEN_HEADER } from './ask-rucio.ts';
import * as calls from './call.ts';
import { createRucioClient, refusedFor } from './client.ts';
import { filesOf, whereAre } from './look-around.ts';
import { previewOf } from './preview.ts';
import { probeRucio } from './probe.ts';
import { roomsOf } from './rooms.ts';
import { statusOf } from './status.ts';
import { checkNames, submit } from './submit.ts';

/** Shown in place of the account while nobody has asked the server whose the token is. */
const UNKNOWN_ACCOUNT = '…';

/** A Rucio server as a provider. https://rucio.github.io/documentation/ */
export function openRucio(config: RucioConfig, hands: ProviderHands): StagingProvider {
  const client = createRucioClient(createAskRucio(config, hands));
  const nowIso = () => new Date(hands.now()).toISOString();
  const accounts = new Map<string, string>();

  /** The account of a token, as far as that is known. */
  function accountOf(held: HeldToken | undefined): string | undefined {
    if (!held) return undefined;
    // A token of an identity provider names a person, and not the account that this server knows her by.
    return accounts.get(held.token) ?? (readClaims(held.token) ? undefined : held.account);
  }

  /** Whose rules are made: as configured, or whoever the token belongs to. */
  async function account(): Promise<Result<string, StagingProblem>> {
    if (config.account !== undefined) return ok(config.account);
    const held = hands.tokens.get(config.id, hands.now());
    const known = accountOf(held);
    if (known !== undefined) return ok(known);
    const who = await client.json(calls.whoAmI());
    if (!who.ok) return who;
    const name = (who.value as { account?: unknown } | null)?.account;
    if (typeof name !== 'string' || name === '')
      return fail({ kind: 'noncompliant', url: config.base, reason: 'The server does not say who this is.' });
    if (held) accounts.set(held.token, name);
    return ok(name);
  }

  /** Sizes are told of rules in lists only: they are asked for once. */
  const sizes = new Map<string, number>();
  async function withBytes(job: StagingJob, status: JobStatus): Promise<JobStatus> {
    if (!job.did || !status.files || status.bytes !== undefined) return status;
    const known = sizes.get(job.id);
    if (known !== undefined) return { ...status, bytes: known };
    const look = await client.json(calls.look(job.did));
    const bytes = look.ok ? (look.value as { bytes?: unknown } | null)?.bytes : undefined;
    if (typeof bytes !== 'number') return status;
    sizes.set(job.id, bytes);
    return { ...status, bytes };
  }

  return {
    id: config.id,
    label: config.label,
    can: {
      createCollection: true,
      approval: true,
      quota: true,
      perFile: true,
      cancel: 'site-policy',
      extend: 'site-policy',
      retry: 'site-policy',
      follow: true,
    },
    probe: () => probeRucio(client, config),
    namespaces: async () => {
      const who = await account();
      if (!who.ok) return who;
      const scopes = await client.json(calls.scopesOf(who.value));
      if (!scopes.ok) return scopes;
      const names = (Array.isArray(scopes.value) ? scopes.value : []).filter(
        (each) => typeof each === 'string',
      );
      const { scope = `user.${who.value}` } = config;
      if (config.scope === undefined && !names.includes(scope)) return ok(names);
      return ok([scope, ...names.filter((each) => each !== scope)]);
    },
    destinations: async () => {
      const who = await account();
      return who.ok ? roomsOf(client, who.value, nowIso()) : who;
    },
    preview: async (request) => {
      const who = await account();
      if (!who.ok) return who;
      return previewOf(client, request, { account: who.value, source: config.label, now: nowIso() });
    },
    submit: async (request) => {
      const who = await account();
      if (!who.ok) return who;
      const { activity } = config;
      return submit(client, request, { account: who.value, now: nowIso(), ...(activity && { activity }) });
    },
    requestsOf: (request) => {
      if (!checkNames([request.did, ...request.members]).ok) return [];
      const held = hands.tokens.get(config.id, hands.now());
      const who = config.account ?? accountOf(held) ?? UNKNOWN_ACCOUNT;
      return callsOf(request, who, config.activity).map((call) => shownCall(config.base, call));
    },
    status: async (job) => {
      const status = await statusOf(client, job, nowIso());
      return status.ok ? ok(await withBytes(job, status.value)) : status;
    },
    cancel: async (job) => {
      const ended = await client.done(calls.deleteRule(job.id));
      // It is gone already: that is what was wanted.
      return !ended.ok && refusedFor(ended.problem, 'RuleNotFound') ? ok(undefined) : ended;
    },
    extend: async (job, seconds) => {
      const extended = await client.done(calls.extendRule(job.id, seconds));
      if (!extended.ok) return extended;
      // What the site made of it, which may be less.
      const status = await statusOf(client, job, nowIso());
      const granted = status.ok ? status.value.expires : undefined;
      return ok(granted ?? new Date(hands.now() + seconds * 1000).toISOString());
    },
    retry: (job) => client.done(calls.boostRule(job.id)),
    files: (job) => filesOf(client, job.id),
    locate: (dids) => whereAre(client, dids),
  };
}

type Purposeful = readonly [ShownRequest['purpose'], calls.RucioCall];

function callsOf(request: StagingRequest, account: string, activity?: string): readonly Purposeful[] {
  const { did, members } = request;
  return [
    ['make', calls.createDataset(did)],
    ...calls.chunks(members).map((chunk): Purposeful => ['fill', calls.attach(did, chunk)]),
    ['close', calls.close(did)],
    ['copy', calls.createRule(request, account, activity)],
  ];
}

function shownCall(base: string, [purpose, { method, path, body }]: Purposeful): ShownRequest {
  return {
    purpose,
    method,
    url: `${base}${path}`,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    tokenIn: TOKEN_HEADER,
    ...(body !== undefined && { body }),
  };
}
