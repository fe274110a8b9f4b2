import { Copy, Keyboard, LogIn, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { announce } from '../ui/announce.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { Name } from '../ui/names.tsx';
import type { Account } from './account.ts';
import { setPreferences } from './preferences.ts';

export interface AccountActions {
  readonly onLogIn: () => void;
  readonly onLogOut: () => void;
  readonly onShowKeys: () => void;
}

const themes = [
  { theme: 'system', icon: Monitor },
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
] as const;

/** Who works here, how it looks, and the way out. */
export function AccountMenu({
  account,
  trigger,
  ...actions
}: AccountActions & { account: Account; trigger: ReactElement }): ReactNode {
  return (
    <Menu
      side="top"
      trigger={trigger}
      heading={
        account.webId && (
          <>
            <span className="block text-faint text-xs">{t('app.account.webid')}</span>
            <span className="break-all text-soft">
              <Name>{account.webId}</Name>
            </span>
          </>
        )
      }
      groups={accountItems(account, actions)}
    />
  );
}

/** The items of the menu, in their groups. */
function accountItems(account: Account, { onLogIn, onLogOut, onShowKeys }: AccountActions): MenuItem[][] {
  const { webId, signedIn } = account;
  return [
    themes.map(({ theme, icon }) => ({
      label: t(`app.account.theme.${theme}`),
      icon,
      onSelect: () => setPreferences({ theme }),
    })),
    [
      { label: t('app.account.keys'), icon: Keyboard, keyHint: '?', onSelect: onShowKeys },
      ...(webId ? [{ label: t('app.account.copy'), icon: Copy, onSelect: () => copy(webId) }] : []),
    ],
    [
      signedIn
        ? { label: t('app.account.logout'), icon: LogOut, onSelect: onLogOut }
        : { label: t('app.account.login'), icon: LogIn, onSelect: onLogIn },
    ],
  ];
}

function copy(webId: string): void {
  navigator.clipboard.writeText(webId).then(
    () => announce(t('app.account.copied')),
    () => announce(t('ui.copy.failed'), 'now'),
  );
}
