import { useMemo, useState } from 'react';
import type { UsualDestination } from '../../../domain/settings/settings.ts';
import { useSettings } from '../../workspace/queries.ts';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import { newDraft, type RequestDraft, readDraft } from './request-draft.ts';

/** A draft, and what can be done with it. */
export interface DraftDesk {
  readonly draft: RequestDraft;
  /** The browser keeps it: something was entered. */
  readonly isKept: boolean;
  readonly change: (change: Partial<Omit<RequestDraft, 'id' | 'created'>>) => void;
  /** Throws it away: what is entered from then on is another request. */
  readonly discard: () => void;
  /** It has become a request. */
  readonly forget: () => void;
}

/**
 * The draft for a collection, as this browser has kept it; a new one begins with the usual destination.
 * @param meant id of the provider that was asked for, where one was
 */
export function useKeptDraft(collection: string, meant: string | undefined): DraftDesk {
  const { providers } = usePlatforms();
  const usual = useSettings().data?.usualDestination;
  const drafts = useKeptDrafts('staging', readDraft);
  const [fresh, setFresh] = useState(begin);
  const kept = drafts.all.get(collection);
  const isThere = usual !== undefined && providers.some(({ id }) => id === usual.provider);
  const fits = isThere && (meant === undefined || meant === usual.provider);
  const draft = useMemo<RequestDraft>(() => {
    if (kept) return kept;
    return fits ? toUsual(fresh, usual) : { ...fresh, ...(meant !== undefined && { provider: meant }) };
  }, [kept, fresh, fits, usual, meant]);
  return {
    draft,
    isKept: kept !== undefined,
    change: (change) => drafts.keep(collection, { ...draft, ...change }),
    discard() {
      setFresh(begin());
      drafts.forget(collection);
    },
    forget: () => drafts.forget(collection),
  };
}

/** A draft that goes to the usual destination and is kept nowhere. */
export function useQuickDraft(usual: UsualDestination): DraftDesk {
  const [draft, setDraft] = useState(() => toUsual(begin(), usual));
  const renew = () => setDraft(toUsual(begin(), usual));
  return {
    draft,
    isKept: false,
    change: (change) => setDraft({ ...draft, ...change }),
    discard: renew,
    forget: renew,
  };
}

function begin(): RequestDraft {
  return newDraft(crypto.randomUUID(), new Date().toISOString());
}

function toUsual(draft: RequestDraft, { provider, id, name }: UsualDestination): RequestDraft {
  return { ...draft, provider, destinations: [{ id, name }] };
}
