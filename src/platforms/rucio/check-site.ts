import type { PolicyFinding, PolicyRule } from '../../domain/staging/policy-finding.ts';
import type { Destination } from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';

/**
 * What a site demands beside quotas, as far as the attributes of its storage element tell.
 * https://rucio.github.io/documentation/operator/configuration_parameters
 * @param source label of the server
 */
export function checkSite(
  request: StagingRequest,
  { name, kind, attributes }: Destination,
  source: string,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const say = (level: PolicyFinding['level'], rule: PolicyRule, limit?: number): void => {
    const values = { destination: name, ...(limit !== undefined && { limit }) };
    findings.push({ level, rule, source, values });
  };
  const { lifetime = Number.POSITIVE_INFINITY, askApproval } = request;
  if (askApproval && isYes(attributes.block_manual_approval)) say('error', 'approval-blocked');
  if (isYes(attributes.restricted_write)) say('warning', 'restricted-write');
  if (kind === 'tape' && request.lifetime === undefined) say('warning', 'tape-endless');
  const stay = amountIn(attributes.maximum_pin_lifetime);
  if (stay !== undefined && lifetime > stay) say('warning', 'lifetime-shortened', stay);
  const bytes = amountIn(attributes.auto_approve_bytes);
  if (askApproval && bytes !== undefined && isApprovedAtOnce(request, bytes, attributes.auto_approve_files))
    say('info', 'approval-automatic', bytes);
  return findings;
}

/** Both limits count where a site has both, and each only below it. */
function isApprovedAtOnce(
  { bytes, members }: StagingRequest,
  limit: number,
  files: string | undefined,
): boolean {
  if (bytes === undefined || bytes >= limit) return false;
  return members.length < (amountIn(files) ?? Number.POSITIVE_INFINITY);
}

/** Servers write numbers as text, or not. */
function amountIn(value: string | undefined): number | undefined {
  const amount = Number(value?.trim() || Number.NaN);
  return Number.isFinite(amount) && amount > 0 ? amount : undefined;
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|1|yes)$/i.test(value);
}
