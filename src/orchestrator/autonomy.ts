import { listPolicySettings, replacePolicySettings } from '../cache/policies.ts';
import type { Replica } from '../cache/replica.ts';
import type { Autonomy } from '../domain/policy/header.ts';
import { autonomyOf } from '../domain/policy/settings.ts';
import { ok, type Result } from '../domain/result.ts';
import { putPolicySetting, readPolicySettings } from '../pod/policies.ts';
import type { PodLook } from './look.ts';
import type { AutonomyWish } from './protocol.ts';
import type { RuleSet } from './rule-set.ts';
import { letRunAgain } from './stopped-books.ts';

/** What each rule book may do now, by its id: the maintainer's setting, else what the book recommends. */
export async function readAutonomy(
  replica: Replica,
  rules: Pick<RuleSet, 'books'>,
): Promise<Map<string, Autonomy>> {
  const settings = new Map((await listPolicySettings(replica)).map((setting) => [setting.id, setting]));
  return new Map(rules.books.map((book) => [book.id, autonomyOf(book, settings.get(book.id))]));
}

/** Reads what policies may do. */
export async function syncPolicies(
  look: Pick<PodLook, 'replica' | 'transport' | 'changed'>,
  home: string,
): Promise<Result<void>> {
  const read = await readPolicySettings(look.transport, home);
  if (!read.ok) return read;
  const before = await listPolicySettings(look.replica);
  if (JSON.stringify(before) !== JSON.stringify(read.value)) {
    await replacePolicySettings(look.replica, read.value);
    look.changed(['policies']);
  }
  return ok(undefined);
}

/** Writes what a policy may do to the pod, and takes it over from there: no tab acts on what the pod does not have. */
export async function setAutonomy(
  look: Pick<PodLook, 'replica' | 'transport' | 'changed' | 'now' | 'pod'>,
  home: string,
  { policy, autonomy, before }: AutonomyWish,
): Promise<Result<void>> {
  const changedAt = new Date(look.now()).toISOString();
  const setting = { id: policy, autonomy, changedBy: look.pod.webId, changedAt };
  const written = await putPolicySetting(look.transport, home, setting, before);
  if (written.ok && autonomy !== 'off') await letRunAgain(look.replica, policy);
  // Also after a failure: what was changed elsewhere is to be seen.
  const read = await syncPolicies(look, home);
  return written.ok ? read : written;
}
