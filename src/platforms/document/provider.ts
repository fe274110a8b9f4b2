import { ok } from '../../domain/result.ts';
import type { DocumentConfig } from '../../domain/staging/config.ts';
import type { StagingProvider } from '../../domain/staging/provider.ts';

/**
 * No service: a request is a document that an operator is handed, and counts as handed in once it was written. Nothing is
 * ever asked, so nothing can be told: that the data have arrived is for the maintainer to say.
 * @param now milliseconds since 1970
 */
export function openDocument(config: DocumentConfig, now: () => number): StagingProvider {
  return {
    id: config.id,
    label: config.label,
    can: {
      createCollection: false,
      // The document says so; whoever reads it decides.
      approval: true,
      quota: false,
      perFile: false,
      cancel: 'no',
      extend: 'no',
      retry: 'no',
      follow: false,
    },
    probe: async () => ({ kind: 'ready' }),
    namespaces: async () => ok(config.namespace === undefined ? [] : [config.namespace]),
    destinations: async () =>
      ok(
        config.destinations.map(({ id, name }) => ({
          id,
          name,
          kind: 'unknown' as const,
          writable: 'unknown' as const,
          processing: [],
          attributes: {},
        })),
      ),
    preview: async () => ok([]),
    submit: async ({ id, did }) => ok({ id, did, adopted: false }),
    requestsOf: () => [],
    status: async () => ok({ phase: 'queued', seenAt: new Date(now()).toISOString() }),
  };
}
