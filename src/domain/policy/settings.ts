import type { Autonomy, RulebookHeader } from './header.ts';

/** What the maintainer has set for one policy. */
export interface PolicySetting {
  /** Id of the rule book. */
  readonly id: string;
  readonly autonomy: Autonomy;
  /** WebID of whoever changed it last. */
  readonly changedBy?: string;
  /** ISO 8601. */
  readonly changedAt?: string;
}

/**
 * What a policy may do: what the maintainer has set, else what its author recommends. That a policy acts by itself is
 * the maintainer's choice alone.
 */
export function autonomyOf(header: Pick<RulebookHeader, 'autonomy'>, setting?: PolicySetting): Autonomy {
  if (setting) return setting.autonomy;
  return header.autonomy === 'off' ? 'off' : 'suggest';
}
