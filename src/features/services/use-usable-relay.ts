import { useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** The relay that is set, while somebody is logged in: it has to know who asks. */
export function useUsableRelay(): string | undefined {
  const { session } = useWorkspace();
  const { relay } = useSettings().data ?? {};
  return session.phase === 'signed-in' ? relay : undefined;
}
