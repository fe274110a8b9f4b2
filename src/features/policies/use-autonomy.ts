import { useState } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import type { Problem } from '../../domain/problem.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { useWritable, type Writable } from '../workspace/use-writable.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { PolicyView } from './policy-views.ts';

/** How the screen changes what policies may do. */
export interface AutonomyChange extends Writable {
  /** Id of the policy whose setting is being written. */
  readonly busy?: string;
  /** Why the last change was not written, and of which policy. */
  readonly failed?: { readonly id: string; readonly problem: Problem };
  readonly set: (policy: PolicyView, autonomy: Autonomy) => Promise<void>;
  readonly forget: () => void;
}

/** Has the orchestrator write to the pod what a policy may do. */
export function useAutonomy(): AutonomyChange {
  const { orchestrator } = useWorkspace();
  const writable = useWritable();
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<AutonomyChange['failed']>();
  return {
    ...writable,
    busy,
    failed,
    forget: () => setFailed(undefined),
    async set(policy, autonomy) {
      if (busy !== undefined) return;
      setBusy(policy.id);
      setFailed(undefined);
      const before = policy.setting?.autonomy;
      const done = await orchestrator.call('setAutonomy', { policy: policy.id, autonomy, before });
      setBusy(undefined);
      if (done.ok) announce(t(`policies.changed.${autonomy}`, { policy: isolate(policy.title) }));
      else setFailed({ id: policy.id, problem: done.problem });
    },
  };
}
