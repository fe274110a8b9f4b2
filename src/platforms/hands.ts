import type { AskService } from './ask-service.ts';
import type { TokenShelf } from './tokens/shelf.ts';

/** What the clients of platforms work with. */
export interface ProviderHands {
  /** From where they take the token of their service, by the id of its configuration; they put those there that they get for it. */
  readonly tokens: TokenShelf;
  readonly ask: AskService;
  /** Milliseconds since 1970. */
  now(): number;
}
