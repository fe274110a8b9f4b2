import type { ReactNode } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import type { SignInTarget } from './sign-in-target.ts';
import { targetOf } from './target-of.ts';
import type { OwnPlatforms } from './use-own-platforms.ts';
import { useToken } from './use-token.ts';
import { t } from './words.ts';

/** What can be done with a platform: signing in and out; and changing it, where it is the maintainer's own. */
export function PlatformActions(props: {
  readonly platform: Platform;
  readonly isOwn: boolean;
  readonly own: OwnPlatforms;
  readonly onSignIn: (target: SignInTarget) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { platform, isOwn, own, onSignIn, onEdit, onRemove } = props;
  const { tokens } = useWorkspace();
  const { held, isGood } = useToken(platform.id);
  const target = targetOf(platform);
  return (
    <>
      {target && (
        <Button tone={isGood ? 'quiet' : 'primary'} onClick={() => onSignIn(target)}>
          {t(held ? 'platform.sign-in.again' : 'platform.sign-in')}
        </Button>
      )}
      {held && (
        <Button
          onClick={() => {
            tokens.drop(platform.id);
            announce(t('platform.signed-out', { service: isolate(platform.label) }));
          }}
        >
          {t('platform.sign-out')}
        </Button>
      )}
      {isOwn && (
        <>
          <Button disabled={!own.canWrite} onClick={onEdit}>
            {t('platform.edit')}
          </Button>
          <Button
            tone="danger"
            disabled={!own.canWrite}
            busy={own.isBusy ? t('platform.saving') : undefined}
            onClick={onRemove}
          >
            {t('platform.remove')}
          </Button>
        </>
      )}
    </>
  );
}
