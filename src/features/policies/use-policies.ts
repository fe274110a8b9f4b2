import { useMemo } from 'react';
import { shippedTexts } from '../../policies/shipped.ts';
import { useAllSuggestions, usePolicySettings, useSuggestions, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { bookViews, type PolicyView, policyViews } from './policy-views.ts';

/** All policies with what they may do and what they do; `undefined` until the replica was asked. */
export function usePolicies(): readonly PolicyView[] | undefined {
  const { pod } = useWorkspace();
  const settings = usePolicySettings().data;
  const suggestions = useAllSuggestions().data;
  const open = useSuggestions().data;
  const problems = useSyncStatus().policyProblems;
  const books = useMemo(() => (pod === undefined ? undefined : bookViews(shippedTexts, pod)), [pod]);
  return useMemo(() => {
    if (!books || !settings || !suggestions || !open) return undefined;
    return policyViews(books, { settings, suggestions, open, problems: problems ?? [] });
  }, [books, settings, suggestions, open, problems]);
}
