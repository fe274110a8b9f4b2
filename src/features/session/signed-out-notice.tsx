import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import type { SessionState } from '../workspace/workspace.ts';

const tones = {
  expired: 'wait',
  refused: 'no',
  unreachable: 'wait',
  failed: 'no',
  left: 'none',
} as const;

/** Why there is no session, and what that means; nothing where there is nothing to explain. */
export function SignedOutNotice({ session }: { session: SessionState }): ReactNode {
  if (session.phase !== 'signed-out' || !session.because) return null;
  const { because, detail } = session;
  return (
    <Notice
      tone={tones[because]}
      title={t(`session.${because}.title`)}
      next={t(`session.${because}.text`)}
      details={detail}
      urgent={because !== 'left'}
    />
  );
}
