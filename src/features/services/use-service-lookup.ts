import { useRef, useState } from 'react';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../i18n/t.ts';
import { withScheme } from '../../pod/http/with-scheme.ts';
import { type LookedAround, lookAround } from '../../pod/service/look-around.ts';
import { announce } from '../../ui/announce.ts';
import { strangerWords } from '../notification/stranger-words.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { useUsableRelay } from './use-usable-relay.ts';

/** What is known of an address that was looked up. */
export type LookupState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'answered'; readonly discovery: LookedAround };

/** Looks services up, when asked to. */
export interface ServiceLookup {
  readonly state: LookupState;
  readonly look: (typed: string) => Promise<void>;
  readonly forget: () => void;
}

/**
 * Asks around about a service, as a stranger and on the maintainer's doing only; where a page may not look, her relay
 * does.
 */
export function useServiceLookup(): ServiceLookup {
  const { transport } = useWorkspace();
  const relay = useUsableRelay();
  const [state, setState] = useState<LookupState>({ kind: 'nothing' });
  // The answer to an older question must not replace the answer to a newer one.
  const asked = useRef(0);
  const settle = (next: LookupState) => {
    asked.current += 1;
    setState(next);
  };
  const look = async (typed: string) => {
    const address = withScheme(typed);
    if (!isHttpUri(address)) return settle({ kind: 'no-address' });
    settle({ kind: 'asking' });
    const question = asked.current;
    const found = await lookAround(transport, relay, address);
    if (question !== asked.current) return;
    settle(
      found.ok ? { kind: 'answered', discovery: found.value } : { kind: 'failed', problem: found.problem },
    );
    announce(
      found.ok
        ? t('services.look.said', { count: found.value.findings.length })
        : strangerWords(found.problem).title,
    );
  };
  return { state, look, forget: () => settle({ kind: 'nothing' }) };
}
