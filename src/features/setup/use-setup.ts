import { useMutation, useQuery } from '@tanstack/react-query';
import type { Problem } from '../../domain/problem.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { createEventLog, createHome, inspectPod, type PodSetup } from '../../pod/setup.ts';
import type { Transport } from '../../pod/transport.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** What was found in the pod; renewed by `refetch`. Needs a session, because a stranger sees only half. */
export function usePodSetup() {
  const { pod, session, transport } = useWorkspace();
  return useQuery<PodSetup, Problem>({
    queryKey: ['setup', pod],
    queryFn: async () => {
      if (!pod) throw new Error('Asked without a pod.');
      const found = await inspectPod(transport, pod);
      if (!found.ok) throw found.problem;
      return found.value;
    },
    enabled: pod !== undefined && session.phase === 'signed-in',
    retry: false,
    staleTime: 0,
  });
}

/** Creates what is missing, then looks at the profile and the pod again. */
export function useCreateMissing() {
  const { pod, transport, rediscover } = useWorkspace();
  const setup = usePodSetup();
  return useMutation<void, Problem>({
    mutationFn: async () => {
      if (!pod || !setup.data) throw new Error('Asked without a pod.');
      const problem = await createMissing(transport, pod, setup.data);
      // What was created stays, whatever failed after it: the screen shows the new state either way.
      await rediscover();
      await setup.refetch();
      if (problem) throw problem;
    },
  });
}

/** The steps, each of which looks first: after a failure the next try goes on where this one stopped. */
async function createMissing(
  transport: Transport,
  pod: PodProfile,
  found: PodSetup,
): Promise<Problem | undefined> {
  const lacks = (prefix: string) => found.missing.some((part) => part.startsWith(prefix));
  if (lacks('home')) {
    const home = await createHome(transport, pod);
    if (!home.ok) return home.problem;
  }
  if (lacks('event-log')) {
    const log = await createEventLog(transport, pod);
    if (!log.ok) return log.problem;
  }
  return undefined;
}
