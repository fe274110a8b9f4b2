import { ok } from '../domain/result.ts';
import type { ProviderConfig } from '../domain/staging/config.ts';
import type { StagingProvider } from '../domain/staging/provider.ts';
import type { AskService } from './ask-service.ts';
import type { TokenShelf } from './tokens/shelf.ts';

/** What a provider works with. */
export interface ProviderHands {
  /** From where it takes the token of its service, by the id of its configuration; it puts those there that it gets for it. */
  readonly tokens: TokenShelf;
  readonly ask: AskService;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The provider that a configuration describes. Makes no request yet. */
export function openProvider(config: ProviderConfig, hands: ProviderHands): StagingProvider {
  const seenAt = () => new Date(hands.now()).toISOString();
  return {
    id: config.id,
    label: config.label,
    can: {
      createCollection: false,
      approval: false,
      quota: false,
      perFile: false,
      cancel: 'no',
      extend: 'no',
      retry: 'no',
      follow: false,
    },
    probe: async () => ({ kind: 'ready' }),
    namespaces: async () => ok([]),
    destinations: async () => ok([]),
    preview: async () => ok([]),
    submit: async ({ id, did }) => ok({ id, did, adopted: false }),
    requestsOf: () => [],
    status: async () => ok({ phase: 'unknown', seenAt: seenAt() }),
  };
}
