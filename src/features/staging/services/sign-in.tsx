import { type ReactNode, useState } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { fitToken } from '../../../platforms/tokens/fit-token.ts';
import { announce } from '../../../ui/announce.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { expectedOf, type SignInTarget, type SignInWay, waysOf } from './sign-in-target.ts';
import type { TakeToken } from './take-token.ts';
import { ByCode } from './ways/by-code.tsx';
import { ByDevice } from './ways/by-device.tsx';
import { ByPassword } from './ways/by-password.tsx';
import { ByPaste } from './ways/by-paste.tsx';
import { t } from './words.ts';

/** What the dialog needs. */
export interface SignInProps {
  /** `undefined`: closed. */
  readonly target: SignInTarget | undefined;
  readonly onClose: () => void;
  /** The token is on the shelf (`useToken(target.id)`), and the dialog was told to close. */
  readonly onSignedIn?: () => void;
}

/** Asks for the token of a service, in the ways that the service has. Whatever lies behind the dialog stays as it is. */
export function SignIn({ target, onClose, onSignedIn }: SignInProps): ReactNode {
  const isRelayed = target !== undefined && 'viaRelay' in target && target.viaRelay === true;
  return (
    <Dialog
      open={target !== undefined}
      onClose={onClose}
      title={target && t('sign-in.title', { service: isolate(target.label) })}
      description={t(isRelayed ? 'sign-in.note.relay' : 'sign-in.note')}
    >
      {target && (
        <Ways
          key={target.id}
          target={target}
          onSignedIn={() => {
            announce(t('sign-in.done', { service: isolate(target.label) }));
            onClose();
            onSignedIn?.();
          }}
        />
      )}
    </Dialog>
  );
}

function Ways({ target, onSignedIn }: { target: SignInTarget; onSignedIn: () => void }): ReactNode {
  const { tokens } = useWorkspace();
  const ways = waysOf(target);
  const [chosen, choose] = useState<SignInWay | undefined>(ways[0]);
  const take: TakeToken = (token, { expiresIn, expires, account } = {}) => {
    const expected = { ...expectedOf(target), ...(expiresIn !== undefined && { expiresIn }) };
    const fitted = fitToken(token, expected, Date.now());
    if (!fitted.ok) return fitted.problem;
    // Those that were made of an earlier one go with it.
    tokens.drop(target.id);
    tokens.put({
      ...(expires !== undefined && { expires }),
      ...(account !== undefined && { account }),
      ...fitted.value,
    });
    onSignedIn();
    return undefined;
  };
  const contents: Readonly<Record<SignInWay, () => ReactNode>> = {
    code: () => <ByCode target={target} take={take} />,
    device: () => <ByDevice target={target} take={take} />,
    password: () => <ByPassword target={target} take={take} />,
    paste: () => <ByPaste target={target} take={take} />,
  };
  if (chosen === undefined) return <p>{t('sign-in.none')}</p>;
  if (ways.length === 1) return contents[chosen]();
  return (
    <Tabs
      label={t('sign-in.ways')}
      value={chosen}
      onChange={choose}
      tabs={ways.map((way) => ({
        value: way,
        label: t(`sign-in.way.${way}`),
        content: way === chosen && contents[way](),
      }))}
    />
  );
}
