import { useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../i18n/t.ts';
import { askRelay, lookForRelay, type RelayStanding } from '../../pod/delivery/ask-relay.ts';
import { relayRoot } from '../../pod/delivery/relay-root.ts';
import { withScheme } from '../../pod/http/with-scheme.ts';
import { announce } from '../../ui/announce.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** What came of setting a relay, or of asking it. */
export type RelayOutcome =
  | RelayStanding
  /** What was typed is no web address. */
  | { readonly kind: 'no-address' }
  /** There is no relay, so it was not set, and got nothing of the session. */
  | { readonly kind: 'no-relay'; readonly problem: Problem }
  | { readonly kind: 'not-saved'; readonly problem: Problem }
  /** It is set, but gave no answer. */
  | { readonly kind: 'silent'; readonly problem: Problem };

/** Sets, asks and removes the relay. */
export interface RelaySetting {
  readonly outcome: RelayOutcome | undefined;
  readonly busy: boolean;
  /** Looks as a stranger whether there is a relay, sets it, and asks it with the session whether it serves her. */
  readonly set: (typed: string) => Promise<void>;
  readonly check: (relay: string) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly forget: () => void;
}

/** The relay in the maintainer's settings. Nobody is asked before she presses a button. */
export function useRelay(): RelaySetting {
  const { transport, orchestrator } = useWorkspace();
  const [outcome, setOutcome] = useState<RelayOutcome>();
  const [busy, setBusy] = useState(false);

  const during = async (work: () => Promise<RelayOutcome | undefined>) => {
    setBusy(true);
    setOutcome(undefined);
    setOutcome(await work());
    setBusy(false);
  };
  const ask = async (relay: string): Promise<RelayOutcome> => {
    const asked = await askRelay(transport, relay);
    return asked.ok ? asked.value : { kind: 'silent', problem: asked.problem };
  };
  return {
    outcome,
    busy,
    set: (typed) =>
      during(async () => {
        const relay = relayRoot(withScheme(typed));
        if (relay === undefined) return { kind: 'no-address' };
        const found = await lookForRelay(transport, relay);
        if (!found.ok) return { kind: 'no-relay', problem: found.problem };
        const saved = await orchestrator.call('putSettings', { relay });
        return saved.ok ? ask(relay) : { kind: 'not-saved', problem: saved.problem };
      }),
    check: (relay) => during(() => ask(relay)),
    remove: () =>
      during(async () => {
        const saved = await orchestrator.call('putSettings', { relay: undefined });
        if (!saved.ok) return { kind: 'not-saved', problem: saved.problem };
        announce(t('setup.relay.removed'));
        return undefined;
      }),
    forget: () => setOutcome(undefined),
  };
}
