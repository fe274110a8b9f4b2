import type { ReactNode } from 'react';
import type { Register } from '../workspace/use-register.ts';
import { WriteNotice } from '../workspace/write-notice.tsx';

/** Why the last change of an entry was not written. */
export function OutcomeNotice({ outcome }: { outcome: NonNullable<Register['outcome']> }): ReactNode {
  return <WriteNotice area="services" problem={outcome.kind === 'failed' ? outcome.problem : undefined} />;
}
