import { useMutation, useQuery } from '@tanstack/react-query';
import { v4 } from 'uuid';
import type { Problem } from '../../domain/problem.ts';
import { type InboxTest, testInbox } from '../../pod/inbox-test.ts';
import { inspectPod, type PodSetup, probePod } from '../../pod/setup.ts';
import type { PlaceName } from '../../pod/setup-places.ts';
import { type SetupOutcome, setUp } from '../../pod/setup-work.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** What was found in the pod; renewed by `refetch`. Needs a session, because a stranger sees only half. */
export function usePodSetup() {
  const { pod, session, transport } = useWorkspace();
  return useQuery<PodSetup, Problem>({
    // Not the whole pod: what the profile says is read again by looking.
    queryKey: ['setup', pod?.webId, pod?.storages],
    queryFn: async () => {
      if (!pod) throw new Error('Asked without a pod.');
      const found = await inspectPod(transport, pod);
      if (!found.ok) throw found.problem;
      return found.value;
    },
    enabled: pod !== undefined && session.phase === 'signed-in',
    retry: false,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** The same with what strangers can do, tried after it was looked at; until then `undefined`. */
export function useProbedSetup() {
  const { pod, transport } = useWorkspace();
  const setup = usePodSetup();
  return useQuery<PodSetup>({
    queryKey: ['setup', pod?.webId, pod?.storages, 'probed', setup.dataUpdatedAt],
    queryFn: () =>
      probePod(transport, setup.data ?? { access: 'unknown', profileWritable: false, places: [] }),
    enabled: setup.data !== undefined,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Sets up what was chosen, then looks at the profile and the pod again. */
export function useSetUp() {
  const { pod, transport, rediscover } = useWorkspace();
  const setup = usePodSetup();
  return useMutation<SetupOutcome, Problem, readonly PlaceName[]>({
    mutationFn: async (chosen) => {
      if (!pod || !setup.data) throw new Error('Asked without a pod.');
      const outcome = await setUp(transport, pod.webId, setup.data, chosen);
      // What was created stays, whatever failed after it: the screen shows the new state either way.
      await rediscover();
      await setup.refetch();
      return outcome;
    },
  });
}

/** Sends a test notification to the inbox, as a stranger, and takes it away again. */
export function useInboxTest(inbox: string) {
  const { transport } = useWorkspace();
  return useMutation<InboxTest, Problem>({
    mutationFn: async () => {
      const tested = await testInbox(transport, inbox, `urn:uuid:${v4()}`);
      if (!tested.ok) throw tested.problem;
      return tested.value;
    },
  });
}
