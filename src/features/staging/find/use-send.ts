import { useState } from 'react';
import { resolveName } from '../../../platforms/tap/name-resolver.ts';
import { useAskService } from '../services/use-ask-service.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import type { FindDraft } from './find-draft.ts';
import type { Finder } from './finder.ts';
import { queryOf, readForm } from './form-search.ts';
import type { TapService } from './run.ts';
import type { FindKept } from './use-find-kept.ts';

/** Why a search was not sent. */
export type SendFault =
  | { readonly kind: 'faults' | 'no-service' | 'empty' | 'no-resolver' }
  | { readonly kind: 'unknown-name' | 'resolver-failed'; readonly name: string };

/** Sends what is in front: the form, or the query in ADQL. The name of an object is looked up before. */
export function useSend(
  finder: Finder,
  kept: FindKept,
  onSent: () => void,
): {
  readonly send: (service: TapService | undefined) => Promise<void>;
  readonly fault: SendFault | undefined;
  readonly isLookingUp: boolean;
  readonly forgetFault: () => void;
} {
  const ask = useAskService();
  const { resolver } = usePlatforms();
  const [fault, setFault] = useState<SendFault>();
  const [isLookingUp, setLookingUp] = useState(false);

  /** The draft with the place of its object, or why it has none. */
  async function located(draft: FindDraft): Promise<FindDraft | SendFault> {
    const { name } = readForm(draft);
    if (name === undefined) return draft;
    if (resolver === undefined) return { kind: 'no-resolver' };
    setLookingUp(true);
    const found = await resolveName(ask, resolver, name);
    setLookingUp(false);
    if (!found.ok) return { kind: 'resolver-failed', name };
    return found.value ? { ...draft, found: found.value } : { kind: 'unknown-name', name };
  }

  async function send(service: TapService | undefined): Promise<void> {
    setFault(undefined);
    if (!service) return setFault({ kind: 'no-service' });
    const { draft } = kept;
    const isOwn = draft.tab === 'adql' && draft.own !== undefined;
    if (isOwn && draft.own?.trim() === '') return setFault({ kind: 'empty' });
    if (!isOwn && readForm(draft).faults.size > 0) return setFault({ kind: 'faults' });
    const ready = isOwn ? draft : await located(draft);
    if ('kind' in ready) return setFault(ready);
    const reading = readForm(ready);
    // The radius counts only now that there is a place.
    if (!isOwn && reading.faults.size > 0) return setFault({ kind: 'faults' });
    const adql = isOwn ? (ready.own ?? '') : queryOf(reading);
    if (ready !== draft) kept.change({ found: ready.found });
    finder.run(service, { adql, maxRows: ready.maxRows }, ready.mode);
    kept.addSearch({ service, draft: ready, adql, at: new Date().toISOString() });
    onSent();
  }

  return { send, fault, isLookingUp, forgetFault: () => setFault(undefined) };
}
