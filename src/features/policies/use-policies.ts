import { useMemo } from 'react';
import { shippedTexts } from '../../policies/shipped.ts';
import {
  useAllSuggestions,
  useArtefacts,
  usePolicySettings,
  useRuleBooks,
  useServices,
  useSuggestions,
  useSyncStatus,
} from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type BookReading, bookView, type PolicyView, policyViews, shippedViews } from './policy-views.ts';
import { useDrafts } from './use-drafts.ts';

/** What rule books are read with; `undefined` until the pod is known. */
export function useBookReading(): BookReading | undefined {
  const { pod } = useWorkspace();
  const services = useServices().data;
  const artefacts = useArtefacts().data;
  return useMemo(() => {
    if (pod === undefined) return undefined;
    const names = new Map([
      ...(services ?? []).map(({ id, name }) => [id, name] as const),
      ...(artefacts ?? []).map(({ url, title }) => [url, title] as const),
    ]);
    return { owner: pod, names };
  }, [pod, services, artefacts]);
}

/** All policies with what they may do and what they do; `undefined` until the replica was asked. */
export function usePolicies(): readonly PolicyView[] | undefined {
  const reading = useBookReading();
  const settings = usePolicySettings().data;
  const own = useRuleBooks().data;
  const suggestions = useAllSuggestions().data;
  const open = useSuggestions().data;
  const problems = useSyncStatus().policyProblems;
  const drafts = useDrafts().all;
  const shipped = useMemo(() => reading && shippedViews(shippedTexts, reading), [reading]);
  const mine = useMemo(() => reading && own?.map((book) => bookView(book, 'own', reading)), [own, reading]);
  const begun = useMemo(
    () => reading && [...drafts.values()].map((draft) => bookView(draft, 'draft', reading)),
    [drafts, reading],
  );
  return useMemo(() => {
    if (!shipped || !mine || !begun || !settings || !suggestions || !open) return undefined;
    const known = new Set([...shipped, ...mine].map(({ id }) => id));
    const books = [...shipped, ...mine, ...begun.filter(({ id }) => !known.has(id))];
    return policyViews(books, { settings, suggestions, open, problems: problems ?? [], drafts });
  }, [shipped, mine, begun, settings, suggestions, open, problems, drafts]);
}
