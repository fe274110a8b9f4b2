import { useEffect } from 'react';
import type { Orchestrator } from '../../orchestrator/client.ts';
import type { HeldToken, TokenShelf } from '../../platforms/tokens/shelf.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { usePlatforms } from './services/use-platforms.ts';

/** Shelves whose tokens a worker gets already. */
const fed = new WeakSet<TokenShelf>();

/**
 * Lends this tab's worker the tokens of services, and tells it which services there are, so that it can hand requests
 * in and watch them. They go from memory to memory, nowhere else. Once begun it goes on for as long as the page lives.
 */
export function useTokenFeed(): void {
  const { orchestrator, tokens } = useWorkspace();
  const { providers, policy, phase } = usePlatforms();

  useEffect(() => {
    if (phase === 'ready') void orchestrator.call('knowProviders', providers, policy);
  }, [orchestrator, providers, policy, phase]);

  useEffect(() => {
    if (!fed.has(tokens)) feed(orchestrator, tokens);
    fed.add(tokens);
  }, [orchestrator, tokens]);
}

function feed(orchestrator: Orchestrator, tokens: TokenShelf): void {
  let lent = new Map<string, HeldToken>();
  const lend = () => {
    const held = new Map(tokens.list().map((token) => [token.audience, token]));
    for (const audience of lent.keys())
      if (!held.has(audience)) void orchestrator.call('dropToken', audience);
    for (const [audience, token] of held)
      if (lent.get(audience) !== token) void orchestrator.call('holdToken', token);
    lent = held;
  };
  lend();
  tokens.onChange(lend);
}
