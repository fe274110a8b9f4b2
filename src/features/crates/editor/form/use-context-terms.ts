import { useQuery } from '@tanstack/react-query';
import type { ContextTerms } from '../../../../domain/crate/catalogue/context-terms.ts';

/**
 * The words that a crate can use. The tables of them are large, and come when somebody first asks.
 * @param wanted whether they are needed by now
 */
export function useContextTerms(context: unknown, wanted: boolean): ContextTerms | undefined {
  return useQuery({
    queryKey: ['crate-terms', JSON.stringify(context)],
    queryFn: async () => {
      const { contextTerms } = await import('../../../../domain/crate/catalogue/context-terms.ts');
      return contextTerms(context);
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  }).data;
}
