import { useKeptDrafts } from './use-kept-drafts.ts';

/** The only work of an Offer that was begun and not sent; `undefined` where it is of several, or was sent. */
function onlyWork(stored: unknown): string | undefined {
  const works: unknown = (stored as { works?: unknown } | null)?.works;
  const [work] = Array.isArray(works) && works.length === 1 ? (works as unknown[]) : [];
  if (typeof work !== 'object' || work === null || 'handedOver' in work || !('artefact' in work))
    return undefined;
  return typeof work.artefact === 'string' ? work.artefact : undefined;
}

/** Whether an Offer of this artefact alone was begun on this device, and not sent. */
export function useIsOfferedInDraft(): (artefact: string) => boolean {
  const { all } = useKeptDrafts('offer', onlyWork);
  const works = new Set(all.values());
  return (artefact) => works.has(artefact);
}
